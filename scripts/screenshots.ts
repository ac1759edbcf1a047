/** `npm run screenshots`: takes the README's pictures from the real app (run `npm run build` first). */
import { chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import { districtPlan } from '../tests/draw/district';
import { launchOptions } from './browser';

interface Shot {
  readonly name: string;
  readonly fragment: string;
  readonly width: number;
  readonly height: number;
  /** step of the story that is presented, from 1 */
  readonly step?: number;
  /** agencies and tasks of a made-up plan that takes the example's place */
  readonly nodes?: number;
}

const SHOTS: readonly Shot[] = [
  { name: 'network', fragment: 'theme=light', width: 1600, height: 900 },
  { name: 'agency', fragment: 'sel=a2&theme=light', width: 1600, height: 900 },
  {
    name: 'heatmap',
    fragment: 'tab=heatmap&rows=seriated&cols=seriated&theme=light',
    width: 1600,
    height: 900,
  },
  { name: 'data-dark', fragment: 'tab=data&lang=en&theme=dark', width: 1600, height: 900 },
  { name: 'large-1200', fragment: 'theme=light', width: 1600, height: 900, nodes: 1200 },
  { name: 'large-3500', fragment: 'theme=light', width: 1600, height: 900, nodes: 3500 },
  { name: 'present', fragment: 'card=story&theme=light', width: 1600, height: 900, step: 4 },
];

/** Presents the story up to a step. */
async function present(page: Page, step: number): Promise<void> {
  await page.locator('[data-card="story"][aria-busy="false"] [data-present]').click();
  const at = page.locator('[data-at]').first();
  await at.waitFor();
  // A step that builds up takes two.
  while ((await at.getAttribute('data-at')) !== String(step)) {
    await page.keyboard.press('PageDown');
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await page.locator('main :is([data-slide], [data-node])').first().waitFor();
}

const server = await preview({ preview: { port: 4191 } });
const browser = await chromium.launch(launchOptions());
try {
  for (const { name, fragment, width, height, step, nodes } of SHOTS) {
    const viewport = { width, height };
    const page = await browser.newPage({ viewport, reducedMotion: 'reduce', locale: 'zh-CN' });
    // The pictures are of what one works with, without the line for newcomers.
    await page.addInitScript(() => localStorage.setItem('fengong-atlas.known', 'true'));
    if (nodes)
      await page.route('**/plan.json', (route) => route.fulfill({ json: districtPlan(nodes) }));
    await page.goto(`http://localhost:4191/#${fragment}`);
    await page.locator('html[data-settled="true"]').waitFor();
    if (step) await present(page, step);
    await page.screenshot({ path: `docs/${name}.png` });
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
