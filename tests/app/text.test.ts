import { describe, expect, it } from 'vitest';
import { written, writtenSlowly } from '../../src/app/text';
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
  ])('is JSON, with its length in bytes: %s', (_, one) => {
    const { text, bytes } = written(one);
    expect(text).toBe(JSON.stringify(one));
    expect(bytes).toBe(new TextEncoder().encode(text).length);
  });

  it('is the same where it is written bit by bit, and the window has its turn meanwhile', async () => {
    const large = placedPlan(3500);
    let turns = 0;
    const timer = setInterval(() => (turns += 1));
    const { text } = await writtenSlowly(large);
    clearInterval(timer);
    expect(text).toBe(JSON.stringify(large));
    expect(turns).toBeGreaterThan(1);
  });
});
