import { readFileSync } from 'node:fs';
import { expect, test, type Page } from './test';
import type { Plan } from '../../src/plan/types';
import { detail, open, tab } from './app';

const shipped = JSON.parse(readFileSync('data/huadu-2022-2025/plan.json', 'utf8')) as Plan;

const STRANGE = {
  markup: '<img src=x onerror=alert(1)>区教育局',
  'right to left': '\u202e局育教区\u202d（\u200f区教委）',
  emoji: '👩‍👩‍👧‍👦区教育局🇨🇳',
  'very long': '区教育局'.repeat(2500),
};

/** Huadu's plan with a name for its first agency, and for its first task, part and group. */
function named(name: string): Plan {
  const first = <T extends { readonly id: string }>(list: readonly T[], change: Partial<T>): T[] =>
    list.map((item, i) => (i === 0 ? { ...item, ...change } : item));
  return {
    ...shipped,
    title: name,
    parts: first(shipped.parts, { title: name }),
    groups: first(shipped.groups, { title: name, short: name }),
    agencies: first(shipped.agencies, { name, printed: [name] }),
    tasks: first(shipped.tasks, { title: name }),
  };
}

/** What sticks out: the page scrolls aside, or a line of something has grown beyond a third of it. */
async function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth, clientHeight } = document.documentElement;
    const wide = scrollWidth > clientWidth ? [`page ${scrollWidth}`] : [];
    const high = [...document.querySelectorAll('button, th, [role="rowheader"], option')]
      .filter((one) => one.getBoundingClientRect().height > clientHeight / 2)
      .map((one) => `${one.tagName}.${one.className} ${one.getBoundingClientRect().height}`);
    return [...wide, ...high.slice(0, 8)];
  });
}

for (const [kind, name] of Object.entries(STRANGE)) {
  test(`a ${kind} name is text in every view, and breaks none`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('dialog', (dialog) => errors.push(dialog.message()));
    await page.route('**/plan.json', (route) => route.fulfill({ json: named(name) }));
    await open(page, 'sel=a1');
    await expect(detail(page).getByRole('heading', { level: 2 })).toHaveText(name);
    const stuck: Record<string, string[]> = { network: await sticksOut(page) };
    for (const view of ['heatmap', 'collaboration', 'workload', 'data']) {
      await tab(page, view).click();
      await expect(tab(page, view)).toHaveAttribute('aria-current', 'page');
      await expect(
        page
          .locator('main')
          .locator('*', { hasText: name.slice(0, 4) })
          .first(),
      ).toBeAttached();
      stuck[view] = await sticksOut(page);
    }
    expect(stuck).toEqual({ network: [], heatmap: [], collaboration: [], workload: [], data: [] });
    expect(await page.locator('img').count()).toBe(0);
    expect(errors).toEqual([]);
  });
}
