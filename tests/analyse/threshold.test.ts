import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aboveLine, lineOf } from '../../src/analyse/threshold';
import { quantile } from '../../src/plan/quartiles';
import { workloads } from '../../src/analyse/workload';
import { LINE_METHODS } from '../../src/view/choices';
import { agencyId, index } from '../huadu';

const items = workloads(index, 3);
const loads = items.map(({ load }) => load);

describe('the line', () => {
  it('is the upper fence of the loads of Huadu', () => {
    // 29 sorted values: Q1 is the 8th, Q3 the 22nd, the median the 15th.
    const sorted = [...loads].sort((a, b) => a - b);
    expect([sorted[7], sorted[14], sorted[21]]).toEqual([2, 6, 10]);
    expect(lineOf(loads, 'tukey', 10)).toEqual({
      method: 'tukey',
      value: 22,
      parts: { q1: 2, q3: 10, iqr: 8 },
    });
  });

  it('is the median and three scaled MADs', () => {
    const { value, parts } = lineOf(loads, 'mad', 10);
    expect(parts).toEqual({ median: 6, mad: 4 });
    expect(value).toBeCloseTo(6 + 3 * 1.4826 * 4);
  });

  it('is the reader’s own, zero included', () => {
    expect(lineOf(loads, 'own', 0)).toEqual({ method: 'own', value: 0, parts: { limit: 0 } });
  });

  it('says nothing where there is no spread', () => {
    expect(lineOf([4, 4, 4, 9], 'mad', 1).value).toBeNull();
    expect(lineOf([4, 4, 4, 4, 9], 'tukey', 1).value).toBeNull();
    expect(lineOf([], 'tukey', 1).value).toBeNull();
    expect(aboveLine(items, lineOf([1, 1], 'tukey', 1))).toEqual([]);
  });

  it('has exactly the methods of the view', () => {
    for (const method of LINE_METHODS) expect(lineOf(loads, method, 10).method).toBe(method);
  });
});

describe('quantiles', () => {
  it('interpolate as QUARTILE.INC does', () => {
    expect(quantile([1, 2, 4, 7, 8, 9, 10, 12], 0.25)).toBe(3.5);
    expect(quantile([1, 2, 4, 7, 8, 9, 10, 12], 0.75)).toBe(9.25);
  });

  it('lie within the values and grow', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(99), { minLength: 1 }), fc.nat(100), (values, percent) => {
        const at = quantile(values, percent / 100);
        expect(at).toBeGreaterThanOrEqual(quantile(values, 0));
        expect(at).toBeLessThanOrEqual(Math.max(...values));
      }),
    );
  });
});

describe('who is above', () => {
  it('is told by how much, most first, and never on the line itself', () => {
    const above = aboveLine(items, lineOf(loads, 'tukey', 10));
    expect(above.map(({ id, load, by }) => [id, load, by])).toEqual([
      [agencyId('区科协'), 63, 41],
      [agencyId('区教育局'), 34, 12],
      [agencyId('区科技工业商务信息化局'), 33, 11],
    ]);
    const own = aboveLine(items, lineOf(loads, 'own', 10));
    expect(own.length).toBe(loads.filter((load) => load > 10).length);
    expect(own.some(({ load }) => load === 10)).toBe(false);
  });
});
