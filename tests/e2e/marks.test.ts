import { readFileSync } from 'node:fs';
import { expect, test } from './test';
import type { Plan } from '../../src/plan/types';
import { open } from './app';
import { papersOf } from './paper';

const shipped = JSON.parse(readFileSync('data/huadu-2022-2025/plan.json', 'utf8')) as Plan;
const NAME = '中国-东盟/[中心]{1}(?<x>';

test('a name with marks is presented, and printed', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const agencies = shipped.agencies.map((agency, i) =>
    i === 0 ? { ...agency, name: NAME, printed: [NAME] } : agency,
  );
  await page.route('**/plan.json', (route) => route.fulfill({ json: { ...shipped, agencies } }));
  await open(page);
  const [paper] = await papersOf(await page.pdf({ preferCSSPageSize: true }));
  expect(paper!.text).toContain('东盟');
  await page.locator('[data-open-story]').click();
  await page.locator('[data-present]').first().click();
  await expect(page.locator('[data-caption]')).toBeVisible();
  await page.keyboard.press('End');
  await expect(page.locator('[data-caption]')).toBeVisible();
  expect(errors).toEqual([]);
});
