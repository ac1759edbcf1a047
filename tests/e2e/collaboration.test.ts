import { readFileSync } from 'node:fs';
import { expect, test, type Page } from './test';
import { checkAccess, detail, fragment, open } from './app';

const cell = (page: Page, row: string, column: string) =>
  page.locator(`[data-stop="${row} ${column}"]`);
const joined = (page: Page) => page.locator('[data-joined]');
const measured = (page: Page) => expect(page.locator('.measures tbody tr')).toHaveCount(29);
const agency = (page: Page, id: string) => page.locator(`[data-agency="${id}"]`);

test('the matrix counts each lead with each supporter, and says so', async ({ page }) => {
  await open(page, 'tab=collaboration');
  const cells = page.locator('[role=gridcell]');
  await expect(cells).toHaveCount(29 * 29);
  const sum = () =>
    cells.evaluateAll((all) =>
      all.reduce((n, c) => n + Number((c as HTMLElement).dataset['count']), 0),
    );
  // 38 tasks with one lead each: every support link makes one pair
  expect(await sum()).toBe(171);
  await expect(cell(page, 'a2', 'a4')).toHaveAccessibleName(
    '区科协牵头、区科技工业商务信息化局配合：12 项',
  );
  await page.locator('[data-relation=shared]').click();
  expect(fragment(page).get('rel')).toBe('shared');
  expect(await sum()).toBe(2 * 625);
});

test('a cell lists the tasks that join the two, and each task opens', async ({ page }) => {
  await open(page, 'tab=collaboration');
  await cell(page, 'a1', 'a2').click();
  expect(fragment(page).get('sel')).toBe('a1,a2');
  await expect(joined(page)).toContainText('共同任务 20 项');
  await expect(joined(page).locator('[data-ref^=t]')).toHaveCount(20);
  await joined(page).locator('[data-ref="t1.1.1"]').click();
  await expect(detail(page)).toContainText('将弘扬科学精神贯穿于育人全链条');
  await expect(joined(page)).toBeVisible();
});

