import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { open } from './app';

const bundled = readFileSync('data/huadu-2022-2025/plan.json', 'utf8');

/** A plan file of another name. */
const another = (title: string) => ({
  name: 'plan.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify({ ...JSON.parse(bundled), title })),
});

const choose = (page: Page, title: string) =>
  page.locator('header input[type="file"]').setInputFiles(another(title));

const title = (page: Page) => page.locator('h1 .plan');

/** What this browser has written down, by storage. */
async function written(page: Page) {
  return page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    local: { ...localStorage },
    session: { ...sessionStorage },
  }));
}

test('a plan that is opened is there after a reload, without a flash of the example', async ({
  page,
}) => {
  await open(page);
  await choose(page, '另一份计划');
  await expect(title(page)).toHaveText('另一份计划');
  await expect.poll(async () => (await written(page)).local).not.toEqual({});
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-settled', 'true');
  await expect(title(page)).toHaveText('另一份计划');
});
