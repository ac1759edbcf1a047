import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/browser';

const PORT = Number(process.env['PORT'] ?? 4187);
/** Where the page with the parts alone is. */
export const PARTS_PORT = PORT + 1000;
const PARTS = '-c tests/parts/vite.config.ts';

export default defineConfig({
  testDir: 'tests',
  testMatch: ['e2e/*.test.ts', 'parts/*.test.ts'],
  outputDir: 'test-results/browser',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: `http://localhost:${PORT}/`,
    viewport: { width: 1280, height: 720 },
    locale: 'zh-CN',
    launchOptions: launchOptions(),
    screenshot: 'only-on-failure',
  },
  webServer: [
    {
      command: `npx vite preview --port ${PORT} --strictPort`,
      port: PORT,
      reuseExistingServer: false,
    },
    {
      command: `npx vite build ${PARTS} --logLevel=warn && npx vite preview ${PARTS} --port ${PARTS_PORT} --strictPort`,
      port: PARTS_PORT,
      reuseExistingServer: false,
    },
  ],
});
