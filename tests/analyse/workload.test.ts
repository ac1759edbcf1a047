import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workloads, type Workload } from '../../src/analyse/workload';
import { indexPlan } from '../../src/plan/links';
import type { Plan, Role } from '../../src/plan/types';
import { agencyId, index, plan, source } from '../huadu';

/** Rows of the source as [leads, supporters], read without the reader: the cells below each task. */
const rows = (() => {
  const lines = source.toString('utf8').split('\n');
  const cell = (line = '') => (line.startsWith('\t') ? line.trim() : '');
  const names = (line: string | undefined) => cell(line).split('、').filter(Boolean);
  return lines.flatMap((line, at) =>
    /^\t\d+\./.test(line) ? [[names(lines[at + 1]), names(lines[at + 2])] as const] : [],
  );
})();

/** The forms in which the source prints the same agencies. */
const named = (list: readonly string[], id: string) =>
  list.some((name) => plan.agencies.find((agency) => agency.id === id)!.printed.includes(name));
const of = (name: string): Workload => workloads(index, 3).find(({ id }) => id === agencyId(name))!;

describe('what each agency of Huadu carries', () => {
  it('agrees with the source, counted without the reader', () => {
    expect(rows.length).toBe(38);
    for (const { id, leads, supports, burden, partners } of workloads(index, 3)) {
      const led = rows.filter(([lead]) => named(lead, id));
      const helped = rows.filter(([, support]) => named(support, id));
      expect([leads, supports]).toEqual([led.length, helped.length]);
      expect(burden).toBe(led.reduce((sum, [, support]) => sum + support.length, 0));
      const met = new Set([...led, ...helped].flatMap((row) => row.flat()));
      const others = plan.agencies.filter((a) => a.id !== id && a.printed.some((n) => met.has(n)));
      expect(partners).toBe(others.length);
    }
  });

  it('names the first', () => {
    expect(of('区科协')).toEqual({
      id: 'a2',
      leads: 15,
      supports: 18,
      load: 63,
      share: 63 / 285,
      rank: 1,
      groups: 11,
      partners: 28,
      burden: 83,
    });
    expect(of('区卫生健康局')).toMatchObject({ load: 17, rank: 4 });
    expect(of('区委组织部')).toMatchObject({ leads: 5, supports: 2, load: 17, rank: 4 });
  });

  it('counts only the links it is given, and keeps those who then have none', () => {
    const links = index.links.filter((link) => link.group.id === 'g1.1');
    const some = workloads(index, 3, links);
    expect(some.length).toBe(29);
    expect(some.find(({ id }) => id === 'a1')).toMatchObject({ leads: 6, supports: 0, groups: 1 });
    expect(some.filter(({ load }) => load === 0).length).toBe(20);
  });
});

const ROLES: readonly Role[] = ['lead', 'support', 'joint'];
const small = fc
  .array(fc.array(fc.tuple(fc.nat(5), fc.nat(2)), { maxLength: 6 }), { maxLength: 8 })
  .map((tasks): Plan => {
    const origin = { line: 1, raw: '' };
    return {
      ...plan,
      tasks: tasks.map((parties, at) => ({
        ...plan.tasks[at]!,
        parties: parties.map(([agency, role]) => ({
          agency: plan.agencies[agency]!.id,
          role: ROLES[role]!,
          raw: '',
          collective: false,
          origin,
        })),
      })),
    };
  });

describe('any plan', () => {
  it('has loads that add up, shares that make one, and ranks that follow the load', () => {
    fc.assert(
      fc.property(small, fc.constantFrom(1, 1.5, 3, 5), (some, weight) => {
        const made = indexPlan(some);
        const items = workloads(made, weight);
        const leads = made.links.filter((link) => link.role === 'lead').length;
        const sum = (of: (item: Workload) => number) =>
          items.reduce((total, item) => total + of(item), 0);
        expect(sum((i) => i.load)).toBe(weight * leads + (made.links.length - leads));
        expect(sum((i) => i.share)).toBeCloseTo(made.links.length > 0 ? 1 : 0);
        for (const a of items) {
          expect(a.rank).toBe(1 + items.filter((b) => b.load > a.load).length);
          expect(a.partners).toBeLessThan(items.length);
        }
      }),
    );
  });
});
