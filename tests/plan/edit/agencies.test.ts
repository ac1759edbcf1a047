import { describe, expect, it } from 'vitest';
import {
  acceptAll,
  acceptProposal,
  addAgency,
  addParty,
  agencyNamed,
  mergeAgencies,
  moveParty,
  removeAgencies,
  removePartyAt,
  renameAgency,
  replaceParty,
  setAgencyKind,
  setAliases,
  setCollective,
  setRoleAt,
  splitAgency,
  withoutLayout,
} from '../../../src/plan/edit';
import { parsePlan, writePlan } from '../../../src/plan/file';
import type { Plan } from '../../../src/plan/types';
import { agencyId, plan } from '../../huadu';

const FULL = '区财政局（区国资局）';
const SHORT = '区财政局';
const finance = agencyId(FULL);
const education = agencyId('区教育局');
const named = (p: Plan, name: string) => p.agencies.find((agency) => agency.name === name)!;
const partiesOf = (p: Plan, id: string) =>
  p.tasks.flatMap((task) => task.parties).filter((party) => party.agency === id);
/** Its picture aside, which only a plan that is shown has brought up to date. */
const sound = (p: Plan) => expect(withoutLayout(parsePlan(writePlan(p)))).toEqual(withoutLayout(p));

/** Another agency has been merged than the first time: its id is another. */
const withoutBefore = (p: Plan) => ({
  ...p,
  problems: p.problems.map((problem) => ({ ...problem, before: undefined })),
});

describe('merging and splitting', () => {
  const apart = splitAgency(plan, finance, [SHORT]);

  it('takes a printed name out again, with its parties, and opens its problem again', () => {
    expect(named(apart, FULL).printed).toEqual([FULL]);
    expect(named(apart, SHORT)).toMatchObject({ printed: [SHORT], kind: 'government' });
    expect(partiesOf(apart, named(apart, SHORT).id).map(({ raw }) => raw)).toEqual([SHORT]);
    expect(apart.problems.find(({ id }) => id === 'q2')).not.toHaveProperty('accepted');
    sound(apart);
  });

  it('is undone by merging, by hand or by the proposal', () => {
    const { issued: _, ...merged } = mergeAgencies(apart, [named(apart, SHORT).id], finance);
    for (const again of [merged, acceptAll(apart), acceptProposal(apart, 'q2')])
      expect(withoutBefore(again)).toEqual(withoutBefore(plan));
  });

  it('leaves an agency at least one printed name, and takes no name that is taken', () => {
    expect(splitAgency(plan, finance, [SHORT, FULL])).toBe(plan);
    expect(splitAgency(plan, finance, ['区教育局'])).toBe(plan);
    const taken = renameAgency(plan, education, SHORT);
    expect(() => splitAgency(taken, finance, [SHORT])).toThrow('taken');
  });

  it('keeps every party and printed name, aliases too', () => {
    const aliased = setAliases(setAliases(plan, finance, ['财局']), education, ['教委']);
    const merged = mergeAgencies(aliased, [finance], education);
    expect(named(merged, '区教育局').printed).toEqual(['区教育局', FULL, SHORT]);
    expect(named(merged, '区教育局').aliases).toEqual(['教委', '财局']);
    expect(partiesOf(merged, education)).toHaveLength(
      partiesOf(plan, education).length + partiesOf(plan, finance).length,
    );
    sound(merged);
    expect(mergeAgencies(plan, [education], education)).toBe(plan);
  });

  it('leaves no proposal that can no longer be done', () => {
    const elsewhere = mergeAgencies(apart, [named(apart, SHORT).id], education);
    expect(elsewhere.problems.find(({ id }) => id === 'q2')).not.toHaveProperty('proposal');
    expect(acceptAll(elsewhere)).toBe(elsewhere);
    const target = mergeAgencies(apart, [finance], education);
    expect(target.problems.find(({ id }) => id === 'q2')!.proposal).toMatchObject({
      to: '区教育局',
    });
    expect(named(acceptAll(target), '区教育局').printed).toContain(SHORT);
  });

  it('keeps what is done with collectives by who they are', () => {
    const told: Plan = {
      ...plan,
      collectives: { a3: { as: 'members', members: [finance, education] }, a5: { as: 'out' } },
    };
    expect(mergeAgencies(told, [finance, 'a5'], education).collectives).toEqual({
      a3: { as: 'members', members: [education] },
    });
  });
});

