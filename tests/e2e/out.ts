import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { open } from './app';

export const state = (page: Page) => page.locator('[data-export-state]');
export const dialog = (page: Page) => page.getByRole('dialog');

/** What the dialog says that the file will hold. */
export const holds = (page: Page) => dialog(page).locator('h3 + p');

/** Opens the dialog of exports at a view. */
export async function openExports(page: Page, fragment = ''): Promise<void> {
  await open(page, fragment);
  await page.locator('[data-open-export]').click();
  await expect(dialog(page)).toBeVisible();
}

type Choose = Readonly<Record<string, string | boolean>>;

/** Chooses what to take, and how. */
export async function choose(page: Page, what: string, choices: Choose = {}): Promise<void> {
  await page.locator(`[data-export="${what}"]`).check();
  for (const [key, value] of Object.entries(choices)) {
    const field = page.locator(`[data-choose="${key}"]`);
    if (typeof value === 'boolean') await field.setChecked(value);
    else await field.selectOption(value);
  }
}

/** A file as the browser saved it, with what the dialog had said of it. */
interface Taken {
  readonly name: string;
  readonly said: string;
  readonly bytes: Uint8Array;
}

/** Takes a file: chosen in the dialog, made, downloaded. */
export async function take(page: Page, what: string, choices: Choose = {}): Promise<Taken> {
  await choose(page, what, choices);
  // A plan that was brought in is laid out first, which takes seconds of the processor.
  await expect(page.locator('[data-run]')).toBeEnabled({ timeout: 60_000 });
  const said = await holds(page).innerText();
  const named = await page.locator('[data-file]').innerText();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-run]').click(),
  ]);
  const name = download.suggestedFilename();
  expect(name).toBe(named);
  await expect(state(page)).toContainText(name);
  return { name, said, bytes: new Uint8Array(readFileSync(await download.path())) };
}

/** The day in the time zone of the browser, as files carry it. */
export const today = (page: Page): Promise<string> =>
  page.evaluate(() => new Date().toLocaleDateString('sv-SE'));
