import { readFileSync } from 'node:fs';
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { open, tab } from './app';

export const bundled = readFileSync('data/huadu-2022-2025/plan.json', 'utf8');
export const example: string = JSON.parse(bundled).title;

export const title = (page: Page) => page.locator('h1 .title');
export const library = (page: Page) => page.locator('dialog[data-library]');
export const trouble = (page: Page, code: string) => page.locator(`[data-trouble="${code}"]`);
/** A plan's line in the library. */
export const entry = (page: Page, name: string) =>
  library(page).locator('li').filter({ hasText: name });

/** Brings a plan file in, through the dialog and the review. */
export async function bring(page: Page, name: string): Promise<void> {
  const buffer = Buffer.from(JSON.stringify({ ...JSON.parse(bundled), title: name }));
  await page.locator('header [data-open-import]').click();
  const chooser = page.waitForEvent('filechooser');
  await page.locator('[data-start] [data-choose]').click();
  await (await chooser).setFiles([{ name: 'plan.json', mimeType: 'application/json', buffer }]);
  await page.locator('[data-confirm]').click();
  await expect(title(page)).toHaveText(name);
}

/** Gives the open plan another title, in the view of its data. */
export async function retitle(page: Page, name: string): Promise<void> {
  await tab(page, 'data').click();
  if (!(await page.locator('[data-column="plan"]').isVisible())) {
    await page.locator('[data-edit-plan]').click();
  }
  await page.locator('[data-column="plan"]').fill(name);
  await page.locator('[data-column="plan"]').press('Enter');
  // Where another window has it too, it soon is a copy.
  await expect(title(page)).toContainText(name);
}

export async function openLibrary(page: Page): Promise<void> {
  await page.locator('[data-open-library]').click();
  await expect(entry(page, example).last()).toBeVisible();
}

/** The titles of what is kept, read from the database as it is. */
export async function kept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const all = await indexedDB.databases();
    if (!all.some(({ name }) => name === 'fengong-atlas')) return [];
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('fengong-atlas');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const cards = await new Promise<{ title: string }[]>((resolve, reject) => {
      const range = IDBKeyRange.bound('card/', 'card/\uffff');
      const request = database.transaction('records').objectStore('records').getAll(range);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    database.close();
    return cards.map((card) => card.title).sort();
  });
}

/** Everything that this browser has written down. */
export const written = (page: Page) =>
  page.evaluate(async () => [
    ...(await indexedDB.databases()).map(({ name }) => name),
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
  ]);

export const expectKept = (page: Page, ...titles: string[]) =>
  expect.poll(() => kept(page)).toEqual([...titles].sort());

export async function reload(page: Page): Promise<void> {
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-settled', 'true');
}

/** Another window of the same browser. */
export async function another(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await open(page);
  return page;
}
