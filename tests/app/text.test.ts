import { describe, expect, it } from 'vitest';
import { encodedSlowly, packed, unpacked, written } from '../../src/app/text';
import { addTask, removeTasks, retitlePlan, withoutLayout } from '../../src/plan/edit';
import type { Plan } from '../../src/plan/types';
import { placedPlan } from '../draw/district';
import { plan } from '../huadu';

const empty: Plan = { ...plan, parts: [], groups: [], agencies: [], tasks: [], problems: [] };
const group = plan.groups[0]!.id;

describe('the text that a plan is kept as', () => {
  it.each<[string, Plan]>([
    ['the example', plan],
    ['a large plan', placedPlan(420)],
    ['nothing', empty],
    ['no picture', withoutLayout(plan)],
    ['what JSON leaves out', { ...plan, stories: undefined } as unknown as Plan],
    ['marks that JSON escapes', retitlePlan(plan, '"\\\n\u2028\ud800 𠮷')],
    ['an edit', addTask(removeTasks(plan, [plan.tasks[3]!.id]), group, '新的任务')],
  ])('is JSON, as text and in UTF-8: %s', async (_, one) => {
    expect(written(one)).toBe(JSON.stringify(one));
    expect(new TextDecoder().decode(await encodedSlowly(one))).toBe(JSON.stringify(one));
    expect(await unpacked(await packed(one))).toEqual(JSON.parse(JSON.stringify(one)));
  });

  it('is written bit by bit, and the window has its turn meanwhile, also where all is known', async () => {
    const large = placedPlan(3500);
    const turns = async () => {
      let count = 0;
      const timer = setInterval(() => (count += 1));
      await encodedSlowly(large);
      clearInterval(timer);
      return count;
    };
    expect(await turns()).toBeGreaterThan(1);
    expect(await turns()).toBeGreaterThan(1);
  });
});
