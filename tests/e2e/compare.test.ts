import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from './test';
import { writePlan } from '../../src/plan/file';
import { ADDED, DROPPED, MOVED, NEWCOMER, REWORDED, secondPlan } from '../second';
import { checkAccess, fragment, open, tab } from './app';
import { choose } from './importing';

const second = {
  name: 'huangpu.json',
  mimeType: 'application/json',
  buffer: Buffer.from(writePlan(secondPlan())),
};
const form = (page: Page, name: string) => page.locator(`[data-form="${name}"]`);
const row = (page: Page, title: string) =>
  page.locator('[data-difference]').filter({ hasText: title });
const sentence = (page: Page) => page.locator('[data-sentence]');

/** Opens the comparison of the open plan with another district's. */
async function compared(page: Page, more = ''): Promise<void> {
  await open(page, `card=compare${more}`);
  await page.locator('[data-compare-file="first"]').setInputFiles(second);
  await expect(sentence(page)).toBeVisible();
}

test('is among the tabs once a second plan is at hand, and compares a scenario with its original', async ({
  page,
}) => {
  await open(page, 'sel=t1.1.1');
  await expect(page.locator('[data-tab]')).toHaveCount(5);
  await expect(page.locator('[data-open-compare]')).toHaveCount(0);
  await page.getByRole('button', { name: '调整分工' }).click();
  await page.getByRole('button', { name: '由区科协牵头' }).click();
  await page.locator('[data-open-compare]').click();
  await expect(page.locator('[data-side="b"]')).toContainText('方案一');
  await expect(sentence(page)).toContainText('1 项有改动，37 项未变');
  await page.locator('[data-fate-choice="changed"]').click();
  await expect(page.locator('[data-difference]')).toHaveCount(1);
  await expect(row(page, MOVED)).toContainText('牵头：区教育局 → 区科协');
  await tab(page, 'heatmap').click();
  await expect(page.locator('[data-compare]')).toHaveCount(0);
});

test('compares with a plan from a file, and the open plan stays', async ({ page }) => {
  await compared(page);
  await expect(sentence(page)).toContainText(
    '甲有而乙没有 2 项任务，乙新增 1 项；两份都有的 36 项里，3 项有改动，33 项未变。',
  );
  for (const title of DROPPED) await expect(row(page, title)).toHaveAttribute('data-fate', 'left');
  await expect(row(page, ADDED)).toHaveAttribute('data-fate', 'came');
  await expect(row(page, REWORDED.after)).toContainText(
    `两份的标题：甲“${REWORDED.before}”，乙“${REWORDED.after}”`,
  );
  await expect(page.locator('[data-number="tasks"]')).toHaveText(/38→37\s*−1/);
  await expect(page.locator('[data-number="tasks"]')).toHaveAttribute('data-tip', /差 = 乙 − 甲/);
  await expect(page.locator('h1')).toContainText('花都区');
  await page.locator('[data-swap]').click();
  await expect(sentence(page)).toContainText('甲有而乙没有 1 项任务，乙新增 2 项');
  await page.locator('[data-compare-close]').click();
  await expect(page.locator('[data-node]').first()).toBeVisible();
});

test('compares with a plan of the library, and the library leads there', async ({ page }) => {
  await open(page);
  await choose(page, second);
  await page.locator('[data-confirm]').click();
  await expect(page.locator('h1')).toContainText('黄埔区');
  await page.locator('[data-open-library]').click();
  await page.locator('[data-kept="example"] .name').click();
  await expect(page.locator('h1')).toContainText('花都区');
  await expect(page.locator('[data-open-compare]')).toBeVisible();
  await page.locator('[data-open-library]').click();
  await page.locator('[data-compare-plans]').click();
  const kept = page.locator('[data-side="b"] option').filter({ hasText: '计划库' });
  await expect(kept).toHaveCount(1);
  await page.locator('[data-side="b"]').selectOption((await kept.getAttribute('value'))!);
  await expect(sentence(page)).toContainText('甲有而乙没有 2 项任务，乙新增 1 项');
  await expect(page.locator('h1')).toContainText('花都区');
});

test('leads from a number, a load and a cell to the tasks behind it', async ({ page }) => {
  await compared(page);
  await page.locator('[data-number="agencies"]').click();
  const load = page.locator('[data-load]').filter({ hasText: '区教育局' });
  await expect(load).toContainText('−6');
  await expect(page.locator('[data-load]').filter({ hasText: NEWCOMER })).toContainText('只在乙');
  await load.getByRole('button').click();
  await expect(page.locator('[data-who]')).toHaveValue('a1');
  await expect(page.getByText('39 项中的 22 项')).toBeVisible();

  await form(page, 'heatmap').click();
  const cell = page.locator('[data-stop="a1 g1.1"]');
  await expect(cell).toHaveText('−1');
  await expect(cell).toHaveAttribute(
    'aria-label',
    '区教育局 ＝ 黄埔区教育局，青少年：甲 6，乙 5，差 −1',
  );
  await page.locator('[data-stop="a1 total"]').focus();
  await page.keyboard.press('ArrowRight');
  await expect(cell).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-difference]')).toHaveCount(6);
});

