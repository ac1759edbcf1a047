import { expect, test, type Page } from './test';
import { checkAccess, detail, open, tab } from './app';

const taken = (page: Page) => page.locator('[data-taken]');
const problem = (page: Page, id: string) => page.locator(`[data-problem="${id}"]`);
const lead = (page: Page, name: string) => detail(page).getByRole('button', { name });

/** Makes 方案一 by giving a task another lead, with the detail left open. */
async function makeScenario(page: Page): Promise<void> {
  await detail(page).locator('[data-edit]').click();
  await lead(page, '由区委宣传部牵头').click();
  await expect(detail(page)).toContainText('正在改动“方案一”，原计划未动');
}

test('Ctrl+Z takes back an answer to a problem while a scenario is shown', async ({ page }) => {
  await open(page, 'sel=t2.2.1');
  await makeScenario(page);
  await tab(page, 'data').click();
  await page.keyboard.press('Escape');
  await problem(page, 'q2').locator('[data-do="take-back"]').click();
  await expect(problem(page, 'q2')).toHaveAttribute('data-standing', 'open');
  await page.keyboard.press('Control+z');
  await expect(problem(page, 'q2')).toHaveAttribute('data-standing', 'accepted');
  await expect(page.locator('[data-scenarios]')).toHaveValue('s1');
  await expect(taken(page)).toHaveText(/^已撤销：/);
  await page.keyboard.press('Control+Shift+z');
  await expect(problem(page, 'q2')).toHaveAttribute('data-standing', 'open');
  await expect(taken(page)).toHaveText(/^已重做：/);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(taken(page)).toHaveText(/^已撤销：方案一：“.+”改由区委宣传部牵头$/);
  await expect(page.locator('[data-scenarios]')).toHaveCount(0);
  await page.keyboard.press('Control+y');
  await expect(page.locator('[data-scenarios]')).toHaveValue('s1');
});

test('one list has what was done to the plan and in a scenario, also after a reload', async ({
  page,
}) => {
  await open(page, 'sel=t2.2.1');
  await makeScenario(page);
  await page.keyboard.press('Escape');
  await tab(page, 'data').click();
  await problem(page, 'q2').locator('[data-do="take-back"]').click();
  await page.locator('[data-edit-plan]').click();
  await page.locator('[data-history]').click();
  const points = page.locator('[data-point]');
  await expect(points).toHaveCount(3);
  await expect(points.nth(1)).toContainText('方案一：');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-settled', 'true');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(taken(page)).toContainText('方案一：');
  await expect(page.locator('[data-scenarios]')).toHaveCount(0);
});

test('a field’s text keeps the browser’s own undo; an empty one of the plan has none', async ({
  page,
}) => {
  await open(page, 'sel=t2.2.1');
  await makeScenario(page);
  const picker = detail(page).locator('[data-picker]');
  await picker.fill('教育局');
  await page.keyboard.press('Enter');
  await expect(detail(page)).toContainText('后加，原文没有');
  await expect(picker).toHaveValue('');
  await page.keyboard.type('区');
  await page.keyboard.press('Control+z');
  await expect(detail(page)).toContainText('后加，原文没有');
  await picker.fill('');
  await page.keyboard.press('Control+z');
  await expect(detail(page)).not.toContainText('后加，原文没有');
  await expect(taken(page)).toContainText('区教育局加入');
});

test('a finding that was left out and a deleted scenario are brought back', async ({ page }) => {
  await open(page, 'card=scenario');
  await page.locator('[data-create]').click();
  await page.locator('[data-remove="s1"]').click();
  await page.locator('[data-yes="s1"]').click();
  await expect(page.locator('[data-scenarios]')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.locator('[data-scenarios]')).toHaveValue('s1');
  await page.locator('[data-open-findings]').click();
  const first = page.locator('[data-finding]').first();
  const id = (await first.getAttribute('data-finding'))!;
  await first.getByRole('button', { name: '隐藏' }).click();
  await expect(page.locator(`[data-show="${id}"]`)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.locator(`[data-show="${id}"]`)).toHaveCount(0);
  await expect(taken(page)).toHaveText(/^已撤销：发现：隐藏/);
  await checkAccess(page);
});
