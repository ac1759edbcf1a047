import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setLead } from '../../src/plan/edit';
import { changed, redone, undone } from '../../src/plan/history';
import { newScenario } from '../../src/plan/scenario';
import { plan } from '../huadu';

const start = newScenario('s1', '方案一', plan);
const lead = (n: number) => {
  const task = plan.tasks[n % plan.tasks.length]!;
  return [task.id, task.parties[n % task.parties.length]!.agency] as const;
};

describe('a scenario', () => {
  it('is not changed by a change that is none, nor by steps that are not there', () => {
    expect(changed(start, plan)).toBe(start);
    expect(undone(start)).toBe(start);
    expect(redone(start)).toBe(start);
  });

  it('forgets what was undone once something else is changed', () => {
    const one = changed(start, setLead(plan, 't1.2.1', 'a8'));
    const other = changed(undone(one), setLead(plan, 't1.2.1', 'a1'));
    expect(other.future).toEqual([]);
    expect(other.past).toEqual([plan]);
  });

  it('is the start after undoing all, and the end after redoing all', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(200), fc.constantFrom('undo', 'redo'))), (steps) => {
        const end = steps.reduce<typeof start>((scenario, step) => {
          if (step === 'undo') return undone(scenario);
          if (step === 'redo') return redone(scenario);
          return changed(scenario, setLead(scenario.plan, ...lead(Number(step))));
        }, start);
        const all = [...end.past, end.plan, ...end.future];
        const back = all.reduce((scenario) => undone(scenario), end);
        expect(back.plan).toBe(plan);
        expect(back.past).toEqual([]);
        const forth = all.reduce((scenario) => redone(scenario), back);
        expect(forth.plan).toBe(all[all.length - 1]);
        expect([...forth.past, forth.plan]).toEqual(all);
      }),
      { numRuns: 100 },
    );
  });
});
