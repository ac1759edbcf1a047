import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { plan } from '../huadu';
import { Browser, named } from './windows';

/** Lets pauses pass, and what is saved after them. */
const wait = (ms = 300) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a storage that does not answer', () => {
  const forever = new Promise<void>(() => {});

  it('is told within seconds, with the plan that is not kept, and leaving is asked about', async () => {
    const browser = new Browser();
    const one = await browser.window();
    browser.store.stall = forever;
    one.do((app) => app.open(named('甲')));
    await wait(5000);
    expect(one.app.keeping.trouble).toMatchObject({ code: 'silent', name: '甲' });
    expect(one.app.keeping.trouble!.plan!.title).toBe('甲');
    expect(one.library.atRisk).toBe(true);
    void one.library.refresh();
    await wait(5000);
    expect(one.library.listing).toBe('unread');
    expect(one.app.keeping.trouble).toMatchObject({ code: 'silent' });
  });

  it('does not ask while all is kept', async () => {
    const one = await new Browser().window();
    one.do((app) => app.open(named('甲')));
    await wait();
    expect(one.library.atRisk).toBe(false);
    expect(one.app.keeping.trouble).toBeNull();
  });

  it('that answers late has kept the plan once, and ends what was told', async () => {
    const browser = new Browser();
    const one = await browser.window();
    one.do((app) => app.open(named('甲')));
    await wait();
    let answer = () => {};
    browser.store.stall = new Promise((resolve) => (answer = resolve));
    one.retitle('乙');
    await wait(5000);
    one.retitle('丙');
    await wait(5000);
    expect(one.app.keeping.trouble).toMatchObject({ code: 'silent' });
    answer();
    await wait();
    expect(one.app.keeping.trouble).toBeNull();
    expect(one.library.atRisk).toBe(false);
    expect(await one.titles()).toEqual(['丙']);
  });

  it('lets another plan be opened, and goes on telling of the one that is not kept', async () => {
    const browser = new Browser();
    const one = await browser.window();
    browser.store.stall = forever;
    one.do((app) => app.open(named('甲')));
    await wait(5000);
    const opening = one.library.openExample();
    await wait(5000);
    await opening;
    expect(one.app.keeping.trouble).toMatchObject({ code: 'silent', name: '甲' });
    expect(one.app.keeping.trouble!.plan!.title).toBe('甲');
  });

  it('does not keep the page from opening: the example is there, and why', async () => {
    const browser = new Browser();
    const one = await browser.window();
    one.do((app) => app.open(named('甲')));
    await wait();
    browser.store.stall = forever;
    const opening = browser.window();
    await wait(5000);
    const other = await opening;
    expect(other.app.plan.title).toBe(plan.title);
    expect(other.app.keeping.trouble).toMatchObject({ code: 'unanswered' });
    browser.store.stall = null;
    expect((await browser.window()).app.plan.title).toBe('甲');
  });
});
