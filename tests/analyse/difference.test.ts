import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference } from '../../src/analyse/difference';
import { matchPlans } from '../../src/analyse/match';
import { united } from '../../src/analyse/united';
import { setLead } from '../../src/plan/edit';
import { addField } from '../../src/plan/edit/fields';
import { parsePlan, writePlan } from '../../src/plan/file';
import { indexPlan } from '../../src/plan/links';
import type { Plan } from '../../src/plan/types';
import { agencyId, plan } from '../huadu';
import { ADDED, DROPPED, GONE, MOVED, NEWCOMER, REWORDED, secondPlan } from '../second';
import { rowsOf } from '../../src/ui/compare/rows';
import { differenceCells } from '../../src/ui/compare/table';
import { compareWords } from '../../src/ui/compare/words';
import { plans } from '../write/plans';

const between = (a: Plan, b: Plan) => united(a, b, matchPlans(a, b));

describe('two plans', () => {
  const one = between(plan, secondPlan());
  const found = difference(one, 3);
  const title = (id: string) => one.plan.tasks.find((task) => task.id === id)!.title;
  const having = (fate: string) => found.tasks.filter((task) => task.fate === fate);
  const load = (name: string) => {
    const { id } = one.plan.agencies.find((agency) => agency.name.split(' ＝ ').includes(name))!;
    return found.loads.find((item) => item.id === id)!;
  };

  it('differ in tasks that left, came, changed', () => {
    expect(having('left').map(({ id }) => title(id))).toEqual(DROPPED);
    expect(having('came').map(({ id }) => title(id))).toEqual([ADDED]);
    expect(having('stayed')).toHaveLength(38 - 2 - 3);
    const [moved, joined, reworded] = having('changed');
    expect(title(moved!.id)).toBe(MOVED);
    expect(moved!.parties).toEqual([
      { task: 't1.1.1', kind: 'lead', from: agencyId('区教育局'), to: agencyId('区科协') },
    ]);
    expect(joined!.parties).toEqual([{ task: 't1.1.6', kind: 'added', to: agencyId('区妇联') }]);
    expect(reworded!.title).toEqual(REWORDED);
    expect(reworded!.parties).toEqual([]);
  });

  it('differ in loads, by who left and who came too', () => {
    // 区教育局 led two tasks that are led by others or gone, supports one more and one fewer.
    expect(load('区教育局')).toMatchObject({ fate: 'stayed', leads: -2, supports: 0, load: -6 });
    expect(load(GONE)).toMatchObject({ fate: 'left', supports: -1, after: null });
    expect(load(NEWCOMER)).toMatchObject({ fate: 'came', leads: 1, load: 3, before: null });
  });

  it('differ in numbers, which are those of each plan', () => {
    const { before, after } = found.numbers;
    expect([before.tasks, after.tasks]).toEqual([38, 37]);
    expect([before.agencies, after.agencies]).toEqual([29, 29]);
    // Two tasks of 3 and 9 parties went, one of 2 came, one party joined another.
    expect(before.links - after.links).toBe(3 + 9 - 2 - 1);
    expect(found.links).toEqual({ left: 12, came: 3, turned: 2, stayed: before.links - 14 });
  });

  it('name what is matched by both names, and never one for the other', () => {
    const names = one.plan.agencies.map(({ name }) => name);
    expect(names).toContain('区科协 ＝ 黄埔区科协');
    expect(one.before.agencies.map(({ name }) => name)).toContain('区科协');
    expect(one.after.agencies.map(({ name }) => name)).toContain('黄埔区科协');
    const rows = rowsOf(one, found, compareWords.zh);
    const came = rows.find(({ fate }) => fate === 'came')!;
    expect(came.details).toContain('配合：黄埔区科协');
    const joined = rows.find(({ id }) => id === 't1.1.6')!;
    expect(joined.details).toEqual(['新加入：黄埔区妇联']);
    for (const { fate, details } of rows)
      if (fate === 'left') expect(details.join()).not.toMatch(/黄埔/);
  });

  it('stand side by side in one plan, which is sound', () => {
    expect(parsePlan(writePlan(one.plan)).tasks).toHaveLength(39);
    expect(one.plan.tasks.findIndex((task) => task.title === ADDED)).toBe(
      one.plan.tasks.findIndex((task) => task.id === 't2.2.3') + 1,
    );
  });
});

it('a scenario differs from its original by its changes alone', () => {
  const scenario = setLead(plan, 't1.1.1', agencyId('区科协'));
  const found = difference(between(plan, scenario), 3);
  expect(found.tasks.filter(({ fate }) => fate !== 'stayed').map(({ id }) => id)).toEqual([
    't1.1.1',
  ]);
  expect(
    found.loads.filter(({ leads }) => leads !== 0).map(({ id, leads }) => [id, leads]),
  ).toEqual([
    [agencyId('区教育局'), -1],
    [agencyId('区科协'), 1],
  ]);
});

