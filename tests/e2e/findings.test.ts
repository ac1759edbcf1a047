import { expect, test, type Page } from './test';
import { checkAccess, detail, fragment, open } from './app';

const card = (page: Page) => page.locator('[data-card="findings"]');
const finding = (page: Page, id: string) => page.locator(`[data-finding="${id}"]`);

/** Opens the card and waits until what workers compute is there. */
async function openCard(page: Page, more = ''): Promise<void> {
  await open(page, `card=findings${more}`);
  await expect(card(page)).toHaveAttribute('aria-busy', 'false');
}

test('lists what the plan says, each with its figures and how they were made', async ({ page }) => {
  await openCard(page);
  const listed = page.locator('[data-finding]');
  expect(await listed.count()).toBeGreaterThanOrEqual(8);
  expect(await listed.count()).toBeLessThanOrEqual(15);
  await expect(finding(page, 'most-leads')).toContainText('牵头 15 项');
  await expect(finding(page, 'rebalance')).toContainText('至少改 5 项');
  const how = finding(page, 'above-line').getByRole('button', { name: '算法' });
  await how.click();
  await expect(how).toHaveAttribute('aria-expanded', 'true');
  await expect(finding(page, 'above-line')).toContainText('高位＋1.5×');
});

test('goes to the view that shows a finding, all of it, and comes back', async ({ page }) => {
  await openCard(page, '&in=g1.1');
  await page.locator('[data-go="circles"]').click();
  await expect(page.locator('[data-tab="heatmap"]')).toHaveAttribute('aria-current', 'page');
  expect(fragment(page).get('in')).toBeNull();
  await expect(detail(page)).toHaveAttribute('data-detail', 'g1.2,g1.5');
  await page.keyboard.press('Escape');
  await expect(card(page)).toBeVisible();
  await page.locator('[data-go="equal-weight"]').click();
  await expect(page.locator('[data-tab="workload"]')).toHaveAttribute('aria-current', 'page');
  expect(fragment(page).get('w')).toBe('1');
  await page.goBack();
  expect(fragment(page).get('w')).toBeNull();
});

test('a name in a sentence leads to its rows', async ({ page }) => {
  await openCard(page);
  await finding(page, 'single-task').getByRole('link', { name: '区水务局' }).click();
  await expect(detail(page)).toHaveAttribute('data-detail', 'a29');
  await expect(detail(page)).toContainText('建立应急科普宣教协同机制');
});

test('keeps a reader’s words, by language, and gives the original back', async ({ page }) => {
  await openCard(page);
  const scope = finding(page, 'scope');
  await scope.getByRole('button', { name: '改写' }).click();
  await page.getByRole('textbox', { name: /改写/ }).fill('三十八项任务，二十九个单位。');
  await page.keyboard.press('Control+Enter');
  await expect(scope).toContainText('三十八项任务');
  await finding(page, 'most-leads').getByRole('link', { name: '区科协' }).click();
  await page.keyboard.press('Escape');
  await expect(scope).toContainText('三十八项任务');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(scope).toContainText('38 tasks');
  await page.getByRole('button', { name: '中文' }).click();
  await scope.getByRole('button', { name: '恢复原句' }).click();
  await expect(scope).toContainText('38 项任务');
});

test('hides a finding and lists it again', async ({ page }) => {
  await openCard(page);
  const before = await page.locator('[data-finding]').count();
  await finding(page, 'scope').getByRole('button', { name: /隐藏/ }).click();
  await expect(page.locator('[data-finding]')).toHaveCount(before - 1);
  await page.locator('[data-show="scope"]').click();
  await expect(page.locator('[data-finding]')).toHaveCount(before);
});

test('the data view holds the plan against the rules', async ({ page }) => {
  await open(page, 'tab=data');
  const rules = page.getByRole('region', { name: '检查' });
  await expect(rules.locator('[data-rule="no-support"] li')).toHaveCount(2);
  await expect(rules.locator('[data-rule="no-support"]')).toContainText('39');
  await expect(rules).toContainText('其余各条没有发现');
  await rules.getByText('12 个配合单位').last().click();
  await rules.locator('[data-rule="long-support"] [data-ref="a17"]').last().click();
  await expect(detail(page)).toHaveAttribute('data-detail', 'a17');
});

test('breaks no rule of access', async ({ page }) => {
  await openCard(page);
  await finding(page, 'scope').getByRole('button', { name: '改写' }).click();
  await finding(page, 'circles').getByRole('button', { name: '算法' }).click();
  await checkAccess(page);
  await open(page, 'tab=data');
  await checkAccess(page);
});
