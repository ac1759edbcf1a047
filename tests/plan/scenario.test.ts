import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addParty, removeParty, setLead } from '../../src/plan/edit';
import { acceptAll } from '../../src/plan/edit/proposals';
import { changed, plansOf, redone, travelled, undone } from '../../src/plan/history';
import { newScenario, rebased } from '../../src/plan/scenario';
import type { Plan } from '../../src/plan/types';
import { plan } from '../huadu';

const what = { zh: '改', en: 'changed' };
const start = newScenario('s1', '方案一', plan);
const lead = (n: number) => {
  const task = plan.tasks[n % plan.tasks.length]!;
  return [task.id, task.parties[n % task.parties.length]!.agency] as const;
};

describe('a scenario', () => {
  it('is not changed by a change that is none, nor by steps that are not there', () => {
    expect(changed(start, plan, what)).toBe(start);
    expect(undone(start)).toBe(start);
    expect(redone(start)).toBe(start);
  });

  it('forgets what was undone once something else is changed', () => {
    const one = changed(start, setLead(plan, 't1.2.1', 'a8'), what);
    const other = changed(undone(one), setLead(plan, 't1.2.1', 'a1'), what);
    expect(other.future).toEqual([]);
    expect(other.past).toEqual([{ what, plan }]);
  });

  it('is the start after undoing all, and the end after redoing all', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(200), fc.constantFrom('undo', 'redo'))), (steps) => {
        const end = steps.reduce<typeof start>((scenario, step) => {
          if (step === 'undo') return undone(scenario);
          if (step === 'redo') return redone(scenario);
          const said = { zh: `第 ${step} 次`, en: String(step) };
          return changed(scenario, setLead(scenario.plan, ...lead(Number(step))), said);
        }, start);
        const all = plansOf(end);
        const said = [...end.past, ...end.future].map((edit) => edit.what);
        const back = travelled(end, 0);
        expect(back.plan).toBe(plan);
        expect(back.past).toEqual([]);
        expect(back.future.map((edit) => edit.what)).toEqual(said);
        const forth = travelled(back, all.length);
        expect(forth.plan).toBe(all.at(-1));
        expect(plansOf(forth)).toEqual(all);
        expect(forth.past.map((edit) => edit.what)).toEqual(said);
        expect(travelled(forth, end.past.length)).toEqual(end);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a scenario whose original is edited', () => {
  const task = plan.tasks[3]!;
  const outsider = plan.agencies.find(({ id }) => task.parties.every((p) => p.agency !== id))!;
  const scenario = changed(start, addParty(plan, task.id, outsider.id, 'support'), what);
  const partiesIn = (p: Plan, id: string) => p.tasks.find((t) => t.id === id)!.parties;
  const retitled: Plan = {
    ...plan,
    tasks: plan.tasks.map((t) => ({ ...t, title: `${t.title}，改` })),
  };

  it('keeps its own parties and takes all else from the original', () => {
    const now = rebased(scenario, retitled);
    expect(partiesIn(now.plan, task.id)).toEqual(partiesIn(scenario.plan, task.id));
    expect(now.plan.tasks.map((t) => t.title)).toEqual(retitled.tasks.map((t) => t.title));
    const other = plan.tasks[4]!;
    const edited = removeParty(plan, other.id, other.parties[0]!.agency);
    expect(partiesIn(rebased(scenario, edited).plan, other.id)).toEqual(
      partiesIn(edited, other.id),
    );
  });

  it('is the original where it changes nothing, in its history too', () => {
    const now = rebased(scenario, retitled);
    expect(now.past).toEqual([{ what, plan: retitled }]);
    expect(now.past[0]!.plan).toBe(retitled);
  });

  it('is as it was once the edit is undone', () => {
    const without: Plan = { ...plan, tasks: plan.tasks.filter((t) => t !== task) };
    const gone = rebased(scenario, without);
    expect(gone.plan).toEqual(without);
    expect(rebased(scenario, plan)).toBe(scenario);
  });

  it('follows agencies that are merged, and drops those that are gone for good', () => {
    const raw = '区第二局区';
    const twoNames: Plan = {
      ...plan,
      agencies: [
        ...plan.agencies,
        { id: 'a99', name: raw, kind: 'government', printed: [raw] },
        { id: 'a100', name: '区某局', kind: 'government', printed: ['区某局'] },
      ],
      problems: [
        {
          id: 'q99',
          code: 'stray-character',
          severity: 'warning',
          origin: task.origin,
          params: {},
          proposal: { action: 'merge', from: raw, to: plan.agencies[1]!.name },
        },
      ],
    };
    const before = newScenario('s1', '方案一', twoNames);
    const both = addParty(
      addParty(twoNames, task.id, 'a99', 'support'),
      task.id,
      'a100',
      'support',
    );
    const merged = acceptAll(twoNames);
    const later: Plan = { ...merged, agencies: merged.agencies.filter(({ id }) => id !== 'a100') };
    const now = rebased(changed(before, both, what), later);
    const added = partiesIn(now.plan, task.id).slice(task.parties.length);
    expect(added.map((party) => party.agency)).toEqual([plan.agencies[1]!.id]);
  });
});
