import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign } from '../../src/analyse/match/assign';
import { bareName } from '../../src/analyse/match/bare';
import { alike } from '../../src/analyse/match/bigrams';
import {
  matchPlans,
  NO_CHOICES,
  setApart,
  setTogether,
  SORTS,
  turnedChoices,
  unsaid,
  type Choices,
} from '../../src/analyse/match';
import type { Plan } from '../../src/plan/types';
import { agencyId, plan } from '../huadu';
import { ADDED, DROPPED, GONE, NEWCOMER, REWORDED, secondPlan } from '../second';
import { plans } from '../write/plans';

describe('bigrams', () => {
  it('are counted as often as they stand, over both texts', () => {
    // 科普 普科 科普 against 科普 普及: one 科普 is shared, 2 · 1 / (3 + 2)
    expect(alike(['科普科普'], ['科普及'])).toEqual([{ a: 0, b: 0, likeness: 2 / 5 }]);
    expect(alike(['科普'], ['科普', '农业', '科'])).toEqual([{ a: 0, b: 0, likeness: 1 }]);
  });
});

describe('assignment', () => {
  it('takes the best fit first, each thing once', () => {
    const pair = (a: number, b: number, score: number) => ({ a, b, score, evidence: '' });
    const made = assign([pair(0, 0, 1), pair(0, 1, 2), pair(1, 1, 3), pair(1, 0, 1)]);
    expect(made.map(({ a, b }) => [a, b])).toEqual([
      [1, 1],
      [0, 0],
    ]);
  });
});

describe('a name without its district', () => {
  it.each([
    ['区教育局', '教育局', 'county'],
    ['花都区教育局', '教育局', 'county'],
    ['广州市花都区教育局', '教育局', 'county'],
    ['县教育局', '教育局', 'county'],
    ['市教育局', '教育局', 'city'],
    ['省教育厅', '教育厅', 'province'],
    ['国家发展改革委', '发展改革委', 'state'],
    ['区财政局（区国资局）', '财政局', 'county'],
    ['区委组织部', '组织部', 'county'],
    ['中共花都区委组织部', '组织部', 'county'],
    ['团区委', '团委', 'county'],
    ['共青团花都区委', '共青团委', 'county'],
    ['市公安局花都区分局', '公安分局', 'county'],
    ['市生态环境局花都分局', '生态环境分局', 'county'],
    ['市民政局', '民政局', 'city'],
    ['市政务服务局', '政务服务局', 'city'],
    ['市场监管局', '市场监管局', null],
    ['市政工程中心', '市政工程中心', null],
    ['城市管理局', '城市管理局', null],
    ['花都区城市管理局', '城市管理局', 'county'],
    ['浦东新区教育局', '教育局', 'county'],
    ['经济开发区管委会', '经济开发区管委会', null],
    ['高新区管委会', '高新区管委会', null],
    ['各区、县级市', '各区、县级市', null],
    ['越秀区', '越秀区', null],
  ])('%s is %s', (printed, name, level) => {
    expect(bareName(printed)).toMatchObject({ name, level });
  });
});

const names = (side: Plan, ids: readonly string[]) =>
  ids.map((id) => [...side.agencies].find((agency) => agency.id === id)!.name);
const titles = (side: Plan, ids: readonly string[]) =>
  ids.map((id) => side.tasks.find((task) => task.id === id)!.title);

describe('two plans', () => {
  const second = secondPlan();
  const found = matchPlans(plan, second);

  it('are matched by agencies of another district, with the evidence', () => {
    expect(names(plan, found.agencies.onlyA)).toEqual([GONE]);
    expect(names(second, found.agencies.onlyB)).toEqual([NEWCOMER]);
    const proofs = (a: string) => found.agencies.pairs.find((pair) => pair.a === agencyId(a))!;
    expect(proofs('区教育局').evidence).toEqual({ by: 'prefix', shared: '教育局' });
    expect(proofs('团区委').evidence).toMatchObject({ by: 'form' });
    expect(found.agencies.pairs.every(({ a, b }) => a === b)).toBe(true);
  });

  it('are matched by titles, the reworded one by its likeness', () => {
    expect(titles(plan, found.tasks.onlyA)).toEqual(DROPPED);
    expect(titles(second, found.tasks.onlyB)).toEqual([ADDED]);
    const similar = found.tasks.pairs.filter(({ evidence }) => evidence.by === 'similar');
    expect(
      titles(
        plan,
        similar.map(({ a }) => a),
      ),
    ).toEqual([REWORDED.before]);
    expect(
      titles(
        second,
        similar.map(({ b }) => b),
      ),
    ).toEqual([REWORDED.after]);
    // 大力 力加 加强 强科 科普 普基 基地 地建 建设, of which all but 地建 stand among the other's 13
    expect(similar[0]!.evidence).toMatchObject({
      likeness: (2 * 8) / (9 + 13),
      sameGroup: true,
      samePlace: true,
    });
  });

  it('of two levels match where each stands at its own', () => {
    const city = (name: string) => name.replace(/^区/, '市').replace('团区委', '团市委');
    const up: Plan = {
      ...plan,
      agencies: plan.agencies.map((agency) => {
        return { ...agency, name: city(agency.name), printed: [city(agency.name)] };
      }),
    };
    const { pairs } = matchPlans(plan, up).agencies;
    const of = (name: string) => pairs.find(({ a }) => a === agencyId(name))!;
    expect(of('区教育局')).toMatchObject({ b: agencyId('区教育局'), evidence: { by: 'level' } });
    expect(of('市公安局花都区分局').evidence).toMatchObject({ by: 'name' });
    expect(pairs).toHaveLength(29);
  });

  it('match by the table of short and former names, each former name for itself', () => {
    const renamed = (names: Readonly<Record<string, string>>): Plan => ({
      ...plan,
      agencies: plan.agencies.map((agency) => {
        const name = names[agency.name] ?? agency.name;
        return { ...agency, name, printed: [name] };
      }),
    });
    const by = (a: Plan, b: Plan, name: string) =>
      matchPlans(a, b).agencies.pairs.find((pair) => pair.a === agencyId(name))?.evidence;
    const short = renamed({ 区发展改革局: '黄埔区发改局', 区人力资源社会保障局: '区人社局' });
    expect(by(plan, short, '区发展改革局')).toMatchObject({ by: 'form', shared: '发展和改革' });
    expect(by(plan, short, '区人力资源社会保障局')).toMatchObject({ by: 'form' });
    const former = renamed({ 区人力资源社会保障局: '区人事局' });
    expect(by(plan, former, '区人力资源社会保障局')).toMatchObject({ by: 'former' });
    const other = renamed({ 区人力资源社会保障局: '区劳动和社会保障局' });
    expect(by(former, other, '区人力资源社会保障局')).toBeUndefined();
  });

  it('never match by how alike two names look', () => {
    const near: Plan = {
      ...plan,
      agencies: plan.agencies.map((agency) => {
        return { ...agency, name: `${agency.name}某`, printed: [] };
      }),
    };
    expect(matchPlans(plan, near).agencies.pairs).toEqual([]);
  });
});

