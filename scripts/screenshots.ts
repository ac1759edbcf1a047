/** `npm run screenshots`: takes the README's pictures from the real app (run `npm run build` first). */
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { launchOptions } from './browser';

const SHOTS: readonly { name: string; fragment: string; width: number; height: number }[] = [
  { name: 'network', fragment: 'theme=light', width: 1600, height: 900 },
  { name: 'agency', fragment: 'sel=a2&theme=light', width: 1600, height: 900 },
  {
    name: 'heatmap',
    fragment: 'tab=heatmap&rows=seriated&cols=seriated&theme=light',
    width: 1600,
    height: 900,
  },
  { name: 'data-dark', fragment: 'tab=data&lang=en&theme=dark', width: 1600, height: 900 },
];

const server = await preview({ preview: { port: 4191 } });
const browser = await chromium.launch(launchOptions());
try {
  for (const { name, fragment, width, height } of SHOTS) {
    const page = await browser.newPage({ viewport: { width, height } });
    await page.goto(`http://localhost:4191/#${fragment}`);
    await page.locator('html[data-settled="true"]').waitFor();
    await page.screenshot({ path: `docs/${name}.png` });
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
