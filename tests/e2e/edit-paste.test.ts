import { expect, test } from './test';
import { CLIPS } from '../read/made/html';
import { checkAccess } from './app';
import { cell, chips, edit, lastEdit, row } from './editing';
import { paste } from './importing';

const dialog = 'dialog[data-paste]';
const table = (rows: readonly (readonly string[])[]) =>
  `<table>${rows.map((cells) => `<tr>${cells.map((text) => `<td>${text}</td>`).join('')}</tr>`).join('')}</table>`;
const text = (rows: readonly (readonly string[])[]) =>
  rows.map((cells) => cells.join('\t')).join('\n');

const ROWS = [
  ['7', '办好科技节', '区科协', '区教育局、区新来的局'],
  ['8', '建设科普馆', '区科协', ''],
  ['', '', '', '区民政局'],
];

test('rows of a spreadsheet become tasks, shown before they are added, and undone at once', async ({
  page,
}) => {
  await edit(page);
  await cell(row(page, 't1.1.6'), 'title').focus();
  await paste(page, { 'text/html': table(ROWS), 'text/plain': text(ROWS) });
  await expect(page.locator(`${dialog} [data-pasted]`)).toHaveCount(2);
  await expect(page.locator(`${dialog} [data-pasted]`).first()).toContainText('7 办好科技节');
  await expect(page.locator(dialog)).toContainText('这一行只有单位（区民政局），没有任务');
  await expect(page.locator(dialog)).not.toContainText('原来的分组');
  await expect(page.locator('[data-task]')).toHaveCount(38);
  await page.locator('[data-confirm-paste]').click();
  await expect(page.locator(dialog)).toHaveCount(0);
  await expect(page.locator('[data-task]')).toHaveCount(40);
  const added = page.locator('[data-task="t1.1.6"] + [data-task]');
  await expect(cell(added, 'title')).toHaveValue('办好科技节');
  await expect(chips(added, 'lead')).toHaveText(['区科协']);
  await expect(chips(added, 'support')).toHaveText(['区教育局', '区新来的局']);
  expect(await lastEdit(page)).toBe('撤销：粘贴为 2 项新任务');
  await page.locator('[data-edit-undo]').click();
  await expect(page.locator('[data-task]')).toHaveCount(38);
});

test('a column is pasted into the cells that there are; what is left over is told', async ({
  page,
}) => {
  await edit(page);
  const rows = [['区民政局、区科协'], ['区文明办'], ['区应急管理局、各镇街']];
  const last = page.locator('[data-task]').nth(36);
  await last.locator('[data-add-party="support"]').focus();
  await paste(page, { 'text/html': table(rows), 'text/plain': text(rows) });
  await expect(page.locator(`${dialog} [value="fill"]`)).toBeChecked();
  await expect(page.locator(`${dialog} [data-rows="left"] li`)).toHaveCount(1);
  const leads = await chips(last, 'lead').allInnerTexts();
  await page.locator('[data-confirm-paste]').click();
  await expect(chips(last, 'support')).toHaveText(['区民政局', '区科协']);
  await expect(chips(last, 'lead')).toHaveText(leads);
  await expect(chips(page.locator('[data-task]').nth(37), 'support')).toHaveText(['区文明办']);
});

test('a table with its own head, from Word, comes in by the button and the keyboard alone', async ({
  page,
}) => {
  await edit(page);
  await page.locator('[data-paste-rows]').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator(`${dialog} textarea`)).toBeFocused();
  await paste(page, { 'text/html': Object.values(CLIPS)[0]! });
  await expect(page.locator(`${dialog} [data-pasted]`)).toHaveCount(38);
  await checkAccess(page);
  await page.keyboard.press('Escape');
  await expect(page.locator(dialog)).toHaveCount(0);
  await expect(page.locator('[data-paste-rows]')).toBeFocused();
  await expect(page.locator('[data-task]')).toHaveCount(38);
});

test('words and a single cell go into the field they are pasted into', async ({ page }) => {
  await edit(page);
  const title = cell(row(page, 't1.1.1'), 'title');
  await title.focus();
  await title.selectText();
  await paste(page, { 'text/html': table([['一格']]), 'text/plain': '一格' });
  await expect(title).toHaveValue('一格');
  await expect(page.locator(dialog)).toHaveCount(0);
});

test('rows are dragged to another place, and Escape leaves them where they were', async ({
  page,
}) => {
  await edit(page);
  const ids = () =>
    page
      .locator('[data-task]')
      .evaluateAll((rows) => rows.slice(0, 4).map((r) => r.dataset['task']));
  const grip = (id: string) => row(page, id).locator('[data-grip]');
  const drag = async (id: string, over: string) => {
    await grip(id).hover();
    await page.mouse.down();
    const box = (await row(page, over).boundingBox())!;
    await page.mouse.move(box.x + 300, box.y + box.height - 4, { steps: 4 });
    await expect(row(page, over)).toHaveAttribute('data-drop', 'behind');
  };
  await drag('t1.1.1', 't1.1.3');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await ids()).toEqual(['t1.1.1', 't1.1.2', 't1.1.3', 't1.1.4']);
  await drag('t1.1.1', 't1.1.3');
  await page.mouse.up();
  expect(await ids()).toEqual(['t1.1.2', 't1.1.3', 't1.1.1', 't1.1.4']);
  await expect(cell(row(page, 't1.1.1'), 'title')).toBeFocused();
  await page.locator('[data-edit-undo]').click();
  expect(await ids()).toEqual(['t1.1.1', 't1.1.2', 't1.1.3', 't1.1.4']);
});
