import { expect, test, type Page } from './test';
import { checkAccess, detail, fragment, open, tab } from './app';

const row = (page: Page, id: string) => page.locator(`[data-work="${id}"]`);
const rows = (page: Page) => page.locator('[data-work]');
const sort = (page: Page, column: string) => page.locator(`[data-sort="${column}"]`);
const method = (page: Page, name: string) => page.locator(`[data-method="${name}"]`);
const summary = (page: Page) => page.locator('[data-summary]');

test('says who leads most, who is above the line and by how much', async ({ page }) => {
  await open(page);
  await tab(page, 'workload').click();
  await expect(rows(page)).toHaveCount(29);
  await expect(summary(page)).toContainText('牵头最多：区科协 15 项，占 38 项牵头的 39%');
  await expect(summary(page)).toContainText('不是投入的力气');
  await expect(page.locator('[data-formula]')).toHaveText(
    '四分之三的单位不超过 10，中间一半相差 8：10 + 1.5 × 8 = 22',
  );
  await expect(page.locator('[data-above] li')).toHaveText([
    /区科协\s*63 − 22 = 41/,
    /区教育局\s*34 − 22 = 12/,
    /区科技工业商务信息化局\s*33 − 22 = 11/,
  ]);
  await expect(row(page, 'a2').locator('td')).toHaveText([
    '1',
    /\+41/,
    /63/,
    '22.1%',
    '15',
    '18',
    '11',
    '28',
    '83',
  ]);
});

test('the weight moves everything, by keyboard and by its steps', async ({ page }) => {
  await open(page, 'tab=workload');
  await page.getByRole('slider').focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowLeft');
  await expect(row(page, 'a2')).toContainText('33');
  await expect.poll(() => fragment(page).get('w')).toBe('1');
  await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', '一项牵头计作 1 项配合');
  // The same three are above the line when a support counts as much as a lead.
  await expect(page.locator('[data-above] li')).toHaveCount(3);
  await expect(page.locator('[data-always] [data-piece]')).toHaveCount(3);
});

test('a line of one’s own, and who is above it at some weights only', async ({ page }) => {
  await open(page, 'tab=workload');
  await method(page, 'own').click();
  await page.getByLabel('自定的线').fill('16');
  await expect(page.locator('[data-above] li')).toHaveCount(5);
  await expect(page.locator('[data-sometimes]')).toContainText('区委组织部');
  expect([fragment(page).get('line'), fragment(page).get('limit')]).toEqual(['own', '16']);
});

test('a spread of zero is said, and another method offered', async ({ page }) => {
  await open(page, 'tab=workload&in=g1.1&hide=1&line=mad');
  await expect(summary(page)).toContainText('至少一半单位的负荷正好是中位数');
  await expect(summary(page)).toContainText('中位数 1');
  await page.locator('[data-instead="tukey"]').click();
  await expect(page.locator('[data-above] li').first()).toContainText('18 − 3.5 = 14.5');
});

test('sorts by any column and says so', async ({ page }) => {
  await open(page, 'tab=workload');
  await sort(page, 'burden').click();
  const burdens = await page.locator('[data-work] td:last-child').allTextContents();
  expect(burdens.map(Number)).toEqual(burdens.map(Number).sort((a, b) => b - a));
  await expect(page.locator('th[aria-sort]')).toHaveText(/协调/);
  expect(fragment(page).get('wsort')).toBe('burden');
  await sort(page, 'agency').click();
  await expect(rows(page).first()).toHaveAttribute('data-work', 'a1');
});

test('a bar, a name, a figure lead to the rows behind them', async ({ page }) => {
  await open(page, 'tab=workload');
  await row(page, 'a6').locator('[data-bar="supports"]').click();
  await expect(detail(page)).toHaveAttribute('data-detail', 'a6');
  await row(page, 'a1').getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(detail(page)).toHaveAttribute('data-detail', 'a1');
  await expect(row(page, 'a1').getByRole('button')).toHaveAttribute('aria-pressed', 'true');
  await page.locator('[data-measure="leads"] button').last().click();
  await expect(detail(page)).toHaveAttribute('data-detail', /^a2,a1,a\d+$/);
});

test('the filter dims, or hides and counts anew', async ({ page }) => {
  await open(page, 'tab=workload&in=g1.1');
  await expect(rows(page)).toHaveCount(29);
  await expect(page.locator('tr.faded')).toHaveCount(20);
  await open(page, 'tab=workload&in=g1.1&hide=1');
  await page.reload();
  await expect(rows(page)).toHaveCount(9);
  await expect(page.getByText('只计筛选之内的 19 条分工')).toBeVisible();
});

test('has no breach of WCAG', async ({ page }) => {
  await open(page, 'tab=workload&sel=a2');
  await expect(rows(page)).toHaveCount(29);
  await checkAccess(page);
  await page.setViewportSize({ width: 1600, height: 900 });
  await open(page, 'tab=workload&in=g1.3&line=own&lang=en');
  await checkAccess(page);
});

test('on a narrow screen the page itself does not scroll sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, 'tab=workload');
  const sideways = await page
    .locator('.page')
    .evaluate((element) => element.scrollWidth - element.clientWidth);
  expect(sideways).toBe(0);
  await checkAccess(page);
});
