import { expect, test, type Page } from './test';
import { checkAccess, fragment, open, places } from './app';

const card = (page: Page) => page.locator('[data-card="story"]');
const steps = (page: Page) => page.locator('[data-step]');
const show = (page: Page, id: string) => page.locator(`[data-show-step="${id}"]`);
const edit = (page: Page, id: string) => page.locator(`[data-edit-step="${id}"]`);
const ids = (page: Page) =>
  steps(page).evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['step']!));

/** Opens the card and waits until what workers compute is there. */
async function openCard(page: Page, more = ''): Promise<void> {
  await open(page, `card=story${more}`);
  await expect(card(page)).toHaveAttribute('aria-busy', 'false');
}

test('lists the default story, twelve steps, and a click shows a step', async ({ page }) => {
  await open(page);
  await page.locator('[data-open-story]').click();
  await expect(card(page)).toHaveAttribute('aria-busy', 'false');
  await expect(steps(page)).toHaveCount(12);
  await expect(show(page, 'whole')).toHaveAttribute('aria-current', 'step');
  const before = await places(page);
  await show(page, 'leads').click();
  expect(fragment(page).get('role')).toBe('lead');
  expect(await places(page)).toEqual(before);
  await show(page, 'loads').click();
  await expect(page.locator('[data-tab="heatmap"]')).toHaveAttribute('aria-current', 'page');
  expect(fragment(page).get('min')).toBe('7');
  await expect(show(page, 'loads')).toHaveAttribute('aria-current', 'step');
  await expect(card(page)).toBeVisible();
  await page.goBack();
  expect(fragment(page).get('role')).toBe('lead');
  await expect(show(page, 'leads')).toHaveAttribute('aria-current', 'step');
});

test('a step is retitled in one language, and the other keeps its words', async ({ page }) => {
  await openCard(page);
  await edit(page, 'whole').click();
  const title = page.getByRole('textbox', { name: '标题' });
  await title.fill('先看全图');
  await title.press('Enter');
  await expect(show(page, 'whole')).toContainText('先看全图');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(show(page, 'whole')).toContainText('The whole plan in one picture');
  await page.getByRole('button', { name: '中文' }).click();
  await page.getByRole('textbox', { name: '一句话' }).fill('从头说起。');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: '一句话' })).toHaveValue(/^38 项任务/);
});

test('the view that is seen becomes a step, and takes the place of another', async ({ page }) => {
  await openCard(page, '&in=g1.2');
  await page.locator('[data-add-step]').click();
  await expect(steps(page)).toHaveCount(13);
  const added = steps(page).last();
  await expect(added.getByRole('textbox', { name: '标题' })).toHaveValue('网络：农民');
  await page.keyboard.type('先看农民');
  await page.keyboard.press('Enter');
  await expect(added.locator('[data-show-step]')).toContainText('先看农民');
  await page.locator('[data-choice="g1.3"]').click();
  await expect(added).toContainText('画面已改动');
  await added.locator('[data-replace-view]').click();
  await show(page, 'whole').click();
  expect(fragment(page).get('in')).toBeNull();
  await added.locator('[data-show-step]').click();
  expect(fragment(page).get('in')).toBe('g1.2,g1.3');
});

test('steps move by keyboard, and the keyboard stays with them', async ({ page }) => {
  await openCard(page);
  await show(page, 'whole').focus();
  await page.keyboard.press('Alt+ArrowDown');
  expect((await ids(page)).slice(0, 3)).toEqual(['part-p1', 'whole', 'part-p2']);
  await expect(show(page, 'whole')).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  expect((await ids(page)).slice(0, 3)).toEqual(['part-p1', 'part-p2', 'whole']);
  await expect(card(page).getByRole('status')).toContainText('第 3 步，共 12 步');
  await edit(page, 'whole').click();
  await page.locator('[data-up]').click();
  expect((await ids(page)).slice(0, 3)).toEqual(['part-p1', 'whole', 'part-p2']);
});

test('steps move by mouse', async ({ page }) => {
  await openCard(page);
  const from = (await page.locator('[data-grip="whole"]').boundingBox())!;
  const to = (await show(page, 'leads').boundingBox())!;
  const x = from.x + from.width / 2;
  await page.mouse.move(x, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(x, to.y + to.height - 4, { steps: 6 });
  await page.mouse.up();
  const order = await ids(page);
  expect(order.slice(0, 4)).toEqual(['part-p1', 'part-p2', 'leads', 'whole']);
  expect(order).toHaveLength(12);
});

test('every edit is undone and done again, the story’s own first', async ({ page }) => {
  await openCard(page);
  const before = await ids(page);
  await edit(page, 'leads').click();
  await page.locator('[data-copy-step]').click();
  await expect(steps(page)).toHaveCount(13);
  await expect(show(page, (await ids(page))[4]!)).toBeFocused();
  await edit(page, 'ask').click();
  await page.locator('[data-remove-step]').click();
  await expect(steps(page)).toHaveCount(12);
  const after = await ids(page);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  expect(await ids(page)).toEqual(before);
  await expect(page.locator('[data-undo]')).toBeDisabled();
  await page.locator('[data-redo]').click();
  await page.locator('[data-redo]').click();
  expect(await ids(page)).toEqual(after);
});

test('a plan has several stories', async ({ page }) => {
  await openCard(page);
  await page.locator('[data-manage]').click();
  await expect(page.locator('[data-remove-story]')).toBeDisabled();
  await page.locator('[data-new-story]').click();
  await expect(page.locator('[data-story-name]')).toBeFocused();
  await page.keyboard.type('给领导看的');
  await page.keyboard.press('Enter');
  await expect(steps(page)).toHaveCount(0);
  await expect(page.locator('[data-present]')).toBeDisabled();
  await page.locator('[data-add-step]').click();
  await expect(steps(page)).toHaveCount(1);
  const chooser = page.locator('[data-stories]');
  await chooser.selectOption({ label: '分工一览' });
  await expect(steps(page)).toHaveCount(12);
  await page.locator('[data-copy-story]').click();
  await page.keyboard.press('Enter');
  await expect(chooser.locator('option')).toHaveText(['分工一览', '分工一览 副本', '给领导看的']);
  await page.locator('[data-remove-story]').click();
  await expect(chooser.locator('option')).toHaveText(['分工一览', '给领导看的']);
  await page.locator('[data-undo]').click();
  await expect(chooser.locator('option')).toHaveCount(3);
});

test('the story outlasts the card', async ({ page }) => {
  await openCard(page);
  await edit(page, 'ask').click();
  await page.locator('[data-remove-step]').click();
  await card(page).getByRole('button', { name: '关闭' }).click();
  await expect(card(page)).toBeHidden();
  await page.locator('[data-open-story]').click();
  await expect(steps(page)).toHaveCount(11);
});

test('breaks no rule of access', async ({ page }) => {
  await openCard(page);
  await page.locator('[data-manage]').click();
  await edit(page, 'leads').click();
  await checkAccess(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await checkAccess(page);
});
