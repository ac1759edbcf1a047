import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectivesOf, resolved, writtenBack } from '../../src/plan/collectives';
import {
  addParty,
  agencyNamed,
  mergeAgencies,
  removeParty,
  renameAgency,
  decideCollective,
  setLead,
  type CollectiveAnswer,
} from '../../src/plan/edit';
import { parsePlan, writePlan } from '../../src/plan/file';
import { indexPlan } from '../../src/plan/links';
import type { Plan } from '../../src/plan/types';
import { plan as huadu } from '../huadu';
import { readPlan } from './drafts';

const TOWNS = ['花山镇', '花东镇', '新华街'];
const source = readPlan([
  { lead: ['区教育局'], support: ['花山镇', '各镇街', '区科协'] },
  { lead: ['各镇街'], support: ['各有关单位', '区教育局'] },
  { lead: ['区科协'] },
]);
const idOf = (plan: Plan, name: string) => agencyNamed(plan, name)!.id;
const towns = idOf(source, '各镇街');
const others = idOf(source, '各有关单位');

/** What an edit of the plan as it is counted makes of the plan as it was read. */
const revised = (plan: Plan, change: (plan: Plan) => Plan): Plan => {
  const shown = resolved(plan);
  return writtenBack(plan, shown, change(shown));
};
const answered = (plan: Plan, id: string, answer: CollectiveAnswer) =>
  revised(plan, (p) => decideCollective(p, id, answer));
const expanded = answered(source, towns, { as: 'members', names: TOWNS });
const out = answered(source, others, { as: 'out' });

const parties = (plan: Plan) =>
  plan.tasks.map((task) =>
    task.parties.map(({ agency, role }) => {
      return `${role} ${plan.agencies.find(({ id }) => id === agency)!.name}`;
    }),
  );

describe('the collectives of a plan', () => {
  it('are listed with how many tasks name them and what is done with them', () => {
    const list = collectivesOf(answered(expanded, others, { as: 'out' }));
    expect(list.map(({ agency, tasks, choice }) => [agency.name, tasks, choice?.as])).toEqual([
      ['各镇街', 2, 'members'],
      ['各有关单位', 1, 'out'],
    ]);
    expect(collectivesOf(huadu)).toEqual([]);
  });

  it('stay where nothing is said', () => {
    expect(resolved(source)).toBe(source);
    const none = { ...source, collectives: {} };
    expect(resolved(none)).toBe(none);
    const elsewhere = { ...source, collectives: { a99: { as: 'out' as const } } };
    expect(resolved(elsewhere)).toBe(elsewhere);
  });

  it('are no party and no agency where they are left out', () => {
    expect(parties(resolved(out))[1]).toEqual(['lead 各镇街', 'support 区教育局']);
    expect(resolved(out).agencies.map(({ name }) => name)).not.toContain('各有关单位');
    expect(resolved(out).counted).toEqual([{ name: '各有关单位', members: 0 }]);
  });

  it('give way to their members in the same role and place, each named once', () => {
    const shown = resolved(expanded);
    expect(parties(shown)).toEqual([
      ['lead 区教育局', 'support 花山镇', 'support 花东镇', 'support 新华街', 'support 区科协'],
      [
        ...['lead 花山镇', 'lead 花东镇', 'lead 新华街'],
        ...['support 各有关单位', 'support 区教育局'],
      ],
      ['lead 区科协'],
    ]);
    const member = shown.tasks[1]!.parties[0]!;
    const printed = source.tasks[1]!.parties[0]!;
    expect(member).toEqual({ ...printed, agency: idOf(shown, '花山镇'), collective: false });
    expect(shown.counted).toEqual([{ name: '各镇街', members: 3 }]);
  });

  it('are carried out once: what is counted is counted the same again', () => {
    const shown = resolved(expanded);
    expect(resolved(shown)).toBe(shown);
  });

  it('are kept in the file, and every figure follows', () => {
    expect(parsePlan(writePlan(expanded))).toEqual(expanded);
    const { load } = indexPlan(resolved(expanded));
    expect(load.get(idOf(expanded, '花东镇'))).toEqual({ leads: 1, supports: 1, all: 2 });
    expect(indexPlan(source).collective).toEqual(new Set([towns, others]));
    expect(indexPlan(resolved(expanded)).collective).toEqual(new Set([others]));
  });
});

