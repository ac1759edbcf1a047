import { expect, test } from './test';
import { huaduDocx } from '../read/made/docx';
import { huaduBook } from '../read/made/sheets';
import { checkAccess, node, open, tab } from './app';
import { choose, count, dialog, expectHuadu, longestTask, piece, review } from './importing';

const DOCX = Buffer.from(huaduDocx());

/** A table of a thousand tasks. */
const LONG = Buffer.from(
  [
    '项目,要点,牵头单位,配合单位',
    ...Array.from({ length: 1000 }, (_, i) => {
      const supports = [1, 2, 3, 4].map((k) => `区第${(i * k + 7) % 60}局`).join('、');
      return `（${i % 40}）重点领域工作,${i + 1}.推进第${i + 1}项重点工作落实,区第${i % 60}局,${supports}`;
    }),
  ].join('\n'),
);

test('what was read and where it stands show each other', async ({ page }) => {
  await open(page);
  await choose(page, { name: 'huadu.docx', buffer: DOCX });
  await page.locator('[data-key="t1.1.5#4"]').click();
  const lit = page.locator('[data-piece][aria-pressed="true"]');
  await expect(lit).toContainText('区科技工业商务信息化局、区文化广电旅游体育局');
  await expect(lit.locator('mark')).toHaveText('区财政局（区国资局）');
  await piece(page, '6.实施教师科学素质提升工程').click();
  await expect(page.locator('[data-key="t1.1.6"]')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('[data-made]')).toContainText('任务：实施教师科学素质提升工程');
  await piece(page, '（一）实施青少年科学素质提升行动').click();
  await expect(page.locator('[data-made]')).toContainText('分组：实施青少年科学素质提升行动');
  await piece(page, '牵头单位').first().click();
  await expect(page.locator('[data-made]')).toContainText('没有读出');
});

test('a wrong column is corrected, and what was decided is done again', async ({ page }) => {
  await open(page);
  await choose(page, { name: 'huadu.xlsx', buffer: Buffer.from(huaduBook('xlsx')) });
  await page.locator('[data-problem] [data-do="accept"]').first().click();
  await expect(count(page, 'open')).toHaveText('1');
  await page.locator('[data-columns="1"] [data-column="4"]').selectOption('other');
  await expect(count(page, 'support')).not.toHaveText('171');
  await expect(page.locator('[data-reread="done"]')).toContainText('已重读');
  await page.locator('[data-columns="1"] [data-column="4"]').selectOption('support');
  await expect(count(page, 'support')).toHaveText('171');
  await expect(count(page, 'open')).toHaveText('1');
  await page.locator('[data-columns="1"] [data-column="2"]').selectOption('other');
  await page.locator('[data-columns="1"] [data-column="1"]').selectOption('other');
  await expect(page.locator('[data-reread="done"]')).toContainText(/读不出任务|已重读/);
});

test('that the first of several leads is proposed, accepted, taken back and undone', async ({
  page,
}) => {
  const rows = ['建网', '修路', '植树'].map(
    (title, i) => `${i + 1}.${title}。（区教育局、区民政局负责）`,
  );
  await open(page);
  await choose(page, { name: '方案.txt', buffer: Buffer.from(`柳湾区方案\n${rows.join('\n')}`) });
  await expect(count(page, 'joint')).toHaveText('6');
  const doubt = page.locator('[data-code="first-leads"]');
  const rule = page.locator('[data-first-leads]');
  await expect(doubt).toHaveAttribute('data-standing', 'open');
  await doubt.locator('[data-do="accept"]').focus();
  await page.keyboard.press('Enter');
  await expect(count(page, 'lead')).toHaveText('3');
  await expect(doubt).toContainText('3 项任务以第一位为牵头');
  await expect(rule).toBeChecked();
  await rule.uncheck();
  await expect(doubt).toHaveAttribute('data-standing', 'open');
  await expect(count(page, 'joint')).toHaveText('6');
  await doubt.locator('[data-do="dismiss"]').click();
  await rule.check();
  await expect(doubt).toHaveAttribute('data-standing', 'accepted');
  await page.locator('[data-confirm]').click();

  await tab(page, 'data').click();
  await expect(page.locator('[data-task] [data-role="lead"]')).toHaveCount(3);
  await doubt.locator('[data-do="take-back"]').click();
  await expect(page.locator('[data-task] [data-role="joint"]')).toHaveCount(6);
  await page.keyboard.press('Control+z');
  await expect(page.locator('[data-task] [data-role="lead"]')).toHaveCount(3);
});

test('a table whose heads say nothing is read once its columns are told', async ({ page }) => {
  const text = ['甲,乙,丙', '一件事,区教育局,区科协', '另一件事,区科协,区民政局'].map((row) =>
    row
      .split(',')
      .map((cell) => `<td>${cell}</td>`)
      .join(''),
  );
  const markup = `<html><body><table><tr>${text.join('</tr><tr>')}</tr></table></body></html>`;
  await open(page);
  await choose(page, { name: '表.html', buffer: Buffer.from(markup) });
  await expect(page.locator('[data-refused="no-table"]')).toBeVisible();
  await page.locator('[data-assign]').click();
  await expect(page.locator('[data-confirm]')).toBeDisabled();
  await page.locator('[data-column="1"]').selectOption('task');
  await expect(page.locator('[data-reread="done"]')).toContainText('读不出任务');
  await page.locator('[data-column="2"]').selectOption('lead');
  await expect(count(page, 'lead')).toHaveText('2');
  await page.locator('[data-column="3"]').selectOption('support');
  await expect(count(page, 'support')).toHaveText('2');
  await expect(page.locator('[data-confirm]')).toBeEnabled();
});

