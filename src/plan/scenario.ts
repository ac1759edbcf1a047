import type { Plan } from './types';

/** Why a scenario changes what it changes. */
export type ScenarioReason =
  | { readonly kind: 'manual' }
  /** no agency leads more than `ceiling` tasks, by the fewest changes of lead */
  | { readonly kind: 'rebalance'; readonly ceiling: number };

/** A plan with some parties changed, and the way there and back. The original is never touched. */
export interface Scenario {
  readonly id: string;
  readonly name: string;
  readonly reason: ScenarioReason;
  /** oldest first */
  readonly past: readonly Plan[];
  readonly plan: Plan;
  /** next first */
  readonly future: readonly Plan[];
}

/** A scenario that begins with a plan as it is. */
export function newScenario(
  id: string,
  name: string,
  plan: Plan,
  reason: ScenarioReason = { kind: 'manual' },
): Scenario {
  return { id, name, reason, past: [], plan, future: [] };
}

/** The scenario with its plan changed; what was undone before is gone. */
export function changed(scenario: Scenario, plan: Plan): Scenario {
  if (plan === scenario.plan) return scenario;
  return { ...scenario, past: [...scenario.past, scenario.plan], plan, future: [] };
}

/** One step back, or the scenario itself where there is none. */
export function undone(scenario: Scenario): Scenario {
  const plan = scenario.past.at(-1);
  if (!plan) return scenario;
  const { past, future } = scenario;
  return { ...scenario, past: past.slice(0, -1), plan, future: [scenario.plan, ...future] };
}

/** One step forward again, or the scenario itself where there is none. */
export function redone(scenario: Scenario): Scenario {
  const [plan, ...future] = scenario.future;
  if (!plan) return scenario;
  return { ...scenario, past: [...scenario.past, scenario.plan], plan, future };
}
