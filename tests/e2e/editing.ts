import { expect, type Locator, type Page } from '@playwright/test';
import { open } from './app';

export const row = (page: Page, id: string) => page.locator(`[data-task="${id}"]`);
export const cell = (at: Locator, column: string) => at.locator(`[data-column="${column}"]`);
export const agency = (page: Page, id: string) =>
  page.locator(`[data-editing] [data-agency="${id}"]`);
export const chips = (at: Locator, role: string) => at.locator(`[data-party][data-role="${role}"]`);

export async function edit(page: Page, more = ''): Promise<void> {
  await open(page, `tab=data${more}`);
  await page.locator('[data-edit-plan]').click();
  await expect(page.locator('[data-editing]')).toBeVisible();
}

/** The newest entry of the list of edits. */
export async function lastEdit(page: Page): Promise<string> {
  return (await page.locator('[data-edit-undo]').getAttribute('aria-label'))!;
}
