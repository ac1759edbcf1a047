import { expect, test } from './test';
import { checkAccess, node, open, places, tab } from './app';
import { agency, cell, chips, edit, lastEdit, row } from './editing';

test('readers see a table as before, and one quiet button', async ({ page }) => {
  await open(page, 'tab=data');
  await expect(page.locator('textarea')).toHaveCount(0);
  await expect(page.locator('[data-edit-plan]')).toHaveText('编辑');
  await page.locator('[data-edit-plan]').click();
  await expect(page.locator('[data-task] [data-column="title"]')).toHaveCount(38);
  await page.locator('[data-edit-plan]').click();
  await expect(page.locator('textarea')).toHaveCount(0);
});

test('a task is retitled, numbered and moved by the keyboard, and all of it undone', async ({
  page,
}) => {
  await edit(page);
  const title = cell(row(page, 't1.1.1'), 'title');
  await title.fill('讲好科学家的故事');
  await title.press('Enter');
  await expect(cell(row(page, 't1.1.2'), 'title')).toBeFocused();
  expect(await lastEdit(page)).toBe('撤销：任务改为“讲好科学家的故事”');
  await page.keyboard.press('ArrowUp');
  await expect(title).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(title).toBeFocused();
  const ids = () =>
    page.locator('[data-task]').evaluateAll((rows) => rows.map((r) => r.dataset['task']));
  expect((await ids()).slice(0, 2)).toEqual(['t1.1.2', 't1.1.1']);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(title).toHaveValue('将弘扬科学精神贯穿于育人全链条');
  expect((await ids()).slice(0, 2)).toEqual(['t1.1.1', 't1.1.2']);
  await page.keyboard.press('Control+y');
  await expect(title).toHaveValue('讲好科学家的故事');
  await page.keyboard.press('Control+Shift+z');
  expect((await ids()).slice(0, 2)).toEqual(['t1.1.2', 't1.1.1']);
});

test('Escape gives up what was written, and undo in a field is its own first', async ({ page }) => {
  await edit(page);
  const title = cell(row(page, 't1.1.1'), 'title');
  const was = await title.inputValue();
  await title.fill('写错了');
  await title.press('Escape');
  await expect(title).toHaveValue(was);
  await title.press('End');
  await page.keyboard.type('，甚好');
  await page.keyboard.press('Control+z');
  expect(await title.inputValue()).not.toBe(`${was}，甚好`);
  await expect(page.locator('[data-edit-undo]')).toHaveAttribute('aria-disabled', 'true');
});

test('a row is added below by the keyboard, and deleted by the mouse', async ({ page }) => {
  await edit(page);
  await cell(row(page, 't1.1.6'), 'title').focus();
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('[data-task]')).toHaveCount(39);
  await page.keyboard.type('办好科技节');
  await page.keyboard.press('Enter');
  const added = page.locator('[data-task]').nth(6);
  await expect(cell(added, 'title')).toHaveValue('办好科技节');
  await expect(cell(added, 'ordinal')).toHaveValue('7');
  await added.locator('[data-remove-task]').click();
  await expect(page.locator('[data-task]')).toHaveCount(38);
  await expect(cell(row(page, 't1.2.1'), 'title')).toBeFocused();
});

