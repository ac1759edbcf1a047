/**
 * All plans as one: how long a library of N made-up districts takes to be indexed, opened, asked.
 *
 *     npx tsx bench/corpus.ts                      # from the terminal: 16, 100, 1,000 and 2,843 districts
 *     npx tsx bench/corpus.ts --app dist           # and in the browser, of an application already built
 *     npx tsx bench/corpus.ts --plans 16,100       # other numbers
 */
import { parseArgs } from 'node:util';
import type { Browser, Page } from '@playwright/test';
import { corpusOf, type Entry } from '../src/analyse/corpus';
import { ALL } from '../src/analyse/corpus/ask';
import { digestOf, type Digest } from '../src/analyse/corpus/digest';
import { answerTo } from '../src/app/corpus/rows';
import { Search } from '../src/app/corpus/search';
import { ACROSS_FORMS } from '../src/view/across';
import { parsePlan } from '../src/plan/file';
import { longestTask } from '../tests/e2e/importing';
import { keepPlans } from '../tests/e2e/seeded';
import { manyPlans } from '../tests/many';
import { launchBrowser } from './browser';
import { serve } from './server';

const { values } = parseArgs({
  options: { plans: { type: 'string', default: '16,100,1000,2843' }, app: { type: 'string' } },
});
const counts = values.plans.split(',').map(Number);

/** Milliseconds that something takes, and what comes of it. */
function timed<T>(work: () => T): [ms: number, result: T] {
  const start = performance.now();
  const result = work();
  return [performance.now() - start, result];
}

/** Everything but the disk and the screen: reading plans, the index, and what is asked of it. */
function fromTerminal(count: number): string[] {
  let [reading, bytes] = [0, 0];
  const texts: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const text = JSON.stringify(manyPlans(1, n)[0]);
    const [ms, digest] = timed(() => JSON.stringify(digestOf(parsePlan(text))));
    reading += ms;
    bytes += text.length;
    texts.push(digest);
  }
  const [opening, corpus] = timed(() =>
    corpusOf(
      texts.map((text, n): Entry => {
        const digest = JSON.parse(text) as Digest;
        return { key: `kept ${n}`, name: digest.title, digest };
      }),
    ),
  );
  const search = new Search(corpus);
  const [finding, found] = timed(() => search.find('教育局', {}));
  const body = found.bodies[0]!.body.id;
  const asked = { ...ALL, body };
  const question = { asked, sort: null, readings: {}, weight: 3, most: 100 } as const;
  const asks = ACROSS_FORMS.map(
    (form) => timed(() => answerTo(corpus, { form, ...question }, () => true))[0],
  );
  const index = texts.reduce((sum, { length }) => sum + length, 0);
  return [
    count.toLocaleString('en'),
    corpus.tasks.toLocaleString('en'),
    corpus.agencies.toLocaleString('en'),
    (bytes / 1e6).toFixed(1),
    (index / 1e6).toFixed(1),
    ...[reading, opening, finding, Math.max(...asks)].map((ms) => ms.toFixed(0)),
  ];
}

const HEADS = 'plans|tasks|entries|plans MB|index MB|indexed ms|opened ms|found ms|asked ms';

/** What a reader does, and what stands there then. */
const WALK: readonly (readonly [
  name: string,
  act: (page: Page) => Promise<unknown>,
  then: string,
])[] = [
  ['open', (page) => page.evaluate(() => (location.hash = 'card=corpus')), '[data-found]'],
  ['search 教育局', (page) => page.locator('[data-find]').fill('教育局'), '[data-hit]'],
  ['its tasks', (page) => page.keyboard.press('Enter'), '[data-chip="body"]'],
  ['its sheet', (page) => page.locator('[data-form="bodies"]').click(), '[data-sheet]'],
  ['all agencies', (page) => page.locator('[data-clear-asked]').click(), '[data-bodies]'],
  ['plans', (page) => page.locator('[data-form="plans"]').click(), '[data-plans]'],
  ['functions', (page) => page.locator('[data-form="functions"]').click(), '[data-functions]'],
  ['together', (page) => page.locator('[data-form="together"]').click(), '[data-picture] circle'],
  ['search jyj', (page) => page.locator('[data-find]').fill('jyj'), '[data-hit]'],
  [
    'a task',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.locator('[data-form="tasks"]').click();
      await page.locator('[data-open-task]').nth(3).click();
    },
    '[data-detail]',
  ],
  ['back', (page) => page.goBack(), '[data-found]'],
];

const settle = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 150))));

async function inBrowser(browser: Browser, url: string, count: number): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1600, height: 900 }, locale: 'zh-CN' });
  page.setDefaultTimeout(120_000);
  const ready = () => page.locator('html[data-settled="true"]').waitFor();
  await page.goto(url);
  await ready();
  for (let from = 0; from < count; from += 100)
    await keepPlans(page, manyPlans(Math.min(100, count - from), from), from);
  await page.goto(`${url}#card=corpus`);
  await page.reload();
  const start = performance.now();
  await page.locator('[data-found]').waitFor();
  console.log(`${count} plans: index made in ${(performance.now() - start).toFixed(0)} ms`);
  await page.goto(url);
  await page.reload();
  await ready();
  await page.locator('[data-open-compare]').waitFor();
  for (const [name, act, then] of WALK) {
    await settle(page);
    await browser.startTracing(page, {
      categories: ['toplevel', 'disabled-by-default-devtools.timeline'],
    });
    const begun = performance.now();
    await act(page);
    await page.locator(then).first().waitFor();
    const took = performance.now() - begun;
    await settle(page);
    const longest = longestTask(await browser.stopTracing());
    const figures = [took, longest].map((ms) => ms.toFixed(0).padStart(6)).join('');
    console.log(`  ${name.padEnd(16)}${figures}`);
  }
  await page.close();
}

console.log(
  HEADS.split('|')
    .map((head) => head.padStart(11))
    .join(''),
);
for (const count of counts)
  console.log(
    fromTerminal(count)
      .map((cell) => cell.padStart(11))
      .join(''),
  );

if (values.app) {
  console.log(
    '\nin the browser: milliseconds to the answer, and of the longest task of the main thread',
  );
  const server = await serve(values.app);
  const browser = await launchBrowser();
  for (const count of counts) await inBrowser(browser, server.url, count);
  await browser.close();
  server.close();
}
