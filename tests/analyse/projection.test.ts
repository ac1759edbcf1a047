import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coSupport, leadSupport, shared, type Pair } from '../../src/analyse/projection';
import { indexPlan } from '../../src/plan/links';
import type { Plan, Role } from '../../src/plan/types';
import { madeUpPlan } from '../draw/plans';
import { agencyId, index, plan, source } from '../huadu';

/** Rows of the source as [leads, supporters], read without the reader: the cells below each task. */
const rows = (() => {
  const lines = source.toString('utf8').split('\n');
  const names = (line = '') => (line.startsWith('\t') ? line.trim().split('、') : []);
  return lines.flatMap((line, at) =>
    /^\t\d+\./.test(line) ? [[names(lines[at + 1]), names(lines[at + 2])] as const] : [],
  );
})();
const among = (names: readonly string[], id: string) =>
  plan.agencies.find((agency) => agency.id === id)!.printed.some((name) => names.includes(name));
const tasksOf = (pairs: readonly Pair[], a: string, b: string) =>
  pairs.find((pair) => pair.a === agencyId(a) && pair.b === agencyId(b))!.tasks.length;

describe('the projection of Huadu', () => {
  it('agrees with the source for every pair, counted without the reader', () => {
    const count = (pairs: readonly Pair[], a: string, b: string) =>
      pairs.find((pair) => pair.a === a && pair.b === b)?.tasks.length ?? 0;
    const [directed, both, any] = [leadSupport(index), coSupport(index), shared(index)];
    plan.agencies.forEach(({ id: a }, i) => {
      plan.agencies.forEach(({ id: b }, j) => {
        if (i === j) return;
        const led = rows.filter(([lead, support]) => among(lead, a) && among(support, b));
        expect(count(directed, a, b)).toBe(led.length);
        if (i > j) return;
        const helped = rows.filter(([, support]) => among(support, a) && among(support, b));
        expect(count(both, a, b)).toBe(helped.length);
        const met = rows.filter((row) => among(row.flat(), a) && among(row.flat(), b));
        expect(count(any, a, b)).toBe(met.length);
      });
    });
  });

  it('names the strongest pairs', () => {
    expect(leadSupport(index)).toHaveLength(85);
    expect(tasksOf(leadSupport(index), '区科协', '区科技工业商务信息化局')).toBe(12);
    expect(tasksOf(leadSupport(index), '区教育局', '区科协')).toBe(5);
    expect(tasksOf(coSupport(index), '区教育局', '区科技工业商务信息化局')).toBe(10);
    expect(tasksOf(shared(index), '区科协', '区科技工业商务信息化局')).toBe(22);
    expect(tasksOf(shared(index), '区教育局', '区科协')).toBe(20);
  });

  it('puts most tasks first, ties in document order', () => {
    const place = (id: string) => plan.agencies.findIndex((agency) => agency.id === id);
    for (const pairs of [leadSupport(index), coSupport(index), shared(index)]) {
      const keys = pairs.map(({ a, b, tasks }) => [-tasks.length, place(a), place(b)]);
      const sorted = [...keys].sort((p, q) => p[0]! - q[0]! || p[1]! - q[1]! || p[2]! - q[2]!);
      expect(keys).toEqual(sorted);
    }
  });
});

describe('any plan', () => {
  const role = fc.constantFrom<Role[]>('lead', 'support', 'joint');
  const party = fc.tuple(fc.integer({ min: 0, max: 5 }), role);
  const plans = fc.array(fc.array(party, { maxLength: 6 }), { maxLength: 6 }).map((tasks): Plan => {
    const made = madeUpPlan(
      6,
      tasks.map((parties) => parties.map(([agency]) => agency)),
    );
    const roled = made.tasks.map((task, t) => ({
      ...task,
      parties: task.parties.map((p, i) => ({ ...p, role: tasks[t]![i]![1] })),
    }));
    return { ...made, tasks: roled };
  });

  it('counts each task once for a pair, however often it names them', () => {
    fc.assert(
      fc.property(plans, (made) => {
        const index = indexPlan(made);
        for (const pairs of [leadSupport(index), coSupport(index), shared(index)]) {
          for (const { a, b, tasks } of pairs) {
            expect(a).not.toBe(b);
            expect(new Set(tasks).size).toBe(tasks.length);
            for (const id of tasks) {
              const parties = made.tasks.find((task) => task.id === id)!.parties;
              expect(parties.some(({ agency }) => agency === a)).toBe(true);
              expect(parties.some(({ agency }) => agency === b)).toBe(true);
            }
          }
          expect(new Set(pairs.map(({ a, b }) => `${a} ${b}`)).size).toBe(pairs.length);
        }
        const incidence = made.tasks.map((task) => new Set(task.parties.map((p) => p.agency)).size);
        const expected = incidence.reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
        expect(shared(index).reduce((sum, { tasks }) => sum + tasks.length, 0)).toBe(expected);
      }),
    );
  });

  it('gives nothing for a plan without tasks', () => {
    const empty = indexPlan(madeUpPlan(3, []));
    expect([leadSupport(empty), coSupport(empty), shared(empty)]).toEqual([[], [], []]);
  });
});
