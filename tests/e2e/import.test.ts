import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { plan, planText, source } from '../huadu';
import { csvOf, docxOf, htmlOf, longCsv, tableMarkup, xlsxOf } from '../huadu-files';
import { checkAccess, node, open, tab } from './app';
import { choose, count, dialog, drop, paste, piece, review, watch } from './importing';

/** The agencies of the plan as printed, before any name is taken for another. */
const PRINTED = new Set(plan.tasks.flatMap((task) => task.parties.map(({ raw }) => raw)));

/** What the review says of the whole table. */
async function expectHuadu(page: Page): Promise<void> {
  await expect(review(page)).toBeVisible();
  const counts = { tasks: 38, agencies: PRINTED.size, lead: 38, support: 171, open: 2 };
  for (const [what, number] of Object.entries(counts)) {
    await expect(count(page, what)).toHaveText(String(number));
  }
}

/** What is open, as the table of tasks tells it. */
async function expectOpen(page: Page): Promise<void> {
  await tab(page, 'data').click();
  await expect(page.locator('[data-task]')).toHaveCount(38);
  const parties = page.locator('[data-task] [data-role]');
  await expect(parties).toHaveCount(209);
  const names = await parties.locator('.name').allInnerTexts();
  expect(new Set(names)).toEqual(PRINTED);
}

const FILES: Record<string, () => Promise<Buffer> | Buffer> = {
  'huadu.docx': () => docxOf(plan),
  'huadu.xlsx': () => xlsxOf(plan),
  'huadu.csv': () => csvOf(plan),
  'huadu.html': () => htmlOf(plan),
  'huadu.txt': () => source,
};

for (const [name, make] of Object.entries(FILES)) {
  test(`${name} through the file dialog gives the whole table`, async ({ page }) => {
    await open(page);
    await choose(page, { name, buffer: await make() });
    await expectHuadu(page);
    await page.locator('[data-confirm]').click();
    await expect(dialog(page)).toHaveCount(0);
    await expectOpen(page);
  });
}

test('several files dropped anywhere are read one by one, each to be reviewed', async ({
  page,
}) => {
  await open(page);
  await drop(page, [
    { name: 'huadu.docx', buffer: await docxOf(plan) },
    { name: '坏.docx', buffer: Buffer.from('PK\u0003\u0004 and nothing more') },
    { name: 'plan.json', buffer: Buffer.from(planText) },
  ]);
  await expect(page.locator('[data-entry="read"]')).toHaveCount(2);
  await expect(page.locator('[data-entry="refused"]')).toHaveCount(1);
  await expectHuadu(page);
  await page.getByRole('button', { name: '坏.docx' }).first().click();
  await expect(page.locator('[data-refused]')).toContainText('坏.docx');
  await page.locator('[data-back]').click();
  await expect(page.locator('[data-entry]')).toHaveCount(2);
  await page.getByRole('button', { name: 'plan.json' }).first().click();
  await expect(count(page, 'open')).toHaveText('0');
  await expect(review(page)).toContainText('没有原文可对照');
  await page.locator('[data-confirm]').click();
  await expect(page.locator('[data-node]:visible')).toHaveCount(67);
});

test('a drop shows where it goes, and nothing while it leads nowhere', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['x'], 'x.txt'));
    document.body.dispatchEvent(
      new DragEvent('dragenter', { dataTransfer: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(page.locator('[data-drop]')).toBeVisible();
  await page.evaluate(() =>
    document.body.dispatchEvent(new DragEvent('dragleave', { bubbles: true })),
  );
  await expect(page.locator('[data-drop]')).toHaveCount(0);
});

test('a table with merged cells pasted anywhere gives the whole table', async ({ page }) => {
  await open(page);
  await paste(page, { 'text/html': tableMarkup(plan), 'text/plain': '一张表' });
  await expectHuadu(page);
  await page.locator('[data-confirm]').click();
  await expectOpen(page);
});

test('text goes into the box for it; in other fields a paste is a paste', async ({ page }) => {
  await open(page);
  await page.keyboard.press('/');
  await page.getByRole('combobox').focus();
  await paste(page, { 'text/plain': '教育局' });
  await expect(page.getByRole('combobox')).toHaveValue('教育局');
  await expect(dialog(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.locator('[data-open-import]').click();
  await page.locator('[data-paste]').focus();
  await paste(page, { 'text/plain': source.toString('utf8') });
  await expectHuadu(page);
});

test('cancelling while it is read leaves the open plan as it was', async ({ page }) => {
  await open(page, 'sel=a2');
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/read.worker*', async (route) => {
    await held;
    await route.continue();
  });
  await choose(page, { name: 'huadu.docx', buffer: await docxOf(plan) });
  await expect(page.locator('[data-reading="unpack"]')).toContainText('huadu.docx');
  await page.locator('[data-cancel]').click();
  release();
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.locator('[data-node]:visible')).toHaveCount(67);
  await expect(page.locator('[data-detail="a2"]')).toBeVisible();
  await choose(page, { name: 'huadu.docx', buffer: await docxOf(plan) });
  await expectHuadu(page);
});

