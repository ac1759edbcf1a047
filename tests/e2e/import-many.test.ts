import { readFileSync } from 'node:fs';
import { expect, test, type Page } from './test';
import { manyPlans } from '../many';
import { checkAccess, open } from './app';
import { choose, dialog, review, type Upload } from './importing';
import { library } from './keeping';

const rows = (page: Page, standing: string) => page.locator(`[data-standing-of="${standing}"]`);

/** Six plan files, a document with doubts, and one that is none. */
const FILES: readonly Upload[] = [
  ...manyPlans(6).map((plan, n) => {
    return { name: `区${n}.json`, buffer: Buffer.from(JSON.stringify(plan)) };
  }),
  { name: '花都.txt', buffer: readFileSync('data/huadu-2022-2025/source.txt') },
  { name: '坏.docx', buffer: Buffer.from('PK\u0003\u0004 and nothing more') },
];

async function brought(page: Page, more = ''): Promise<void> {
  await open(page, more);
  await choose(page, ...FILES);
  await expect(rows(page, 'reading')).toHaveCount(0);
}

test('many files are a table: each with what was read, its doubts, or why it was not', async ({
  page,
}) => {
  await brought(page);
  await expect(rows(page, 'sure')).toHaveCount(6);
  await expect(rows(page, 'refused')).toContainText('坏.docx');
  await page.locator('[data-standing="refused"]').click();
  await expect(page.locator('[data-standing-of]')).toHaveCount(1);
  await page.locator('[data-remove-file]').click();
  await page.locator('[data-standing="doubtful"]').click();
  await rows(page, 'doubtful').locator('[data-review-file]').click();
  await expect(review(page)).toBeVisible();
  await page.locator('[data-all-files]').click();
  await page.locator('[data-accept-sure]').click();
  await expect(page.locator('[data-standing-of]')).toHaveCount(1);
  await rows(page, 'doubtful').locator('[data-review-file]').click();
  await page.locator('[data-confirm]').click();
  await expect(page.locator('h1')).toContainText('花都区');
  await page.locator('[data-open-library]').click();
  await expect(library(page).locator('li.choosable')).toHaveCount(7);
});

test('one is taken after the other, and the last leads to the library', async ({ page }) => {
  await brought(page);
  await page.locator('[data-standing="refused"]').click();
  await page.locator('[data-remove-file]').click();
  await page.locator('[data-standing="all"]').click();
  await page.locator('[data-review-file]').first().click();
  await page.locator('[data-accept]').click();
  // The next with doubts is shown; from it back to the table.
  await expect(review(page)).toContainText('花都');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-standing-of]')).toHaveCount(6);
  await rows(page, 'doubtful').locator('[data-remove-file]').click();
  await page.locator('[data-accept-sure]').click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(library(page).locator('li.choosable')).toHaveCount(6);
});

test('the table breaks nothing of WCAG, wide and narrow, and says where nothing is kept', async ({
  page,
}) => {
  await brought(page, 'lang=en');
  await checkAccess(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await checkAccess(page);
  const sideways = await dialog(page).evaluate((one) => one.scrollWidth - one.clientWidth);
  expect(sideways).toBe(0);
  await page.goto('./#keep=0');
  await page.reload();
  await brought(page, 'keep=0');
  await expect(page.locator('[data-accept-sure]')).toHaveCount(0);
  await expect(page.locator('[data-files-table]')).toContainText('正在不留存');
});
