import { readFileSync } from 'node:fs';
import { expect, test, type Page } from './test';
import { checkAccess, open, settled, tab } from './app';
import { writePlan } from '../../src/plan/file';
import { districtPlan, placedPlan } from '../draw/district';
import { choose, dialog } from './importing';
import { state } from './out';
import { keepPlans } from './seeded';

const shipped = readFileSync('data/huadu-2022-2025/plan.json', 'utf8');
const { layout: _layout, ...bare } = JSON.parse(shipped) as Record<string, unknown>;

const failed = (page: Page, what: string) => page.locator(`[data-job="${what}"][data-failed]`);

/** Whether workers die, each as it is started: until the page says that they live again. */
type Deaths = 'unstarted' | 'throwing' | 'silent' | null;

/** Makes every worker of the page die in one way, until `revive`. */
async function kill(page: Page, how: NonNullable<Deaths>): Promise<void> {
  await page.addInitScript((way) => {
    const Real = window.Worker;
    Object.assign(window, { deaths: way });
    class Mortal extends Real {
      constructor(url: string | URL, options?: WorkerOptions) {
        const now = (window as { deaths?: string | null }).deaths;
        if (now === 'unstarted') throw new DOMException('no room', 'NotSupportedError');
        const code = {
          throwing: 'onmessage = () => { throw new Error("dropped dead"); }',
          silent: 'onmessage = () => {}',
        }[now ?? ''];
        if (!code) return super(url, options) as unknown as Mortal;
        super(URL.createObjectURL(new Blob([code])), { name: options?.name ?? '' });
      }
    }
    window.Worker = Mortal;
  }, how);
}

const die = (page: Page, how: Deaths) =>
  page.evaluate((deaths) => void Object.assign(window, { deaths }), how);
const revive = (page: Page) => die(page, null);

for (const how of ['unstarted', 'throwing'] as const) {
  test(`findings, story, collaboration and what-if tell of a worker that dies, ${how}`, async ({
    page,
  }) => {
    await kill(page, how);
    await open(page, 'card=findings');
    const why = how === 'throwing' ? '后台计算中途出错' : '浏览器没能启动';
    const card = page.locator('[data-card="findings"]');
    await expect(card).toHaveAttribute('aria-busy', 'false');
    await expect(failed(page, 'insights')).toContainText(why);
    await page.locator('[data-open-story]').click();
    await expect(page.locator('[data-card="story"]')).toHaveAttribute('aria-busy', 'false');
    await expect(failed(page, 'insights')).toContainText(why);
    await page.locator('[data-open-scenario]').click();
    await expect(failed(page, 'balance')).toContainText(why);
    await page.keyboard.press('Escape');
    await tab(page, 'collaboration').click();
    await expect(failed(page, 'connections')).toContainText(why);
    await checkAccess(page);

    await revive(page);
    await failed(page, 'connections').locator('[data-retry]').click();
    await expect(page.locator('[data-job="connections"]')).toHaveCount(0);
    await page.locator('[data-open-scenario]').click();
    await failed(page, 'balance').locator('[data-retry]').click();
    await expect(page.locator('[data-curve]')).toBeVisible();
    await die(page, how);
    await page.locator('[data-open-findings]').click();
    await expect(failed(page, 'insights')).toBeVisible();
    await revive(page);
    await failed(page, 'insights').locator('[data-retry]').click();
    await expect(page.locator('[data-job="insights"]')).toHaveCount(0);
    await expect(page.locator('[data-finding="rebalance"]')).toBeVisible();
  });
}

test('a plan opens while the story beside it waits for a worker that never answers', async ({
  page,
}) => {
  await kill(page, 'silent');
  await page.addInitScript(() => Object.assign(window, { deaths: null }));
  await open(page, 'card=story');
  await choose(page, { name: '计划.json', buffer: Buffer.from(writePlan(placedPlan(160))) });
  await expect(dialog(page).locator('[data-confirm]')).toBeEnabled();
  await die(page, 'silent');
  await dialog(page).locator('[data-confirm]').click();
  await expect(dialog(page)).toHaveCount(0);
  await settled(page);
  await expect(page.locator('[data-card="story"]')).toHaveAttribute('aria-busy', 'true');
});

test('a layout whose worker dies is told of, and tried again', async ({ page }) => {
  await page.route('**/plan.json', (route) => route.fulfill({ json: bare }));
  await kill(page, 'throwing');
  await page.goto('./');
  await expect(failed(page, 'picture')).toContainText('后台计算中途出错');
  await revive(page);
  await failed(page, 'picture').locator('[data-retry]').click();
  await expect(page.locator('html')).toHaveAttribute('data-settled', 'true', { timeout: 90_000 });
  await expect(failed(page, 'picture')).toHaveCount(0);
});

test('an export and an import whose worker dies are told of, and tried again', async ({ page }) => {
  await kill(page, 'throwing');
  await open(page);
  await page.locator('[data-open-export]').click();
  await page.locator('[data-export="csv"]').check();
  await page.locator('[data-run]').click();
  await expect(state(page)).toHaveAttribute('data-export-state', 'failed');
  await expect(state(page)).toContainText('后台计算中途出错');
  await revive(page);
  const download = page.waitForEvent('download');
  await page.locator('[data-retry]').click();
  await download;
  await expect(state(page)).toHaveAttribute('data-export-state', 'done');
  await page.keyboard.press('Escape');

  await die(page, 'throwing');
  await page.locator('header [data-open-import]').click();
  const chooser = page.waitForEvent('filechooser');
  await page.locator('[data-start] [data-choose]').click();
  const buffer = Buffer.from(shipped);
  await (await chooser).setFiles([{ name: 'x.json', mimeType: 'application/json', buffer }]);
  await expect(page.locator('[data-refused="program"]')).toBeVisible();
  await revive(page);
  await page.locator('[data-retry]').click();
  await expect(page.locator('[data-confirm]')).toBeVisible();
});

test('all plans as one, and their workbook, tell of a worker that dies', async ({ page }) => {
  await kill(page, 'throwing');
  await open(page);
  await keepPlans(page, [districtPlan(40, 2), districtPlan(40, 3)]);
  await page.goto('./#card=corpus');
  await expect(failed(page, 'across')).toContainText('后台计算中途出错');
  await revive(page);
  await failed(page, 'across').locator('[data-retry]').click();
  await expect(page.locator('[data-across] tbody tr').first()).toBeVisible();
  await expect(failed(page, 'across')).toHaveCount(0);
  await die(page, 'throwing');
  await page.locator('[data-xlsx]').click();
  await expect(failed(page, 'workbook')).toContainText('后台计算中途出错');
  await revive(page);
  const download = page.waitForEvent('download');
  await failed(page, 'workbook').locator('[data-retry]').click();
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
});

test('a worker that cannot be fetched is told of, and fetched again', async ({ page }) => {
  await page.route(/\/(connect|balance)\.worker-[^/]*\.js$/, (route) => route.abort());
  await open(page, 'card=findings&lang=en');
  await expect(failed(page, 'insights')).toHaveAttribute('data-failed', 'not-loaded');
  await expect(failed(page, 'insights')).toContainText('could not be loaded');
  await page.unroute(/\/(connect|balance)\.worker-[^/]*\.js$/);
  await failed(page, 'insights').locator('[data-retry]').click();
  await expect(page.locator('[data-job="insights"]')).toHaveCount(0);
});
