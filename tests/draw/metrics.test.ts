import { describe, expect, it } from 'vitest';
import { crossings, normalisedStress, span, type Segment } from '../../src/draw/metrics';

const edge = (
  source: string,
  target: string,
  ...at: [number, number, number, number]
): Segment => ({
  source,
  target,
  x1: at[0],
  y1: at[1],
  x2: at[2],
  y2: at[3],
});

describe('crossings', () => {
  it('counts proper intersections only', () => {
    const rising = edge('a', 'b', 0, 0, 10, 10);
    expect(crossings([rising, edge('c', 'd', 0, 10, 10, 0)])).toBe(1);
    expect(crossings([rising, edge('a', 'd', 0, 0, 10, 0)])).toBe(0);
    expect(crossings([rising, edge('c', 'd', 5, 5, 10, 0)])).toBe(0);
    expect(crossings([rising, edge('c', 'd', 0, 10, 4, 6)])).toBe(0);
  });
});

describe('normalisedStress', () => {
  const links = [
    { source: 'a', target: 'b' },
    { source: 'b', target: 'c' },
  ];

  it('is 0 for a path on a line, at any scale', () => {
    for (const k of [1, 37]) {
      const line = { a: { x: 0, y: 0 }, b: { x: k, y: 0 }, c: { x: 2 * k, y: 0 } };
      expect(normalisedStress(line, links)).toBeCloseTo(0);
    }
  });

  it('is the mean squared error at the best scale', () => {
    // ratios 1, 1, 0: k = 2/2 = 1, errors 0, 0, 1
    const folded = { a: { x: 0, y: 0 }, b: { x: 1, y: 0 }, c: { x: 0, y: 0 } };
    expect(normalisedStress(folded, links)).toBeCloseTo(1 / 3);
  });

  it('leaves out pairs that nothing joins', () => {
    const apart = { a: { x: 0, y: 0 }, b: { x: 1, y: 0 }, z: { x: 500, y: 3 } };
    expect(normalisedStress(apart, [links[0]!])).toBeCloseTo(0);
    expect(normalisedStress({}, [])).toBe(0);
  });
});

describe('span', () => {
  it('takes in nodes and labels', () => {
    const node = { id: 'a', x: 10, y: 10, r: 3, dx: 20, dy: 0, width: 10, height: 30 };
    expect(span([node])).toEqual({ left: 7, top: -5, right: 35, bottom: 25 });
    expect(span([])).toBeUndefined();
  });
});
