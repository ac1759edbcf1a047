/**
 * A plan of one's own: from 确认 to its first and its finished picture, the longest task of the main thread
 * meanwhile (in its own time), what is drawn, and of the 20 busiest agencies how many are named; then the
 * frames of a zoom, and from the last notch to the sharp picture. Plans of five sizes made from a seed.
 * Measures a built application: `npx tsx bench/own.ts --app dist --most 3500 --review 3`.
 */
import { parseArgs } from 'node:util';
import { districtPlan } from '../tests/draw/district';
import { buildApp } from './build';
import { launchBrowser } from './browser';
import { open } from './opened';
import { serve } from './server';

const SIZES = [67, 160, 420, 1200, 3500, 11000];

const { values } = parseArgs({
  options: {
    app: { type: 'string' },
    most: { type: 'string', default: '11000' },
    /** seconds that a reader looks at the review */
    review: { type: 'string', default: '3' },
  },
});

const server = await serve(values.app ?? (await buildApp()));
const browser = await launchBrowser();
console.log('    nodes first ms final ms  longest    marks   named  frames/s  rest ms');
for (const nodes of SIZES.filter((size) => size <= Number(values.most))) {
  const opened = await open(browser, server.url, districtPlan(nodes), Number(values.review) * 1000);
  const { first, final, longest, marks, named, frames, rest } = opened;
  const figures = [nodes, first, final, longest, marks, named, frames, rest].map(Math.round);
  console.log(figures.map((n) => String(n).padStart(9)).join(''));
}
await browser.close();
server.close();
