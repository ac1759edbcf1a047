import type { Bodies } from './bodies';
import type { System } from './system';

/** Pairs of springs that are looked at, at most. */
const MOST_PAIRS = 2e6;

/**
 * Crossings of a system's springs, each as many as those of the edges that they stand for; springs that
 * share a body do not count. Of very many springs every so many is looked at with those after it: a
 * share of the whole, to compare pictures of one system by.
 */
export function weightedCrossings({ source, target, weight }: System, { x, y }: Bodies): number {
  let sum = 0;
  const step = Math.ceil((source.length * source.length) / 2 / MOST_PAIRS);
  for (let e = 0; e < source.length; e += step) {
    const a = source[e]!;
    const b = target[e]!;
    const dx = x[b]! - x[a]!;
    const dy = y[b]! - y[a]!;
    for (let f = e + 1; f < source.length; f++) {
      const c = source[f]!;
      const d = target[f]!;
      if (a === c || a === d || b === c || b === d) continue;
      const [cx, cy] = [x[c]! - x[a]!, y[c]! - y[a]!];
      const [ex, ey] = [x[d]! - x[a]!, y[d]! - y[a]!];
      const one = dx * cy - dy * cx;
      const other = dx * ey - dy * ex;
      if (one * other >= 0) continue;
      // where the line through c and d has a and b on both its sides
      const from = ex * cy - ey * cx;
      if (from * (from + one - other) < 0) sum += weight[e]! * weight[f]!;
    }
  }
  return sum;
}
