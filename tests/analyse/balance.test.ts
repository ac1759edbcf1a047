import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidatesIn, rebalance, type Balance, type Locks } from '../../src/analyse/balance';
import { setLead } from '../../src/plan/edit';
import { indexPlan } from '../../src/plan/links';
import type { Party, Plan } from '../../src/plan/types';
import { madeUpPlan } from '../draw/plans';
import { agencyId, index, plan } from '../huadu';

const NO_LOCKS: Locks = { agencies: new Set(), tasks: new Set() };

/** Leads by agency, counted from the plan's parties and nothing else. */
function leads(of: Plan): Map<string, number> {
  const count = new Map(of.agencies.map(({ id }) => [id, 0]));
  for (const { agency, role } of of.tasks.flatMap((task) => task.parties)) {
    if (role === 'lead') count.set(agency, count.get(agency)! + 1);
  }
  return count;
}

const most = (of: Plan) => Math.max(0, ...leads(of).values());
const squares = (of: Plan) => [...leads(of).values()].reduce((sum, n) => sum + n * n, 0);
const apply = (to: Plan, { changes }: Pick<Balance, 'changes'>) =>
  changes.reduce((current, { task, to: agency }) => setLead(current, task, agency), to);

/** How many tasks beside one an agency has a part in: made-up plans have one group, and nobody's function. */
const near = (of: Plan, task: string, agency: string) =>
  of.tasks.filter(({ id, parties }) => id !== task && parties.some((p) => p.agency === agency))
    .length;

interface Way {
  readonly changes: number;
  readonly near: number;
  readonly squares: number;
}
const isBetter = (a: Way, b: Way) =>
  (a.changes - b.changes || b.near - a.near || a.squares - b.squares) < 0;

/** Fewest changes, then the nearest, then least sum of squares, under each ceiling: every way is tried. */
function byTrying(start: Plan, locks: Locks): Map<number, Way> {
  const best = new Map<number, Way>();
  const go = (at: number, current: Plan, changes: number, sum: number) => {
    const task = start.tasks[at];
    if (task) {
      go(at + 1, current, changes, sum);
      const own = task.parties.filter((party) => party.role === 'lead');
      if (own.length !== 1 || locks.tasks.has(task.id) || locks.agencies.has(own[0]!.agency))
        return;
      const others = new Set(task.parties.map((party) => party.agency));
      for (const other of others) {
        if (other === own[0]!.agency || locks.agencies.has(other)) continue;
        if (locks.excluded?.has(other)) continue;
        const close = near(start, task.id, other) + (locks.preferred?.has(other) ? 10 : 0);
        go(at + 1, setLead(current, task.id, other), changes + 1, sum + close);
      }
      return;
    }
    const value = { changes, near: sum, squares: squares(current) };
    for (let ceiling = most(current); ceiling <= most(start); ceiling++) {
      const known = best.get(ceiling);
      if (!known || isBetter(value, known)) best.set(ceiling, value);
    }
  };
  go(0, start, 0, 0);
  return best;
}

const AGENCIES = 4;
const leading = (party: Party): Party => ({ ...party, role: 'lead' });
const parties = fc.uniqueArray(fc.nat(AGENCIES - 1), { minLength: 0, maxLength: 3 });
const smallPlan = fc.array(parties, { minLength: 1, maxLength: 6 }).map((tasks) => {
  // Many tasks begin at one agency, so that there is something to balance.
  const skewed = tasks.map((list, i) => (i % 2 === 0 ? [...new Set([0, ...list])] : list));
  const made = madeUpPlan(AGENCIES, skewed);
  // Where the last list is empty, the first task has as many leads as parties.
  if (tasks.at(-1)!.length > 0) return made;
  const [first, ...rest] = made.tasks;
  return { ...made, tasks: [{ ...first!, parties: first!.parties.map(leading) }, ...rest] };
});
const idsOf = (numbers: readonly number[]) => new Set(numbers.map((n) => `a${n}`));
const someLocks = fc.record({
  agencies: fc.oneof(
    fc.constant(new Set<string>()),
    fc
      .uniqueArray(fc.nat(AGENCIES - 1), { maxLength: 1 })
      .map((a) => new Set(a.map((n) => `a${n}`))),
  ),
  tasks: fc.uniqueArray(fc.nat(5), { maxLength: 2 }).map((t) => new Set(t.map((n) => `t1.1.${n}`))),
  excluded: fc.uniqueArray(fc.nat(AGENCIES - 1), { maxLength: 1 }).map(idsOf),
  preferred: fc.uniqueArray(fc.nat(AGENCIES - 1), { maxLength: 1 }).map(idsOf),
});

