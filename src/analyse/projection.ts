import type { PlanIndex } from '../plan/links';
import type { Role, Task } from '../plan/types';

/** Two agencies and what joins them. */
export interface Pair {
  /** ids of the agencies; where the pair has a direction, `a` leads and `b` supports */
  readonly a: string;
  readonly b: string;
  /** ids of the tasks that join them, in document order, each once; at least one */
  readonly tasks: readonly string[];
}

/** Who takes part in a task, each agency once, in the order in which the task names them. */
type Side = (parties: Parties) => readonly string[];
interface Parties {
  readonly lead: readonly string[];
  readonly support: readonly string[];
  readonly any: readonly string[];
}

/**
 * The directed projection on agencies: for each ordered pair, the tasks that `a` leads and `b`
 * supports. Tasks without a lead, and joint parties, give no such pair. The number of tasks is the
 * entry of L·Sᵀ, with L and S the agency × task tables of leads and of supports as 0 or 1.
 *
 * @returns pairs with most tasks first, ties in document order of `a`, then of `b`
 */
export function leadSupport(index: PlanIndex): Pair[] {
  return pairs(
    index,
    (parties) => parties.lead,
    (parties) => parties.support,
    true,
  );
}

/** For each unordered pair, the tasks that both support; `a` stands before `b` in the document. */
export function coSupport(index: PlanIndex): Pair[] {
  return both(index, (parties) => parties.support);
}

/**
 * For each unordered pair, the tasks in which both take part at all, in whatever role: the simple
 * one-mode projection of the two-mode network, weighted by the number of tasks (S. P. Borgatti and
 * M. G. Everett, "Network analysis of 2-mode data", Social Networks 19, 1997). An agency that a task
 * names twice counts once. `a` stands before `b` in the document.
 */
export function shared(index: PlanIndex): Pair[] {
  return both(index, (parties) => parties.any);
}

const both = (index: PlanIndex, side: Side) => pairs(index, side, side, false);

function pairs(index: PlanIndex, from: Side, to: Side, directed: boolean): Pair[] {
  const place = new Map(index.plan.agencies.map(({ id }, at) => [id, at]));
  const order = (id: string) => place.get(id)!;
  const found = new Map<string, { a: string; b: string; tasks: string[] }>();
  for (const task of index.plan.tasks) {
    const parties = partiesOf(task);
    for (const a of from(parties)) {
      for (const b of to(parties)) {
        if (directed ? a === b : order(a) >= order(b)) continue;
        const key = `${a} ${b}`;
        const pair = found.get(key);
        if (pair) pair.tasks.push(task.id);
        else found.set(key, { a, b, tasks: [task.id] });
      }
    }
  }
  return [...found.values()].sort(
    (p, q) => q.tasks.length - p.tasks.length || order(p.a) - order(q.a) || order(p.b) - order(q.b),
  );
}

function partiesOf(task: Task): Parties {
  const of = (role?: Role) => [
    ...new Set(task.parties.filter((p) => !role || p.role === role).map((p) => p.agency)),
  ];
  return { lead: of('lead'), support: of('support'), any: of() };
}
