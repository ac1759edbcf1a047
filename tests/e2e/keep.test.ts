import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, test } from './test';
import { checkAccess, fragment, open, tab } from './app';
import {
  another,
  bring,
  bundled,
  entry,
  example,
  expectKept,
  library,
  openLibrary,
  reload,
  retitle,
  title,
  trouble,
  written,
} from './keeping';

// What is written is counted.
test.use({ newcomer: true });

test('the example alone writes nothing down', async ({ page }) => {
  await open(page);
  await tab(page, 'heatmap').click();
  await expect(page.getByRole('grid')).toBeVisible();
  await reload(page);
  await expect(title(page)).toHaveText(example);
  expect(await written(page)).toEqual([]);
});

test('a change survives a reload, and the example is still there', async ({ page }) => {
  await open(page);
  await retitle(page, '改过的示例');
  await expectKept(page, '改过的示例');
  await reload(page);
  await expect(title(page)).toHaveText('改过的示例');
  await openLibrary(page);
  await entry(page, example).getByRole('button', { name: example, exact: true }).click();
  await expect(title(page)).toHaveText(example);
  await expect(library(page)).toHaveCount(0);
  await reload(page);
  await expect(title(page)).toHaveText(example);
});

test('what was changed a moment before leaving is kept', async ({ page }) => {
  await open(page);
  await retitle(page, '第一次');
  await expectKept(page, '第一次');
  await page.locator('[data-column="plan"]').fill('还在格子里');
  await reload(page);
  await expect(title(page)).toHaveText('还在格子里');
});

test('a plan that was open last is shown without the example before it', async ({ page }) => {
  await open(page);
  await bring(page, '另一份计划');
  await expectKept(page, '另一份计划');
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const look = () => {
      const app = document.getElementById('app');
      const shown = app && getComputedStyle(app).visibility === 'visible';
      const text = document.querySelector('h1 .title')?.textContent;
      if (shown && text) seen.push(text);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await reload(page);
  await expect(title(page)).toHaveText('另一份计划');
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(seen.length).toBeGreaterThan(0);
  expect(new Set(seen)).toEqual(new Set(['另一份计划']));
});

test('findings reworded or left out, and scenarios, survive a reload', async ({ page }) => {
  await open(page, 'card=findings');
  const first = page.locator('[data-finding]').first();
  const id = await first.getAttribute('data-finding');
  await first.getByRole('button', { name: '隐藏' }).click();
  await expect(page.locator(`[data-finding="${id}"]`)).toHaveCount(0);
  await expectKept(page, example);
  await reload(page);
  await expect(page.locator('[data-finding]').first()).toBeVisible();
  await expect(page.locator(`[data-finding="${id}"]`)).toHaveCount(0);
});

test('several plans are listed, opened, renamed, duplicated, removed and brought back', async ({
  page,
}) => {
  await open(page);
  for (const name of ['甲计划', '乙计划']) await bring(page, name);
  await expectKept(page, '甲计划', '乙计划');
  await openLibrary(page);
  await expect(library(page)).toContainText('不上传');
  await expect(entry(page, '甲计划')).toContainText(/38 项任务、29 个单位\s*\d+ KB/);
  await checkAccess(page);

  await entry(page, '甲计划').locator('[data-do="rename"]').click();
  await page.keyboard.type('丙计划');
  await page.keyboard.press('Enter');
  await expect(entry(page, '丙计划')).toBeVisible();
  await entry(page, '丙计划').locator('[data-do="duplicate"]').click();
  await expect(entry(page, '丙计划（副本）')).toBeVisible();

  await entry(page, '乙计划').locator('[data-do="remove"]').click();
  await expect(entry(page, '乙计划')).toHaveCount(0);
  await expect(title(page)).toHaveText(example);
  await page.locator('[data-undo]').click();
  await expect(title(page)).toHaveText('乙计划');
  await expect(entry(page, '乙计划')).toContainText('正在看');
  await library(page).getByRole('button', { name: '丙计划', exact: true }).click();
  await expect(title(page)).toHaveText('丙计划');
  await expect(library(page)).toHaveCount(0);
});

test('the library is used with the keyboard alone, in both themes and on a narrow screen', async ({
  page,
}) => {
  await open(page);
  await bring(page, '甲计划');
  await expectKept(page, '甲计划');
  await page.locator('[data-open-library]').focus();
  await page.keyboard.press('Enter');
  await expect(entry(page, '甲计划')).toBeVisible();
  await checkAccess(page);
  await entry(page, '甲计划').locator('[data-do="rename"]').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(entry(page, '甲计划').locator('[data-do="rename"]')).toBeFocused();
  await expect(library(page)).toBeVisible();
  await page.locator('[data-clear]').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '取消' })).toBeFocused();
  await checkAccess(page);
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-clear]')).toBeFocused();
  await page.setViewportSize({ width: 390, height: 844 });
  const wide = await library(page).evaluate((dialog) => dialog.scrollWidth > dialog.clientWidth);
  expect(wide).toBe(false);
  await page.keyboard.press('Escape');
  await expect(library(page)).toHaveCount(0);
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('button', { name: '计划库' }).last().click();
  await expect(library(page)).toBeVisible();
});

