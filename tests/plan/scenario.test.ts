import { describe, expect, it } from 'vitest';
import { addParty, removeParty } from '../../src/plan/edit';
import { acceptAll } from '../../src/plan/edit/proposals';
import { newScenario, rebased } from '../../src/plan/scenario';
import type { Plan } from '../../src/plan/types';
import { plan } from '../huadu';

const start = newScenario('s1', '方案一', plan);

describe('a scenario whose original is edited', () => {
  const task = plan.tasks[3]!;
  const outsider = plan.agencies.find(({ id }) => task.parties.every((p) => p.agency !== id))!;
  const scenario = { ...start, plan: addParty(plan, task.id, outsider.id, 'support') };
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

  it('is the original where it changes nothing', () => {
    expect(rebased(start, retitled).plan).toBe(retitled);
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
    const now = rebased({ ...before, plan: both }, later);
    const added = partiesIn(now.plan, task.id).slice(task.parties.length);
    expect(added.map((party) => party.agency)).toEqual([plan.agencies[1]!.id]);
  });
});
