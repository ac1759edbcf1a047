import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from './test';
import { digestKey } from '../../src/app/library/shelf';
import { writePlan } from '../../src/plan/file';
import { manyPlans, placeOf } from '../many';
import { secondPlan } from '../second';
import { checkAccess, fragment, open, settled } from './app';
import { openLibrary, retitle } from './keeping';
import { idOf, keepPlans, putRecords } from './seeded';

const across = (page: Page) => page.locator('[data-across]');
const form = (page: Page, name: string) => page.locator(`[data-form="${name}"]`);
const sum = (page: Page) => page.locator('[data-sum]');
const tally = (page: Page) => page.locator('[data-tally]');
const chip = (page: Page, key: string) => page.locator(`[data-chip="${key}"]`);

/** Opens a page that keeps so many plans. */
async function keeping(page: Page, count: number): Promise<void> {
  await open(page);
  await keepPlans(page, manyPlans(count));
}

/** Opens all plans, by link. */
async function opened(page: Page, more = ''): Promise<void> {
  await page.goto(`./#card=corpus${more}`);
  await page.reload();
  await settled(page);
  await expect(tally(page)).toBeVisible();
}

/** Looks for something and takes the first that is found. */
async function find(page: Page, query: string): Promise<void> {
  await page.locator('[data-find]').fill(query);
  await expect(page.locator('[data-hit]').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(chip(page, 'body')).toBeVisible();
}

test('everything of an agency in all plans, a task of it in its plan, and back again', async ({
  page,
}) => {
  await keeping(page, 3);
  await opened(page);
  await expect(sum(page)).toContainText('3 份计划，123 项任务；87 个单位，按名称归为 29 个');
  await find(page, '敎育局');
  await expect(chip(page, 'body')).toContainText('教育局');
  await chip(page, 'body').click();
  await find(page, 'jiaoyuju');
  await expect(chip(page, 'body')).toContainText('教育局');
  await expect(tally(page)).toContainText('在 3 份计划里');
  const found = await page.locator('[data-found]').getAttribute('data-found');
  const second = page.locator(`[data-task-of="kept ${idOf(1)}"]`).first();
  await expect(second.locator('.badge')).toHaveText(/牵头|配合/);
  const title = (await second.locator('[data-open-task]').textContent())!;
  await second.locator('[data-open-task]').click();
  await expect(page.locator('[data-detail]')).toContainText(title);
  await expect(page.locator('h1')).toContainText(placeOf(1));
  expect(fragment(page).get('card')).toBe('corpus');
  await page.goBack();
  await expect(page.locator('[data-found]')).toHaveAttribute('data-found', found!);
  await expect(chip(page, 'body')).toContainText('教育局');
  await page.goForward();
  await page.locator('[data-back]').click();
  await expect(page.locator('[data-found]')).toHaveAttribute('data-found', found!);
});

test('an agency’s sheet tells its names with the evidence, its partners, its tasks by plan', async ({
  page,
}) => {
  await keeping(page, 3);
  await opened(page);
  await find(page, '教育局');
  await form(page, 'bodies').click();
  const names = page.locator('[data-names] li');
  await expect(names).toHaveCount(3);
  await expect(names.filter({ hasText: placeOf(1) })).toContainText('去掉地区后相同：教育局');
  await expect(names.filter({ hasText: '同名' })).toHaveText(/^教育局/);
  await expect(page.locator('[data-sheet-plan]')).toHaveCount(3);
  await page.locator('[data-partners] button').first().click();
  await expect(chip(page, 'body')).not.toContainText('教育局');
  await page.locator('[data-clear-asked]').click();
  await expect(page.locator('[data-bodies] tbody tr')).toHaveCount(29);
});

test('cells and pairs lead to the tasks behind them; deadlines and functions narrow', async ({
  page,
}) => {
  await keeping(page, 3);
  await opened(page);
  await form(page, 'functions').click();
  const cell = page.locator('[data-column="education"]').nth(1);
  await cell.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await expect(cell).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(chip(page, 'education')).toBeVisible();
  await expect(chip(page, 'plan')).toBeVisible();
  await expect(tally(page)).toContainText('在 1 份计划里');
  await page.locator('[data-clear-asked]').click();

  await form(page, 'together').click();
  const pair = page.locator('[data-pair]').first();
  const tasks = /(\d+) 项任务/.exec((await pair.textContent())!)![1]!;
  await expect(page.locator('[data-picture] [data-agency]').first()).toBeVisible();
  await pair.getByRole('button').click();
  await expect(page.locator('[data-found]')).toHaveAttribute('data-found', tasks);

  await page.locator('[data-clear-asked]').click();
  await page.locator('[data-ask="due"]').selectOption('every');
  await expect(page.locator('[data-task] .due').first()).toHaveText('每季度');
  await page.locator('[data-clear-asked]').click();
  await page.locator('[data-ask="from"]').fill('2026-05-01');
  await page.locator('[data-ask="until"]').fill('2026-05-31');
  await page.locator('[data-order]').selectOption('due');
  await expect(page.locator('[data-task] .due').last()).toHaveText('2026年5月底前');
  await expect(page.locator('[data-task] .plan').first()).toContainText('重点任务分工方案');
});

test('a link brings back what was asked, how it is looked at, and how it is sorted', async ({
  page,
}) => {
  await keeping(page, 3);
  await opened(page);
  await find(page, '教育局');
  await page.locator('[data-ask="role"]').selectOption('lead');
  const found = await page.locator('[data-found]').getAttribute('data-found');
  await page.locator('[data-sort="due"]').click();
  await page.locator('[data-sort="due"]').click();
  await expect(page.locator('th:has([data-sort="due"])')).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  const first = await page.locator('[data-open-task]').first().textContent();
  await page.reload();
  await settled(page);
  await expect(chip(page, 'body')).toContainText('教育局');
  await expect(chip(page, 'role')).toContainText('牵头');
  await expect(page.locator('[data-found]')).toHaveAttribute('data-found', found!);
  await expect(page.locator('[data-open-task]').first()).toHaveText(first!);
  await page.goBack();
  await expect(page.locator('th:has([data-sort="due"])')).toHaveAttribute('aria-sort', 'ascending');
  await page.locator('[data-across-close]').click();
  expect([...fragment(page).keys()]).toEqual([]);

  await page.keyboard.press('>');
  await page.locator('[role="combobox"]').fill('>全部计划');
  await page.keyboard.press('Enter');
  await page.locator('[data-clear-asked]').click();
  await page.locator('[data-across-close]').click();
  await page.keyboard.press('>');
  await page.locator('[role="combobox"]').fill('>全部计划');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-find]')).toBeFocused();
  await opened(page, '&body=~没有的单位');
  await expect(chip(page, 'body')).toContainText('没有的单位（这里的计划里没有）');
});

