import { test as plain } from '@playwright/test';
import MCR, { type CoverageReportOptions } from 'monocart-coverage-reports';

export { expect } from '@playwright/test';
export type { FrameLocator, Locator, Page } from '@playwright/test';

/** Where what the browser ran is gathered, to be told as lines of the sources. */
export const GATHERED: CoverageReportOptions = {
  outputDir: 'test-results/coverage/browser',
  reports: ['lcovonly'],
  logging: 'error',
  entryFilter: (entry) => entry.url.includes('/assets/'),
  sourceFilter: (path) => path.startsWith('src/'),
  sourcePath: (path) => path.replace(/^.*?(?=src\/)/, ''),
};

/**
 * Tests as somebody who has been here before; what a newcomer sees has tests of its own. A script marks the
 * page as it opens: Playwright's stored state would open another page for it before each test.
 */
const visited = plain.extend<{ newcomer: boolean }>({
  newcomer: [false, { option: true }],
  context: async ({ context, newcomer }, use) => {
    if (!newcomer) await context.addInitScript(beHereBefore);
    await use(context);
  },
});

function beHereBefore(): void {
  try {
    localStorage.setItem('fengong-atlas.known', 'true');
  } catch {
    // A frame without storage of its own.
  }
}

/** Each test's own page, watched for the code that it runs. */
const watched = visited.extend<{ watched: void }>({
  watched: [
    async ({ page }, use) => {
      await page.coverage.startJSCoverage({ resetOnNavigation: false });
      await use();
      if (!page.isClosed()) await MCR(GATHERED).add(await page.coverage.stopJSCoverage());
    },
    { auto: true },
  ],
});

export const test = process.env['COVERAGE'] ? watched : visited;
