import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { patched, patchOf } from '../../src/app/library/patch';
import { revised } from '../../src/app/revise';
import { removeTasks, setLead } from '../../src/plan/edit';
import { plan } from '../huadu';
import { operationOf } from '../plan/edit/operations';
import { Browser } from './windows';

/** Lets pauses pass, and what is saved after them. */
const wait = (ms = 300) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the edits of a kept plan', () => {
  it('keeps the edits too: after a reload all can be undone, and done again', async () => {
    const browser = new Browser();
    const one = await browser.window();
    const start = one.app.source;
    for (const title of ['乙', '丙', '丁']) one.retitle(title);
    one.do((app) => app.revise((p) => removeTasks(p, [p.tasks[0]!.id]), { zh: '删', en: 'cut' }));
    one.do((app) => app.undo());
    await wait();
    const two = await browser.window();
    expect(two.app.plan.title).toBe('丁');
    expect(two.app.journal.past.length).toBe(3);
    expect(two.app.journal.future[0]!.what.zh).toBe('删');
    two.do((app) => app.redo());
    expect(two.app.plan.tasks.length).toBe(start.tasks.length - 1);
    two.do((app) => app.travel(0));
    expect(two.app.source).toEqual(start);
    two.do((app) => app.travel(2));
    await wait();
    const three = await browser.window();
    expect(three.app.plan.title).toBe('丙');
    three.do((app) => app.travel(0));
    expect(three.app.source).toEqual(start);
  });

  it('keeps the edits of scenarios and of findings among them, each where it was made', async () => {
    const browser = new Browser();
    const one = await browser.window();
    const lead = (task: string) => (app: typeof one.app) =>
      app.edit((p) => setLead(p, task, 'a1'), '方案一', { zh: task, en: task });
    one.do(lead('t1.2.1')).retitle('乙').do(lead('t1.2.2'));
    one.do((app) => app.revise((p) => removeTasks(p, ['t1.2.1']), { zh: '删', en: 'cut' }));
    one.do((app) => app.reword({ texts: {}, hidden: ['no-lead'] }, { zh: '隐', en: 'hidden' }));
    one.do((app) => app.remove('s1'));
    const told = (app: typeof one.app) => ({
      title: app.source.title,
      plan: app.plan.tasks,
      scenarios: app.scenarios.map(({ id, name, plan: own }) => [id, name, own]),
      hidden: app.findings.hidden,
    });
    const states = [told(one.app)];
    while (one.app.journal.past.length > 0) {
      one.do((app) => app.undo());
      states.push(told(one.app));
    }
    one.do((app) => app.travel(3));
    await wait();
    const two = await browser.window();
    expect(two.app.journal.past.map(({ target }) => target)).toEqual(
      one.app.journal.past.map(({ target }) => target),
    );
    expect(told(two.app)).toEqual(states[3]);
    two.do((app) => app.travel(0));
    expect(told(two.app)).toEqual(states.at(-1));
    for (const state of [...states].reverse().slice(1)) {
      two.do((app) => app.redo());
      expect(told(two.app)).toEqual(state);
    }
    expect(two.app.journal.future).toEqual([]);
  });

  it('writes of a scenario only what it changes, however often it is saved and read', async () => {
    const browser = new Browser();
    let pane = await browser.window();
    for (const task of ['t1.2.1', 't1.2.2', 't1.2.3']) {
      pane.do((app) => app.edit((p) => setLead(p, task, 'a1'), '方案一', { zh: task, en: task }));
      await wait();
      pane = await browser.window();
    }
    expect(pane.app.journal.past.length).toBe(3);
    const [, past] = [...browser.store.records].find(([name]) => name.startsWith('past/'))!;
    expect(JSON.stringify(past).length).toBeLessThan(JSON.stringify(plan).length / 4);
  });

  it('drops a history that is damaged or of another state; the plan opens', async () => {
    for (const damage of [
      (past: Record<string, unknown>) => ({ ...past, sum: 1 }),
      (past: Record<string, unknown>) => ({ ...past, revision: 9 }),
      () => 'rot',
    ]) {
      const browser = new Browser();
      const one = await browser.window();
      one.retitle('乙').retitle('丙');
      await wait();
      const [key, past] = [...browser.store.records].find(([name]) => name.startsWith('past/'))!;
      browser.store.records.set(key, damage(past as Record<string, unknown>));
      const { app } = await browser.window();
      expect(app.plan.title).toBe('丙');
      expect(app.keeping.trouble).toBeNull();
      expect(app.journal.past).toEqual([]);
    }
  });

  it('keeps the plan where there is no room for its history', async () => {
    const browser = new Browser();
    const one = await browser.window();
    one.retitle('乙');
    await wait();
    browser.store.room = 2 ** 20;
    const fat = { zh: '宽'.repeat(2 ** 20), en: '' };
    one.do((app) => app.revise((p) => ({ ...p, title: '丙' }), fat));
    await wait();
    const { app } = await browser.window();
    expect(app.plan.title).toBe('丙');
    expect(app.keeping.trouble).toBeNull();
  });

  it('are kept as what each changed, which gives the plans on both sides again', () => {
    const plans = [plan];
    for (let code = 1; code < 400; code += 7) {
      const next = revised(plans.at(-1)!, operationOf(code).change);
      if (next !== plans.at(-1)) plans.push(next);
    }
    expect(plans.length).toBeGreaterThan(21);
    plans.slice(1).forEach((after, i) => {
      const before = plans[i]!;
      const back = JSON.parse(JSON.stringify(patchOf(after, before))) as ReturnType<typeof patchOf>;
      expect(patched(after, back)).toEqual(before);
      expect(patched(before, patchOf(before, after))).toEqual(after);
    });
  });
});