test('a name is set apart by hand and put to another agency, kept, and taken back', async ({
  page,
}) => {
  await keeping(page, 3);
  await opened(page, '&show=bodies&body=~教育');
  const names = page.locator('[data-names] li');
  await expect(names).toHaveCount(3);
  const name = page.locator(`[data-names] [data-name="${placeOf(1)}教育局"]`);
  await name.getByRole('button', { name: '分开' }).click();
  await expect(names).toHaveCount(2);
  await expect(page.locator('[data-apart]')).toContainText(`${placeOf(1)}教育局 去掉地区后相同`);
  await page.reload();
  await settled(page);
  await expect(names).toHaveCount(2);
  await expect(sum(page)).toContainText('按名称归为 30 个');

  await page.locator('[data-same]').fill('科协');
  await expect(page.locator('[data-same-as]').first()).toContainText('科协');
  await page.keyboard.press('Enter');
  await expect(chip(page, 'body')).toContainText('科协');
  await expect(names.filter({ hasText: '人工指定' })).toHaveCount(2);
  await page.locator('[data-take-back]').click();
  await expect(names.filter({ hasText: '人工指定' })).toHaveCount(0);
  await opened(page, '&show=bodies&body=~教育');
  await page.locator('[data-apart]').getByRole('button', { name: '按规则归并' }).click();
  await expect(names).toHaveCount(3);
  await expect(sum(page)).toContainText('按名称归为 29 个');
});

test('goes out as CSV and as a workbook', async ({ page }) => {
  await keeping(page, 2);
  await opened(page);
  await find(page, '教育局');
  const [text] = await Promise.all([
    page.waitForEvent('download').then(async (file) => readFile((await file.path())!, 'utf8')),
    page.locator('[data-csv]').click(),
  ]);
  expect(text).toContain('计划,分组,任务,角色,牵头单位,配合单位,共同承担,完成时限,截止日期\r\n');
  expect(text).toMatch(
    /天都区重点任务分工方案,.*牵头,天都区教育局,.*,2026年\d+月底前,2026-\d\d-\d\d\r\n/,
  );
  const [book] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-xlsx]').click(),
  ]);
  expect(book.suggestedFilename()).toMatch(/^全部计划_教育局_.*\.xlsx$/);
});

test('follows what is kept, and names a plan that cannot be read', async ({ page }) => {
  await keeping(page, 3);
  await putRecords(page, [[`work/${idOf(1)}/0`, { version: 1 }]]);
  await opened(page);
  await expect(sum(page)).toContainText('2 份计划');
  await expect(page.locator('[data-unread]')).toContainText(`《${placeOf(1)}重点任务分工方案》`);
  await putRecords(page, [[digestKey(idOf(0)), 'torn']]);
  await opened(page);
  await expect(sum(page)).toContainText('2 份计划，82 项任务');

  await form(page, 'plans').click();
  await page.locator('[data-open-plan]').first().click();
  await expect(across(page)).toHaveCount(0);
  await retitle(page, '改了名的计划');
  await openLibrary(page);
  await page.locator('[data-library] [data-open-corpus]').click();
  await expect(page.locator('[data-plans]')).toContainText('改了名的计划');
});

test('with nothing kept it has the open plan and files opened to compare, and says so', async ({
  page,
}) => {
  await page.goto('./#card=compare&keep=0');
  await settled(page);
  await page.locator('[data-compare-file="first"]').setInputFiles({
    name: 'huangpu.json',
    mimeType: 'application/json',
    buffer: Buffer.from(writePlan(secondPlan())),
  });
  await expect(page.locator('[data-sentence]')).toBeVisible();
  await page.locator('[data-compare] [data-open-corpus]').click();
  await expect(page.locator('[data-told="not-keeping"]')).toBeVisible();
  await expect(sum(page)).toContainText('2 份计划，75 项任务');
});

test('in English, in both themes, nothing of WCAG is broken', async ({ page }) => {
  await keeping(page, 2);
  await opened(page, '&lang=en');
  await find(page, '教育局');
  for (const name of ['tasks', 'bodies', 'plans', 'functions', 'together']) {
    await form(page, name).click();
    await expect(across(page)).toHaveAttribute('data-across', name);
    await checkAccess(page);
  }
});

test('on a narrow screen the page itself does not scroll sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await keeping(page, 2);
  await opened(page);
  for (const name of ['tasks', 'bodies', 'plans', 'functions', 'together']) {
    await form(page, name).click();
    await expect(across(page)).toHaveAttribute('data-across', name);
    const sideways = await across(page).evaluate((one) => one.scrollWidth - one.clientWidth);
    expect([name, sideways]).toEqual([name, 0]);
  }
});
