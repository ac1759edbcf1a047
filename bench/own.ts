/**
 * A plan of one's own: from 确认 to its first and its finished picture, the longest task of the main thread
 * meanwhile (in its own time), what is drawn, and of the 20 busiest agencies how many are named; then the
 * frames of a zoom, and from the last notch to the sharp picture. Plans of five sizes made from a seed.
 * Measures a built application: `npx tsx bench/own.ts --app dist --most 3500 --review 3`.
 */
import { parseArgs } from 'node:util';
import type { Browser, Page } from '@playwright/test';
import { indexPlan } from '../src/plan/links';
import { writePlan } from '../src/plan/file';
import type { Plan } from '../src/plan/types';
import { districtPlan } from '../tests/draw/district';
import { choose, taskTimes } from '../tests/e2e/importing';
import { buildApp } from './build';
import { launchBrowser } from './browser';
import { serve } from './server';

const SIZES = [67, 160, 420, 1200, 3500, 11000];
/** Milliseconds after which nobody waits any longer. */
const PATIENCE = 240_000;
/** Notches of the wheel, one a frame. */
const NOTCHES = 60;

const { values } = parseArgs({
  options: {
    app: { type: 'string' },
    most: { type: 'string', default: '11000' },
    /** seconds that a reader looks at the review */
    review: { type: 'string', default: '3' },
  },
});

/** What tells that a plan is drawn. */
interface Shown {
  readonly name: string;
  readonly id: string;
  readonly agencies: number;
  readonly final: boolean;
}

/** Milliseconds until the window shows a plan. */
async function until(page: Page, start: number, shown: Shown): Promise<number> {
  await page.waitForFunction(
    ({ name, id, agencies, final }) => {
      const node = document.querySelector(`[data-node="agency"][data-id="${id}"]`);
      return (
        node?.getAttribute('aria-label')?.startsWith(name) &&
        document.querySelectorAll('[data-node="agency"]').length === agencies &&
        !document.querySelector('dialog[open]') &&
        (!final || document.documentElement.dataset['settled'] === 'true')
      );
    },
    shown,
    { polling: 'raf', timeout: PATIENCE },
  );
  return performance.now() - start;
}

const busiest = (plan: Plan): string[] => {
  const { load } = indexPlan(plan);
  const all = ({ id }: { readonly id: string }) => load.get(id)!.all;
  return plan.agencies.toSorted((a, b) => all(b) - all(a)).map(({ id }) => id);
};

/** Zooms in a notch a frame, and tells the frames a second and milliseconds to rest. */
async function zoom(page: Page): Promise<readonly [number, number]> {
  return page.locator('.stage').evaluate(async (stage, notches) => {
    const { left, top, width, height } = stage.getBoundingClientRect();
    const [clientX, clientY] = [left + width / 2, top + height / 2];
    const start = performance.now();
    for (let i = 0; i < notches; i += 1) {
      const deltaY = i < notches / 2 ? -30 : 30;
      stage.dispatchEvent(new WheelEvent('wheel', { deltaY, clientX, clientY, bubbles: true }));
      await new Promise(requestAnimationFrame);
    }
    const last = performance.now();
    while (stage.classList.contains('moving')) await new Promise(requestAnimationFrame);
    return [(notches * 1000) / (last - start), performance.now() - last] as const;
  }, NOTCHES);
}

async function visit(browser: Browser, url: string, nodes: number): Promise<string> {
  const plan = districtPlan(nodes);
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: 'zh-CN' });
  page.setDefaultTimeout(PATIENCE);
  await page.goto(url);
  await page.locator('html[data-settled="true"]').waitFor();
  await choose(page, { name: '计划.json', buffer: Buffer.from(writePlan(plan)) });
  const confirm = page.locator('[data-confirm]:enabled');
  await confirm.waitFor();
  await page.waitForTimeout(Number(values.review) * 1000);
  await browser.startTracing(page, {
    categories: ['toplevel', 'disabled-by-default-devtools.timeline'],
  });
  const { id, name } = plan.agencies.at(-1)!;
  const shown = { id, name, agencies: plan.agencies.length };
  const start = performance.now();
  const clicked = confirm.click();
  const first = await until(page, start, { ...shown, final: false });
  const final = await until(page, start, { ...shown, final: true });
  await clicked;
  const longest = Math.max(0, ...taskTimes(await browser.stopTracing()));
  const marks = await page.locator('[data-figure] :is([data-node], line)').count();
  const told = await page
    .locator('[data-node="agency"]:has(text:not(.gone))')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['id']!));
  const named = busiest(plan)
    .slice(0, 20)
    .filter((id) => told.includes(id)).length;
  const [frames, rest] = await zoom(page);
  await page.close();
  const figures = [first, final, longest, marks, named, frames, rest];
  return [nodes, ...figures.map(Math.round)].map((n) => String(n).padStart(9)).join('');
}

const server = await serve(values.app ?? (await buildApp()));
const browser = await launchBrowser();
console.log('    nodes first ms final ms  longest    marks   named  frames/s  rest ms');
for (const nodes of SIZES.filter((size) => size <= Number(values.most)))
  console.log(await visit(browser, server.url, nodes));
await browser.close();
server.close();
