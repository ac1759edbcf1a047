import { Buffer } from 'node:buffer';
import { expect, test } from './test';
import { checkAccess, detail, open, tab } from './app';
import { row } from './editing';
import { choose, review } from './importing';

const CSV = `序号,工作任务,责任单位,配合单位
1,建设政务服务大厅,"区政务服务数据管理局、区财政局",区民政局
2,整治背街小巷,"区城市管理局、区财政局",
`;

test('who shares a task without a stated lead is shown and counted as such', async ({ page }) => {
  await open(page);
  await choose(page, { name: '任务.csv', buffer: Buffer.from(CSV) });
  await expect(review(page)).toBeVisible();
  await page.locator('[data-confirm]').click();
  await tab(page, 'data').click();
  await row(page, 't1.1.1').locator('.task button').click();
  const roles = detail(page).locator('section[data-role]');
  await expect(roles).toHaveCount(2);
  await expect(roles.first()).toContainText('原文没有写明由谁牵头');
  await expect(roles.first().getByRole('listitem')).toHaveText([
    '区政务服务数据管理局',
    '区财政局',
  ]);
  await expect(roles.last().getByRole('listitem')).toHaveText(['区民政局']);
  await checkAccess(page);

  await roles.first().getByRole('button', { name: '区财政局' }).click();
  await expect(detail(page).locator('h2')).toHaveText('区财政局');
  await expect(detail(page).locator('[data-joint] dd')).toHaveText('2');
  await expect(detail(page)).toContainText('分工＝牵头项数＋配合项数＋共同承担项数');
});

test('without leads the pairs of leads and supports say why there are none, and lead on', async ({
  page,
}) => {
  await open(page);
  const joint =
    '序号,工作任务,责任单位\n1,建设大厅,"区数据局、区财政局"\n2,整治街巷,"区城管局、区财政局"\n';
  await choose(page, { name: '任务.csv', buffer: Buffer.from(joint) });
  await page.locator('[data-confirm]').click();
  await tab(page, 'collaboration').click();
  for (const form of ['matrix', 'network', 'pairs']) {
    await page.locator(`[data-form-tab="${form}"]`).click();
    await expect(page.locator('main [data-empty]')).toContainText('没有一项任务既写明牵头单位');
  }
  await checkAccess(page);
  await page.locator('[data-way="shared"]').press('Enter');
  await expect(page.locator('main [data-relation="shared"]')).toBeFocused();
  await expect(page.locator('main [data-empty]')).toHaveCount(0);
  await expect(page.locator('[data-pair]')).toHaveCount(2);
  await expect(page.locator('[data-pair]').first()).toContainText('建设大厅');
});
