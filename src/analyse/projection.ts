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
  const ids = index.plan.agencies.map(({ id }) => id);
  const place = new Map(ids.map((id, at) => [id, at]));
  const placesOf = (side: readonly string[]) => side.map((id) => place.get(id)!);
  /** by the places of both in the document, as one number */
  const found = new Map<number, string[]>();
  for (const task of index.plan.tasks) {
    const parties = partiesOf(task);
    const [first, second] = [placesOf(from(parties)), placesOf(to(parties))];
    for (const a of first) {
      for (const b of second) {
        if (directed ? a === b : a >= b) continue;
        const key = a * ids.length + b;
        const tasks = found.get(key);
        if (tasks) tasks.push(task.id);
        else found.set(key, [task.id]);
      }
    }
  }
  return [...found]
    .sort(([p, ofP], [q, ofQ]) => ofQ.length - ofP.length || p - q)
    .map(([key, tasks]) => {
      return { a: ids[Math.floor(key / ids.length)]!, b: ids[key % ids.length]!, tasks };
    });
}

function partiesOf(task: Task): Parties {
  const of = (role?: Role) => [
    ...new Set(task.parties.filter((p) => !role || p.role === role).map((p) => p.agency)),
  ];
  return { lead: of('lead'), support: of('support'), any: of() };
}
