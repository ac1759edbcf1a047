import { expect, test } from './test';
import { checkAccess, open } from './app';
import { play, step } from './stage';

const palette = '[data-command]';

test('a command is found in the search and done', async ({ page }) => {
  await open(page);
  await page.keyboard.press('>');
  await expect(page.getByRole('combobox')).toHaveValue('>');
  await expect(page.locator(palette).first()).toBeVisible();
  await checkAccess(page);
  await page.keyboard.type('热力');
  await expect(page.locator(palette)).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.locator('dialog')).toHaveCount(0);
  await expect(page.locator('[data-tab="heatmap"]')).toHaveAttribute('aria-current', 'page');

  // Another dialog takes the place of the search, with the focus in it.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('>export');
  await page.keyboard.press('Enter');
  await expect(page.locator('dialog[data-export]')).toBeVisible();
  await expect(page.locator('dialog[data-export] :focus')).toHaveCount(1);
});

test('the list of keys is had by its key, tells every command’s, and closes', async ({ page }) => {
  await open(page);
  await page.keyboard.press('?');
  const keys = page.locator('dialog[data-keys]');
  await expect(keys).toBeVisible();
  await expect(keys.locator('[data-key-of="undo"]')).toContainText('Ctrl Z');
  await expect(keys.getByText('从单位拖到任务')).toBeInViewport();
  await expect(keys.locator('[data-key-of="black"]')).toContainText('黑屏');
  await checkAccess(page);
  await page.keyboard.press('Escape');
  await expect(keys).toHaveCount(0);
});

test('while presenting, the keys of a presentation come first, and Escape ends only the list', async ({
  page,
}) => {
  await play(page);
  await page.keyboard.press('?');
  const keys = page.locator('dialog[data-keys]');
  await expect(keys.getByRole('heading', { level: 3 }).first()).toHaveText('演示时');
  await page.keyboard.press('Escape');
  await expect(keys).toHaveCount(0);
  await step(page, 1);
});

test('Escape closes what was opened last', async ({ page }) => {
  await open(page, 'sel=a2');
  const menu = page.locator('button.menu');
  await menu.click();
  await expect(menu).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(menu).toHaveAttribute('aria-expanded', 'false');
  await expect(page.locator('[data-detail]')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-detail]')).toHaveCount(0);
});