test('the matrix is a grid for the keyboard', async ({ page }) => {
  await open(page, 'tab=collaboration');
  await expect(page.locator('[data-stop][tabindex="0"]')).toHaveCount(1);
  await cell(page, 'a2', 'a4').focus();
  await page.keyboard.press('ArrowDown');
  await expect(cell(page, 'a4', 'a4')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(cell(page, 'a4', 'a2')).toBeFocused();
  await page.keyboard.press('Enter');
  expect(fragment(page).get('sel')).toBe('a4,a2');
  await page.keyboard.press('Home');
  await expect(cell(page, 'a4', 'name')).toBeFocused();
});

test('orders put kinds and communities together', async ({ page }) => {
  await open(page, 'tab=collaboration&order=kind');
  await expect(page.locator('[role=grid] [data-block]')).toHaveCount(5);
  await measured(page);
  await page.locator('.controls select').selectOption('community');
  await expect(page.locator('[role=grid] [data-block]')).toHaveCount(3);
  await page.locator('.controls select').selectOption('seriated');
  await expect(page.locator('[role=grid] tbody tr')).toHaveCount(29);
});

test('threshold and filter take lines away and move nothing', async ({ page }) => {
  await open(page, 'tab=collaboration&form=network&shared=1');
  await expect(page.locator('[data-join]')).toHaveCount(85);
  const places = () =>
    page
      .locator('[data-agency]')
      .evaluateAll((all) => all.map((node) => node.getAttribute('transform')));
  const before = await places();
  await page.getByRole('slider').fill('6');
  await expect(page.locator('[data-join]')).toHaveCount(6);
  expect(fragment(page).get('shared')).toBe('6');
  await page.locator('[data-choice="g1.1"]').click();
  await expect(page.locator('[data-join]')).toHaveCount(0);
  expect(await places()).toEqual(before);
});

test('two agencies chosen in the network list their tasks', async ({ page }) => {
  await open(page, 'tab=collaboration&form=network');
  await agency(page, 'a2').focus();
  await page.keyboard.press('Enter');
  await agency(page, 'a6').focus();
  await page.keyboard.press('Shift+Enter');
  await expect(joined(page)).toContainText('共同任务 14 项');
});

test('pairs come with their tasks, within the filter', async ({ page }) => {
  await open(page, 'tab=collaboration&form=pairs');
  await expect(page.locator('[data-pair]')).toHaveCount(16);
  await expect(page.locator('[data-pair]').first().locator('[data-ref^=t]')).toHaveCount(12);
  await page.locator('[data-choice="g1.1"]').click();
  await expect(page.locator('[data-pair]')).toHaveCount(1);
  await expect(page.getByText('只计分组和文字符合的 6 项任务')).toBeVisible();
});

test('a way between two agencies names the tasks on it', async ({ page }) => {
  await open(page, 'tab=collaboration&form=path');
  await page.locator('[data-end=from]').selectOption('市公安局花都区分局');
  await page.locator('[data-end=to]').selectOption('市规划和自然资源局花都区分局');
  await expect(page.getByText('最少 2 步，中间经过 1 个单位。')).toBeVisible();
  const way = page.locator('.path [data-ref]');
  await expect(way).toHaveText([
    '市公安局花都区分局',
    '实施智慧助老行动',
    '区科协',
    '加强对科普产业发展的宏观指导和政策扶持',
    '市规划和自然资源局花都区分局',
  ]);
});

test('a meeting calls those whom its agenda names, to copy and to download', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, 'tab=collaboration&form=meeting');
  await page.locator('[data-agenda="g1.1"]').check();
  expect(fragment(page).get('meet')).toBe('g1.1');
  await expect(page.locator('[data-attends]')).toHaveCount(9);
  await expect(page.locator('[data-attends] mark')).toHaveCount(6);
  await page.locator('[data-copy=text]').click();
  await expect(page.getByText('已复制。')).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('应到单位 9 个\n1. 区教育局：牵头 6\n2. 区科协：配合 5');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-download]').click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^花都区.*2022-2025_参会名单_\d{8}\.csv$/);
  const csv = readFileSync(await download.path(), 'utf8');
  expect(
    csv.startsWith('\uFEFF单位,牵头,配合,共同,议题数,仅一项,涉及议题\r\n区教育局,6,0,0,6,,'),
  ).toBe(true);
});

test('without a clipboard the list is there to copy by hand', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await open(page, 'tab=collaboration&form=meeting&meet=t1.1.1');
  await page.locator('[data-copy=table]').click();
  await expect(page.locator('textarea')).toBeFocused();
  await expect(page.locator('textarea')).toHaveValue(/区教育局\t1\t0\t0\t1/);
});

test('measures sort, are explained, and lead to the agency', async ({ page }) => {
  await open(page, 'tab=collaboration');
  await measured(page);
  const first = page.locator('.measures tbody tr').first();
  await expect(first).toContainText('区科协');
  await expect(first).toContainText('0.713');
  await page.locator('.measures [data-method] summary').click();
  await expect(page.getByText('模块度 0.07，低于 0.3')).toBeVisible();
  await page.getByRole('button', { name: '按核数排列' }).click();
  await expect(page.locator('[aria-sort=descending]')).toContainText('核数');
  await first.getByRole('button').click();
  await expect(detail(page)).toBeVisible();
});

for (const language of ['zh', 'en'])
  test(`axe finds nothing, ${language}`, async ({ page }) => {
    for (const form of ['matrix', 'network', 'pairs', 'path&sel=a1,a2', 'meeting&meet=g1.1']) {
      await open(page, `tab=collaboration&form=${form}&lang=${language}`);
      if (!form.startsWith('meeting')) await measured(page);
      await checkAccess(page);
    }
  });