test('a reading that takes longer than 15 s is ended', async ({ page }) => {
  await page.clock.install();
  await page.addInitScript(() => {
    window.Worker = class extends Worker {
      override postMessage() {
        document.documentElement.dataset['asked'] = 'true';
      }
      override terminate() {
        document.documentElement.dataset['ended'] = 'true';
        super.terminate();
      }
    };
  });
  await open(page);
  await choose(page, { name: 'huadu.txt', buffer: source });
  await expect(page.locator('html')).toHaveAttribute('data-asked', 'true');
  await expect(page.locator('html')).not.toHaveAttribute('data-ended', 'true');
  await page.clock.fastForward(15_000);
  await expect(page.locator('[data-refused="too-slow"]')).toContainText('15 秒');
  await expect(page.locator('html')).toHaveAttribute('data-ended', 'true');
});

for (const [code, name, buffer] of [
  ['empty', '空.txt', Buffer.from('  \n')],
  ['no-table', '通知.txt', Buffer.from('关于放假的通知\n\n五月一日放假。\n')],
  ['broken', '坏.docx', null],
  ['extension', '表.xlsx', source],
] as const) {
  test(`a file that is ${code} is refused in words, with a way back`, async ({ page }) => {
    await open(page);
    const docx = await docxOf(plan);
    await choose(page, { name, buffer: buffer ?? docx.subarray(0, docx.length - 400) });
    const refused = page.locator(`[data-refused="${code}"]`);
    await expect(refused).toContainText(name);
    await expect(refused).toContainText('已打开的计划没有变');
    await expect(refused.locator('[data-choose]')).toBeFocused();
    await page.locator('[data-back]').click();
    await expect(page.locator('[data-node]:visible')).toHaveCount(67);
  });
}

test('what was read and where it stands show each other', async ({ page }) => {
  await open(page);
  await choose(page, { name: 'huadu.docx', buffer: await docxOf(plan) });
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
  await choose(page, { name: 'huadu.xlsx', buffer: await xlsxOf(plan) });
  await page.locator('[data-accept]').first().click();
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

test('proposals are accepted, changed, dismissed and undone, one or all', async ({ page }) => {
  await open(page);
  await choose(page, { name: 'huadu.docx', buffer: await docxOf(plan) });
  const [first, second] = [
    page.locator('[data-problem]').first(),
    page.locator('[data-problem]').last(),
  ];
  await first.locator('[data-accept]').click();
  await expect(first).toContainText('已采用');
  await expect(second.locator('[data-accept]')).toBeFocused();
  await expect(count(page, 'agencies')).toHaveText('30');
  await second.locator('[data-change]').click();
  await second.getByRole('combobox').selectOption('区教育局');
  await second.locator('[data-accept]').click();
  await expect(second).toContainText('视为“区教育局”');
  await second.locator('[data-undo]').click();
  await second.locator('[data-dismiss]').click();
  await expect(second).toContainText('照原文');
  await expect(count(page, 'open')).toHaveText('0');
  await page.locator('[data-cancel]').click();
  await expect(page.getByRole('alert')).toContainText('放弃这次导入');
  await page.locator('[data-stay]').click();
  await page.locator('[data-confirm]').click();
  await expect(page.locator('[data-node]:visible')).toHaveCount(68);
});

test('the keyboard alone gets from a file to an open plan', async ({ page }) => {
  await open(page);
  await choose(page, { name: 'huadu.docx', buffer: await docxOf(plan) });
  await expect(review(page)).toBeVisible();
  await page.locator('[data-pane="source"] [data-piece="0"]').focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'Enter']) {
    await page.keyboard.press(key);
  }
  await expect(page.locator('[data-made]')).toContainText('任务：将弘扬科学精神贯穿于育人全链条');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-piece][aria-pressed="true"]')).toHaveCount(0);
  await expect(dialog(page)).toBeVisible();
  await page.locator('[data-confirm]').press('Enter');
  await expect(dialog(page)).toHaveCount(0);
});

