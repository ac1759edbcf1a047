import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from '@playwright/test';
import { median, quantile, type Figures } from './metrics';
import { collisions, emptySpot, loneNodes, moveTo, pan, zoom } from './gestures';
import type { Box, Point, Probe } from './probe';
import { Tracer, type Frames } from './trace';

/** A page to measure. */
export interface Subject {
  readonly name: string;
  readonly url: string;
  /** where its picture is, as a selector */
  readonly stage: string;
  readonly takeBytes: () => number;
}

const VIEWPORT = { width: 1280, height: 720 };
/** Longest that a picture may take to stand still. */
const PATIENCE = 30_000;
/** Pause after which every page has come to rest again. */
const REST = 600;
const HOVERS = 5;

/** Opens a page once, so that the first visit that counts meets a browser as warm as the others. */
export async function warmUp(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage({ viewport: VIEWPORT, locale: 'zh-CN' });
  await page.goto(url);
  await sleep(REST);
  await page.close();
}

/**
 * Visits a page in a context of its own: waits until its picture is still, zooms, pans, points at
 * nodes.
 *
 * @param probe path of the script that watches the page
 * @param nodes number of nodes that the picture must have
 */
export async function visit(
  browser: Browser,
  subject: Subject,
  probe: string,
  nodes: number,
): Promise<Figures> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'zh-CN' });
  try {
    const page = await context.newPage();
    await page.addInitScript(`window.benchNodes = ${nodes}`);
    await page.addInitScript({ path: probe });
    const tracer = await Tracer.start(browser);
    subject.takeBytes();
    await page.goto(subject.url);
    await page.waitForFunction(() => window.benchProbe.still, null, { timeout: PATIENCE });
    const bytes = subject.takeBytes() / 1000;
    const seen = await page.evaluate(() => {
      const { drawn, moved, blocked, view } = window.benchProbe;
      return { drawn: drawn!, moved, blocked, nodes: view().nodes(), labels: view().labels() };
    });
    const area = await stageOf(page, subject.stage);
    const inputs = await useIt(page, seen, area);
    const frames = await tracer.stop('bench:drawn');
    const first = frames.after(seen.drawn);
    return {
      first,
      still: seen.moved === null ? first : frames.after(seen.moved),
      blocked: seen.blocked,
      ...zoomFigures(frames, inputs.zoom),
      ...panFigures(frames, inputs.pan),
      hover: median(inputs.hover.map((time) => nextFrame(frames, time) - time)),
      collisions: collisions(seen.labels),
      labels: seen.labels.length,
      bytes,
    };
  } finally {
    await context.close();
  }
}

async function stageOf(page: Page, selector: string): Promise<Box> {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`Nothing at ${selector}.`);
  return { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
}

/** Times of the inputs, by gesture. */
interface Inputs {
  readonly zoom: number[];
  readonly pan: number[];
  readonly hover: number[];
}

async function useIt(
  page: Page,
  seen: { nodes: Point[]; labels: Box[] },
  area: Box,
): Promise<Inputs> {
  const session = await page.context().newCDPSession(page);
  const empty = emptySpot(seen, area);
  await moveTo(session, empty);
  const hover = [];
  for (const node of loneNodes(seen.nodes, area, HOVERS)) {
    await sleep(REST);
    await takeInputs(page);
    await moveTo(session, node);
    await sleep(REST);
    hover.push(...(await takeInputs(page)).slice(0, 1));
    await moveTo(session, empty);
  }
  const zoomed = await gesture(page, () => zoom(session, empty));
  const panned = await gesture(page, () => pan(session, empty));
  return { zoom: zoomed, pan: panned, hover };
}

async function gesture(page: Page, run: () => Promise<void>): Promise<number[]> {
  await sleep(REST);
  await takeInputs(page);
  await run();
  await sleep(REST);
  return takeInputs(page);
}

async function takeInputs(page: Page): Promise<Probe['inputs']> {
  return page.evaluate(() => window.benchProbe.inputs.splice(0));
}

const zoomFigures = (frames: Frames, inputs: readonly number[]) => {
  const last = inputs.at(-1)!;
  const { rate, frame } = fluidity(frames, inputs);
  const rest = frames.presented.filter((time) => time > last && time < last + REST).at(-1) ?? last;
  return { zoomRate: rate, zoomFrame: frame, zoomRest: rest - last };
};

const panFigures = (frames: Frames, inputs: readonly number[]) => {
  const { rate, frame } = fluidity(frames, inputs);
  return { panRate: rate, panFrame: frame };
};

/** Frames presented a second while inputs came, and the 95th percentile of the time between two. */
function fluidity(
  { presented }: Frames,
  inputs: readonly number[],
): { rate: number; frame: number } {
  const [from, to] = [inputs[0]!, inputs.at(-1)!];
  const shown = presented.filter((time) => time >= from && time <= to);
  const gaps = shown.map((time, i) => time - (shown[i - 1] ?? from));
  return { rate: (shown.length / (to - from)) * 1000, frame: quantile(gaps, 0.95) };
}

/** The first frame presented after an input to a page at rest; NaN where nothing came of it. */
function nextFrame({ presented }: Frames, time: number): number {
  const next = presented.find((at) => at > time);
  return next !== undefined && next < time + REST ? next : NaN;
}
