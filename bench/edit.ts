/**
 * How long the window is busy with each input while a plan of 1,000 tasks is edited: the longest task of
 * the main thread, in its own time, so that what else the machine does hardly counts. Medians of the
 * runs. Measures a built application: `npx tsx bench/edit.ts --runs 3` builds one, `--app dist` takes one.
 */
import type { Browser, Page } from '@playwright/test';
import { VERSION, type Plan } from '../src/plan/types';
import { longestTask } from '../tests/e2e/importing';
import { buildApp } from './build';
import { launchBrowser } from './browser';
import { readArgs } from './args';
import { median } from './metrics';
import { serve } from './server';

const [TASKS, GROUPS, AGENCIES] = [1000, 40, 60];
/** Milliseconds between two frames of a screen. */
const FRAME = 1000 / 60;

const origin = (line: number) => ({ line, raw: `第 ${line} 行` });
const part = {
  id: 'p1',
  ordinal: '一',
  title: '重点行动',
  kind: 'action',
  origin: origin(1),
} as const;

const plan: Plan = {
  format: 'fengong-atlas',
  version: VERSION,
  id: 'bench',
  title: '一千项任务的计划',
  parts: [part],
  groups: Array.from({ length: GROUPS }, (_, g) => {
    const title = `第${g + 1}个重点领域`;
    const id = `g1.${g + 1}`;
    return { id, part: 'p1', ordinal: `（${g + 1}）`, title, short: title, origin: origin(g + 2) };
  }),
  agencies: Array.from({ length: AGENCIES }, (_, a) => {
    const name = `区第${a + 1}局`;
    return { id: `a${a + 1}`, name, kind: 'government', printed: [name] };
  }),
  tasks: Array.from({ length: TASKS }, (_, n) => {
    const group = Math.floor((n * GROUPS) / TASKS) + 1;
    const places = [0, 7, 13, 22, 41].map((k) => ((n * (k + 1)) % AGENCIES) + 1);
    const parties = [...new Set(places)].map((a, i) => {
      const role = i === 0 ? ('lead' as const) : ('support' as const);
      const raw = `区第${a}局`;
      return { agency: `a${a}`, role, raw, collective: false, origin: origin(n + 100) };
    });
    const title = `推进第${n + 1}项重点工作落实，完善设施，配备人员`;
    const id = `t1.${group}.${n + 1}`;
    return {
      id,
      ordinal: String(n + 1),
      title,
      group: `g1.${group}`,
      parties,
      fields: [],
      origin: origin(n + 100),
    };
  }),
  problems: [],
};
const nodes = [...plan.tasks, ...plan.agencies].map(({ id }, i) => {
  const place = { x: 50 + (i % 40) * 98, y: 50 + Math.floor(i / 40) * 85, dx: 0, dy: 10 };
  return [id, place] as const;
});
/** With its picture, so that none is worked out meanwhile. */
const drawn: Plan = {
  ...plan,
  layout: { width: 4000, height: 2400, nodes: Object.fromEntries(nodes) },
};

const TITLES = '[data-task] [data-column="title"]';

/** What a reader does, one after the other. */
const INPUTS: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'open edit mode': async (page) => {
    await page.locator('[data-edit-plan]').click();
    await page.locator(TITLES).first().waitFor();
  },
  'type a character': async (page) => {
    await page.locator(TITLES).nth(3).focus();
    await page.keyboard.type('好');
  },
  'keep a title (Enter)': (page) => page.keyboard.press('Enter'),
  'add a row': (page) => page.keyboard.press('Control+Enter'),
  'move a row': (page) => page.keyboard.press('Alt+ArrowUp'),
  'take a party out': (page) => page.locator('[data-task] [data-party]').nth(20).press('Delete'),
  'delete a row': (page) => page.locator('[data-remove-task]').nth(5).click(),
  undo: (page) => page.locator('[data-edit-undo]').click(),
  redo: (page) => page.locator('[data-edit-redo]').click(),
  'scroll a page': async (page) => {
    await page.locator(TITLES).nth(3).hover();
    await page.mouse.wheel(0, 700);
  },
};

/** Milliseconds that the longest task of the main thread takes while something is done. */
async function busy(browser: Browser, page: Page, act: () => Promise<unknown>): Promise<number> {
  await browser.startTracing(page, {
    categories: ['toplevel', 'disabled-by-default-devtools.timeline'],
  });
  await act();
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 150))),
  );
  return longestTask(await browser.stopTracing());
}

const { runs, app } = readArgs(process.argv.slice(2));
const server = await serve(app ?? (await buildApp()));
const browser = await launchBrowser();
const taken: Record<string, number[]> = {};
for (let run = 0; run < runs; run += 1) {
  const page = await browser.newPage({ viewport: { width: 1600, height: 900 }, locale: 'zh-CN' });
  page.setDefaultTimeout(120_000);
  await page.route('**/plan.json', (route) => route.fulfill({ json: drawn }));
  await page.goto(`${server.url}#tab=data&keep=no`);
  await page.locator('html[data-settled="true"]').waitFor();
  for (const [name, act] of Object.entries(INPUTS)) {
    (taken[name] ??= []).push(await busy(browser, page, () => act(page)));
  }
  await page.close();
}
await browser.close();
server.close();
console.log(`${TASKS} tasks, ${runs} runs: milliseconds of the longest task of the main thread`);
for (const [name, figures] of Object.entries(taken)) {
  const figure = median(figures);
  console.log(
    `  ${name.padEnd(24)}${figure.toFixed(1).padStart(8)}${figure > FRAME ? '  over a frame' : ''}`,
  );
}
