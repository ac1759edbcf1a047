import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Last } from '../../src/app/library/last';
import { plan } from '../huadu';
import { fakeStorage } from './store';
import { Browser, named } from './windows';

/** Lets pauses pass, and what is saved after them. */
const wait = (ms = 300) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('keeping by itself', () => {
  it('leaves the example alone until something is made of it', async () => {
    const browser = new Browser();
    const one = await browser.window();
    await wait();
    expect(browser.store.records.size).toBe(0);
    one.retitle('改过');
    await wait();
    expect(await one.list()).toEqual(['改过']);
    expect((await browser.window()).app.plan.title).toBe('改过');
  });

  it('keeps a plan as it was opened, and every change within a second, in one save', async () => {
    const browser = new Browser();
    const one = await browser.window();
    one.do((app) => app.open(named('甲')));
    await wait();
    expect(await one.list()).toEqual(['甲']);
    const before = browser.store.writes;
    for (const title of ['乙', '丙', '丁']) one.retitle(title);
    await wait();
    expect(browser.store.writes).toBe(before + 1);
    expect((await browser.window()).app.plan.title).toBe('丁');
  });

  it('keeps what was changed last when another plan is opened at once', async () => {
    const browser = new Browser();
    const one = await browser.window();
    one.do((app) => app.open(named('甲')));
    await wait();
    one.retitle('甲二').do((app) => app.open(named('乙')));
    await wait();
    expect(await one.titles()).toEqual(['乙', '甲二']);
  });

  it('keeps scenarios, which one is shown, and words for findings', async () => {
    const browser = new Browser();
    const one = await browser.window();
    one.do((app) => app.begin('方案一'));
    one.do((app) => app.reword({ texts: {}, hidden: ['no-lead'] }, { zh: '改', en: 'edit' }));
    await wait();
    const { app } = await browser.window();
    expect(app.scenario).toMatchObject({ name: '方案一', base: app.original });
    expect(app.findings.hidden).toEqual(['no-lead']);
  });

  it('saves at once when the page is left', async () => {
    const browser = new Browser();
    const one = await browser.window();
    one.retitle('改过');
    await one.library.flush();
    // The card, the plan, and the edit.
    expect(browser.store.records.size).toBe(3);
  });
});

describe('several plans', () => {
  async function two() {
    const browser = new Browser();
    const one = await browser.window();
    for (const title of ['甲', '乙']) {
      one.do((app) => app.open(named(title)));
      await wait();
    }
    await one.list();
    const idOf = (name: string) => one.library.list.find((kept) => kept.name === name)!.id;
    return { browser, one, idOf };
  }

  it('are opened, renamed and duplicated', async () => {
    const { one, idOf } = await two();
    await one.library.openKept(idOf('甲'));
    one.library.note();
    expect([one.app.plan.title, one.app.keeping.name]).toEqual(['甲', '']);
    await one.library.rename(idOf('甲'), '新名');
    expect([one.app.plan.title, one.app.keeping.name]).toEqual(['甲', '新名']);
    await one.library.duplicate(idOf('新名'));
    await wait();
    expect(await one.list()).toEqual(['乙', '新名', '新名（副本）']);
  });

  it('are removed, and that can be taken back', async () => {
    const { one, idOf } = await two();
    const undo = await one.library.remove(idOf('乙'));
    one.library.note();
    expect(one.app.plan.title).toBe(plan.title);
    await wait();
    expect(await one.list()).toEqual(['甲']);
    await undo();
    one.library.note();
    expect(one.app.plan.title).toBe('乙');
    expect(await one.list()).toEqual(['乙', '甲']);
  });

  it('are added without being opened', async () => {
    const { one } = await two();
    const id = await one.library.add(named('丙'), '丙');
    expect((await one.library.load(id)).title).toBe('丙');
    expect(one.app.plan.title).toBe('乙');
  });

  it('go, all of them, with everything else that was written', async () => {
    const { browser, one } = await two();
    const other = await browser.window();
    other.retitle('还没存上');
    await one.library.clear();
    one.library.note();
    other.library.note();
    await wait(2000);
    expect(browser.store.records.size).toBe(0);
    expect([one.last.id, other.last.id]).toEqual(['', '']);
    expect([one.app, other.app].map((app) => app.plan.title)).toEqual([plan.title, plan.title]);
    expect(other.app.keeping.trouble?.code).toBe('cleared');
  });
});

