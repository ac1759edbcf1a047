import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathBetween } from '../../src/analyse/path';
import { shared } from '../../src/analyse/projection';
import { indexPlan, type PlanIndex } from '../../src/plan/links';
import { madeUpPlan } from '../draw/plans';
import { agencyId, index } from '../huadu';

/** All ways without repetition, by walking. */
function allWays(of: PlanIndex, from: string, to: string): { ids: string[]; sum: number }[] {
  const pairs = shared(of);
  const ways: { ids: string[]; sum: number }[] = [];
  const walk = (ids: string[], sum: number) => {
    const here = ids.at(-1)!;
    if (here === to) ways.push({ ids, sum });
    else
      for (const { a, b, tasks } of pairs) {
        const next = a === here ? b : b === here ? a : null;
        if (next && !ids.includes(next)) walk([...ids, next], sum + 1 / tasks.length);
      }
  };
  walk([from], 0);
  return ways;
}

describe('the way between two agencies', () => {
  it('is one step where they share tasks', () => {
    const way = pathBetween(index, agencyId('区科协'), agencyId('区教育局'))!;
    expect(way.agencies).toHaveLength(2);
    expect(way.tasks.map((tasks) => tasks.length)).toEqual([20]);
  });

  it('goes through the science association where Huadu’s branches share none', () => {
    const ends = ['市公安局花都区分局', '市规划和自然资源局花都区分局'].map(agencyId);
    const way = pathBetween(index, ends[0]!, ends[1]!)!;
    expect(way.agencies).toEqual([ends[0], agencyId('区科协'), ends[1]]);
    expect(way.tasks.map((tasks) => tasks.map((id) => index.task.get(id)!.title))).toEqual([
      ['实施智慧助老行动'],
      ['加强对科普产业发展的宏观指导和政策扶持'],
    ]);
  });

  it('prefers the closest of equally short ways, then document order', () => {
    const strong = indexPlan(
      madeUpPlan(4, [
        [0, 1],
        [1, 3],
        [0, 2],
        [2, 3],
        [2, 3],
      ]),
    );
    expect(pathBetween(strong, 'a0', 'a3')!.agencies).toEqual(['a0', 'a2', 'a3']);
    const equal = indexPlan(
      madeUpPlan(4, [
        [0, 2],
        [2, 3],
        [0, 1],
        [1, 3],
      ]),
    );
    expect(pathBetween(equal, 'a0', 'a3')!.agencies).toEqual(['a0', 'a1', 'a3']);
  });

  it('has no step to itself, and is none where nothing leads or the id is unknown', () => {
    const apart = indexPlan(madeUpPlan(3, [[0, 1], [2]]));
    expect(pathBetween(apart, 'a0', 'a0')).toEqual({ agencies: ['a0'], tasks: [] });
    expect(pathBetween(apart, 'a0', 'a2')).toBeNull();
    expect(pathBetween(apart, 'a0', 'a9')).toBeNull();
  });

  it('is the shortest and then the closest of all ways, in any plan', () => {
    const tasks = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { maxLength: 3 }), {
      maxLength: 9,
    });
    fc.assert(
      fc.property(tasks, (lists) => {
        const made = indexPlan(madeUpPlan(6, lists));
        const ways = allWays(made, 'a0', 'a5');
        const way = pathBetween(made, 'a0', 'a5');
        if (ways.length === 0) {
          expect(way).toBeNull();
          return;
        }
        const fewest = Math.min(...ways.map(({ ids }) => ids.length));
        const best = Math.min(...ways.filter((w) => w.ids.length === fewest).map((w) => w.sum));
        expect(way!.agencies).toHaveLength(fewest);
        expect(way!.tasks.reduce((sum, { length }) => sum + 1 / length, 0)).toBeCloseTo(best, 9);
        for (const step of way!.tasks) expect(step.length).toBeGreaterThan(0);
      }),
    );
  });
});