describe('what is said of a collective', () => {
  it('can be said otherwise, and leaves nothing behind', () => {
    expect(expanded.agencies.map(({ name }) => name)).toContain('新华街');
    const kept = answered(expanded, towns, { as: 'kept' });
    expect({ ...kept, collectives: undefined }).toEqual({ ...source, collectives: undefined });
    const fewer = answered(expanded, towns, { as: 'members', names: ['花山镇', '新华街'] });
    expect(fewer.agencies.map(({ name }) => name)).not.toContain('花东镇');
    expect(parties(resolved(fewer))[1]!.slice(0, 2)).toEqual(['lead 花山镇', 'lead 新华街']);
    expect(answered(out, others, { as: 'kept' })).toEqual({ ...source, collectives: {} });
  });

  it('gives no new agency the id of one that is not shown', () => {
    const more = answered(out, towns, { as: 'members', names: TOWNS });
    const ids = more.agencies.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(parties(answered(more, others, { as: 'kept' }))).toEqual(parties(source));
  });

  it('takes an agency of the plan by any of its names', () => {
    const named = answered(source, towns, { as: 'members', names: ['区科协', '区教育局'] });
    expect(named.agencies).toEqual(source.agencies);
    expect(parties(resolved(named))[1]).toEqual([
      'lead 区科协',
      'support 各有关单位',
      'support 区教育局',
    ]);
  });
});

describe('an edit of what is shown', () => {
  it('leaves the collectives of a task alone', () => {
    const task = source.tasks[0]!.id;
    const lead = revised(expanded, (p) => setLead(p, task, idOf(p, '区科协')));
    expect(parties(lead)[0]).toEqual([
      'support 区教育局',
      'support 花山镇',
      'support 各镇街',
      'lead 区科协',
    ]);
    const added = revised(out, (p) => addParty(p, 't1.1.2', idOf(p, '区科协'), 'support'));
    expect(parties(added)[1]).toEqual([
      'lead 各镇街',
      'support 各有关单位',
      'support 区教育局',
      'support 区科协',
    ]);
  });

  it('makes members parties of their own where it changes one of them', () => {
    const less = revised(expanded, (p) => removeParty(p, 't1.1.2', idOf(p, '花东镇')));
    expect(parties(less)[1]!.slice(0, 2)).toEqual(['lead 花山镇', 'lead 新华街']);
    expect(parties(less)[0]).toEqual(parties(source)[0]);
  });

  it('reaches members as agencies: another name, another kind, a merge', () => {
    const renamed = revised(expanded, (p) => renameAgency(p, idOf(p, '花东镇'), '花东镇政府'));
    expect(parties(renamed)).toEqual(parties(expanded));
    expect(parties(resolved(renamed))[1]![1]).toBe('lead 花东镇政府');
    const merged = revised(expanded, (p) =>
      mergeAgencies(p, [idOf(p, '新华街')], idOf(p, '花东镇')),
    );
    expect(parties(merged)).toEqual(parties(source));
    expect(parties(resolved(merged))[1]!.slice(0, 2)).toEqual(['lead 花山镇', 'lead 花东镇']);
  });

  it('that changes nothing changes nothing', () => {
    const answer = fc.constantFrom<CollectiveAnswer>(
      { as: 'kept' },
      { as: 'out' },
      { as: 'members', names: TOWNS },
      { as: 'members', names: ['区科协', '花都街'] },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(towns, others), answer)), (answers) => {
        const plan = answers.reduce((p, [id, said]) => answered(p, id, said), source);
        expect(parties(plan)).toEqual(parties(source));
        expect(revised(plan, (p) => p)).toBe(plan);
        expect(revised(plan, (p) => ({ ...p, tasks: [...p.tasks] }))).toEqual(plan);
        expect(parsePlan(writePlan(resolved(plan)))).toBeDefined();
      }),
      { numRuns: 100 },
    );
  });
});