describe('any plan', () => {
  it('does not differ from itself', () => {
    fc.assert(
      fc.property(plans, (one) => {
        const found = difference(between(one, one), 3);
        expect(found.tasks.every(({ fate }) => fate === 'stayed')).toBe(true);
        expect(found.loads.every((item) => item.fate === 'stayed' && item.load === 0)).toBe(true);
        expect([found.links.left, found.links.came, found.links.turned]).toEqual([0, 0, 0]);
        expect(found.numbers.before).toEqual(found.numbers.after);
      }),
    );
  });

  it('loses to another what the other gains from it', () => {
    fc.assert(
      fc.property(plans, plans, (a, b) => {
        const there = difference(between(a, b), 2);
        const back = difference(between(b, a), 2);
        const count = (of: typeof there, fate: string) =>
          of.tasks.filter((task) => task.fate === fate).length;
        expect(count(there, 'left')).toBe(count(back, 'came'));
        expect(count(there, 'came')).toBe(count(back, 'left'));
        expect(count(there, 'changed')).toBe(count(back, 'changed'));
        expect({ ...there.links }).toEqual({
          ...back.links,
          left: back.links.came,
          came: back.links.left,
        });
        const sum = (of: typeof there) => of.loads.reduce((total, { load }) => total + load, 0);
        expect(sum(there) + sum(back)).toBe(0);
      }),
    );
  });

  it('is there whole in the union with another, by ids that are all different', () => {
    fc.assert(
      fc.property(plans, plans, (a, b) => {
        const one = between(a, b);
        for (const side of [one.plan, one.before, one.after])
          expect(() => parsePlan(writePlan(side))).not.toThrow();
        const tasks = new Set(one.plan.tasks.map(({ id }) => id));
        expect(tasks.size).toBe(one.plan.tasks.length);
        for (const side of [one.before, one.after])
          expect(side.tasks.every(({ id }) => tasks.has(id))).toBe(true);
        const links = indexPlan(one.plan).links;
        expect(links.every(({ id }) => one.fates.has(id))).toBe(true);
      }),
    );
  });
});

describe('deadlines of two plans', () => {
  const [first, second] = plan.tasks as [Plan['tasks'][0], Plan['tasks'][0]];
  const dated = (...raws: string[]) =>
    raws.reduce((now, raw, at) => {
      const words = { kind: 'deadline', label: at > 0 ? '办结时限' : '完成时限', raw } as const;
      return addField(now, [first, second][at]!.id, words);
    }, plan);
  const found = (a: Plan, b: Plan) => difference(between(a, b), 3);
  const changed = (a: Plan, b: Plan) =>
    found(a, b).tasks.flatMap(({ fate, deadline }) => (fate === 'changed' ? [deadline] : []));

  it.each([
    ['2025年6月底前', '2025年6月30日'],
    ['2025年12月31日前', '2025年底'],
    ['长期坚持', '常态化推进'],
    ['每季度', '每季度末'],
    ['视 情况 而定', '视情况而定'],
  ])('are the same as %s and as %s', (a, b) => {
    expect(changed(dated(a, '2025年5月'), dated(b, '2025年5月'))).toEqual([]);
  });

  it.each([
    ['2025年6月底前', '2025年9月底前'],
    ['2025年6月', '长期坚持'],
    ['视情况而定', '另行通知'],
    ['3个工作日内', '3个月内'],
  ])('change from %s to %s', (before, after) => {
    expect(changed(dated(before), dated(after))).toEqual([{ before: [before], after: [after] }]);
  });

  it('change where one task has none', () => {
    expect(changed(dated('2025年6月', '2025年5月'), dated('2025年6月'))).toEqual([
      { before: ['2025年5月'], after: [] },
    ]);
  });

  it('are told in words and as a table', () => {
    const [a, b] = [dated('2025年6月'), dated('2025年9月')];
    const one = between(a, b);
    const [row] = rowsOf(one, difference(one, 3), compareWords.zh).filter((r) => r.deadline);
    expect(row!.details).toEqual(['完成时限：2025年6月 → 2025年9月']);
    const cells = differenceCells(one, difference(one, 3), { a: '一', b: '二' }, 'en');
    expect(cells.flat()).toContain('deadline: 2025年6月 → 2025年9月');
  });

  it('are said once to be in one plan alone, and in no task', () => {
    const [a, b] = [dated('2025年6月', '2025年5月'), plan];
    expect(found(a, b).deadlinesOf).toBe('a');
    expect(found(b, a).deadlinesOf).toBe('b');
    expect(found(b, b).deadlinesOf).toBeNull();
    expect(found(a, b).tasks.every(({ fate }) => fate === 'stayed')).toBe(true);
    const one = between(b, a);
    const cells = differenceCells(one, difference(one, 3), { a: '一', b: '二' }, 'zh').flat();
    expect(cells.filter((cell) => String(cell).includes('时限'))).toEqual([
      '只有乙写了完成时限，时限不逐项比较。',
    ]);
  });
});
