import { expect, test, type Page } from './test';
import { detail, node, open } from './app';
import { play, step } from './stage';

const field = (page: Page) => page.getByRole('dialog').getByRole('combobox');
const told = (page: Page) => page.locator('[data-told-step]');

/** Calls a verb by its name, from where the keyboard is. */
async function call(page: Page, name: string): Promise<void> {
  await page.keyboard.press('>');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}

test('what was searched for has the keyboard: its node, or the card that tells of it', async ({
  page,
}) => {
  await open(page);
  await page.keyboard.press('/');
  await field(page).fill('区科协');
  await page.keyboard.press('Enter');
  await expect(node(page, 'a2')).toBeFocused();
  await expect(node(page, 'a2')).toHaveAccessibleName(/区科协，群团组织，牵头 15 项，配合 18 项/);

  await open(page, 'tab=heatmap');
  await page.keyboard.press('/');
  await field(page).fill('区科协');
  await page.keyboard.press('Enter');
  await expect(detail(page).getByRole('heading', { name: '区科协' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(detail(page).locator(':focus')).toHaveCount(1);
});

test('a card gives the keyboard back to what it came from', async ({ page }) => {
  await open(page, 'tab=heatmap');
  await page.locator('[data-open-findings]').focus();
  await page.keyboard.press('/');
  await field(page).fill('区科协');
  await page.keyboard.press('Enter');
  await expect(detail(page).getByRole('heading', { name: '区科协' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-open-findings]')).toBeFocused();
});

for (const [name, closes] of [
  ['导出', 'dialog[open]'],
  ['按键和手势', 'dialog[open]'],
  ['计划库', 'dialog[open]'],
  ['打开或粘贴', 'dialog[data-import]'],
] as const) {
  test(`a dialog called by name gives the keyboard back: ${name}`, async ({ page }) => {
    await open(page);
    await page.locator('[data-open-export]').focus();
    await call(page, name);
    await expect(page.locator(closes)).toBeVisible();
    await expect(page.locator(closes).locator(':focus')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(page.locator(closes)).toHaveCount(0);
    await expect(page.locator('[data-open-export]')).toBeFocused();
  });
}

test('all plans, called by name, are searched at once', async ({ page }) => {
  await open(page);
  await page.locator('[data-open-export]').focus();
  await call(page, '全部计划');
  await expect(page.locator('[data-find]')).toBeFocused();
});

test('a presentation takes the keyboard, says where it is, and gives it back', async ({ page }) => {
  await play(page);
  await expect(told(page)).toBeFocused();
  await expect(told(page)).toHaveAttribute('aria-live', 'polite');
  await expect(told(page)).toContainText('第 1 步，共 12 步');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await step(page, 2);
  await expect(told(page)).toContainText(/第 2 步，共 12 步\s*.*行动/);
  await node(page, 'a2').click();
  await page.keyboard.press('PageDown');
  await expect(told(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-card="story"] [data-present]')).toBeFocused();
});

test('the picture says in a sentence what it holds, before its nodes', async ({ page }) => {
  await open(page);
  const picture = page.locator('svg[aria-describedby~="network-summary"]');
  await expect(picture).toHaveAccessibleDescription(
    /^38 项任务与 29 个单位，由 38 条牵头线和 171 条配合或共同的线相连。牵头最多的是区科协（15 项）。/,
  );
  await page.locator('[data-choice="g2.6"]').click();
  await expect(picture).toHaveAccessibleDescription(/^3 项任务与 7 个单位/);
  const before = await page.evaluate(() => {
    const [summary, first] = ['[data-summary]', '[data-node]'].map((one) =>
      document.querySelector(one),
    );
    return summary!.compareDocumentPosition(first!) & Node.DOCUMENT_POSITION_FOLLOWING;
  });
  expect(before).toBeGreaterThan(0);
});
