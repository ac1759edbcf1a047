import type { PlanIndex } from '../plan/links';
import { shared } from './projection';

/** A way from one agency to another through tasks that neighbours on it share. */
interface Path {
  /** ids of agencies, from the first to the last */
  readonly agencies: string[];
  /** ids of the tasks that join each agency to the next, in document order */
  readonly tasks: string[][];
}

type Ties = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/**
 * The way between two agencies with the fewest steps, a step being at least one task in which both
 * take part; among equally short ways the strongest, that is the one with the least sum of
 * 1 / shared tasks (the distance by which betweenness is measured too), then the first in document
 * order. Breadth-first by layers (E. F. Moore, "The shortest path through a maze", 1959), the best
 * step within a layer chosen backwards from the end (R. Bellman, "On a routing problem", 1958).
 *
 * @returns one agency and no step where `from` is `to`; `null` where no way leads there or an id is
 *   unknown
 */
export function pathBetween(index: PlanIndex, from: string, to: string): Path | null {
  if (!index.agency.has(from) || !index.agency.has(to)) return null;
  const ties = tiesOf(index);
  const steps = stepsTo(ties, to);
  if (!steps.has(from)) return null;
  const next = strongestSteps(index, ties, steps);
  const agencies = [from];
  for (let at = from; at !== to; at = agencies.at(-1)!) agencies.push(next.get(at)!);
  const tasks = agencies.slice(1).map((b, i) => [...ties.get(agencies[i]!)!.get(b)!]);
  return { agencies, tasks };
}

function tiesOf(index: PlanIndex): Ties {
  const ties = new Map<string, Map<string, readonly string[]>>(
    index.plan.agencies.map(({ id }) => [id, new Map()]),
  );
  for (const { a, b, tasks } of shared(index)) {
    ties.get(a)!.set(b, tasks);
    ties.get(b)!.set(a, tasks);
  }
  return ties;
}

/** Least number of steps to `to`, by agency, for those from which a way leads there; nearest first. */
function stepsTo(ties: Ties, to: string): Map<string, number> {
  const steps = new Map([[to, 0]]);
  // A map hands out what is put in while it is walked: it is its own queue.
  for (const [id, far] of steps) {
    for (const next of ties.get(id)!.keys()) if (!steps.has(next)) steps.set(next, far + 1);
  }
  return steps;
}

/** Sums of fractions that should be equal differ by less than this. */
const EQUAL = 1e-9;

/** The next agency on the strongest short way, by agency. */
function strongestSteps(
  index: PlanIndex,
  ties: Ties,
  steps: ReadonlyMap<string, number>,
): Map<string, string> {
  const next = new Map<string, string>();
  const length = new Map<string, number>();
  for (const [id, far] of steps) {
    let best = far === 0 ? 0 : Infinity;
    for (const { id: other } of index.plan.agencies) {
      const tasks = ties.get(id)!.get(other);
      if (!tasks || steps.get(other) !== far - 1) continue;
      const whole = 1 / tasks.length + length.get(other)!;
      if (whole >= best - EQUAL) continue;
      best = whole;
      next.set(id, other);
    }
    length.set(id, best);
  }
  return next;
}