test('a plan is downloaded as a file that opens again', async ({ page }) => {
  await open(page);
  await bring(page, '甲计划');
  await expectKept(page, '甲计划');
  await openLibrary(page);
  const coming = page.waitForEvent('download');
  await entry(page, '甲计划').locator('[data-do="download"]').click();
  const download = await coming;
  expect(download.suggestedFilename()).toMatch(/^甲计划_\d{8}\.json$/);
  const saved = JSON.parse(readFileSync(await download.path(), 'utf8'));
  expect(saved).toEqual({ ...JSON.parse(bundled), title: '甲计划' });
});

test('the single file keeps plans too, from the disk', async ({ page }) => {
  await page.goto(pathToFileURL('dist-single/index.html').href);
  await expect(page.locator('html')).toHaveAttribute('data-settled', 'true');
  await retitle(page, '盘上的计划');
  await expectKept(page, '盘上的计划');
  await reload(page);
  await expect(title(page)).toHaveText('盘上的计划');
});

test('everything is cleared, in every window', async ({ page, context }) => {
  await open(page);
  await bring(page, '甲计划');
  await expectKept(page, '甲计划');
  const other = await another(context);
  await expect(title(other)).toHaveText('甲计划');
  await openLibrary(page);
  await page.locator('[data-clear]').click();
  await page.locator('[data-clear-sure]').click();
  await expect(trouble(other, 'cleared')).toBeVisible();
  await expect(title(other)).toHaveText(example);
  await expect(title(page)).toHaveText(example);
  for (const one of [page, other]) expect(await written(one)).toEqual([]);
});

test('where nothing is to be kept, nothing is written', async ({ page }) => {
  await open(page, 'keep=0');
  await expect(page.locator('h1')).toContainText('不留存');
  await bring(page, '机密计划');
  await retitle(page, '机密计划二');
  await openLibrary(page);
  await expect(entry(page, '机密')).toHaveCount(0);
  await expect(page.locator('[data-no-keeping]')).toBeChecked();
  await checkAccess(page);
  await page.keyboard.press('Escape');
  expect(fragment(page).get('keep')).toBe('0');
  // Leaving saves what is not saved yet; here that is nothing.
  await reload(page);
  await expect(title(page)).toHaveText(example);
  expect(await written(page)).toEqual([]);
});

test('keeping ends at once, outlives Back, and begins again', async ({ page }) => {
  await open(page);
  await tab(page, 'heatmap').click();
  await openLibrary(page);
  await page.locator('[data-no-keeping]').check();
  await page.keyboard.press('Escape');
  await page.goBack();
  await expect(tab(page, 'network')).toHaveAttribute('aria-current', 'page');
  expect(fragment(page).get('keep')).toBe('0');
  await retitle(page, '不留存的改动');
  await openLibrary(page);
  expect(await written(page)).toEqual([]);
  await page.locator('[data-no-keeping]').uncheck();
  await expectKept(page, '不留存的改动');
  expect(fragment(page).get('keep')).toBe(null);
});