describe('two windows', () => {
  async function two() {
    const browser = new Browser();
    const one = await browser.window();
    one.do((app) => app.open(named('甲')));
    await wait();
    const other = await browser.window();
    expect(other.app.plan.title).toBe('甲');
    return { browser, one, other };
  }

  it('tell each other, and one can take what the other has', async () => {
    const { one, other } = await two();
    one.retitle('一');
    await wait();
    expect(other.app.keeping.trouble).toMatchObject({ code: 'changed', name: '甲' });
    await other.library.openKept(other.app.keeping.trouble!.id);
    other.library.note();
    expect(other.app.plan.title).toBe('一');
    expect(other.app.keeping.trouble).toBe(null);
    other.retitle('二');
    await wait();
    expect(await other.list()).toEqual(['二']);
    expect(one.app.keeping.trouble?.code).toBe('changed');
  });

  it('can keep both', async () => {
    const { one, other } = await two();
    one.retitle('一');
    await wait();
    await other.library.keepMine();
    expect(await one.list()).toEqual(['一', '甲（副本）']);
    expect(other.app.keeping.trouble).toBe(null);
  });

  it('that change the same plan at the same time lose nothing', async () => {
    const { one, other } = await two();
    one.retitle('一');
    other.retitle('二');
    await wait();
    expect(await one.titles()).toEqual(['一', '二']);
    const { trouble } = [one, other].find(({ app }) => app.keeping.trouble?.code === 'parted')!.app
      .keeping;
    expect(trouble!.name).toMatch(/^[一二]（副本）$/);
  });

  it('do not bring back what one has removed, unless it is changed there', async () => {
    const { one, other } = await two();
    await one.library.remove(one.library.current);
    expect(other.app.keeping.trouble).toMatchObject({ code: 'removed', name: '甲' });
    other.library.note();
    await wait();
    expect(await one.list()).toEqual([]);
    other.retitle('二');
    await wait();
    expect(await one.list()).toEqual(['二']);
  });
});

describe('what goes wrong', () => {
  it.each(['missing', 'blocked', 'full', 'failed'] as const)(
    'is told once (%s), and the work goes on until it can be kept',
    async (fault) => {
      const browser = new Browser();
      const one = await browser.window();
      browser.store.fault = fault;
      one.retitle('一');
      await wait();
      expect(one.app.keeping.trouble?.code).toBe(fault);
      one.do((app) => app.keeping.warn(null)).retitle('二');
      await wait();
      expect(one.app.keeping.trouble).toBe(null);
      expect(one.app.plan.title).toBe('二');
      browser.store.fault = null;
      one.retitle('三');
      await wait();
      expect(await one.list()).toEqual(['三']);
    },
  );

  it('with a storage that blocks even the question is no hindrance', async () => {
    const browser = new Browser();
    browser.store.fault = 'blocked';
    const blocked = fakeStorage(true);
    const last = new Last({ localStorage: blocked, sessionStorage: blocked });
    const one = await browser.window({ last });
    expect(one.app.plan.title).toBe(plan.title);
    expect(one.app.keeping.trouble).toBe(null);
  });

  it('with the newest state opens the one before it, and says so', async () => {
    const browser = new Browser();
    const one = await browser.window();
    one.do((app) => app.open(named('甲')));
    await wait();
    browser.store.tear = 1000;
    one.retitle('乙');
    await wait();
    const { app } = await browser.window();
    expect([app.plan.title, app.keeping.trouble?.code]).toEqual(['甲', 'earlier']);
  });

  it('with both states shows the example, and says so', async () => {
    const browser = new Browser();
    const one = await browser.window();
    one.do((app) => app.open(named('甲')));
    await wait();
    browser.store.records.set('work/k1/0', 'rot');
    const { app } = await browser.window();
    expect([app.plan.title, app.keeping.trouble?.code]).toEqual([plan.title, 'unreadable']);
    expect(browser.store.records.get('work/k1/0')).toBe('rot');
  });
});

describe('where nothing is to be kept', () => {
  it('nothing is written, and nothing is opened from before', async () => {
    const browser = new Browser();
    const before = await browser.window();
    before.do((app) => app.open(named('甲')));
    await wait();
    const { writes } = browser.store;
    const one = await browser.window({ keeping: false });
    expect(one.app.plan.title).toBe(plan.title);
    one.do((app) => app.open(named('乙'))).retitle('丙');
    await wait();
    await one.library.flush();
    expect(browser.store.writes).toBe(writes);
    expect(one.app.keeping.trouble).toBe(null);
  });

  it('nothing is added either', async () => {
    const browser = new Browser();
    const one = await browser.window({ keeping: false });
    await expect(one.library.add(named('甲'), '')).rejects.toMatchObject({ code: 'blocked' });
    expect(browser.store.records.size).toBe(0);
  });

  it('is heeded at once, and ended again', async () => {
    const browser = new Browser();
    const one = await browser.window();
    one.retitle('一');
    one.library.keep(false);
    await wait();
    expect(browser.store.records.size).toBe(0);
    one.library.keep(true);
    await wait();
    expect(await one.list()).toEqual(['一']);
  });
});
