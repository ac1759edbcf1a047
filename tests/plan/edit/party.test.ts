import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addParty, isAdded, removeParty, setLead } from '../../../src/plan/edit';
import { parsePlan, writePlan } from '../../../src/plan/file';
import type { Party, Plan } from '../../../src/plan/types';
import { madeUpPlan } from '../../draw/plans';
import { agencyId, plan } from '../../huadu';

const task = (of: Plan, id: string) => of.tasks.find((t) => t.id === id)!;
const roles = (of: Plan, id: string) =>
  task(of, id)
    .parties.map(({ agency, role }) => `${agency} ${role}`)
    .join(', ');

/** a0 leads and a1, a2 support the one task; a3 has no part in it. */
const small = madeUpPlan(4, [[0, 1, 2], [3]]);
const T = 't1.1.0';

describe('making an agency the lead', () => {
  it('turns the former lead into a supporter, and keeps order, names and origins', () => {
    const after = setLead(small, T, 'a2');
    expect(roles(after, T)).toBe('a0 support, a1 support, a2 lead');
    const plain = (p: Party) => ({ ...p, role: null });
    expect(task(after, T).parties.map(plain)).toEqual(task(small, T).parties.map(plain));
    expect(task(after, 't1.1.1')).toBe(task(small, 't1.1.1'));
  });

  it('puts one that was no party first', () => {
    expect(roles(setLead(small, T, 'a3'), T)).toBe('a3 lead, a0 support, a1 support, a2 support');
  });

  it('names the lead once, and leaves one lead', () => {
    const twice = addParty(addParty(small, T, 'a1', 'lead'), T, 'a2', 'lead');
    expect(roles(twice, T)).toBe('a0 lead, a1 lead, a2 lead');
    expect(roles(setLead(twice, T, 'a1'), T)).toBe('a0 support, a1 lead, a2 support');
    const named = task(small, T).parties;
    const both: Plan = {
      ...small,
      tasks: small.tasks.map((t) =>
        t.id === T ? { ...t, parties: [...named, { ...named[0]!, role: 'support' }] } : t,
      ),
    };
    expect(roles(setLead(both, T, 'a0'), T)).toBe('a0 lead, a1 support, a2 support');
  });

  it('is the same plan where nothing changes', () => {
    expect(setLead(small, T, 'a0')).toBe(small);
  });
});

describe('adding and removing a party', () => {
  it('adds at the end, a lead after the leads, and says that no line names it', () => {
    expect(roles(addParty(small, T, 'a3', 'support'), T)).toMatch(/, a3 support$/);
    const after = addParty(small, T, 'a3', 'lead');
    expect(roles(after, T)).toBe('a0 lead, a3 lead, a1 support, a2 support');
    const added = task(after, T).parties[1]!;
    expect(added.origin).toEqual({ line: task(small, T).origin.line, raw: '' });
    expect(isAdded(added)).toBe(true);
  });

  it('gives one that is a party already the role, in its place', () => {
    expect(roles(addParty(small, T, 'a1', 'lead'), T)).toBe('a0 lead, a1 lead, a2 support');
    expect(addParty(small, T, 'a1', 'support')).toBe(small);
  });

  it('removes, and may leave a task without a lead', () => {
    expect(roles(removeParty(small, T, 'a0'), T)).toBe('a1 support, a2 support');
    expect(removeParty(small, T, 'a3')).toBe(small);
  });

  it.each([setLead, removeParty, (p: Plan, t: string, a: string) => addParty(p, t, a, 'lead')])(
    'refuses what the plan does not have',
    (change) => {
      expect(() => change(small, 't9', 'a0')).toThrow('no t9');
      expect(() => change(small, T, 'a9')).toThrow('no a9');
    },
  );

  it('marks nothing of the document as added', () => {
    expect(plan.tasks.flatMap((t) => t.parties).some(isAdded)).toBe(false);
  });
});

type Change = (plan: Plan) => Plan;
const change: fc.Arbitrary<Change> = fc
  .tuple(fc.nat(2), fc.constantFrom(...plan.tasks), fc.constantFrom(...plan.agencies), fc.boolean())
  .map(([kind, { id }, agency, lead]) => {
    if (kind === 0) return (p: Plan) => setLead(p, id, agency.id);
    if (kind === 1) return (p: Plan) => removeParty(p, id, agency.id);
    return (p: Plan) => addParty(p, id, agency.id, lead ? 'lead' : 'support');
  });

it('any run of edits leaves a plan that can be written and read, and the original untouched', () => {
  const before = writePlan(plan);
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      const after = changes.reduce((p, apply) => apply(p), plan);
      expect(parsePlan(writePlan(after))).toEqual(after);
    }),
    { numRuns: 25 },
  );
  expect(writePlan(plan)).toBe(before);
  expect(agencyId('区科协')).toBe('a2');
});
