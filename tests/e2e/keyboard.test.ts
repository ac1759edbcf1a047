import { expect } from '@playwright/test';
import { open } from './app';
import { test } from './test';

test('the picture is two presses away from the page, and so is the table', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-skip="picture"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main [data-node]:focus')).toHaveCount(1);

  await open(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('main table')).toBeVisible();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement!.closest('main') !== null)).toBe(true);
});

test('the legend is one stop, and arrows go through it', async ({ page }) => {
  await open(page);
  const choices = page.locator('[data-choice]');
  await expect(page.locator('aside :not(details) > ul [data-choice][tabindex="0"]')).toHaveCount(1);
  await choices.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(choices.nth(1)).toBeFocused();
  // Its ring stands inside it: a row that is laid out by itself paints nothing around itself.
  await expect(choices.nth(1)).toHaveCSS('outline-offset', '-2px');
  await page.keyboard.press(' ');
  await expect(choices.nth(1)).toHaveAttribute('aria-checked', 'true');
  // Past the actions and projects, but not into the list of agencies, which is a list of its own.
  await page.keyboard.press('End');
  await expect(page.locator('[data-choice="g2.6"]')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(choices.first()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('aside input[type="number"]')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(choices.first()).toBeFocused();
});
