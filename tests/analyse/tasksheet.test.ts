import { describe, expect, it } from 'vitest';
import { taskSheet } from '../../src/analyse/tasksheet';
import { agencyId, index, plan } from '../huadu';

describe('a task sheet', () => {
  it('lists what an agency leads and supports, with everyone else who is named', () => {
    const sheet = taskSheet(index, agencyId('区科协'));
    expect([sheet.leads.length, sheet.supports.length, sheet.joint.length]).toEqual([15, 18, 0]);
    for (const { task, leads, supports } of sheet.leads) {
      const others = task.parties.filter(({ agency }) => agency !== sheet.agency.id);
      expect(leads.length + supports.length).toBe(others.length);
    }
  });

  it('counts every link of the plan once over all agencies', () => {
    const all = plan.agencies.map(({ id }) => taskSheet(index, id));
    const sum = (key: 'leads' | 'supports') => all.reduce((n, sheet) => n + sheet[key].length, 0);
    expect([sum('leads'), sum('supports')]).toEqual([38, 171]);
  });

  it('says how partners meet: what one leads, the other does not', () => {
    const [a, b] = [agencyId('区科协'), agencyId('区教育局')];
    const ours = taskSheet(index, a).partners.find(({ id }) => id === b)!;
    const theirs = taskSheet(index, b).partners.find(({ id }) => id === a)!;
    expect([ours.tasks, ours.ours, ours.theirs]).toEqual([
      theirs.tasks,
      theirs.theirs,
      theirs.ours,
    ]);
    expect(ours.ours).toBe(9);
  });
});
