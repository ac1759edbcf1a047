import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addParty } from '../../src/plan/edit';
import {
  acceptAll,
  acceptProposal,
  acceptSure,
  answerWith,
  dismiss,
  dismissAll,
  isAcceptable,
  outcome,
  standing,
  takeBack,
} from '../../src/plan/edit/proposals';
import { parsePlan, writePlan } from '../../src/plan/file';
import type { BeforeNames, Plan } from '../../src/plan/types';
import { plan as huadu } from '../huadu';
import { readPlan, type Row } from './drafts';

const finance = readPlan([
  { lead: ['区财政局（区国资局）'], support: ['区教育局'] },
  { lead: ['区财政局'], support: ['市水务局市农业农村局', '区教育局'] },
  { lead: ['财政局'], support: ['市农业农村局'] },
  { lead: ['区财政局（区国资局）'] },
]);
const [second, run, dropped] = ['second-nameplate', 'run-together', 'dropped-prefix'].map(
  (code) => finance.problems.find((problem) => problem.code === code)!.id,
) as [string, string, string];

const problem = (plan: Plan, id: string) => plan.problems.find((p) => p.id === id)!;
const names = (plan: Plan) => plan.agencies.map(({ name }) => name);
const leads = (plan: Plan) =>
  plan.tasks.map(({ parties }) => plan.agencies.find(({ id }) => id === parties[0]!.agency)!.name);
const resulting = (plan: Plan, id: string) =>
  outcome(plan, problem(plan, id)).map(({ name }) => name);

describe('a proposal', () => {
  it('is applied, and every party keeps what is printed', () => {
    const after = acceptProposal(finance, second);
    expect(leads(after)[1]).toBe('区财政局（区国资局）');
    expect(after.tasks[1]!.parties[0]!.raw).toBe('区财政局');
    expect(standing(after, problem(after, second))).toBe('accepted');
    expect(resulting(after, second)).toEqual(['区财政局（区国资局）']);
  });

  it('still holds where the name that it leads to was merged meanwhile', () => {
    const after = acceptProposal(acceptProposal(finance, second), dropped);
    expect(new Set(leads(after))).toEqual(new Set(['区财政局（区国资局）']));
  });

  it('parts names that run together, each an agency in the same role', () => {
    const after = acceptProposal(finance, run);
    expect(after.tasks[1]!.parties.map(({ role, raw }) => [role, raw])).toEqual([
      ['lead', '区财政局'],
      ['support', '市水务局市农业农村局'],
      ['support', '市水务局市农业农村局'],
      ['support', '区教育局'],
    ]);
    expect(resulting(after, run)).toEqual(['市农业农村局', '市水务局']);
    expect(names(after)).not.toContain('市水务局市农业农村局');
  });

  it('can be answered with another agency, or with a name of the reader’s', () => {
    const other = answerWith(finance, second, '区教育局');
    expect(resulting(other, second)).toEqual(['区教育局']);
    expect(problem(other, second).proposal).toEqual(problem(finance, second).proposal);
    expect(takeBack(other, second)).toEqual(finance);
    const own = answerWith(finance, second, '区财政管理局');
    expect(leads(own)[1]).toBe('区财政管理局');
    expect(takeBack(own, second)).toEqual(finance);
  });

  it('can be dismissed, and considered again', () => {
    const left = dismiss(finance, second);
    expect(standing(left, problem(left, second))).toBe('dismissed');
    expect(isAcceptable(left, problem(left, second))).toBe(false);
    expect(names(acceptAll(left))).toContain('区财政局');
    expect(dismiss(left, second, false)).toEqual(finance);
  });

  it('is settled where its name is gone', () => {
    const agencies = finance.agencies.map((a) =>
      a.name === '财政局' ? { ...a, name: '改名' } : a,
    );
    const renamed = { ...finance, agencies };
    expect(standing(renamed, problem(renamed, dropped))).toBe('settled');
    expect(resulting(renamed, dropped)).toEqual(['改名']);
    expect(acceptAll(renamed, 'dropped-prefix')).toBe(renamed);
  });

  it('is accepted or dismissed with all of its kind', () => {
    const one = acceptAll(finance, 'second-nameplate');
    expect(one.problems.filter(({ accepted }) => accepted).map(({ id }) => id)).toEqual([second]);
    const none = dismissAll(finance, 'run-together');
    expect(none.problems.filter(({ dismissed }) => dismissed).map(({ id }) => id)).toEqual([run]);
  });

  it('is accepted unasked only where the document’s own spelling shows it', () => {
    const sure = acceptSure(finance);
    expect(sure.problems.filter(({ accepted }) => accepted).map(({ id }) => id)).toEqual([second]);
    expect(names(sure)).toContain('财政局');
  });

  it('cannot be applied where there is none, or it does not fit', () => {
    expect(() => acceptProposal(finance, 'q99')).toThrow('no proposal');
    expect(() => takeBack(finance, second)).toThrow('nothing to take back');
    expect(() => acceptProposal(acceptProposal(finance, second), second)).toThrow('no proposal');
    expect(() => answerWith(finance, second, '区财政局')).toThrow('no proposal');
    expect(() => answerWith(finance, second, '')).toThrow('no proposal');
  });
});

