import { describe, expect, it } from 'vitest';
import { rebalance } from '../../src/analyse/balance';
import { compare } from '../../src/analyse/compare';
import { addParty, removeParty, setLead } from '../../src/plan/edit';
import { madeUpPlan } from '../draw/plans';
import { agencyId, index, plan } from '../huadu';

const small = madeUpPlan(4, [[0, 1, 2], [3]]);
const T = 't1.1.0';

describe('comparing', () => {
  it('finds nothing between a plan and itself, or one changed and changed back', () => {
    expect(compare(plan, plan)).toEqual({ changes: [], loads: [] });
    const back = setLead(setLead(small, T, 'a1'), T, 'a0');
    expect(compare(small, back)).toEqual({ changes: [], loads: [] });
  });

  it('tells a change of lead as one change', () => {
    expect(compare(small, setLead(small, T, 'a1'))).toEqual({
      changes: [{ task: T, kind: 'lead', from: 'a0', to: 'a1' }],
      loads: [
        {
          id: 'a0',
          before: { leads: 1, supports: 0, all: 1 },
          after: { leads: 0, supports: 1, all: 1 },
        },
        {
          id: 'a1',
          before: { leads: 0, supports: 1, all: 1 },
          after: { leads: 1, supports: 0, all: 1 },
        },
      ],
    });
  });

  it('tells who came and who went beside the lead', () => {
    expect(compare(small, setLead(small, T, 'a3')).changes).toEqual([
      { task: T, kind: 'lead', from: 'a0', to: 'a3' },
      { task: T, kind: 'added', to: 'a3' },
    ]);
    expect(compare(small, removeParty(small, T, 'a0')).changes).toEqual([
      { task: T, kind: 'lead', from: 'a0' },
      { task: T, kind: 'removed', from: 'a0' },
    ]);
    expect(compare(small, addParty(small, T, 'a1', 'lead')).changes).toEqual([
      { task: T, kind: 'lead', to: 'a1' },
    ]);
    expect(compare(small, addParty(small, T, 'a1', 'joint')).changes).toEqual([
      { task: T, kind: 'role', to: 'a1' },
    ]);
  });

  it('finds exactly the changes of a ceiling of ten, all of them from 区科协', () => {
    const balance = rebalance(index).balances.find(({ ceiling }) => ceiling === 10)!;
    const after = balance.changes.reduce((p, { task, to }) => setLead(p, task, to), plan);
    const { changes, loads } = compare(plan, after);
    expect(changes).toEqual(balance.changes.map((change) => ({ ...change, kind: 'lead' })));
    expect(new Set(changes.map(({ from }) => from))).toEqual(new Set([agencyId('区科协')]));
    const own = loads.find(({ id }) => id === agencyId('区科协'))!;
    expect([own.before, own.after]).toEqual([
      { leads: 15, supports: 18, all: 33 },
      { leads: 10, supports: 23, all: 33 },
    ]);
    // To the three that are in most other tasks of the same groups.
    expect(loads).toHaveLength(4);
  });
});
