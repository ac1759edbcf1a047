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

export const AS_FOUND: FindingEdits = { texts: {}, hidden: [] };

/** What a reader has made beside a plan, and is kept with it. */
export interface Beside {
  readonly scenarios: readonly Scenario[];
  /** id of the scenario that is shown; `null` shows the plan itself */
  readonly active: string | null;
  readonly findings: FindingEdits;
}

export const NOTHING_BESIDE: Beside = { scenarios: [], active: null, findings: AS_FOUND };

/** All that is kept of a plan. */
export interface Work extends Beside {
  readonly plan: Plan;
}

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
