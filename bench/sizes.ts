/**
 * The same plans from a seed in the application and in what else one would reach for, each in its ordinary
 * use (`pages`): first picture, last movement, the longest task of the main thread in its own time, and frames
 * of a zoom. `npx tsx bench/sizes.ts --app dist --sizes 160,420 --limit 60 --only app,sigma`.
 */
import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import { districtPlan } from '../tests/draw/district';
import { longestTask } from '../tests/e2e/importing';
import { launchBrowser } from './browser';
import { buildAll } from './build';
import { open, zoom } from './opened';
import { serve } from './server';

/** Each peer, and where its wheel is turned. */
const PEERS: Readonly<Record<string, string>> = {
  'd3-canvas': '#stage canvas',
  'force-graph': '#stage canvas',
  echarts: '#stage canvas',
  sigma: '.sigma-mouse, #stage canvas:last-of-type',
};

const { values } = parseArgs({
  options: {
    app: { type: 'string' },
    sizes: { type: 'string', default: '160,420,1200,3500,11000' },
    /** seconds after which a page is given up */
    limit: { type: 'string', default: '60' },
    only: { type: 'string', default: ['app', ...Object.keys(PEERS)].join() },
  },
});
const LIMIT = Number(values.limit) * 1000;

/** Milliseconds, frames a second; undefined where it did not come within the limit. */
type Figures = readonly (number | undefined)[];

async function peer(browser: Browser, base: string, name: string, size: number): Promise<Figures> {
  const url = `${base}peer.html?peer=${name}&plan=plan-${size}`;
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: 'zh-CN' });
  await page.addInitScript(`window.benchNodes = ${size}`);
  await page.addInitScript({ path: built.probe });
  const categories = ['toplevel', 'disabled-by-default-devtools.timeline'];
  await browser.startTracing(page, { categories });
  const times = { timeout: LIMIT, polling: 250 };
  await page.goto(url);
  await page.waitForFunction(() => window.benchProbe.still, null, times).catch(() => undefined);
  const { drawn, moved, still } = await page.evaluate(() => ({ ...window.benchProbe, view: null }));
  const longest = longestTask(await browser.stopTracing());
  const [frames] = await zoom(page, PEERS[name]!);
  await page.close();
  return [drawn ?? undefined, still ? (moved ?? drawn!) : undefined, longest, frames];
}

async function measure(name: string, size: number): Promise<Figures> {
  if (name !== 'app') return peer(browser, pages.url, name, size);
  const { first, final, longest, frames } = await open(browser, app.url, districtPlan(size), 0);
  return [first, final, longest, frames];
}

const sizes = values.sizes.split(',').map(Number);
const built = await buildAll(values.app, sizes);
const [app, pages] = [await serve(built.app), await serve(built.peers)];
const browser = await launchBrowser();
const show = (cells: readonly string[]) =>
  console.log(cells.map((cell) => cell.padStart(13)).join(''));
show(['nodes', 'page', 'first ms', 'at rest ms', 'longest ms', 'frames/s']);
for (const size of sizes) {
  await fetch(`${pages.url}plan-${size}.json`);
  for (const name of values.only.split(',')) {
    const figures = await measure(name, size).catch((error: unknown) => {
      process.stderr.write(`${name}, ${size}: ${String(error)}\n`);
      return [undefined];
    });
    show([String(size), name, ...figures.map((n) => (n === undefined ? 'none' : n.toFixed(0)))]);
  }
}
await browser.close();
app.close();
pages.close();
