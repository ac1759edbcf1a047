import type { FindingId } from '../analyse/findings';
import type { Scenario } from '../plan/scenario';
import type { Plan } from '../plan/types';

/** A sentence in a reader's own words, and the one that it was made from. */
export interface Rewording {
  readonly text: string;
  readonly from: string;
}

/** What a reader has made of the findings: reworded, by `{finding} {language}`, or left out. */
export interface FindingEdits {
  readonly texts: Readonly<Record<string, Rewording>>;
  readonly hidden: readonly FindingId[];
}

const AS_FOUND: FindingEdits = { texts: {}, hidden: [] };

/** A plan and all that a reader has made of it: what edits change. */
export interface Made {
  /** as it was read and edited, its collectives as they stand */
  readonly plan: Plan;
  /** each on the state of the original that it was last changed on */
  readonly scenarios: readonly Scenario[];
  readonly findings: FindingEdits;
}

/** All that is kept of a plan. */
export interface Work extends Made {
  /** id of the scenario that is shown; `null` shows the plan itself */
  readonly active: string | null;
}

/** What a reader has made beside a plan, and is kept with it. */
export type Beside = Omit<Work, 'plan'>;

export const NOTHING_BESIDE: Beside = { scenarios: [], active: null, findings: AS_FOUND };

/** Whether two are the same values, so that there is nothing to keep. */
export function sameWork(a: Work, b: Work): boolean {
  return (
    a.plan === b.plan &&
    a.active === b.active &&
    a.findings === b.findings &&
    a.scenarios.length === b.scenarios.length &&
    a.scenarios.every((scenario, i) => scenario === b.scenarios[i])
  );
}
