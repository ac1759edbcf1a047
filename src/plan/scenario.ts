import type { Party, Plan, Task } from './types';

/** Why a scenario changes what it changes. */
export type ScenarioReason =
  | { readonly kind: 'manual' }
  /** no agency leads more than `ceiling` tasks, by the fewest changes of lead */
  | {
      readonly kind: 'rebalance';
      readonly ceiling: number;
      /** the lead that it gives each of these tasks */
      readonly leads: Readonly<Record<string, string>>;
    };

/** A plan with some parties changed. The original is never touched. */
export interface Scenario {
  readonly id: string;
  readonly name: string;
  readonly reason: ScenarioReason;
  readonly plan: Plan;
  /** the original whose parties it changes */
  readonly base: Plan;
}

/** A scenario of an original, as yet the same. */
export function newScenario(
  id: string,
  name: string,
  base: Plan,
  reason: ScenarioReason = { kind: 'manual' },
): Scenario {
  return { id, name, reason, plan: base, base };
}

/**
 * A scenario's changes on another state of the original. A task that it gives other parties keeps
 * them; all else is the original's. A party follows its agency into one that it was merged with; one
 * whose agency is gone for good is left out. The scenario it was made of is not touched: on the
 * former state of the original it is as it was.
 */
export function rebased(scenario: Scenario, original: Plan): Scenario {
  const { base } = scenario;
  if (base === original) return scenario;
  const heir = heirs(base, original);
  const before = new Map(base.tasks.map((task) => [task.id, task]));
  const own = new Map(
    scenario.plan.tasks
      .filter((task) => !sameParties(task, before.get(task.id)))
      .map((task) => [task.id, task.parties]),
  );
  if (own.size === 0) return { ...scenario, plan: original, base: original };
  const tasks = original.tasks.map((task): Task => {
    const parties = own.get(task.id);
    return parties ? { ...task, parties: inherited(parties, heir) } : task;
  });
  return { ...scenario, plan: { ...original, tasks }, base: original };
}

function inherited(
  parties: readonly Party[],
  heir: ReadonlyMap<string, string | undefined>,
): Party[] {
  return parties.flatMap((party) => {
    const agency = heir.get(party.agency);
    return agency ? [{ ...party, agency }] : [];
  });
}

/** For each agency of one state of a plan, its id in another: its own, or of who prints its name. */
function heirs(from: Plan, to: Plan): Map<string, string | undefined> {
  const ids = new Set(to.agencies.map(({ id }) => id));
  const printing = new Map(to.agencies.flatMap(({ id, printed }) => printed.map((p) => [p, id])));
  return new Map(
    from.agencies.map(({ id, printed }) => {
      return [id, ids.has(id) ? id : printed.map((p) => printing.get(p)).find(Boolean)];
    }),
  );
}

function sameParties({ parties }: Task, other: Task | undefined): boolean {
  if (!other) return false;
  if (parties === other.parties) return true;
  return (
    parties.length === other.parties.length &&
    parties.every((party, i) => {
      const { agency, role, raw } = other.parties[i]!;
      return party.agency === agency && party.role === role && party.raw === raw;
    })
  );
}