describe('choices', () => {
  const second = secondPlan();
  const id = plan.tasks.find(({ title }) => title === REWORDED.before)!.id;
  const dropped = plan.tasks.find(({ title }) => title === DROPPED[0])!.id;

  it('set a match apart, make one by hand, and take both back', () => {
    const apart = setApart(NO_CHOICES, 'tasks', [id, id]);
    expect(matchPlans(plan, second, apart).tasks.onlyA).toContain(id);
    expect(matchPlans(plan, second, apart).tasks.onlyB).toContain(id);
    const made = setTogether(apart, 'tasks', [dropped, 't2.2.9']);
    const pair = matchPlans(plan, second, made).tasks.pairs.find(({ a }) => a === dropped);
    expect(pair).toEqual({ a: dropped, b: 't2.2.9', evidence: { by: 'hand' } });
    const back = unsaid(unsaid(made, 'tasks', [dropped, 't2.2.9']), 'tasks', [id, id]);
    expect(back).toEqual(NO_CHOICES);
  });

  it('make a thing one of two at most, and pass over what is not there', () => {
    const twice = setTogether(setTogether(NO_CHOICES, 'agencies', ['a1', 'a2']), 'agencies', [
      'a1',
      'a3',
    ]);
    expect(twice.agencies.together).toEqual([['a1', 'a3']]);
    const lost = setTogether(NO_CHOICES, 'tasks', ['t9.9.9', id]);
    expect(matchPlans(plan, second, lost).tasks).toEqual(matchPlans(plan, second).tasks);
  });
});

/** Choices about the things of two plans, some of them about nothing. */
const chosen = (a: Plan, b: Plan): fc.Arbitrary<Choices> => {
  const ids = (list: readonly { readonly id: string }[]) =>
    fc.constantFrom('?', ...list.map((x) => x.id));
  const said = SORTS.map((sort) =>
    fc.array(fc.tuple(ids(a[sort]), ids(b[sort]), fc.boolean()), { maxLength: 4 }),
  );
  return fc.tuple(...said).map((lists) =>
    lists.reduce<Choices>(
      (choices, list, at) =>
        list.reduce<Choices>((so, [p, q, one]) => {
          return (one ? setTogether : setApart)(so, SORTS[at]!, [p, q]);
        }, choices),
      NO_CHOICES,
    ),
  );
};
const cases = fc
  .tuple(plans, plans)
  .chain(([a, b]) => chosen(a, b).map((choices) => ({ a, b, choices })));

describe('any two plans', () => {
  it('have each thing once: matched, or on one side', () => {
    fc.assert(
      fc.property(cases, ({ a, b, choices }) => {
        const found = matchPlans(a, b, choices);
        for (const sort of SORTS) {
          const { pairs, onlyA, onlyB } = found[sort];
          const ids = (side: Plan) => side[sort].map(({ id }) => id).sort();
          expect([...pairs.map((pair) => pair.a), ...onlyA].sort()).toEqual(ids(a));
          expect([...pairs.map((pair) => pair.b), ...onlyB].sort()).toEqual(ids(b));
        }
      }),
    );
  });

  it('are matched the same from either side', () => {
    fc.assert(
      fc.property(cases, ({ a, b, choices }) => {
        const there = matchPlans(a, b, choices);
        const back = matchPlans(b, a, turnedChoices(choices));
        for (const sort of SORTS) {
          const pairs = there[sort].pairs.map((pair) => `${pair.a} ${pair.b}`).sort();
          expect(back[sort].pairs.map((pair) => `${pair.b} ${pair.a}`).sort()).toEqual(pairs);
        }
      }),
    );
  });

  it('match wholly where they are one, each thing with itself', () => {
    fc.assert(
      fc.property(plans, (one) => {
        const found = matchPlans(one, one);
        for (const sort of SORTS) {
          expect(found[sort].pairs.map(({ a, b }) => [a, b])).toEqual(
            one[sort].map(({ id }) => [id, id]),
          );
        }
      }),
    );
  });
});