describe('taking back', () => {
  it('gives Huadu its 31 printed names again', () => {
    const before = huadu.problems.reduce((plan, { id }) => takeBack(plan, id), huadu);
    expect(before.agencies.length).toBe(31);
    const printed = before.agencies.map(({ name, printed }) => [name, printed]);
    expect(printed.every(([name, forms]) => String(forms) === name)).toBe(true);
    expect(acceptAll(before)).toEqual(huadu);
  });

  it('needs no record of how the plan was: files of before have none', () => {
    const problems = huadu.problems.map((problem) => ({ ...problem, before: undefined }));
    const back = takeBack({ ...huadu, problems }, problems[0]!.id);
    expect(back.agencies.length).toBe(30);
    expect(back.agencies.at(-1)).toMatchObject({ id: 'a32', name: '区科技工业商务信息化局区' });
  });

  it('never gives an id that is in use', () => {
    const merged = acceptProposal(finance, dropped);
    const gone = (problem(merged, dropped).before as BeforeNames).agency;
    const taken = { id: gone.id, name: '新来的', kind: 'other' as const, printed: [] };
    const later = { ...merged, agencies: [...merged.agencies, taken] };
    const back = takeBack(later, dropped);
    expect(leads(back)[2]).toBe('财政局');
    expect(new Set(back.agencies.map(({ id }) => id)).size).toBe(back.agencies.length);
  });
});

describe('that the first of several leads', () => {
  const asked = { id: 'q1', code: 'first-leads', severity: 'note' } as const;
  const plan: Plan = {
    ...readPlan([
      { joint: ['区教育局', '区民政局'], support: ['区民政局'] },
      { joint: ['各镇街', '区民政局'] },
      { lead: ['区科协'], support: ['区教育局'] },
      { joint: ['区民政局', '区科协', '各镇街'] },
    ]),
    problems: [{ ...asked, origin: { line: 1, raw: 'test' }, params: { tasks: '3' } }],
  };
  const roles = ({ tasks }: Plan) =>
    tasks.map(({ parties }) => parties.map(({ role, raw }) => `${role} ${raw}`));

  it('is carried out in every task that begins with one agency, and taken back', () => {
    expect(isAcceptable(plan, plan.problems[0]!)).toBe(true);
    const after = acceptProposal(plan, 'q1');
    expect(roles(after)).toEqual([
      ['lead 区教育局', 'support 区民政局', 'support 区民政局'],
      ['joint 各镇街', 'joint 区民政局'],
      ['lead 区科协', 'support 区教育局'],
      ['lead 区民政局', 'support 区科协', 'support 各镇街'],
    ]);
    expect(parsePlan(writePlan(after))).toEqual(after);
    expect(roles(takeBack(after, 'q1'))).toEqual(roles(plan));
    expect(standing(takeBack(after, 'q1'), plan.problems[0]!)).toBe('open');
  });

  it('is never accepted by itself, nor twice, nor where nobody is joint', () => {
    expect(acceptSure(plan)).toBe(plan);
    const after = acceptProposal(plan, 'q1');
    expect(() => acceptProposal(after, 'q1')).toThrow();
    const settled = { ...plan, tasks: plan.tasks.slice(1, 3) };
    expect(isAcceptable(settled, plan.problems[0]!)).toBe(false);
  });

  it('when taken back leaves the tasks whose roles have been changed since', () => {
    const accepted = acceptProposal(plan, 'q1');
    const [first, ...rest] = accepted.tasks;
    const other = addParty(accepted, first!.id, first!.parties[1]!.agency, 'lead');
    const back = takeBack({ ...accepted, tasks: [other.tasks[0]!, ...rest] }, 'q1');
    expect(roles(back)[0]).toEqual(roles(other)[0]);
    expect(roles(back)[3]).toEqual(roles(plan)[3]);
  });
});

