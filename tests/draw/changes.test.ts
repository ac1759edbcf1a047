import { describe, expect, it } from 'vitest';
import { difference } from '../../src/analyse/difference';
import { matchPlans } from '../../src/analyse/match';
import { united } from '../../src/analyse/united';
import { changesFold } from '../../src/draw/changes';
import { indexPlan } from '../../src/plan/links';
import type { Plan } from '../../src/plan/types';
import { plan } from '../huadu';
import { districtPlan } from './district';

/** A plan of which every so manieth task lost its last party, and as many others were dropped. */
const edited = (before: Plan, every: number): Plan => ({
  ...before,
  tasks: before.tasks
    .filter((_, at) => at % every !== 1)
    .map((task, at) => (at % every === 0 ? { ...task, parties: task.parties.slice(0, -1) } : task)),
});

function of(before: Plan, after: Plan) {
  const matching = matchPlans(before, after);
  const both = united(before, after, matching);
  const index = indexPlan(both.plan);
  const tasks = difference(both, 1).tasks.filter(({ fate }) => fate === 'changed');
  return { both, index, changed: new Set(tasks.map(({ id }) => id)) };
}

describe('what is drawn of two plans', () => {
  const large = districtPlan(1200);
  const { both, index, changed } = of(large, edited(large, 20));

  it('is all of small ones', () => {
    const small = of(plan, edited(plan, 5));
    const { fold, left } = changesFold(small.index, small.both, small.changed, null);
    expect([fold.folded, left, fold.nodes.length]).toEqual([0, 0, 67]);
  });

  it('is what differs, of large ones; the rest stands in squares, with the links that stayed', () => {
    const { fold, left } = changesFold(index, both, changed, null);
    const tasks = fold.nodes.filter(({ kind }) => kind === 'task');
    const differs = (id: string) => both.fates.get(id) !== 'stayed' || changed.has(id);
    expect(left).toBe(0);
    expect(tasks.map(({ id }) => id).sort()).toEqual([...index.task.keys()].filter(differs).sort());
    expect(tasks.length + fold.folded).toBe(index.task.size);
    const bundled = fold.bundles.flatMap(({ holds }) => holds!);
    expect(bundled.every((id) => both.fates.get(id) === 'stayed')).toBe(true);
    expect(bundled.length + fold.own.length).toBe(index.links.length);
  });

  it('opens the square that is looked at, and keeps open the one of a task in it', () => {
    const { fold } = changesFold(index, both, changed, null);
    const square = fold.nodes.find(({ kind, holds }) => kind === 'group' && holds!.length > 1)!;
    const opened = changesFold(index, both, changed, square.id).fold;
    const ids = new Set(opened.nodes.map(({ id }) => id));
    expect(square.holds!.every((id) => ids.has(id))).toBe(true);
    expect(ids.has(square.id)).toBe(false);
    const inside = changesFold(index, both, changed, square.holds![0]!).fold;
    expect(inside.nodes).toEqual(opened.nodes);
  });

  it('opens a group that is too large by who heads its tasks, and then into these', () => {
    // Four groups, so that groups are what is folded; the first holds nearly all.
    const [first, ...others] = large.groups.slice(0, 4);
    const few = new Set(others.map(({ id }) => id));
    const crowded = {
      ...large,
      groups: [first!, ...others],
      tasks: large.tasks.map((task) =>
        few.has(task.group) ? task : { ...task, group: first!.id },
      ),
    };
    const big = of(crowded, edited(crowded, 40));
    const squares = (picked: string | null) =>
      changesFold(big.index, big.both, big.changed, picked).fold.nodes.filter(
        ({ kind }) => kind === 'group',
      );
    const headed = squares(first!.id).filter(({ id }) => id !== first!.id && !few.has(id));
    expect(headed.length).toBeGreaterThan(3);
    const square = headed.find(({ holds }) => holds!.length > 1)!;
    const inside = [square.id, square.holds![0]!].map((picked) =>
      changesFold(big.index, big.both, big.changed, picked).fold.nodes.map(({ id }) => id),
    );
    for (const ids of inside) {
      expect(square.holds!.every((id) => ids.includes(id))).toBe(true);
      expect(ids).toContain(headed.find(({ id }) => id !== square.id)!.id);
    }
  });

  it('is bounded, and says how many that differ are not drawn', () => {
    const other = of(large, edited(large, 3));
    const { fold, left } = changesFold(other.index, other.both, other.changed, null);
    expect(fold.nodes.filter(({ kind }) => kind === 'task')).toHaveLength(150);
    const differ = [...other.index.task.keys()].filter(
      (id) => other.both.fates.get(id) !== 'stayed' || other.changed.has(id),
    );
    expect(left).toBe(differ.length - 150);
  });
});
