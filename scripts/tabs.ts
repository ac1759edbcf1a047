/**
 * `npx tsx scripts/tabs.ts [count] [seed]` (after a build): edits a plan in a real browser, kills the
 * tab or the whole browser at a random moment, opens the page again and compares. Prints what it
 * counted; fails where more than a second was lost or anything was unreadable.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type Browser, type Page } from '@playwright/test';
import { preview } from 'vite';
import { seededRandom } from '../src/draw/random';
import { launchOptions } from './browser';

const COUNT = Number(process.argv[2] ?? 200);
const SEED = Number(process.argv[3] ?? 1);
const PORT = Number(process.env['PORT'] ?? 4193);
/** Most milliseconds of work that may be lost. */
const ALLOWED = 1000;

/** One run of the browser over a profile that outlives it. */
interface Run {
  readonly child: ChildProcess;
  readonly browser: Browser;
}

const random = seededRandom(SEED);
const between = (low: number, high: number) => Math.round(low + random() * (high - low));
const profile = mkdtempSync(join(tmpdir(), 'fengong-tabs-'));

const tally = {
  tabs: 0,
  browsers: 0,
  edits: 0,
  lostEdits: 0,
  /** from the first edit that was lost to the kill, at worst */
  lostMs: 0,
  earlier: 0,
  inLibrary: 0,
  unreadable: 0,
};

async function launch(): Promise<Run> {
  const { executablePath, args = [] } = launchOptions();
  const port = join(profile, 'DevToolsActivePort');
  rmSync(port, { force: true });
  const child = spawn(
    executablePath!,
    [...args, '--headless=new', '--remote-debugging-port=0', `--user-data-dir=${profile}`],
    // A group of its own, so that all of it is killed at once.
    { detached: true, stdio: 'ignore' },
  );
  for (;;) {
    const [line] = read(port).split('\n');
    if (line) {
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${line}`);
      return { child, browser };
    }
    await pause(50);
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

async function openPage(run: Run): Promise<Page> {
  const page = await run.browser.contexts()[0]!.newPage();
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(`http://localhost:${PORT}/#tab=data`);
  await page.locator('html[data-settled="true"]').waitFor({ timeout: 120_000 });
  return page;
}

/** The number of the last edit that is there; 0 where there is none. */
async function lastKept(page: Page): Promise<number> {
  const title = page.locator('h1 .title');
  const number = async () => Number(/^第 (\d+) 次$/.exec(await title.innerText())?.[1] ?? 0);
  const trouble = page.locator('[data-trouble]');
  if ((await trouble.count()) > 0) {
    const code = await trouble.getAttribute('data-trouble');
    tally[code === 'earlier' ? 'earlier' : 'unreadable'] += 1;
  }
  if ((await number()) > 0) return number();
  // Which plan was open last is written down more lazily by the browser than the plan itself.
  await page.locator('[data-open-library]').click();
  const kept = page.locator('dialog[data-library] li').first();
  await kept.waitFor();
  if ((await kept.getAttribute('data-kept')) === 'example') return 0;
  await kept.locator('.name').click();
  await page.locator('dialog[data-library]').waitFor({ state: 'detached' });
  tally.inLibrary += 1;
  return number();
}

/** Edits on and on, each edit with a number and its time, until the page is killed. */
async function edit(page: Page, first: number, gap: number): Promise<Map<number, number>> {
  const made = new Map<number, number>();
  await page.exposeFunction('told', (n: number, time: number) => made.set(n, time));
  await page.locator('[data-edit-plan]').click();
  await page.locator('[data-column="plan"]').waitFor();
  await page.evaluate(
    ([from, ms]) => {
      let n = from;
      setInterval(() => {
        const field = document.querySelector<HTMLTextAreaElement>('[data-column="plan"]')!;
        field.value = `第 ${n} 次`;
        field.dispatchEvent(new Event('change', { bubbles: true }));
        void (window as unknown as { told: (n: number, t: number) => void }).told(n, Date.now());
        n += 1;
      }, ms);
    },
    [first, gap] as const,
  );
  return made;
}

function end({ child }: Run): void {
  process.kill(-child.pid!, 'SIGKILL');
}

async function kill(run: Run, page: Page): Promise<Run> {
  if (random() < 0.5) {
    tally.tabs += 1;
    const session = await page.context().newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    void session.send('Page.crash').catch(() => undefined);
    await crashed;
    await page.close();
    return run;
  }
  tally.browsers += 1;
  const ended = new Promise((resolve) => run.child.once('exit', resolve));
  end(run);
  await ended;
  return launch();
}

await preview({ preview: { port: PORT, strictPort: true } });
let run = await launch();
process.once('exit', () => {
  end(run);
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});
let known = 0;
for (let i = 0; i < COUNT; i += 1) {
  const page = await openPage(run);
  const made = await edit(page, known + 1, between(20, 120));
  await pause(between(100, 2500));
  const killed = Date.now();
  run = await kill(run, page);
  const again = await openPage(run);
  const last = await lastKept(again);
  await again.close();
  const lost = [...made].filter(([n, time]) => n > last && time <= killed);
  tally.edits += made.size;
  tally.lostEdits += lost.length;
  tally.lostMs = Math.max(tally.lostMs, ...lost.map(([, time]) => killed - time));
  known = Math.max(last, ...made.keys());
}

console.log(
  [
    `${COUNT} kills (seed ${SEED}): ${tally.tabs} tabs, ${tally.browsers} whole browsers`,
    `${tally.edits} edits, ${tally.lostEdits} lost; at worst ${tally.lostMs} ms of work (${ALLOWED} allowed)`,
    `${tally.unreadable} unreadable, ${tally.earlier} opened as the state before, ${tally.inLibrary} found in the library`,
  ].join('\n'),
);
const failed = tally.lostMs > ALLOWED || tally.unreadable > 0;
// The server and the browser would keep this process alive.
process.exit(failed ? 1 : 0);
