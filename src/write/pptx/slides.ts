import type { PlanIndex } from '../../plan/links';
import type { Step } from '../../plan/types';
import type { Language } from '../../view/choices';
import { NO_FILTER, type View } from '../../view/view';
import { said, viewOf } from '../../view/story';
import { recordOf } from '../../view/views';
import { network } from '../../view/views/network';
import { figureOf, sheetOf } from '../../figures';
import type { Figure } from '../../figures/mark';
import { viewName, viewWords } from '../../figures/caption';
import { common } from '../../words/common';
import { fitted } from '../../figures/flow';
import type { Job } from '../types';
import { STEP_BOXES } from './layouts';
import { slideLegend } from './legend';
import { BOTTOM, headOf, LEAST, MARGIN, WIDTH, type Head } from './page';
import { figureShapes } from './shapes';
import { tableShapes, taskTable, type TaskTable } from './table';
import { placeholder } from './text';
import { slideWords } from './words';
import { pageOf, type Box, type Slide } from './xml';

/** Between a network and its legend, in pixels. */
const GAP = 20;
/** Widest that a legend may be, in pixels. */
const LEGEND = 280;

/** What all steps of a story have in common. */
export interface Frames {
  readonly heads: readonly Head[];
  /** where pictures with a legend begin: one place for all, so that nodes keep theirs in the story */
  readonly top: number;
  /** width that is kept for their legends */
  readonly beside: number;
}

export function framesOf(job: Job): Frames {
  const { language } = job.view;
  const views = job.story.steps.map((step) => viewOf(step, job.view));
  const heads = job.story.steps.map((step) =>
    headOf(said(step.title, language), said(step.sentence, language)),
  );
  const keyed = heads.filter((_, i) => recordOf(views[i]!.tab).keyed);
  const top = Math.max(0, ...keyed.map(({ bottom }) => bottom));
  const whole: View = { ...job.view, tab: network.id, filter: NO_FILTER };
  const frame = { width: WIDTH, height: BOTTOM - top, least: LEAST };
  const legend = slideLegend(sheetOf(job, whole, frame), LEAST, {
    width: LEGEND,
    height: frame.height,
  });
  return { heads, top, beside: legend ? legend.width + GAP : 0 };
}

/** A figure on a slide: where it stands, and what it is called. */
interface Standing {
  readonly figure: Figure;
  readonly at: { readonly x: number; readonly y: number };
  readonly told: { readonly name: string; readonly description: string };
}

/** What stands on a step's slide, and where. */
export interface StepParts {
  /** the title as it is shown */
  readonly name: string;
  readonly title: Box;
  readonly sentence: Box;
  readonly figures: readonly Standing[];
  /** in place of figures, where the step shows the table of tasks */
  readonly table: TaskTable | null;
  readonly source: string;
}

export function stepParts(at: number, job: Job, index: PlanIndex, frames: Frames): StepParts {
  const view = viewOf(job.story.steps[at]!, job.view);
  const head = frames.heads[at]!;
  const { title, body } = STEP_BOXES;
  return {
    name: head.title || viewName(index, view),
    title: { ...title, height: head.heights.title },
    sentence: { ...body, y: title.y + head.heights.title, height: head.heights.sentence },
    ...picture(view, head, job, index, frames),
    source: sourceOf(job),
  };
}

/** One step: its title and sentence above, its picture as shapes below, its note in the notes. */
export function stepSlide(at: number, job: Job, index: PlanIndex, frames: Frames): Slide {
  const { language } = job.view;
  const t = slideWords[language];
  const head = frames.heads[at]!;
  const { name, title, sentence, figures, table, source } = stepParts(at, job, index, frames);
  const shapes = [
    placeholder('title', t.title, name, title),
    ...(head.sentence ? [placeholder('body', t.sentence, head.sentence, sentence)] : []),
    ...figures.map((one) => figureShapes(one.figure, one.at, one.told)),
    ...(table ? tableShapes(table, job) : []),
    ...footOf(source, job, at + 2),
  ];
  return { page: pageOf(shapes), notes: notesOf(job.story.steps[at]!, head, language) };
}

function sourceOf({ plan, scenario, view }: Job): string {
  const words = [
    slideWords[view.language].source(plan.title),
    scenario ? common[view.language].scenario(scenario) : '',
  ].filter(Boolean);
  return fitted(words.join('\u3000'), LEAST, STEP_BOXES.ftr.width);
}

/** The source and the slide's number. */
function footOf(source: string, { palette, view }: Job, page: number): string[] {
  const t = slideWords[view.language];
  const { ftr, sldNum } = STEP_BOXES;
  // Said again, since some programs take a foot's looks from elsewhere than its layout.
  const type = { size: LEAST, color: palette.ink3, align: 'l' } as const;
  return [
    placeholder('ftr', t.sourceName, source, ftr, type),
    placeholder('sldNum', t.page, String(page), sldNum),
  ];
}

/** The note; where there is none, or the slide has not room for all, the words of the slide first. */
function notesOf(step: Step, { whole }: Head, language: Language): string {
  const [title, sentence, note] = [step.title, step.sentence, step.note].map((words) =>
    said(words, language),
  );
  const lines = note !== '' && whole ? [note] : [title, sentence, note];
  return lines.filter(Boolean).join('\n');
}

/** What a step shows, as figures or as a table. */
function picture(
  view: View,
  head: Head,
  job: Job,
  index: PlanIndex,
  frames: Frames,
): Pick<StepParts, 'figures' | 'table'> {
  const t = slideWords[view.language];
  const { keyed } = recordOf(view.tab);
  const y = keyed ? frames.top : head.bottom;
  const beside = keyed ? frames.beside : 0;
  const frame = { width: WIDTH - beside, height: BOTTOM - y, least: LEAST };
  const sheet = sheetOf(job, view, frame);
  const figure = figureOf(sheet);
  if (!figure) return { figures: [], table: taskTable(index, view, y, frame.height) };
  const description = [head.title, head.sentence, viewName(index, view), viewWords(index, view)];
  const told = { name: t.figure, description: description.filter(Boolean).join('\u3000') };
  const legend =
    beside > 0
      ? slideLegend(sheet, LEAST, { width: beside - GAP, height: frame.height })
      : undefined;
  const drawn = { figure, at: { x: MARGIN, y }, told };
  if (!legend) return { figures: [drawn], table: null };
  const at = { x: MARGIN + WIDTH - beside + GAP, y };
  const key = { name: t.legend, description: t.legend };
  return { figures: [drawn, { figure: legend, at, told: key }], table: null };
}
