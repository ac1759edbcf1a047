import { historyOf, type History } from './history';
import type { Plan } from './types';

/** Why a scenario changes what it changes. */
export type ScenarioReason =
  | { readonly kind: 'manual' }
  /** no agency leads more than `ceiling` tasks, by the fewest changes of lead */
  | { readonly kind: 'rebalance'; readonly ceiling: number };

/** A plan with some parties changed, and the way there and back. The original is never touched. */
export interface Scenario extends History {
  readonly id: string;
  readonly name: string;
  readonly reason: ScenarioReason;
}

/** A scenario that begins with a plan as it is. */
export function newScenario(
  id: string,
  name: string,
  plan: Plan,
  reason: ScenarioReason = { kind: 'manual' },
): Scenario {
  return { ...historyOf(plan), id, name, reason };
}
