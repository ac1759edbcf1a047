import { expect, test } from './test';
import { checkAccess, open } from './app';
import { dialog, paste, review } from './importing';
import { title } from './keeping';

const ROWS = '任务\t牵头单位\t配合单位\n办好科普日\t区科协\t区教育局';

test('what is pasted without a title is an untitled plan, until it is given one', async ({
  page,
}) => {
  await open(page);
  await paste(page, { 'text/plain': ROWS });
  const field = review(page).locator('[data-plan-title]');
  await expect(field).toHaveValue('未命名的计划');
  await field.fill('科普日分工');
  await checkAccess(page);
  // The title stays when the document is read again.
  await review(page).locator('[data-first-leads]').click();
  await expect(page.locator('[data-reread="done"]')).toBeVisible();
  await expect(field).toHaveValue('科普日分工');
  await page.locator('[data-confirm]').click();
  await expect(title(page)).toHaveText('科普日分工');
});

test('the first line is the title where it is plainly one', async ({ page }) => {
  await open(page);
  await paste(page, { 'text/plain': `科普周\n${ROWS}` });
  await expect(review(page).locator('[data-plan-title]')).toHaveValue('科普周');
  await review(page).locator('[data-plan-title]').fill('  ');
  await page.locator('[data-confirm]').click();
  await expect(title(page)).toHaveText('未命名的计划');
});

test('a paste that cannot be read is still there, to be mended and read', async ({ page }) => {
  await open(page);
  await page.locator('header [data-open-import]').click();
  await page.locator('[data-paste]').focus();
  await paste(page, { 'text/plain': '办好科普日 区科协' });
  await expect(page.locator('[data-refused]')).toBeVisible();
  await page.locator('[data-back]').click();
  const box = page.locator('[data-paste]');
  await expect(box).toHaveValue('办好科普日 区科协');
  await checkAccess(page);
  await page.locator('[data-cancel]').click();
  await expect(dialog(page)).toHaveCount(0);
  await page.locator('header [data-open-import]').click();
  await expect(box).toHaveValue('办好科普日 区科协');
  await box.fill('一、办好科普日（牵头单位：区科协；配合单位：区教育局）');
  await page.locator('[data-read-typed]').click();
  await expect(review(page)).toContainText('办好科普日');
});
