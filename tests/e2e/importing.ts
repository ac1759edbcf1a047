import { expect, type Locator, type Page } from '@playwright/test';
import { plan } from '../huadu';
import { tab } from './app';

/** The agencies of the plan as printed, before any name is taken for another. */
const PRINTED = new Set(plan.tasks.flatMap((task) => task.parties.map(({ raw }) => raw)));

export interface Upload {
  readonly name: string;
  readonly buffer: Buffer;
}

export const dialog = (page: Page) => page.locator('dialog[data-import]');
export const review = (page: Page) => page.locator('[data-review]');
/** A figure above the review. */
export const count = (page: Page, what: string) => page.locator(`[data-count="${what}"] dd`);
/** A cell or paragraph of the source that holds a text. */
export const piece = (page: Page, text: string): Locator =>
  page.locator('[data-piece]').filter({ hasText: text });

/** Opens the import and chooses files as the file dialog would. */
export async function choose(page: Page, ...files: Upload[]): Promise<void> {
  await page.locator('[data-open-import]').click();
  const chooser = page.waitForEvent('filechooser');
  await page.locator('[data-start] [data-choose]').click();
  await (await chooser).setFiles(files.map(({ name, buffer }) => ({ name, mimeType: '', buffer })));
}

/** Drops files on the middle of the window. */
export async function drop(page: Page, files: readonly Upload[]): Promise<void> {
  const sent = files.map(({ name, buffer }) => ({ name, base64: buffer.toString('base64') }));
  await page.evaluate((list) => {
    const data = new DataTransfer();
    for (const { name, base64 } of list) {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      data.items.add(new File([bytes], name));
    }
    const target = document.elementFromPoint(innerWidth / 2, innerHeight / 2)!;
    for (const type of ['dragenter', 'dragover', 'drop']) {
      target.dispatchEvent(
        new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
      );
    }
  }, sent);
}

/** Puts something on the clipboard and pastes it where the keyboard is. */
export async function paste(page: Page, forms: Readonly<Record<string, string>>): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(async (texts) => {
    const items = Object.entries(texts).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(items))]);
  }, forms);
  await page.keyboard.press('Control+v');
}

/** What the review says of the whole Huadu table. */
export async function expectHuadu(page: Page, doubtful = 2): Promise<void> {
  await expect(review(page)).toBeVisible();
  const counts = { tasks: 38, agencies: PRINTED.size, lead: 38, support: 171, open: doubtful };
  for (const [what, number] of Object.entries(counts)) {
    await expect(count(page, what)).toHaveText(String(number));
  }
}

/** Confirms what is reviewed, and checks what is open then, as the table of tasks tells it. */
export async function confirmHuadu(page: Page): Promise<void> {
  await page.locator('[data-confirm]').click();
  await expect(dialog(page)).toHaveCount(0);
  await tab(page, 'data').click();
  await expect(page.locator('[data-task]')).toHaveCount(38);
  const parties = page.locator('[data-task] [data-role]');
  await expect(parties).toHaveCount(209);
  const names = await parties.locator('.name').allInnerTexts();
  expect(new Set(names)).toEqual(PRINTED);
}

/** Collects requests, errors and breaches of the page's policy. */
export async function watch(page: Page): Promise<{ requests: string[]; errors: string[] }> {
  const [requests, errors]: [string[], string[]] = [[], []];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  return { requests, errors };
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** microseconds of the thread's own time: what other programs take does not count */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** What each task of a trace took on the thread that serves the window, in milliseconds. */
export function taskTimes(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
  const threads = traceEvents
    .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
    .map(({ pid, tid }) => `${pid} ${tid}`);
  return traceEvents
    .filter(({ name, pid, tid }) => name.endsWith('RunTask') && threads.includes(`${pid} ${tid}`))
    .map(({ tdur }) => (tdur ?? 0) / 1000);
}

/** The longest of them. */
export const longestTask = (trace: Buffer): number => Math.max(0, ...taskTimes(trace));
