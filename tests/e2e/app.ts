import { AxeBuilder } from '@axe-core/playwright';
import axe from 'axe-core';
import { expect, type Page } from '@playwright/test';

/** Opens the app and waits until its picture is final. */
export async function open(page: Page, fragment = ''): Promise<void> {
  await page.goto(fragment ? `./#${fragment}` : './');
  await settled(page);
}

/** Waits until what is seen is final: before that, both languages may still stand in the page. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-settled', 'true');
}

export const node = (page: Page, id: string) => page.locator(`[data-node][data-id="${id}"]`);
export const tab = (page: Page, name: string) => page.locator(`[data-tab="${name}"]`);
export const choice = (page: Page, id: string) => page.locator(`[data-choice="${id}"]`);
export const detail = (page: Page) => page.locator('[data-detail]');

/** The fragment of the page's link, as parameters. */
export const fragment = (page: Page): URLSearchParams =>
  new URLSearchParams(new URL(page.url()).hash.slice(1));

/** Where every node is drawn, by id, in layout units. */
export async function places(page: Page): Promise<Record<string, string>> {
  return page
    .locator('[data-node]')
    .evaluateAll((nodes) =>
      Object.fromEntries(
        nodes.map((n) => [(n as HTMLElement).dataset['id']!, n.getAttribute('transform')!]),
      ),
    );
}

/** What axe looks at: everything, then, where only the theme has changed, the colours. */
const LOOKS = [
  { colorScheme: 'light', runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  { colorScheme: 'dark', runOnly: ['color-contrast', 'link-in-text-block'] },
] as const;

/** Fails on any breach of WCAG 2.2 A/AA that axe can find, in a page that follows the system's theme. */
export async function checkAccess(page: Page): Promise<void> {
  for (const { colorScheme, runOnly } of LOOKS) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(() => Promise.allSettled(document.getAnimations().map((a) => a.finished)));
    expect(await breaches(page, [...runOnly])).toEqual([]);
  }
}

async function breaches(page: Page, runOnly: string[]): Promise<string[]> {
  // The builder brings axe into the page twice for each look: half of what a look takes.
  const alone = page.frames().length === 1;
  if (alone && !(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  // Only breaches are told in full, and frames are looked for where there are any: a third of the time, the same rules.
  const { violations } = await new AxeBuilder({ page, ...(alone && { axeSource: ';' }) })
    .options({ runOnly, resultTypes: ['violations'] })
    .setLegacyMode(alone)
    .analyze();
  return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(' | ')}`);
}