describe('an agency', () => {
  it('is added with a kind, once', () => {
    const after = addAgency(plan, '区信访局');
    expect(after.agencies.at(-1)).toMatchObject({ name: '区信访局', kind: 'government' });
    sound(after);
    expect(addAgency(plan, '区教育局')).toBe(plan);
    expect(addAgency(plan, SHORT)).toBe(plan);
    expect(agencyNamed(setAliases(plan, education, ['教委']), '教委')!.id).toBe(education);
  });

  it('keeps what was printed when it is renamed', () => {
    const after = renameAgency(plan, education, '花都区教育局');
    expect(named(after, '花都区教育局')).toMatchObject({ id: education, printed: ['区教育局'] });
    expect(partiesOf(after, education)[0]!.raw).toBe('区教育局');
    sound(after);
    expect(renameAgency(after, education, '花都区教育局')).toBe(after);
    expect(() => renameAgency(plan, education, FULL)).toThrow('taken');
  });

  it('takes its new name everywhere where it was added by hand', () => {
    const added = addAgency(plan, '区信仿局');
    const { id } = added.agencies.at(-1)!;
    const after = renameAgency(addParty(added, 't1.1.1', id, 'support'), id, '区信访局');
    expect(named(after, '区信访局').printed).toEqual(['区信访局']);
    expect(partiesOf(after, id)[0]!.raw).toBe('区信访局');
  });

  it('takes proposals along that name it', () => {
    const apart = splitAgency(plan, finance, [SHORT]);
    const renamed = renameAgency(apart, finance, '花都区财政局');
    expect(named(acceptAll(renamed), '花都区财政局').printed).toEqual([FULL, SHORT]);
  });

  it('is told its kind and its aliases', () => {
    expect(setAgencyKind(plan, [education, finance], 'other').agencies[0]!.kind).toBe('other');
    expect(setAgencyKind(plan, [education], 'government')).toBe(plan);
    const aliased = setAliases(plan, education, ['教委']);
    sound(aliased);
    expect(setAliases(aliased, education, ['教委'])).toBe(aliased);
    expect(setAliases(aliased, education, [])).toEqual(plan);
  });

  it('is deleted only where it takes part in nothing', () => {
    const idle = addAgency(plan, '区信访局');
    expect(removeAgencies(idle, [idle.agencies.at(-1)!.id])).toEqual(plan);
    expect(() => removeAgencies(plan, [education])).toThrow('is a party');
    const apart = splitAgency(plan, finance, [SHORT]);
    const short = named(apart, SHORT).id;
    const gone = removeAgencies(replaceParty(apart, ids(apart), short, education), [short]);
    expect(gone.problems.find(({ id }) => id === 'q2')).not.toHaveProperty('proposal');
    sound(gone);
  });
});

const ids = (p: Plan) => p.tasks.map(({ id }) => id);

describe('parties', () => {
  const task = plan.tasks.find(({ parties }) => parties.length > 4)!;
  const now = (p: Plan) => p.tasks.find(({ id }) => id === task.id)!.parties;
  const names = (p: Plan) => now(p).map(({ agency }) => agency);

  it('take a role, one naming at a time', () => {
    const after = setRoleAt(plan, task.id, 2, 'lead');
    expect(
      now(after)
        .map(({ role }) => role)
        .slice(0, 3),
    ).toEqual(['lead', 'support', 'lead']);
    expect(setRoleAt(after, task.id, 2, 'lead')).toBe(after);
    expect(setRoleAt(plan, task.id, 99, 'lead')).toBe(plan);
  });

  it('go and change places, one naming at a time', () => {
    expect(now(removePartyAt(plan, task.id, 1))).toEqual(now(plan).toSpliced(1, 1));
    expect(removePartyAt(plan, task.id, 99)).toBe(plan);
    const [a, b, c, ...rest] = names(plan);
    expect(names(moveParty(plan, task.id, 0, 2))).toEqual([b, c, a, ...rest]);
    expect(moveParty(plan, task.id, 0, 99)).toBe(plan);
  });

  it('are replaced in some tasks, in the same role', () => {
    const out = now(plan)[1]!.agency;
    const outsider = plan.agencies.find(({ id }) => !names(plan).includes(id))!.id;
    const after = replaceParty(plan, [task.id], out, outsider);
    expect(now(after)[1]).toMatchObject({ agency: outsider, role: now(plan)[1]!.role });
    expect(after.tasks.filter((t, i) => t !== plan.tasks[i])).toHaveLength(1);
    expect(replaceParty(plan, ids(plan), out, out)).toBe(plan);
    const within = replaceParty(plan, [task.id], out, now(plan)[0]!.agency);
    expect(names(within)).toEqual(names(plan).filter((id) => id !== out));
  });

  it('are a collective or none wherever they are named', () => {
    const after = setCollective(plan, education, true);
    expect(partiesOf(after, education).every(({ collective }) => collective)).toBe(true);
    expect(setCollective(after, education, true)).toBe(after);
    expect(setCollective(after, education, false)).toEqual(plan);
  });
});
