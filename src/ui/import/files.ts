import { answersIn } from '../../app/import/answers';
import type { Draft, Entry } from '../../app/import/types';
import { standing } from '../../plan/edit/proposals';

export const STANDINGS = ['doubtful', 'sure', 'refused', 'reading'] as const;
/** Where a file stands: read with or without doubts, not read, or still to be read. */
export type FileStanding = (typeof STANDINGS)[number];

/** How many doubts of what was read are open. */
export const doubtsIn = ({ plan }: Draft): number =>
  plan.problems.filter((problem) => standing(plan, problem) === 'open').length;

/** A plan in which no task was found is no plan to be taken unseen. */
export function standingOf({ state }: Entry): FileStanding {
  if (state.kind === 'refused') return 'refused';
  if (state.kind !== 'read') return 'reading';
  const { draft } = state;
  return draft.plan.tasks.length === 0 || doubtsIn(draft) > 0 ? 'doubtful' : 'sure';
}

/** How much of what a reader has done to the drafts would be lost. */
export const changesIn = (entries: readonly Entry[]): number =>
  entries.reduce((sum, { state }) => sum + (state.kind === 'read' ? changesTo(state.draft) : 0), 0);

const changesTo = ({ plan, reading, options }: Draft): number =>
  answersIn(plan) + Object.keys(options).length + Number(plan.title !== reading.plan.title);
