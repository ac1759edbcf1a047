/**
 * How soon each view other than the network stands there after a click, and the longest task of the main
 * thread until then (in its own time), with plans of five sizes made from a seed. Medians of the runs.
 * Measures a built application: `npx tsx bench/views.ts --app dist --most 3500 --only heatmap --runs 3`.
 */
import { parseArgs } from 'node:util';
import type { Browser, Page } from '@playwright/test';
import { placedPlan } from '../tests/draw/district';
import type { Plan, Step } from '../src/plan/types';
import { taskTimes } from '../tests/e2e/importing';
import { buildApp } from './build';
import { launchBrowser } from './browser';
import { median } from './metrics';
import { serve } from './server';

const SIZES = [160, 420, 1200, 3500, 11000];
/** Milliseconds after which nobody waits any longer. */
const PATIENCE = 240_000;

/** Something that a reader does: from where, what is clicked or pressed, and by what it is seen to be done. */
interface Act {
  readonly from: string;
  readonly click?: string;
  readonly key?: string;
  readonly seen: string;
}

/** What is presented, one after the other. */
const STEPS = ['tab=data', 'tab=heatmap', 'tab=collaboration', 'tab=workload', 'tab=data'];
const tab = (name: string) => `[data-tab="${name}"]`;
const cell = '[role="grid"] [role="gridcell"]';
/** What a click on the first cell leads to; where axes are folded it opens the fold. */
const OPENED = '[data-detail], [role="grid"] [aria-expanded="true"]';
const form = (name: string): Omit<Act, 'from'> => {
  return { click: `[data-form-tab="${name}"]`, seen: `[data-form="${name}"] :is(li, table, p)` };
};

const ACTS: Readonly<Record<string, Act>> = {
  heatmap: { from: 'tab=workload', click: tab('heatmap'), seen: cell },
  'heatmap, select': { from: 'tab=heatmap', click: cell, seen: OPENED },
  'heatmap, hide': { from: 'tab=heatmap', click: '[data-choice]', seen: '.status:not(:empty)' },
  matrix: { from: 'tab=workload', click: tab('collaboration'), seen: cell },
  'matrix, select': { from: 'tab=collaboration', click: '[data-stop]', seen: OPENED },
  pairs: { from: 'tab=collaboration&form=meeting', ...form('pairs') },
  path: { from: 'tab=collaboration&form=meeting', ...form('path') },
  meeting: { from: 'tab=collaboration&form=path', ...form('meeting') },
  workload: { from: 'tab=collaboration&form=path', click: tab('workload'), seen: '[data-work]' },
  data: { from: 'tab=collaboration&form=path', click: tab('data'), seen: '[data-task]' },
  'data, select': { from: 'tab=data', click: '[data-task] .task button', seen: '[data-detail]' },
  'data, edit': { from: 'tab=data', click: '[data-edit-plan]', seen: '[data-task] textarea' },
  findings: {
    from: 'tab=collaboration&form=path',
    click: '[data-open-findings]',
    seen: '[data-card="findings"] li',
  },
  'step to heatmap': { from: '0', key: 'PageDown', seen: '[data-slide="heatmap"]' },
  'step to matrix': { from: '1', key: 'PageDown', seen: '[data-slide="collaboration"]' },
  'step to workload': { from: '2', key: 'PageDown', seen: '[data-slide="workload"]' },
  'step to data': { from: '3', key: 'PageDown', seen: 'main [data-task]' },
};

/** A plan with a picture, so that none is worked out meanwhile, and a story of every view. */
function planOf(nodes: number): Plan {
  const words = { zh: '一步', en: 'A step' };
  const steps = STEPS.map((view, i): Step => {
    return { id: `k${i}`, view, title: words, sentence: words, note: words };
  });
  return { ...placedPlan(nodes), stories: [{ id: 's1', name: words, steps }] };
}

/** Opens the page where an act begins: a view, or a step that is presented. */
async function begin(page: Page, { from }: Act): Promise<void> {
  const step = /^\d$/.exec(from)?.[0];
  await page.goto('about:blank');
  await page.goto(`${origin}#${step ? 'tab=data&card=story' : from}&keep=no`);
  await page.locator('html[data-settled="true"]').waitFor();
  await page.locator('[data-told]').waitFor({ state: 'attached' });
  await page.evaluate(() => new Promise((then) => requestIdleCallback(then)));
  if (!step) return;
  await page.locator('[data-card="story"] [data-present]').click();
  await page.locator('[data-at="1"]').waitFor();
  for (let at = 0; at < Number(step); at += 1) {
    await page.keyboard.press('PageDown');
    await page.locator(`[data-at="${at + 2}"]`).waitFor();
  }
  await page.locator('main :is([data-slide], [data-task])').first().waitFor();
}

/** Does it, and tells after how many milliseconds it had been painted. */
const done = (page: Page, { click, key, seen }: Act): Promise<number> =>
  page.evaluate(
    async ([click, key, seen]) => {
      const before = performance.now();
      if (click) document.querySelector<HTMLElement>(click)!.click();
      else document.body.dispatchEvent(new KeyboardEvent('keydown', { key: key!, bubbles: true }));
      for (let still = 0; still < 2; still += document.querySelector(seen!) ? 1 : 0) {
        await new Promise((then) => requestAnimationFrame(then));
      }
      return performance.now() - before;
    },
    [click, key, seen],
  );

interface Taken {
  /** milliseconds until it is painted, of all tasks of the main thread together, of the longest of them */
  readonly whole: number;
  readonly busy: number;
  readonly task: number;
  readonly elements: number;
}

async function measure(browser: Browser, page: Page, act: Act): Promise<Taken> {
  await begin(page, act);
  await browser.startTracing(page, {
    categories: ['toplevel', 'disabled-by-default-devtools.timeline'],
  });
  const whole = await done(page, act);
  const tasks = taskTimes(await browser.stopTracing());
  const elements = await page.evaluate(() => document.querySelectorAll('main *').length);
  const busy = tasks.reduce((sum, time) => sum + time, 0);
  return { whole, busy, task: Math.max(0, ...tasks), elements };
}

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1' },
    app: { type: 'string' },
    most: { type: 'string', default: '11000' },
    least: { type: 'string', default: '0' },
    only: { type: 'string', default: '' },
  },
});
const server = await serve(values.app ?? (await buildApp()));
const origin = server.url;
const browser = await launchBrowser();
const acts = Object.entries(ACTS).filter(([name]) => name.includes(values.only));
console.log('nodes  what                  painted ms  busy ms  longest task ms  elements');
for (const nodes of SIZES) {
  if (nodes > Number(values.most) || nodes < Number(values.least)) continue;
  const plan = planOf(nodes);
  for (const [name, act] of acts) {
    const taken: Taken[] = [];
    for (let run = 0; run < Number(values.runs); run += 1) {
      const page = await browser.newPage({
        viewport: { width: 1600, height: 900 },
        locale: 'zh-CN',
      });
      page.setDefaultTimeout(PATIENCE);
      await page.route('**/plan.json', (route) => route.fulfill({ json: plan }));
      taken.push(await measure(browser, page, act));
      await page.close();
    }
    const of = (what: keyof Taken) => median(taken.map((one) => one[what])).toFixed(0);
    console.log(
      String(nodes).padStart(5),
      '',
      name.padEnd(22),
      of('whole').padStart(9),
      of('busy').padStart(8),
      of('task').padStart(16),
      of('elements').padStart(9),
    );
  }
}
await browser.close();
server.close();
