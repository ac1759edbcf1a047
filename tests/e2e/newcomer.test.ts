import { expect, test } from './test';
import { checkAccess, open } from './app';
import { bring } from './keeping';

test.use({ newcomer: true });

const line = '[data-newcomer]';

test('a newcomer reads in one line what the example is for, until it is closed for good', async ({
  page,
}) => {
  await open(page);
  await expect(page.locator(line)).toContainText('示例');
  await page.locator('[data-newcomer-bring]').click();
  await expect(page.locator('[data-start]')).toBeVisible();
  await page.keyboard.press('Escape');
  await checkAccess(page);
  await page.locator(line).getByRole('button', { name: '不再提示' }).click();
  await expect(page.locator(line)).toHaveCount(0);
  await expect(page.locator('main')).toBeFocused();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-settled', 'true');
  await expect(page.locator(line)).toHaveCount(0);
});

test('who has opened a plan of their own is no newcomer any more, at the example neither', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  const [box] = await page.locator(line).evaluateAll((all) => all.map((one) => one.scrollWidth));
  expect(box).toBeLessThanOrEqual(390);
  await bring(page, '自己的计划');
  await expect(page.locator(line)).toHaveCount(0);
  await open(page, 'of=example');
  await expect(page.locator(line)).toHaveCount(0);
});

for (const { width, opener } of [
  { width: 1280, opener: 'line' },
  { width: 390, opener: 'keys' },
] as const) {
  test(`the tour points at what the header has, ${width} pixels wide, by keyboard alone`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 720 });
    await open(page);
    if (opener === 'keys') await page.keyboard.press('?');
    const way = page.locator(`${opener === 'keys' ? 'dialog' : line} [data-open-tour]`);
    await way.focus();
    await page.keyboard.press('Enter');
    const tour = page.locator('dialog[data-tour]');
    const steps = [/发现和调整/, /演示/, /会议/, /对照/];
    for (const [at, told] of steps.entries()) {
      await expect(tour).toHaveAttribute('data-tour', String(at + 1));
      await expect(tour.getByRole('heading')).toHaveText(told);
      await expect(tour.locator('[data-tour-next]')).toBeFocused();
      await expect(tour).toBeInViewport({ ratio: 1 });
      if (at === 1) await checkAccess(page);
      if (at < steps.length - 1) await page.keyboard.press(at % 2 ? 'Enter' : 'ArrowRight');
    }
    await page.keyboard.press('ArrowLeft');
    await expect(tour).toHaveAttribute('data-tour', '3');
    await page.keyboard.press('Escape');
    await expect(tour).toHaveCount(0);
    if (opener === 'line') await expect(way).toBeFocused();
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-settled', 'true');
    await expect(tour).toHaveCount(0);
  });
}
