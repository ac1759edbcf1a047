import { expect, test, type Page } from './test';
import { detail, open } from './app';

const box = (page: Page) => page.getByRole('dialog').getByRole('combobox');
const first = (page: Page) => page.getByRole('dialog').getByRole('option').first();

for (const [query, name, why] of [
  ['科协', '区科协', ''],
  ['kjj', '区科技工业商务信息化局', 'kjj'],
  ['weijian', '区卫生健康局', 'weijian'],
  ['卫健委', '区卫生健康局', '卫健委'],
  ['发改局', '区发展改革局', '发改局'],
  ['一带一路', '促进“一带一路”科技人文交流', ''],
  ['nongmin', '农民', 'nongmin'],
  ['衛生健康', '区卫生健康局', ''],
  ['ＫＥＸＩＥ', '区科协', 'kexie'],
] as const) {
  test(`${query} finds ${name} and says why`, async ({ page }) => {
    await open(page);
    await page.keyboard.press('/');
    await box(page).fill(query);
    await expect(first(page)).toContainText(name);
    await expect(first(page)).toContainText(why);
  });
}

test('arrows and Enter choose, and the choice is selected', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Control+k');
  await box(page).fill('局');
  await page.keyboard.press('ArrowDown');
  const chosen = page.getByRole('dialog').locator('[role="option"][aria-selected="true"]');
  const name = await chosen.locator('[lang="zh-CN"]').first().innerText();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(detail(page).getByRole('heading', { level: 2 })).toHaveText(name);
});

test('nothing found is said plainly, and Escape closes', async ({ page }) => {
  await open(page);
  await page.keyboard.press('/');
  await box(page).fill('zzzzqq');
  await expect(page.getByRole('dialog').getByRole('option')).toHaveCount(0);
  await expect(page.getByRole('dialog')).toContainText('zzzzqq');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
