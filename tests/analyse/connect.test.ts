import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connect } from '../../src/analyse/connect';
import { coreNumbers } from '../../src/analyse/core';
import { shared } from '../../src/analyse/projection';
import { indexPlan, type PlanIndex } from '../../src/plan/links';
import { madeUpPlan } from '../draw/plans';
import { agencyId, index, plan } from '../huadu';

/** Least common multiple of 1 to 12: distances 1 / tasks as whole numbers. */
const UNIT = 27720;

/** Betweenness by its definition: all shortest ways counted, pair by pair. */
function betweennessByDefinition(of: PlanIndex): Record<string, number> {
  const ids = [...of.agency.keys()];
  const [far, ways] = [new Map<string, number>(), new Map<string, number>()];
  const edge = new Map<string, number>();
  for (const { a, b, tasks } of shared(of)) {
    edge.set(a + b, UNIT / tasks.length);
    edge.set(b + a, UNIT / tasks.length);
  }
  for (const a of ids) for (const b of ids) far.set(a + b, a === b ? 0 : (edge.get(a + b) ?? 1e15));
  const dist = (a: string, b: string) => far.get(a + b)!;
  for (const k of ids)
    for (const a of ids)
      for (const b of ids) far.set(a + b, Math.min(dist(a, b), dist(a, k) + dist(k, b)));
  for (const a of ids) {
    const near = [...ids].sort((p, q) => dist(a, p) - dist(a, q));
    for (const b of near) {
      const before = ids.filter((k) => dist(a, k) + (edge.get(k + b) ?? 1e15) === dist(a, b));
      ways.set(a + b, a === b ? 1 : before.reduce((sum, k) => sum + ways.get(a + k)!, 0));
    }
  }
  const count = (ids.length - 1) * (ids.length - 2);
  return Object.fromEntries(
    ids.map((v) => {
      let sum = 0;
      for (const a of ids)
        for (const b of ids) {
          if (a === b || a === v || b === v || dist(a, b) >= 1e14) continue;
          if (dist(a, v) + dist(v, b) === dist(a, b))
            sum += (ways.get(a + v)! * ways.get(v + b)!) / ways.get(a + b)!;
        }
      return [v, sum / count];
    }),
  );
}

const tasks = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 4 }), {
  maxLength: 12,
});

describe('connections of Huadu', () => {
  const found = connect(index);

  it('counts partners and shared tasks', () => {
    for (const { id } of plan.agencies) {
      const own = shared(index).filter(({ a, b }) => a === id || b === id);
      expect(found.degree[id]).toBe(own.length);
      expect(found.strength[id]).toBe(own.reduce((sum, pair) => sum + pair.tasks.length, 0));
    }
    expect(found.degree[agencyId('区科协')]).toBe(28);
    expect(found.strength[agencyId('区科协')]).toBe(161);
  });

  it('finds one bridge', () => {
    expect(found.betweenness[agencyId('区科协')]).toBeCloseTo(0.7132, 4);
    const rest = plan.agencies.filter(({ name }) => name !== '区科协');
    expect(Math.max(...rest.map(({ id }) => found.betweenness[id]!))).toBeLessThan(0.03);
  });

  it('puts every agency into one community, and says how good the division is', () => {
    expect(found.communities.flat().sort()).toEqual(plan.agencies.map(({ id }) => id).sort());
    found.communities.forEach((ids, at) =>
      ids.forEach((id) => expect(found.community[id]).toBe(at)),
    );
    const pairs = shared(index);
    const total = pairs.reduce((sum, pair) => sum + pair.tasks.length, 0);
    const modularity = found.communities.reduce((sum, ids) => {
      const inside = pairs.filter(({ a, b }) => ids.includes(a) && ids.includes(b));
      const within = inside.reduce((n, pair) => n + pair.tasks.length, 0);
      const strength = ids.reduce((n, id) => n + found.strength[id]!, 0);
      return sum + within / total - (strength / (2 * total)) ** 2;
    }, 0);
    expect(found.modularity).toBeCloseTo(modularity, 10);
    expect(found.modularity).toBeCloseTo(0.0687, 3);
  });

  it('is the same every time, in whatever order the agencies are listed', () => {
    expect(connect(index)).toEqual(found);
    const turned = indexPlan({ ...plan, agencies: [...plan.agencies].reverse() });
    const again = connect(turned);
    expect(again.betweenness).toEqual(found.betweenness);
    expect(again.modularity).toBe(found.modularity);
    const sets = (of: typeof found) => of.communities.map((ids) => [...ids].sort().join()).sort();
    expect(sets(again)).toEqual(sets(found));
  });
});

describe('connections of any plan', () => {
  it('agree with betweenness by its definition', () => {
    fc.assert(
      fc.property(tasks, (lists) => {
        const made = indexPlan(madeUpPlan(7, lists));
        const expected = betweennessByDefinition(made);
        const { betweenness } = connect(made);
        for (const [id, value] of Object.entries(expected))
          expect(betweenness[id]).toBeCloseTo(value, 9);
      }),
      { numRuns: 60 },
    );
  });

  it('agree with cores found by taking agencies away', () => {
    fc.assert(
      fc.property(tasks, (lists) => {
        const made = indexPlan(madeUpPlan(7, lists));
        const { core } = connect(made);
        for (let k = 1; k < 7; k++) {
          let left = [...made.agency.keys()];
          const near = (id: string) =>
            shared(made).filter(
              ({ a, b }) => (a === id && left.includes(b)) || (b === id && left.includes(a)),
            ).length;
          for (let before = -1; before !== left.length;) {
            before = left.length;
            left = left.filter((id) => near(id) >= k);
          }
          expect(left).toEqual([...made.agency.keys()].filter((id) => core[id]! >= k));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('are zero where there is nothing to connect', () => {
    const alone = connect(indexPlan(madeUpPlan(3, [[0], [1]])));
    expect(alone.modularity).toBe(0);
    expect(alone.communities).toEqual([['a0'], ['a1'], ['a2']]);
    expect(Object.values(alone.betweenness)).toEqual([0, 0, 0]);
    expect(connect(indexPlan(madeUpPlan(0, []))).communities).toEqual([]);
    expect(coreNumbers(new Map())).toEqual({});
  });
});
