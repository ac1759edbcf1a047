/** A plan of one's own opened in the application, from 确认 on. */
import type { Browser, Page } from '@playwright/test';
import { indexPlan } from '../src/plan/links';
import { writePlan } from '../src/plan/file';
import type { Plan } from '../src/plan/types';
import { choose, taskTimes } from '../tests/e2e/importing';

/** Milliseconds after which nobody waits any longer. */
const PATIENCE = 240_000;
/** Notches of the wheel, one a frame. */
const NOTCHES = 60;

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
export async function zoom(page: Page, at: string): Promise<readonly [number, number]> {
  return page
    .locator(at)
    .first()
    .evaluate(async (stage, notches) => {
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

/** What opening a plan took; times in milliseconds. */
export interface Opened {
  readonly first: number;
  readonly final: number;
  readonly longest: number;
  readonly marks: number;
  readonly named: number;
  readonly frames: number;
  readonly rest: number;
}

/**
 * Opens a plan as a file of one's own.
 *
 * @param review milliseconds that its review is looked at
 */
export async function open(
  browser: Browser,
  url: string,
  plan: Plan,
  review: number,
): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: 'zh-CN' });
  page.setDefaultTimeout(PATIENCE);
  await page.goto(url);
  await page.locator('html[data-settled="true"]').waitFor();
  await choose(page, { name: '计划.json', buffer: Buffer.from(writePlan(plan)) });
  const confirm = page.locator('[data-confirm]:enabled');
  await confirm.waitFor();
  await page.waitForTimeout(review);
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
  const [frames, rest] = await zoom(page, '.stage');
  await page.close();
  return { first, final, longest, marks, named, frames, rest };
}