describe('rebalancing', () => {
  it('finds the fewest changes, and the best spread of these, like trying every way', () => {
    fc.assert(
      fc.property(smallPlan, someLocks, (start, locks) => {
        const found = rebalance(indexPlan(start), locks);
        const wanted = byTrying(start, locks);
        const got = new Map(
          found.balances.map((balance) => {
            const after = apply(start, balance);
            expect(most(after)).toBeLessThanOrEqual(balance.ceiling);
            return [
              balance.ceiling,
              {
                changes: balance.changes.length,
                near: balance.changes
                  .map(
                    ({ task, to }) => near(start, task, to) + (locks.preferred?.has(to) ? 10 : 0),
                  )
                  .reduce((sum, n) => sum + n, 0),
                squares: squares(after),
              },
            ] as const;
          }),
        );
        // The ceiling of today stands for the plan as it is, whatever spread it has.
        wanted.set(most(start), { changes: 0, near: 0, squares: squares(start) });
        expect(got).toEqual(wanted);
      }),
      { numRuns: 300 },
    );
  });

  it('says truthfully what blocks the next ceiling', () => {
    fc.assert(
      fc.property(smallPlan, someLocks, (start, locks) => {
        const { balances, blocked } = rebalance(indexPlan(start), locks);
        const lowest = balances.at(-1)!.ceiling;
        if (!blocked) return expect(lowest).toBe(0);
        expect(blocked.ceiling).toBe(lowest - 1);
        expect(blocked.leads).toBeGreaterThanOrEqual(blocked.tasks.length + blocked.held.length);
        expect(blocked.leads).toBeGreaterThan(blocked.ceiling * blocked.agencies.length);
        for (const id of blocked.tasks) {
          const task = start.tasks.find((t) => t.id === id)!;
          const able = task.parties.filter(
            (p) =>
              p.role === 'lead' || !(locks.agencies.has(p.agency) || locks.excluded.has(p.agency)),
          );
          expect(able.every((party) => blocked.agencies.includes(party.agency))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leaves tasks with several leads or none as they are, and counts them', () => {
    const start = madeUpPlan(3, [[0, 1], [0, 1], [0, 2], []]);
    const [first, ...rest] = start.tasks;
    const both = {
      ...first!,
      parties: first!.parties.map(leading),
    };
    const { today, balances, blocked } = rebalance(indexPlan({ ...start, tasks: [both, ...rest] }));
    expect(today).toBe(3);
    // The second agency is in one more task, the third in none.
    expect(balances.map((b) => [b.ceiling, b.changes.map((c) => `${c.task}>${c.to}`)])).toEqual([
      [3, []],
      [2, ['t1.1.1>a1']],
    ]);
    expect(blocked).toMatchObject({ ceiling: 1, leads: 3, held: ['t1.1.0'] });
  });

  it('gives a plan without leads nothing to do', () => {
    expect(rebalance(indexPlan(madeUpPlan(2, [[], []])))).toEqual({
      today: 0,
      balances: [{ ceiling: 0, changes: [] }],
      blocked: null,
    });
  });
});

describe('rebalancing Huadu', () => {
  const all = rebalance(index);

  it('starts from the 15 tasks that 区科协 leads', () => {
    expect(leads(plan).get(agencyId('区科协'))).toBe(15);
    expect(all.today).toBe(15);
  });

  it('reaches every ceiling from 15 down to 2, each with its fewest changes', () => {
    const curve = all.balances.map(({ ceiling, changes }) => `${ceiling}:${changes.length}`);
    expect(curve.join(' ')).toBe(
      '15:0 14:1 13:2 12:3 11:4 10:5 9:6 8:7 7:8 6:9 5:11 4:15 3:19 2:25',
    );
  });

  it('needs at least as many changes as leads stand above the ceiling, and keeps to it', () => {
    for (const balance of all.balances) {
      const over = [...leads(plan).values()].reduce(
        (sum, n) => sum + Math.max(0, n - balance.ceiling),
        0,
      );
      expect(balance.changes.length).toBeGreaterThanOrEqual(over);
      expect(most(apply(plan, balance))).toBeLessThanOrEqual(balance.ceiling);
      for (const { task, from, to } of balance.changes) {
        const parties = plan.tasks.find(({ id }) => id === task)!.parties;
        expect(parties.find((p) => p.agency === from)!.role).toBe('lead');
        expect(parties.find((p) => p.agency === to)!.role).toBe('support');
      }
    }
  });

  it('stops at two: three tasks have but two agencies that could lead them', () => {
    const { agencies, tasks, held } = all.blocked!;
    expect(agencies.map((id) => index.agency.get(id)!.name)).toEqual(['区教育局', '区科协']);
    expect(tasks).toHaveLength(3);
    expect(held).toEqual([]);
    const able = tasks.flatMap((id) => index.task.get(id)!.parties.map((p) => p.agency));
    expect(new Set(able)).toEqual(new Set(agencies));
  });

  it('cannot lower anything while the agency that leads most is locked', () => {
    const locked = rebalance(index, { ...NO_LOCKS, agencies: new Set([agencyId('区科协')]) });
    expect(locked.balances).toHaveLength(1);
    expect(locked.blocked!.held).toHaveLength(15);
  });

  it('gives the same answer again, and to a copy', () => {
    expect(rebalance(indexPlan(structuredClone(plan)))).toEqual(all);
  });

  it('prefers who is nearest among equally few changes, and lists the others by nearness', () => {
    const { changes } = all.balances.find(({ ceiling }) => ceiling === 10)!;
    const name = (id: string) => index.agency.get(id)!.name;
    expect(changes.map(({ to }) => name(to))).toEqual([
      '区民政局',
      '区民政局',
      '区总工会',
      '区科技工业商务信息化局',
      '区科技工业商务信息化局',
    ]);
    const { task, from } = changes[2]!;
    const others = candidatesIn(index)(index.task.get(task)!, from);
    expect(others.slice(0, 3).map(({ agency, near }) => [name(agency), near.tasks.length])).toEqual(
      [
        ['区人力资源社会保障局', 3],
        ['区总工会', 3],
        ['区教育局', 2],
      ],
    );
    const { group } = index.task.get(task)!;
    for (const { agency, near } of others) {
      for (const id of near.tasks) {
        expect(id).not.toBe(task);
        expect(index.task.get(id)!.group).toBe(group);
        expect(index.task.get(id)!.parties.some((p) => p.agency === agency)).toBe(true);
      }
    }
  });

  it('gives nothing to who is excluded, and first to who is preferred, with as few changes', () => {
    const excluded = new Set([agencyId('区民政局')]);
    const preferred = new Set([agencyId('区卫生健康局')]);
    const asked = rebalance(index, { ...NO_LOCKS, excluded, preferred });
    for (const [at, { changes }] of asked.balances.entries()) {
      expect(changes.some(({ to }) => excluded.has(to))).toBe(false);
      if (at <= 5) expect(changes).toHaveLength(all.balances[at]!.changes.length);
    }
    const taken = (of: typeof all, ids: ReadonlySet<string>) =>
      of.balances.find(({ ceiling }) => ceiling === 10)!.changes.filter(({ to }) => ids.has(to));
    expect(taken(all, preferred)).toHaveLength(0);
    expect(taken(asked, preferred).length).toBeGreaterThan(1);
  });
});
