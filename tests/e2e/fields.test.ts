import { Buffer } from 'node:buffer';
import { expect, test } from './test';
import { readDocument } from '../../src/read';
import { checkAccess, detail, open, tab } from './app';
import { cell, lastEdit, row } from './editing';
import { choose, review } from './importing';
import { take } from './out';

const CSV = `序号,工作任务,牵头单位,配合单位,完成时限,责任人,备注
1,建设政务服务大厅,区政务服务数据管理局,"区财政局、区住房城乡建设局",2025年6月底前,张三,纳入年度考核
2,整治背街小巷,区城市管理局,区公安分局,长期坚持,李四,
3,改造老旧小区,区住房城乡建设局,"区财政局、区民政局",2025年12月31日,王五,分两批
`;

test('fields are imported, reassigned, seen, edited, undone, exported and read again', async ({
  page,
}) => {
  test.slow();
  await open(page);
  await choose(page, { name: '任务.csv', buffer: Buffer.from(CSV) });
  await expect(review(page)).toBeVisible();
  const note = page.locator('[data-columns] select').nth(6);
  await expect(note).toHaveValue('note');
  await note.selectOption('source');
  await expect(note).toHaveValue('source');
  await checkAccess(page);
  await page.locator('[data-confirm]').click();

  await tab(page, 'data').click();
  const first = row(page, 't1.1.1');
  await expect(first.locator('[data-field="deadline"]')).toHaveText('2025年6月底前');
  await expect(first.locator('[data-field="person"]')).toHaveText('张三');
  await expect(first.locator('[data-field="source"]')).toHaveText('纳入年度考核');
  await checkAccess(page);

  await first.locator('.task button').click();
  await expect(detail(page).locator('[data-field]')).toHaveCount(3);
  await expect(detail(page).locator('[data-field="deadline"]')).toContainText('2025-06-30');
  await checkAccess(page);
  await page.keyboard.press('Escape');

  await page.locator('[data-edit-plan]').click();
  const deadline = cell(first, 'field-deadline');
  await deadline.fill('2025年9月');
  await deadline.press('Enter');
  await expect(deadline).toHaveValue('2025年9月');
  await expect(cell(row(page, 't1.1.2'), 'field-deadline')).toBeFocused();
  expect(await lastEdit(page)).toContain('2025年9月');
  await page.locator('[data-edit-undo]').click();
  await expect(deadline).toHaveValue('2025年6月底前');

  // The kind that the others have and this task lacks comes first; the label is theirs.
  const second = row(page, 't1.1.2');
  await second.locator('[data-add-field]').focus();
  await page.keyboard.press('Enter');
  await expect(second.locator('[data-adding-field] select')).toHaveValue('source');
  await checkAccess(page);
  await page.keyboard.type('区政府工作报告');
  await page.keyboard.press('Enter');
  await expect(cell(second, 'field-source')).toHaveValue('区政府工作报告');
  await expect(second.locator('[data-add-field]')).toBeFocused();

  const person = second.locator('[data-field="person"]');
  await person.locator('[aria-expanded]').click();
  await person.locator('input').fill('分管领导');
  await person.locator('input').press('Enter');
  await expect(person.locator('[aria-expanded]')).toHaveText('分管领导');
  await checkAccess(page);
  await person.locator('select').selectOption('contact');
  const contact = second.locator('[data-field="contact"]');
  await expect(contact.locator('[aria-expanded]')).toHaveText('分管领导');
  await page.locator('[data-edit-undo]').click();
  await expect(person.locator('[aria-expanded]')).toHaveText('分管领导');
  await person.locator('[aria-expanded]').focus();
  await page.keyboard.press('Delete');
  await expect(person).toHaveCount(0);
  await expect(second.locator('[data-add-field]')).toBeFocused();
  await page.locator('[data-edit-undo]').click();
  await expect(person).toHaveCount(1);

  await page.locator('[data-open-export]').click();
  const { name, bytes } = await take(page, 'xlsx');
  const { tasks } = await readDocument('x', bytes, name);
  const told = tasks.map(({ fields }) => fields.map(({ kind, raw }) => `${kind} ${raw}`).sort());
  expect(told).toEqual([
    ['deadline 2025年6月底前', 'person 张三', 'source 纳入年度考核'],
    ['deadline 长期坚持', 'person 李四', 'source 区政府工作报告'],
    ['deadline 2025年12月31日', 'person 王五', 'source 分两批'],
  ]);
});
