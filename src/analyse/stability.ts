import type { Link, PlanIndex } from '../plan/links';
import { aboveLine, lineOf, type LineMethod } from './threshold';
import { workloads } from './workload';

/** The weights a lead may have, in the order of every list by weight: 1 to 5 in half steps. */
export const WEIGHTS: readonly number[] = [1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5];

/** Whether being above the line depends on how much a lead counts. */
export interface Stability {
  /** 1 to 5 in half steps */
  readonly weights: readonly number[];
  /** the line at each weight; `null` where the method says nothing */
  readonly lines: readonly (number | null)[];
  /** ids of those above the line at every weight, in document order */
  readonly always: readonly string[];
  /** those above it at some weights and not at others, and at which */
  readonly sometimes: readonly { readonly id: string; readonly weights: readonly number[] }[];
  /** by agency, its rank at each weight; equals share a rank */
  readonly ranks: ReadonlyMap<string, readonly number[]>;
}

/**
 * Draws the line anew at every weight and tells who is above it always and who only sometimes: an
 * exhaustive sensitivity analysis over the one number that is a matter of opinion. The reader's own
 * limit stays where it is while loads grow with the weight.
 *
 * @param limit the reader's own line, where the method is `own`
 * @param links what to count
 * @param among ids of the agencies to compare; all where left out
 */
export function stability(
  index: PlanIndex,
  method: LineMethod,
  limit: number,
  links: readonly Link[] = index.links,
  among?: ReadonlySet<string>,
): Stability {
  const rounds = WEIGHTS.map((weight) => {
    const items = workloads(index, weight, links).filter(({ id }) => among?.has(id) ?? true);
    const loads = items.map(({ load }) => load);
    const line = lineOf(loads, method, limit);
    const above = aboveLine(items, line);
    return { weight, items, line: line.value, above: new Set(above.map(({ id }) => id)) };
  });
  const ids = rounds[0]!.items.map(({ id }) => id);
  const found = ids.map((id) => {
    return { id, weights: rounds.filter(({ above }) => above.has(id)).map((r) => r.weight) };
  });
  return {
    weights: WEIGHTS,
    lines: rounds.map(({ line }) => line),
    always: found.filter(({ weights }) => weights.length === WEIGHTS.length).map(({ id }) => id),
    sometimes: found.filter(({ weights: w }) => w.length > 0 && w.length < WEIGHTS.length),
    ranks: new Map(ids.map((id, at) => [id, rounds.map(({ items }) => items[at]!.rank)])),
  };
}