test('a thousand tasks are read and reviewed without a stall of 200 ms', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    const stalls: number[] = ((window as unknown as { stalls: number[] }).stalls = []);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) stalls.push(duration);
    }).observe({ type: 'longtask' });
  });
  await choose(page, { name: '长表.csv', buffer: longCsv(1000) });
  await expect(count(page, 'tasks')).toHaveText('1000');
  await page
    .locator('[data-pane="source"] [data-scroll]')
    .evaluate((sheet) => (sheet.scrollTop = 1e6));
  await expect(piece(page, '1000.推进第1000项重点工作落实')).toBeInViewport();
  await piece(page, '1000.推进第1000项重点工作落实').click();
  await expect(page.locator('[data-key][aria-pressed="true"]')).toBeInViewport();
  await page.locator('[data-column="4"]').selectOption('lead');
  await expect(count(page, 'support')).toHaveText('0');
  const stalls = await page.evaluate(() => (window as unknown as { stalls: number[] }).stalls);
  expect(Math.max(0, ...stalls)).toBeLessThan(200);
});

test('the single file imports from the disk, without a request or a breach', async ({ page }) => {
  const { requests, errors } = await watch(page);
  expect(readdirSync('dist-single')).toContain('index.html');
  await page.goto(pathToFileURL('dist-single/index.html').href);
  await expect(page.locator('html')).toHaveAttribute('data-settled', 'true');
  requests.length = 0;
  await choose(page, { name: 'huadu.docx', buffer: await docxOf(plan) });
  await expectHuadu(page);
  await page.locator('[data-confirm]').click();
  await expectOpen(page);
  expect(requests.filter((url) => !/^(?:blob|data):/.test(url))).toEqual([]);
  expect(errors).toEqual([]);
});

test('the reader comes from beside the page; nothing else is asked for', async ({ page }) => {
  const { requests, errors } = await watch(page);
  await open(page);
  await page.waitForLoadState('load');
  requests.length = 0;
  await choose(page, { name: 'huadu.xlsx', buffer: await xlsxOf(plan) });
  await expectHuadu(page);
  const asked = requests.filter((url) => !url.startsWith('blob:'));
  expect(asked.map((url) => new URL(url).pathname.replace(/-[\w-]+\.js$/, ''))).toEqual([
    '/assets/read.worker',
  ]);
  expect(errors).toEqual([]);
});

for (const theme of ['light', 'dark'] as const) {
  test(`the import is accessible, ${theme}`, async ({ page }) => {
    await open(page, `theme=${theme}`);
    await page.locator('[data-open-import]').click();
    await expect(page.locator('[data-start]')).toBeVisible();
    await checkAccess(page);
    await page.locator('dialog input[type="file"]').setInputFiles([
      { name: 'huadu.docx', mimeType: '', buffer: await docxOf(plan) },
      { name: 'x.txt', mimeType: '', buffer: Buffer.from('x') },
    ]);
    await expect(page.locator('[data-entry="refused"]')).toHaveCount(1);
    await page.locator('[data-key="t1.1.5"]').click();
    await checkAccess(page);
    await page.getByRole('button', { name: 'x.txt' }).first().click();
    await checkAccess(page);
  });
}

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('source and result are seen in turn, each leading to the other', async ({ page }) => {
    await open(page);
    await choose(page, { name: 'huadu.docx', buffer: await docxOf(plan) });
    await expectHuadu(page);
    await expect(page.locator('[data-pane="source"]')).toBeHidden();
    await page.locator('[data-key="t1.2.2"]').click();
    await expect(piece(page, '2.开展高素质农民和农村实用人才培训')).toBeInViewport();
    await piece(page, '3.实施乡村振兴科技支撑行动').click();
    await expect(page.locator('[data-key="t1.2.3"]')).toBeInViewport();
    await checkAccess(page);
    const width = await page.evaluate(() => document.querySelector('dialog')!.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    await page.locator('[data-confirm]').click();
    await expect(node(page, 'a1')).toBeVisible();
  });
});
