import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { expect, test, type Page } from './test';
import { manyPlans, placeOf } from '../many';
import { checkAccess, open, settled } from './app';
import { library } from './keeping';
import { keepPlans } from './seeded';

const rows = (page: Page) => library(page).locator('li.choosable');
const row = (page: Page, n: number) => rows(page).filter({ hasText: placeOf(n) });
const said = (page: Page) => library(page).locator('.said');

/** Opens the library of so many plans. */
async function opened(page: Page, count: number, more = ''): Promise<void> {
  await open(page, more);
  await keepPlans(page, manyPlans(count));
  await page.reload();
  await settled(page);
  await page.locator('[data-open-library]').click();
  await expect(rows(page).first()).toBeVisible();
}

test('many plans are searched, put in order, and stand under the tags that they are given', async ({
  page,
}) => {
  await opened(page, 5);
  await page.locator('[data-library-search]').fill(placeOf(3));
  await expect(rows(page)).toHaveCount(1);
  await row(page, 3).getByRole('checkbox').check();
  await page.locator('[data-library-search]').fill('');
  await row(page, 1).getByRole('checkbox').check();
  await page.locator('[data-tag]').fill('科普');
  await page.locator('[data-give-tag]').click();
  await expect(page.locator('[data-tagged="科普"]')).toHaveCount(2);
  await page.locator('[data-by-tag]').check();
  await expect(library(page).locator('h3')).toHaveText(['科普（2）', '没有标签（3）']);
  await page.locator('[data-library-order]').selectOption('name');
  await page.reload();
  await settled(page);
  await page.locator('[data-open-library]').click();
  await row(page, 3).locator('[data-tagged]').click();
  await expect(page.locator('[data-tagged="科普"]')).toHaveCount(1);
});

test('many are exported in one zip, deleted together, and taken back', async ({ page }) => {
  await opened(page, 4);
  await page.locator('[data-choose-all]').check();
  await expect(page.locator('[data-chosen]')).toHaveAttribute('data-chosen', '4');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-export-chosen]').click(),
  ]);
  const names = Object.keys(unzipSync(await readFile((await file.path())!)));
  expect(names.sort()).toEqual([0, 1, 2, 3].map((n) => `${placeOf(n)}重点任务分工.json`).sort());
  await expect(said(page)).toContainText('已把 4 份计划文件放进一个压缩包');
  await row(page, 0).getByRole('checkbox').uncheck();
  await page.locator('[data-remove-chosen]').click();
  await expect(said(page)).toContainText('已删除 3 份计划');
  await expect(library(page).locator('[data-kept]')).toHaveCount(2);
  await page.locator('[data-undo]').click();
  await expect(rows(page)).toHaveCount(4);
});

test('a long list shows its beginning, and nothing of WCAG is broken', async ({ page }) => {
  await opened(page, 45, 'lang=en');
  await expect(rows(page)).toHaveCount(40);
  await library(page).locator('[data-more]').click();
  await expect(rows(page)).toHaveCount(45);
  await row(page, 2).getByRole('checkbox').check();
  await checkAccess(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await checkAccess(page);
  const sideways = await library(page).evaluate((one) => one.scrollWidth - one.clientWidth);
  expect(sideways).toBe(0);
});
