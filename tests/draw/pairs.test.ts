import { describe, expect, it } from 'vitest';
import { pairsWithin, shownOf } from '../../src/draw/pairs';
import { indexPlan } from '../../src/plan/links';
import { START } from '../../src/view/view';
import { index } from '../huadu';
import { madeUpPlan } from './plans';

const { filter, minShared } = START;
const within = (groups: readonly string[]) =>
  pairsWithin(index, { relation: 'directed', filter: { ...filter, groups } });

describe('the pairs that are shown', () => {
  it('share as many tasks as the view asks', () => {
    const { shown, least } = shownOf(within([]), 6);
    expect(least).toBe(6);
    expect(shown.map(({ tasks }) => tasks.length).every((n) => n >= 6)).toBe(true);
    expect(shown).toHaveLength(6);
  });

  it('are the strongest where none of the plan shares so many', () => {
    const sparse = indexPlan(
      madeUpPlan(4, [
        [0, 1],
        [0, 1],
        [2, 3],
      ]),
    );
    const { shown, least } = shownOf(pairsWithin(sparse, { relation: 'directed', filter }), 3);
    expect(minShared).toBe(3);
    expect(least).toBe(2);
    expect(shown.map(({ a, b }) => [a, b])).toEqual([['a0', 'a1']]);
  });

  it('may be none within a filter: the measure is the whole plan’s', () => {
    expect(shownOf(within(['g1.1']), 6)).toEqual({ shown: [], least: 6 });
  });
});
