import { NO_HEADING, picture } from '../figures';
import type { Figure } from '../figures/mark';
import { plated } from '../figures/plates';
import { indexPlan } from '../plan/links';
import type { Plan } from '../plan/types';
import { applyFilter } from '../view/filter';
import { said, viewOf } from '../view/story';
import type { View } from '../view/view';
import { taskRows } from './rows';
import type { Choices, Job } from './types';

/** Room inside the margins of a page on its side, in pixels of 1/96 inch; pictures bring margins too. */
export const ROOM = {
  a4: { width: 1084, height: 754 },
  a3: { width: 1549, height: 1083 },
} as const satisfies Record<Choices['paper'], object>;
/** Height of a step's title and sentence, and the least size of type in a picture. */
export const HEADING = 104;
const LEAST = 11;

/** A page on its side: the view that is seen, or a step of the story under what is said of it. */
export interface PrintPage {
  readonly key: string;
  readonly title: string;
  readonly sentence: string;
  readonly view: View;
}

export function printPages(
  what: 'view' | 'story',
  { view, story }: Pick<Job, 'view' | 'story'>,
): PrintPage[] {
  if (what === 'view') return [{ key: 'view', title: '', sentence: '', view }];
  return story.steps.map((step) => ({
    key: step.id,
    title: said(step.title, view.language),
    sentence: said(step.sentence, view.language),
    view: viewOf(step, view),
  }));
}

/** The picture of a page. A step is headed by what is said of it, so that its picture has no heading. */
export function printedFigure({ view, title }: PrintPage, job: Job): Figure {
  const room = ROOM[job.choices.paper];
  const own = { ...job, view };
  return plated(
    title
      ? picture(own, { ...room, height: room.height - HEADING, least: LEAST }, NO_HEADING)
      : picture(own, { ...room, least: LEAST }),
  );
}

/** The table of tasks as it is printed: those that the view keeps. */
export function printedTasks(plan: Plan, view: View): ReturnType<typeof taskRows> {
  const kept = applyFilter(indexPlan(plan), view.filter);
  const own = { ...plan, tasks: plan.tasks.filter(({ id }) => kept.tasks.has(id)) };
  return taskRows({ plan: own, index: indexPlan(own), language: view.language });
}
