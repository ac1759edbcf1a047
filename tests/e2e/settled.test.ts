import { readFileSync } from 'node:fs';
import { expect, test, type Page } from './test';
import { open } from './app';
import { papersOf } from './paper';
import { example } from './keeping';

const { layout: _layout, ...bare } = JSON.parse(
  readFileSync('data/huadu-2022-2025/plan.json', 'utf8'),
);

/** Notes, the moment the page says that it is settled, whether what would be printed then is there. */
const printAtOnce = (page: Page) =>
  page.addInitScript(() => {
    new MutationObserver(() => {
      if (!document.documentElement.dataset['settled'] || 'paper' in window) return;
      window.dispatchEvent(new Event('beforeprint'));
      Object.assign(window, { paper: document.querySelectorAll('[data-papers] svg').length });
      window.dispatchEvent(new Event('afterprint'));
    }).observe(document, { subtree: true, attributeFilter: ['data-settled'] });
  });

const paper = (page: Page) => page.evaluate(() => (window as { paper?: number }).paper);

test('what is said to be settled can be printed at once', async ({ page }) => {
  await printAtOnce(page);
  await open(page);
  expect(await paper(page)).toBe(1);
  const [first] = await papersOf(await page.pdf({ preferCSSPageSize: true }));
  expect(first!.text).toContain(example.slice(0, 6));
});

/** Holds back the orders to lay a plan out until they are let go. */
const holdLayouts = (page: Page) =>
  page.addInitScript(() => {
    const { postMessage } = Worker.prototype;
    const held: (() => void)[] = [];
    Object.assign(window, { letGo: () => held.forEach((send) => send()) });
    Worker.prototype.postMessage = function (this: Worker, order: unknown) {
      const send = () => postMessage.call(this, order);
      if (typeof order === 'object' && order !== null && 'tasks' in order) held.push(send);
      else send();
    } as typeof postMessage;
  });

const letGo = (page: Page) => page.evaluate(() => (window as { letGo?: () => void }).letGo!());

test('a page is not settled while another plan is being laid out', async ({ page }) => {
  await holdLayouts(page);
  await open(page);
  const root = page.locator('html');
  await page.locator('header [data-open-import]').click();
  const chooser = page.waitForEvent('filechooser');
  await page.locator('[data-start] [data-choose]').click();
  const buffer = Buffer.from(JSON.stringify({ ...bare, title: '还没有图' }));
  await (await chooser).setFiles([{ name: 'x.json', mimeType: 'application/json', buffer }]);
  await page.locator('[data-confirm]').click();
  await expect(page.getByText('正在排布')).toBeVisible();
  await expect(root).not.toHaveAttribute('data-settled', 'true');
  // Meanwhile all that needs no picture can be looked at.
  await page.locator('main [data-way="heatmap"]').click();
  await expect(page.getByRole('grid')).toBeVisible();
  await page.locator('[data-tab="network"]').click();
  await expect(page.getByText('正在排布')).toBeVisible();
  await letGo(page);
  await expect(root).toHaveAttribute('data-settled', 'true', { timeout: 90_000 });
  await expect(page.getByText('正在排布')).toHaveCount(0);
});