test('parties are added by pinyin, given a role, and taken out', async ({ page }) => {
  await edit(page);
  const at = row(page, 't1.1.6');
  await at.locator('[data-add-party="support"]').click();
  await page.keyboard.type('wjj');
  await expect(page.getByRole('option', { name: '区卫生健康局' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await page.keyboard.press('Enter');
  await expect(chips(at, 'support')).toHaveText(['区卫生健康局']);
  await page.keyboard.type('区信访局');
  await expect(page.locator('[data-create-agency]')).toHaveText('新单位“区信访局”');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(at.locator('[data-add-party="support"]')).toBeFocused();
  await expect(chips(at, 'support')).toHaveText(['区卫生健康局', '区信访局']);
  await expect(page.locator('[data-editing] [data-agency]')).toHaveCount(30);
  await chips(at, 'support').nth(1).click();
  await at.locator('[data-become="lead"]').click();
  await expect(chips(at, 'lead')).toHaveText(['区教育局', '区信访局']);
  await chips(at, 'lead').nth(1).focus();
  await page.keyboard.press('Delete');
  await expect(chips(at, 'lead')).toHaveText(['区教育局']);
  await expect(at.locator('[data-add-party="lead"]')).toBeFocused();
});

test('several tasks are marked with Shift and Ctrl, and one action goes for all', async ({
  page,
}) => {
  await edit(page);
  const mark = (id: string) => row(page, id).locator('input[type="checkbox"]');
  const bar = page.locator('[data-marked-tasks]');
  await mark('t1.1.1').click();
  await mark('t1.1.3').click({ modifiers: ['Shift'] });
  await expect(bar).toContainText('已选 3 项任务');
  await cell(row(page, 't1.1.2'), 'title').click({ modifiers: ['Control'] });
  await expect(bar).toContainText('已选 2 项任务');
  await bar.locator('[data-ask="add"]').click();
  await page.keyboard.type('区妇联');
  await page.keyboard.press('Enter');
  await expect(row(page, 't1.1.1')).toContainText('区妇联');
  await expect(row(page, 't1.1.2')).not.toContainText('区妇联');
  await expect(row(page, 't1.1.3')).toContainText('区妇联');
  await bar.locator('[data-ask="role"]').click();
  await bar.getByLabel('单位').selectOption({ label: '区妇联' });
  await bar.locator('[data-become="lead"]').click();
  await expect(chips(row(page, 't1.1.3'), 'lead')).toHaveText(['区教育局', '区妇联']);
  await bar.locator('[data-ask="replace"]').click();
  await bar.getByLabel('单位').selectOption({ label: '区妇联' });
  await bar.locator('[data-picker]').fill('团区委');
  await page.keyboard.press('Enter');
  await expect(chips(row(page, 't1.1.1'), 'lead')).toHaveText(['区教育局', '团区委']);
  await bar.locator('[data-move-to]').selectOption({ label: '农民' });
  await expect(row(page, 't1.1.1').getByRole('combobox')).toHaveValue('g1.2');
  await bar.locator('[data-delete-marked]').click();
  await expect(page.locator('[data-task]')).toHaveCount(36);
  await expect(bar).toHaveCount(0);
  await page.locator('[data-edit-undo]').click();
  await expect(page.locator('[data-task]')).toHaveCount(38);
});

test('agencies are merged and taken apart again', async ({ page }) => {
  await edit(page);
  const bar = page.locator('[data-marked-agencies]');
  await agency(page, 'a1').locator('.mark input').click();
  await agency(page, 'a3').locator('.mark input').click();
  await expect(bar).toContainText('已选 2 个单位');
  await bar.locator('[data-merge]').click();
  await expect(page.locator('[data-editing] [data-agency]')).toHaveCount(28);
  await expect(agency(page, 'a1')).toContainText('区总工会');
  await expect(row(page, 't1.1.3')).not.toContainText('区总工会');
  await agency(page, 'a1').locator('[data-split="区总工会"]').click();
  await expect(page.locator('[data-editing] [data-agency]')).toHaveCount(29);
  await expect(row(page, 't1.1.3')).toContainText('区总工会');
  expect(await lastEdit(page)).toBe('撤销：区总工会从区教育局拆出');
});

test('an agency is renamed, but not to a name that is taken; a used one is not deleted', async ({
  page,
}) => {
  await edit(page);
  const name = cell(agency(page, 'a1'), 'name');
  await name.fill('区科协');
  await name.press('Enter');
  await expect(page.getByRole('alert')).toContainText('已有单位叫“区科协”');
  await expect(name).toHaveValue('区教育局');
  await name.fill('花都区教育局');
  await name.press('Enter');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(row(page, 't1.1.1')).toContainText('花都区教育局');
  await expect(agency(page, 'a1').locator('.printed')).toHaveText(/^\s*区教育局\s*$/);
  const remove = agency(page, 'a1').getByRole('button', { name: '还有 22 条分工' });
  await expect(remove).toHaveAttribute('aria-disabled', 'true');
  await remove.dispatchEvent('click');
  await expect(agency(page, 'a1')).toBeVisible();
});

test('the history lists what was done, and a click goes back there', async ({ page }) => {
  await edit(page);
  for (const [id, title] of [
    ['t1.1.1', '甲事'],
    ['t1.1.2', '乙事'],
    ['t1.1.3', '丙事'],
  ] as const) {
    await cell(row(page, id), 'title').fill(title);
    await page.keyboard.press('Enter');
  }
  const head = page.locator('[data-column="plan"]');
  const before = await head.boundingBox();
  await page.locator('[data-history]').click();
  const points = page.locator('[data-point]');
  // It opens over the table, whole, and moves nothing.
  await expect(points.last()).toBeInViewport({ ratio: 1 });
  expect(await head.boundingBox()).toEqual(before);
  await expect(points).toHaveText([
    /任务改为“丙事”.*现在/,
    '任务改为“乙事”',
    '任务改为“甲事”',
    '打开时',
  ]);
  await page.locator('[data-point="1"]').click();
  await expect(cell(row(page, 't1.1.1'), 'title')).toHaveValue('甲事');
  await expect(cell(row(page, 't1.1.2'), 'title')).not.toHaveValue('乙事');
  await page.locator('[data-point="3"]').click();
  await expect(cell(row(page, 't1.1.3'), 'title')).toHaveValue('丙事');
  await page.keyboard.press('Escape');
  await expect(points).toHaveCount(0);
  await expect(page.locator('[data-history]')).toBeFocused();
});

test('nothing in the picture moves when the plan is edited', async ({ page }) => {
  await open(page);
  const before = await places(page);
  await tab(page, 'data').click();
  await page.locator('[data-edit-plan]').click();
  await row(page, 't1.1.4').locator('[data-remove-task]').click();
  await page.locator('[data-add-task="g1.1"]').click();
  await page.keyboard.type('新的一项');
  await page.keyboard.press('Enter');
  await tab(page, 'network').click();
  const after = await places(page);
  const added = Object.keys(after).filter((id) => !(id in before));
  expect(added).toHaveLength(1);
  await expect(node(page, added[0]!)).toBeVisible();
  delete before['t1.1.4'];
  for (const [id, place] of Object.entries(before)) expect([id, after[id]]).toEqual([id, place]);
});

test('while a scenario is shown the plan itself is left alone', async ({ page }) => {
  await edit(page, '&card=scenario');
  await page.locator('[data-create]').click();
  await expect(page.locator('[data-scenario-note]')).toContainText('现在显示的是“方案一”');
  await expect(page.locator('textarea')).toHaveCount(0);
  await page.locator('[data-scenario-note] button').click();
  await expect(page.locator('[data-editing]')).toContainText('有 1 个方案');
});

test('editing breaks no rule of access', async ({ page }) => {
  await edit(page);
  // axe looks at every element: a plan of a few tasks has as many kinds of them as one of many.
  await page.locator('[data-head="p2"] .remove').click();
  for (const id of ['g1.5', 'g1.4', 'g1.3'])
    await page.locator(`[data-head="${id}"] .remove`).click();
  await row(page, 't1.1.1').locator('input[type="checkbox"]').click();
  await page.locator('[data-ask="role"]').click();
  await row(page, 't1.1.2').locator('[data-party]').first().click();
  await checkAccess(page);
  await page.locator('[data-history]').click();
  await checkAccess(page);
});

test('on a narrow screen a task is a block, and nothing is cut off', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await edit(page);
  const box = (await page.locator('.data').boundingBox())!;
  const wide = await page
    .locator('[data-editing] :is(textarea, button, select, input)')
    .evaluateAll(
      (all, right) => all.filter((e) => e.getBoundingClientRect().right > right + 0.5).length,
      box.x + box.width,
    );
  expect(wide).toBe(0);
  await cell(row(page, 't1.1.1'), 'title').fill('短题');
  await cell(row(page, 't1.1.1'), 'title').press('Enter');
  await expect(cell(row(page, 't1.1.1'), 'title')).toHaveValue('短题');
  await checkAccess(page);
});

test('everything is said in English too', async ({ page }) => {
  await edit(page, '&lang=en');
  await cell(row(page, 't1.1.1'), 'title').fill('A');
  await page.keyboard.press('Enter');
  expect(await lastEdit(page)).toBe('Undo: Task changed to “A”');
  await expect(page.locator('[data-edit-plan]')).toHaveText('Done editing');
});