test('the switch makes the first of several lead, throughout', async ({ page }) => {
  const text = ['序号,任务,责任单位', '1,甲事,区教育局、区科协', '2,乙事,区科协、区民政局'].join(
    '\n',
  );
  await open(page);
  await choose(page, { name: '责任.csv', buffer: Buffer.from(text) });
  await expect(count(page, 'lead')).toHaveText('0');
  await expect(count(page, 'joint')).toHaveText('4');
  const rule = page.getByRole('switch', { name: '列第一位的为牵头单位' });
  await expect(rule).not.toBeChecked();
  await rule.click();
  await expect(count(page, 'lead')).toHaveText('2');
  await expect(count(page, 'support')).toHaveText('2');
  await expect(rule).toBeChecked();
});

test('proposals are accepted, changed, dismissed and taken back', async ({ page }) => {
  await open(page);
  await choose(page, { name: 'huadu.docx', buffer: DOCX });
  const problems = page.locator('[data-doubts] [data-problem]');
  await expect(problems).toHaveCount(2);
  const [first, second] = [problems.first(), problems.last()];
  await first.locator('[data-do="accept"]').click();
  await expect(first).toHaveAttribute('data-standing', 'accepted');
  await expect(second.locator('[data-do="accept"]')).toBeFocused();
  await expect(count(page, 'agencies')).toHaveText('30');
  await second.locator('[data-do="change"]').click();
  await page.keyboard.type('区教育局');
  await page.keyboard.press('Enter');
  await expect(second.locator('.outcome')).toContainText('区教育局');
  await second.locator('[data-do="take-back"]').click();
  await second.locator('[data-do="dismiss"]').click();
  await expect(count(page, 'open')).toHaveText('0');
  await page.locator('[data-cancel]').click();
  await expect(page.getByRole('alert')).toContainText('放弃这次导入');
  await page.locator('[data-stay]').click();
  await page.locator('[data-confirm]').click();
  await expect(page.locator('[data-node]:visible')).toHaveCount(68);
});

test('all problems of a kind are settled at once', async ({ page }) => {
  await open(page);
  const tasks = ['序号,任务,牵头单位,配合单位', '1,甲事,,区教育局', '2,乙事,,区科协'].join('\n');
  await choose(page, { name: '分工.csv', buffer: Buffer.from(tasks) });
  await expect(count(page, 'open')).toHaveText('2');
  await page.locator('[data-kind="no-lead"] [data-do="dismiss-kind"]').click();
  await expect(count(page, 'open')).toHaveText('0');
  await expect(page.locator('#doubts-title')).toBeFocused();
});

test('the keyboard alone gets from a file to an open plan', async ({ page }) => {
  await open(page);
  await choose(page, { name: 'huadu.docx', buffer: DOCX });
  await expect(review(page)).toBeVisible();
  await piece(page, '项目').first().focus();
  for (const key of ['ArrowDown', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  await expect(page.locator('[data-made]')).toContainText('任务：将弘扬科学精神贯穿于育人全链条');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-piece][aria-pressed="true"]')).toHaveCount(0);
  await expect(dialog(page)).toBeVisible();
  await page.locator('[data-confirm]').press('Enter');
  await expect(dialog(page)).toHaveCount(0);
});

test('a thousand tasks are read and reviewed without a stall of 200 ms', async ({
  page,
  browser,
}) => {
  await open(page);
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  await choose(page, { name: '长表.csv', buffer: LONG });
  await expect(count(page, 'tasks')).toHaveText('1000');
  await page.locator('[data-pane="source"] [data-scroll]').evaluate((el) => (el.scrollTop = 1e6));
  await piece(page, '1000.推进第1000项重点工作落实').click();
  await expect(page.locator('[data-key][aria-pressed="true"]').first()).toBeInViewport();
  await page.locator('[data-column="4"]').selectOption('lead');
  await expect(count(page, 'support')).toHaveText('0');
  const longest = longestTask(await browser.stopTracing());
  expect(longest).toBeGreaterThan(0);
  expect(longest).toBeLessThan(200);
});

test('the import is accessible', async ({ page }) => {
  await open(page);
  await page.locator('[data-open-import]').click();
  await expect(page.locator('[data-start]')).toBeVisible();
  await checkAccess(page);
  await page.locator('dialog input[type="file"]').setInputFiles([
    { name: 'huadu.docx', mimeType: '', buffer: DOCX },
    { name: 'x.txt', mimeType: '', buffer: Buffer.from('x') },
  ]);
  await expect(page.locator('[data-entry="refused"]')).toHaveCount(1);
  await page.locator('[data-key="t1.1.5"]').click();
  await checkAccess(page);
  await page.getByRole('button', { name: 'x.txt' }).first().click();
  await checkAccess(page);
});

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('source and result are seen in turn, each leading to the other', async ({ page }) => {
    await open(page);
    await choose(page, { name: 'huadu.docx', buffer: DOCX });
    await expectHuadu(page);
    await expect(page.locator('[data-pane="source"]')).toBeHidden();
    await page.locator('[data-key="t1.1.3"]').click();
    await expect(piece(page, '3.推进高等教育阶段科普工作')).toBeInViewport();
    await piece(page, '4.实施科技创新后备人才培养计划').click();
    await expect(page.locator('[data-key="t1.1.4"]')).toBeInViewport();
    await checkAccess(page);
    const width = await page.evaluate(() => document.querySelector('dialog')!.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    await page.locator('[data-confirm]').click();
    await expect(node(page, 'a1')).toBeVisible();
  });
});