test('tells in one network what left, came, turned and stayed, by more than colour', async ({
  page,
}) => {
  await compared(page);
  await form(page, 'network').click();
  const newcomer = page.locator('[data-node][data-fate="came"]').filter({ hasText: '大数据' });
  await expect(newcomer.locator('.sign')).toHaveText('+');
  await expect(page.locator('[data-node][data-fate="left"]')).toHaveCount(3);
  const sign = await page.locator('ul svg[data-figure="combined"]').first().boundingBox();
  expect([sign!.width, sign!.height]).toEqual([16, 16]);
  await expect(page.locator('[data-link="left"]')).toHaveCount(12);
  await expect(page.locator('[data-link="came"]')).toHaveCount(3);
  await expect(page.locator('[data-link="turned"]')).toHaveCount(2);
  const dash = (fate: string) =>
    page
      .locator(`[data-link="${fate}"]`)
      .first()
      .evaluate((line) => getComputedStyle(line).strokeDasharray);
  const dashes = [await dash('left'), await dash('came'), await dash('turned')];
  expect(new Set(dashes).size).toBe(3);
  await page.locator('[data-links="left"]').click();
  await expect(page.locator('[data-link="left"]')).toHaveCount(0);
  await newcomer.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-picked]')).toContainText(ADDED);
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-picked]')).toHaveCount(0);
  await expect(page.locator('[data-compare]')).toBeVisible();
});

test('matches are reviewed: parted, restored, made by hand', async ({ page }) => {
  await compared(page);
  await page.locator('[data-review]').click();
  const similar = page.locator('[data-by="similar"]');
  await expect(similar).toContainText('标题相似 73%，得分 0.78 ≥ 0.6；同组同位');
  await similar.getByRole('button').click();
  await expect(sentence(page)).toContainText('甲有而乙没有 3 项任务，乙新增 2 项');
  await page.locator('[data-apart]').getByRole('button').click();
  await expect(sentence(page)).toContainText('甲有而乙没有 2 项任务，乙新增 1 项');
  await page.getByLabel(`为“${DROPPED[0]}”指定乙里的同一项`).selectOption({ label: ADDED });
  await expect(page.locator('[data-by="hand"]')).toContainText(ADDED);
  await expect(sentence(page)).toContainText('甲有而乙没有 1 项任务，乙新增 0 项');
  await page.locator('[data-sort-of="agencies"]').click();
  await expect(page.locator('[data-match="a1"]')).toContainText('去掉地区后相同：教育局');
});

test('the differences are exported as CSV', async ({ page }) => {
  await compared(page);
  const download = page.waitForEvent('download');
  await page.locator('[data-csv]').click();
  expect((await download).suggestedFilename()).toMatch(/^花都区.*_对照_.*_\d{8}\.csv$/);
  const text = await readFile((await (await download).path())!, 'utf8');
  expect(text).toContain('任务,38,37,-1\r\n');
  expect(text).toContain(`未再出现,${DROPPED[0]},实施青少年科学素质提升行动`);
  expect(text).toContain(`有改动,${REWORDED.after},`);
  expect(text).toContain('区教育局,6,4,-2,16,16,0,34,28,-6\r\n');
});

test('a file that is no plan is refused with what to do, and nothing changes', async ({ page }) => {
  await compared(page);
  await page.locator('[data-compare-file="first"]').setInputFiles({
    name: 'x.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('今天天气不错。'),
  });
  await expect(page.getByText('“x.txt”没能读入')).toBeVisible();
  await expect(sentence(page)).toContainText('甲有而乙没有 2 项任务');
});

test('a link opens it, and without a second plan it asks for one', async ({ page }) => {
  await open(page, 'card=compare&lang=en');
  await expect(page.getByText('Choose a second plan to compare with')).toBeVisible();
  await page.locator('[data-side="b"]').selectOption('open');
  await expect(sentence(page)).toContainText('All 38 tasks are the same.');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-compare]')).toHaveCount(0);
  expect(fragment(page).get('card')).toBeNull();
});

const FORMS = ['tasks', 'loads', 'heatmap', 'network', 'matches'];

test('has no breach of WCAG', async ({ page }) => {
  await compared(page);
  for (const name of FORMS) {
    await form(page, name).click();
    await expect(form(page, name)).toHaveAttribute('aria-pressed', 'true');
    await checkAccess(page);
  }
});

test('on a narrow screen the page itself does not scroll sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await compared(page);
  for (const name of FORMS) {
    await form(page, name).click();
    const sideways = await page
      .locator('[data-compare]')
      .evaluate((element) => element.scrollWidth - element.clientWidth);
    expect([name, sideways]).toEqual([name, 0]);
    await checkAccess(page);
  }
});
