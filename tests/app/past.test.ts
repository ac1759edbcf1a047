import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { patched, patchOf } from '../../src/app/library/patch';
import { revised } from '../../src/app/revise';
import { removeTasks } from '../../src/plan/edit';
import { historyOf } from '../../src/plan/history';
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
    one.do((app) => app.retract());
    await wait();
    const two = await browser.window();
    expect(two.app.plan.title).toBe('丁');
    expect(two.app.history.past.length).toBe(3);
    expect(two.app.history.future[0]!.what.zh).toBe('删');
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
      expect(app.history.past).toEqual([]);
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
    let history = historyOf(plan);
    for (let code = 1; code < 400; code += 7)
      history = revised(history, operationOf(code).change, { zh: '改', en: 'edit' });
    expect(history.past.length).toBeGreaterThan(20);
    const plans = [...history.past.map((edit) => edit.plan), history.plan];
    plans.slice(1).forEach((after, i) => {
      const before = plans[i]!;
      const back = JSON.parse(JSON.stringify(patchOf(after, before))) as ReturnType<typeof patchOf>;
      expect(patched(after, back)).toEqual(before);
      expect(patched(before, patchOf(before, after))).toEqual(after);
    });
  });
});
