import { expect, test, type Page } from './test';
import { checkAccess, fragment, open, settled, tab } from './app';
import { matrixOf } from '../../src/draw/matrix';
import { blocksOf } from '../../src/draw/matrix-order';
import { foldedFor } from '../../src/draw/matrix-folded';
import { pairsWithin } from '../../src/draw/pairs';
import { squareOf } from '../../src/draw/square-folded';
import { indexPlan } from '../../src/plan/links';
import type { Plan } from '../../src/plan/types';
import { applyFilter } from '../../src/view/filter';
import { START, type View } from '../../src/view/view';
import { placedPlan } from '../draw/district';

const words = { zh: '一步', en: 'A step' };
const step = { id: 'k1', title: words, sentence: words, note: words };
const plan: Plan = {
  ...placedPlan(420),
  stories: [{ id: 's1', name: words, steps: [{ ...step, view: 'tab=heatmap&rows=seriated' }] }],
};
const index = indexPlan(plan);
const filtered = applyFilter(index, START.filter);

/** Ids of the heatmap's rows, and of the matrix's lines, as they are to stand. */
const rowsOf = (view: View) =>
  foldedFor(index, matrixOf(index, view, filtered), view, filtered).rows.map(({ id }) => id);
const linesOf = (view: View) => {
  const { pairs } = pairsWithin(index, view);
  const blocks = blocksOf(index, view.matrixOrder, null);
  return squareOf(index, blocks, pairs, view, filtered).lines.map(({ id }) => id);
};

const rows = (page: Page) =>
  page
    .locator('[role="grid"] [data-row]')
    .evaluateAll((all) => [...new Set(all.map((one) => (one as HTMLElement).dataset['row']))]);
const lines = (page: Page) =>
  page
    .locator('[role="grid"] [data-stop$=" name"]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['stop']!.split(' ')[0]));

/** Brings the plan, and holds back orders to seriate until they are let go; or they fail. */
async function bring(page: Page): Promise<void> {
  await page.route('**/plan.json', (route) => route.fulfill({ json: plan }));
  await page.addInitScript(() => {
    const { postMessage } = Worker.prototype;
    const held: (() => void)[] = [];
    const letGo = () => held.splice(0).forEach((send) => send());
    const fail = 'throw new Error("dropped dead")';
    Object.assign(window, { letGo, dies: false });
    Worker.prototype.postMessage = function (this: Worker, order: unknown) {
      if (!Array.isArray(order)) return postMessage.call(this, order);
      held.push(() => {
        if (!(window as unknown as { dies: boolean }).dies) return postMessage.call(this, order);
        const { onerror } = this;
        const dead = new Worker(URL.createObjectURL(new Blob([fail])));
        dead.onerror = onerror;
      });
    } as typeof postMessage;
  });
}

const letGo = (page: Page, dies = false) =>
  page.evaluate((die) => {
    const held = Object.assign(window as unknown as { letGo: () => void }, { dies: die });
    held.letGo();
  }, dies);

const pending = (page: Page) => page.locator('p[data-job="order"]');
const failed = (page: Page) => page.locator('[data-job="order"][data-failed]');
const isSettled = (page: Page) => page.locator('html[data-settled="true"]');

test('the heatmap of a large plan stays as it is until a worker has found the order by likeness', async ({
  page,
}) => {
  await bring(page);
  await open(page, 'tab=heatmap');
  const before = await rows(page);
  expect(before).toEqual(rowsOf(START));
  await page.getByLabel('行序').selectOption('seriated');
  await expect(isSettled(page)).toHaveCount(0);
  // The window takes what the reader does meanwhile.
  await page.getByRole('button', { name: '加权' }).click();
  expect(fragment(page).get('measure')).toBe('weighted');
  expect(await rows(page)).toEqual(before);
  await letGo(page);
  await settled(page);
  const seriated = rowsOf({ ...START, rows: 'seriated', measure: 'weighted' });
  expect(await rows(page)).toEqual(seriated);
  expect(seriated).not.toEqual(before);
  // What has been found is at hand when it is shown again.
  await tab(page, 'network').click();
  await tab(page, 'heatmap').click();
  await settled(page);
  expect(await rows(page)).toEqual(seriated);
});

test('a link to an order by likeness shows no other one before; a worker that dies is told of', async ({
  page,
}) => {
  await bring(page);
  await page.goto('./#tab=heatmap&rows=seriated&cols=seriated');
  await expect(pending(page)).toHaveText('正在按相似排列…');
  await expect(page.getByRole('grid')).toHaveCount(0);
  await expect(isSettled(page)).toHaveCount(0);
  await letGo(page, true);
  await settled(page);
  await expect(failed(page)).toContainText('按相似排列的次序没有算成');
  expect(await rows(page)).toEqual(rowsOf({ ...START, rows: 'document' }));
  await checkAccess(page);
  await failed(page).locator('[data-retry]').click();
  await letGo(page);
  await expect(failed(page)).toHaveCount(0);
  const seriated = rowsOf({ ...START, rows: 'seriated', columns: 'seriated' });
  await expect.poll(() => rows(page)).toEqual(seriated);
});

test('so does the matrix', async ({ page }) => {
  await bring(page);
  const seriated: View = { ...START, tab: 'collaboration', matrixOrder: 'seriated' };
  await page.goto('./#tab=collaboration&order=seriated');
  await expect(pending(page)).toBeVisible();
  await expect(isSettled(page)).toHaveCount(0);
  await letGo(page, true);
  await settled(page);
  await expect(failed(page)).toBeVisible();
  expect(await lines(page)).toEqual(linesOf({ ...seriated, matrixOrder: 'load' }));
  await failed(page).locator('[data-retry]').click();
  await letGo(page);
  await expect(failed(page)).toHaveCount(0);
  await expect.poll(() => lines(page)).toEqual(linesOf(seriated));
});

test('a step that is presented waits for its order', async ({ page }) => {
  await bring(page);
  await open(page, 'card=story');
  await page.locator('[data-card="story"] [data-present]').click();
  await expect(pending(page)).toBeVisible();
  await expect(page.locator('[data-slide]')).toHaveCount(0);
  await letGo(page);
  await expect(page.locator('[data-slide="heatmap"]')).toBeVisible();
  await settled(page);
});
