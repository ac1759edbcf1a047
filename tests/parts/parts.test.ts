import { readdirSync } from 'node:fs';
import { expect, test, type Page } from '../e2e/test';
import { checkAccess } from '../e2e/app';
import { PARTS_PORT } from '../../playwright.config';

const PARTS = readdirSync('tests/parts/mounted').map((file) => file.replace('.svelte', ''));

/** Opens the page with one part alone. */
async function mounted(page: Page, part: string): Promise<void> {
  await page.goto(`http://localhost:${PARTS_PORT}/#${part}`);
  await page.locator('#app > *').first().waitFor();
}

const output = (page: Page) => page.locator('output');
const focused = (page: Page) => page.locator(':focus');

for (const part of PARTS) {
  test(`${part} can be read in both themes, in the system’s colours, and on a narrow screen`, async ({
    page,
  }) => {
    await mounted(page, part);
    if (part === 'Dialog') await page.locator('[data-open="framed"]').click();
    await checkAccess(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await checkAccess(page);
    const beyond = await page.locator('body *').evaluateAll((all) =>
      all
        .filter((one) => !one.closest('.segmented, thead'))
        .filter((one) => one.getBoundingClientRect().right > innerWidth)
        .map(({ outerHTML }) => outerHTML),
    );
    expect(beyond).toEqual([]);
    // Where the system gives the colours, what the keyboard reaches still has its ring.
    await page.emulateMedia({ forcedColors: 'active' });
    const reachable = await page.locator('button:enabled, input').count();
    await page.keyboard.press('Tab');
    if (reachable > 0) await expect(focused(page)).toHaveCSS('outline-style', 'solid');
  });
}

test('a dialog takes the keyboard, holds it, and gives it back, however it is closed', async ({
  page,
}) => {
  await mounted(page, 'Dialog');
  const dialog = page.getByRole('dialog', { name: '分工图谱' });
  const ways = [
    () => page.keyboard.press('Escape'),
    () => page.getByRole('button', { name: '关闭' }).click(),
    () => page.mouse.click(5, 700),
  ];
  for (const [at, close] of ways.entries()) {
    await page.locator('[data-open="framed"]').click();
    await expect(dialog).toBeVisible();
    await expect(dialog.locator(':focus')).toHaveCount(1);
    await close();
    await expect(dialog).toHaveCount(0);
    await expect(output(page)).toHaveText(String(at + 1));
    await expect(focused(page)).toHaveAttribute('data-open', 'framed');
  }
});

test('a dialog over the whole window is not closed by a press on its ground', async ({ page }) => {
  await mounted(page, 'Dialog');
  await page.locator('[data-open="whole"]').press('Enter');
  const dialog = page.getByRole('dialog', { name: '占满窗口' });
  expect(await dialog.evaluate((one) => one.getBoundingClientRect().toJSON())).toMatchObject({
    ...{ left: 0, top: 0, width: 1280, height: 720 },
  });
  await page.mouse.click(640, 600);
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(focused(page)).toHaveAttribute('data-open', 'whole');
});

test('a card keeps its head in sight, closes, and is a sheet at the foot of a narrow screen', async ({
  page,
}) => {
  await mounted(page, 'Card');
  const card = page.getByRole('complementary', { name: '发现' });
  const close = card.getByRole('button', { name: '关闭' });
  await card.evaluate((one) => one.scrollTo(0, 1e6));
  await expect(card.getByRole('heading', { name: '发现' })).toBeInViewport();
  await expect(close).toBeInViewport();
  await page.setViewportSize({ width: 390, height: 844 });
  const box = (await card.boundingBox())!;
  expect([box.x, box.width, Math.round(box.y + box.height)]).toEqual([0, 390, 844]);
  expect(box.height).toBeLessThanOrEqual(844 * 0.46 + 1);
  await close.press('Enter');
  await expect(output(page)).toHaveText('false');
  await expect(card).toHaveCount(0);
});

test('of a few, one is pressed, by mouse and by keyboard, and seen in the system’s colours', async ({
  page,
}) => {
  await mounted(page, 'Segmented');
  const one = (name: string) => page.locator(`[data-form="${name}"]`);
  await expect(page.getByRole('group', { name: '形式' }).getByRole('button')).toHaveCount(7);
  await one('对子').click();
  await expect(one('对子')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(output(page)).toHaveText('通路');
  await expect(page.locator('[aria-pressed="true"]')).toHaveCount(1);
  await page.emulateMedia({ forcedColors: 'active' });
  await expect(one('通路')).toHaveCSS('outline-width', '3px');
  await page.setViewportSize({ width: 390, height: 844 });
  await one('另一个很长的名字').focus();
  await expect(one('另一个很长的名字')).toBeInViewport({ ratio: 0.9 });
});

test('the list under a field is gone through by keys, and the field keeps the focus', async ({
  page,
}) => {
  await mounted(page, 'Combobox');
  const field = page.getByRole('combobox', { name: '单位' });
  const current = page.locator('[role="option"][aria-selected="true"]');
  await field.focus();
  await expect(page.getByRole('option')).toHaveCount(0);
  for (const [key, name] of [
    ['ArrowDown', '区第1局'],
    ['ArrowUp', '区第12局'],
    ['ArrowDown', '区第1局'],
    ['PageDown', '区第6局'],
    ['End', '区第12局'],
    ['Home', '区第1局'],
    ['ArrowDown', '区第2局'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(current).toHaveText(name);
    expect(await current.getAttribute('id')).toBe(
      await field.getAttribute('aria-activedescendant'),
    );
  }
  await page.keyboard.press('Enter');
  await expect(output(page)).toHaveText('区第2局');
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  await field.fill('11');
  await expect(page.getByRole('option')).toHaveText(['区第11局']);
  await page.keyboard.press('Control+Enter');
  await expect(output(page)).toHaveText('又区第11局');
  await field.fill('1');
  await page.getByRole('option', { name: '区第12局' }).click();
  await expect(output(page)).toHaveText('区第12局');
  await expect(field).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  await page.emulateMedia({ forcedColors: 'active' });
  await page.keyboard.press('ArrowDown');
  await expect(current).toHaveCSS('outline-width', '2px');
});

test('a notice floats where it is told to, and its ways can be taken', async ({ page }) => {
  await mounted(page, 'Notice');
  const box = async (text: string) =>
    (await page.locator('.notice').filter({ hasText: text }).boundingBox())!;
  expect((await box('没有留存')).y).toBeLessThan(20);
  const foot = await box('撤销了');
  expect(foot.y + foot.height).toBeGreaterThan(680);
  await page.getByRole('alert').getByRole('button', { name: '再试' }).press('Enter');
  await expect(output(page)).toHaveText('再试');
});

test('a meter is as long as its share', async ({ page }) => {
  await mounted(page, 'Meter');
  await page.emulateMedia({ forcedColors: 'active' });
  const widths = await page
    .locator('i')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width));
  expect(widths).toEqual([3, 50, 200]);
});

test('buttons and tables of our own look: disabled, pressed, stacked', async ({ page }) => {
  await mounted(page, 'Native');
  const pressed = page.getByRole('button', { name: '按住' });
  const ground = () => pressed.evaluate((one) => getComputedStyle(one).backgroundColor);
  const before = await ground();
  await pressed.press('Space');
  await page.mouse.move(0, 700);
  expect(await ground()).not.toBe(before);
  await expect(page.getByRole('columnheader').first()).toBeInViewport();
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole('columnheader')).toHaveCount(2);
  expect((await page.locator('thead').boundingBox())!.width).toBeLessThan(2);
});

test('a menu is opened by its button, and over by Escape or when the focus leaves it', async ({
  page,
}) => {
  await mounted(page, 'Menu');
  const opener = page.locator('[data-opener="区科协"]');
  const menu = page.getByRole('group', { name: '区科协可以怎样改' });
  await opener.press('Enter');
  await expect(menu).toBeVisible();
  await expect(opener).toHaveAttribute('aria-expanded', 'true');
  await page.getByLabel('区科协的别名').focus();
  await page.keyboard.press('Tab');
  await expect(menu.getByRole('button', { name: '改为牵头' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await expect(opener).toBeFocused();
  await opener.click();
  await expect(menu).toBeVisible();
  await page.locator('[data-opener="区教育局"]').focus();
  await expect(menu).toHaveCount(0);
});

test('Delete on a button of a menu takes its thing away, and in a field only a character', async ({
  page,
}) => {
  await mounted(page, 'Menu');
  const field = page.getByLabel('区科协的别名');
  await field.fill('科协');
  await field.press('Backspace');
  await expect(field).toHaveValue('科');
  await expect(output(page)).toHaveText('区科协、区教育局');
  await page.locator('[data-opener="区科协"]').press('Delete');
  await expect(output(page)).toHaveText('区教育局');
});
