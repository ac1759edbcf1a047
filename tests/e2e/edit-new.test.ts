import { expect, test } from './test';
import { checkAccess, tab } from './app';
import { cell, edit } from './editing';

test('from nothing to a small plan with a picture', async ({ page }) => {
  await edit(page);
  await page.evaluate(() => (location.hash += '&sel=a1'));
  await expect(page.locator('[data-detail]')).toBeVisible();
  await page.locator('[data-new-plan]').click();
  // What was selected in the plan before was of no link.
  await expect(page.locator('[data-detail]')).toHaveCount(0);
  await expect(page.locator('[data-notice]')).toHaveCount(0);
  await expect(cell(page.locator('[data-editing]'), 'plan')).toBeFocused();
  await page.keyboard.type('科技节分工');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle(/科技节分工/);
  await page.locator('[data-add-task]').click();
  await page.keyboard.type('布置会场');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type('邀请专家');
  await page.keyboard.press('Enter');
  const rows = page.locator('[data-task]');
  await expect(rows).toHaveCount(2);
  for (const at of [0, 1]) {
    await rows.nth(at).locator('[data-add-party="lead"]').click();
    await page.keyboard.type('区科协');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
  }
  await rows.nth(1).locator('[data-add-party="support"]').click();
  await page.keyboard.type('区教育局');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await tab(page, 'network').click();
  await expect(page.locator('[data-node]')).toHaveCount(4);
  await expect(page.locator('[data-edge]')).toHaveCount(3);
  for (const name of ['heatmap', 'collaboration', 'workload', 'data'] as const) {
    await tab(page, name).click();
    await expect(page.locator('main')).toContainText('区科协');
  }
});

test('a plan of nothing looks like one in every view', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await edit(page);
  await page.locator('[data-new-plan]').click();
  await expect(page.locator('[data-task]')).toHaveCount(0);
  for (const name of ['network', 'heatmap', 'collaboration', 'workload', 'data'] as const) {
    await tab(page, name).click();
    await expect(tab(page, name)).toHaveAttribute('aria-current', 'page');
    await expect(page.locator('main')).toContainText('还没有任务');
  }
  await checkAccess(page);
  for (const card of ['[data-open-story]', '[data-open-scenario]', '[data-open-findings]'])
    await page.locator(card).click();
  await tab(page, 'network').click();
  await page.locator('[data-begin-writing]').click();
  await expect(page.locator('[data-add-task]')).toBeVisible();
  expect(errors).toEqual([]);
});