describe('that each agency leads the duties listed under it', () => {
  const asked = { id: 'q1', code: 'duties-unled', severity: 'note' } as const;
  const plan: Plan = {
    ...readPlan([
      { joint: ['区教育局'] },
      { joint: ['区民政局', '区科协'] },
      { joint: ['各镇街'] },
      { lead: ['区科协'], joint: ['区教育局'] },
    ]),
    problems: [{ ...asked, origin: { line: 1, raw: 'test' }, params: { tasks: '1', names: '' } }],
  };
  const roles = ({ tasks }: Plan) =>
    tasks.map(({ parties }) => parties.map(({ role, raw }) => `${role} ${raw}`));

  it('is carried out where one has a task by itself, never by itself, and taken back', () => {
    expect(acceptSure(plan)).toBe(plan);
    const after = acceptProposal(plan, 'q1');
    expect(roles(after)).toEqual([['lead 区教育局'], ...roles(plan).slice(1)]);
    expect(parsePlan(writePlan(after))).toEqual(after);
    expect(roles(takeBack(after, 'q1'))).toEqual(roles(plan));
    expect(isAcceptable({ ...plan, tasks: plan.tasks.slice(1) }, plan.problems[0]!)).toBe(false);
  });
});

const NAMES = [
  ...['区财政局', '区财政局（区国资局）', '财政局', '区国资局', '区教育局', '教育局', '区教育局区'],
  ...['市发改委', '发改委', '国土房管局', '市环保局', '市生态环境局', '区环保局区教育局', '各镇街'],
  ...['中央宣部', '中央宣传部', '市海洋渔业局市农业农村局', '市农业农村局', '市海洋渔业局'],
];
const rows: fc.Arbitrary<Row[]> = fc.array(
  fc.record({
    lead: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 3 }),
    support: fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 12 },
);

describe('any answers, in any order', () => {
  it('taken back in any order, leave the plan as it was', () => {
    fc.assert(
      fc.property(rows, fc.array(fc.nat()), fc.array(fc.nat()), (rows, first, last) => {
        const plan = readPlan(rows);
        const shuffled = (ids: string[], by: number[]) =>
          ids.map((id, i) => ({ id, at: by[i] ?? i })).sort((a, b) => a.at - b.at);
        const ids = plan.problems.map(({ id }) => id);
        const done: string[] = [];
        let now = plan;
        for (const { id, at } of shuffled(ids, first)) {
          const problem = now.problems.find((p) => p.id === id)!;
          const { name: other } = plan.agencies[at % plan.agencies.length]!;
          if (!isAcceptable(now, problem)) continue;
          const there = now.agencies.some(({ name }) => name === other);
          const own = at % 3 === 0 && there && other !== problem.proposal!.from;
          now = own ? answerWith(now, id, other) : acceptProposal(now, id);
          done.push(id);
        }
        expect(parsePlan(writePlan(now))).toEqual(now);
        for (const { id } of shuffled(done, last)) now = takeBack(now, id);
        expect(now).toEqual(plan);
      }),
      { numRuns: 200 },
    );
  });
});
