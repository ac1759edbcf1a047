import { describe, expect, it } from 'vitest';
import { stability, WEIGHTS } from '../../src/analyse/stability';
import { aboveLine, lineOf } from '../../src/analyse/threshold';
import { workloads } from '../../src/analyse/workload';
import { LINE_METHODS } from '../../src/view/choices';
import { agencyId, index } from '../huadu';

describe('stability over the weights', () => {
  it('looks at 1 to 5 in half steps', () => {
    expect(WEIGHTS).toEqual([1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5]);
  });

  it.each(LINE_METHODS)('agrees with the line drawn at each weight: %s', (method) => {
    const made = stability(index, method, 10);
    WEIGHTS.forEach((weight, at) => {
      const items = workloads(index, weight);
      const line = lineOf(
        items.map(({ load }) => load),
        method,
        10,
      );
      const sometimes = made.sometimes.filter((s) => s.weights.includes(weight));
      const told = [...made.always, ...sometimes.map(({ id }) => id)];
      expect(made.lines[at]).toBe(line.value);
      expect(new Set(told)).toEqual(new Set(aboveLine(items, line).map(({ id }) => id)));
      for (const { id, rank } of items) expect(made.ranks.get(id)![at]).toBe(rank);
    });
  });

  it('finds the same three of Huadu at every weight', () => {
    for (const method of ['tukey', 'mad'] as const) {
      const { always, sometimes } = stability(index, method, 10);
      expect(new Set(always)).toEqual(
        new Set(['区科协', '区教育局', '区科技工业商务信息化局'].map(agencyId)),
      );
      expect(sometimes).toEqual([]);
    }
  });

  it('finds who is above the reader’s own line at some weights only', () => {
    const { sometimes } = stability(index, 'own', 10);
    const weights = new Map(sometimes.map(({ id, weights }) => [id, weights]));
    // 5 leads and 2 supports: 7 at weight 1, 9.5 at 1.5, 12 at 2.
    expect(weights.get(agencyId('区委组织部'))).toEqual([2, 2.5, 3, 3.5, 4, 4.5, 5]);
    expect(weights.has(agencyId('团区委'))).toBe(false);
  });

  it('compares only those it is told to', () => {
    const among = new Set(['a1', 'a2']);
    expect([...stability(index, 'own', 10, index.links, among).ranks.keys()]).toEqual(['a1', 'a2']);
  });
});
