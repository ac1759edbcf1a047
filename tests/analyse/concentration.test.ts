import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gini, lorenz, top3 } from '../../src/analyse/concentration';
import { workloads } from '../../src/analyse/workload';
import { index } from '../huadu';

const items = workloads(index, 3);
const values = fc.array(fc.nat(50), { minLength: 1, maxLength: 40 });

/** The definition itself, by all pairs. */
function byPairs(list: readonly number[]): number {
  const total = list.reduce((sum, value) => sum + value, 0);
  const gaps = list.flatMap((a) => list.map((b) => Math.abs(a - b)));
  return total === 0 ? 0 : gaps.reduce((sum, gap) => sum + gap, 0) / (2 * list.length * total);
}

describe('concentration', () => {
  it('of Huadu', () => {
    const leads = items.map((item) => item.leads);
    expect([...leads].sort((a, b) => b - a).slice(0, 9)).toEqual([15, 6, 5, 5, 2, 2, 1, 1, 1]);
    expect(gini(leads)).toBeCloseTo(0.8385, 4);
    expect(top3(leads)).toBeCloseTo(26 / 38);
    expect(top3(items.map((item) => item.load))).toBeCloseTo((63 + 34 + 33) / 285);
  });

  it('is the mean difference over twice the mean', () => {
    fc.assert(
      fc.property(values, (list) => {
        expect(gini(list)).toBeCloseTo(byPairs(list), 9);
      }),
    );
  });

  it('has its ends: all alike, and one with everything', () => {
    expect(gini([7, 7, 7])).toBe(0);
    expect(gini([0, 0, 0, 9])).toBeCloseTo(3 / 4);
    expect([gini([]), gini([0, 0]), top3([]), top3([0])]).toEqual([0, 0, 0, 0]);
  });

  it('draws a curve below the diagonal whose area gives the coefficient', () => {
    fc.assert(
      fc.property(values, (list) => {
        const points = lorenz(list);
        expect(points.length).toBe(list.length + 1);
        expect(points[0]).toEqual({ x: 0, y: 0 });
        expect(points.at(-1)!.y).toBeCloseTo(1);
        const area = points
          .slice(1)
          .reduce((sum, { x, y }, i) => sum + ((x - points[i]!.x) * (y + points[i]!.y)) / 2, 0);
        expect(1 - 2 * area).toBeCloseTo(gini(list), 9);
        for (const { x, y } of points) expect(y).toBeLessThanOrEqual(x + 1e-9);
      }),
    );
  });
});
