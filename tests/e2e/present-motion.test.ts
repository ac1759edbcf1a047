import { expect, test, type Page } from './test';
import { checkAccess, node } from './app';
import { play, rest, step } from './stage';

test('what comes to lie under a resting pointer is not pointed at', async ({ page }) => {
  await play(page);
  const spot = (await node(page, 'a1').locator('circle').boundingBox())!;
  await page.keyboard.press('5');
  await step(page, 5);
  await page.mouse.move(spot.x + spot.width / 2, spot.y + spot.height / 2);
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await step(page, 1);
  await rest(page);
  await expect(node(page, 'a1')).toHaveAttribute('data-state', 'normal');
  await page.mouse.move(spot.x + spot.width / 2 + 2, spot.y + spot.height / 2);
  await expect(node(page, 'a1')).toHaveAttribute('data-state', 'lit');
});

/** How many animations run at once, at most, while a key leads to a step. */
async function moving(page: Page, key: string): Promise<number> {
  const most = await page.evaluateHandle(() => {
    const seen = { most: 0, ended: false };
    const look = () => {
      seen.most = Math.max(seen.most, document.getAnimations().length);
      if (!seen.ended) requestAnimationFrame(look);
    };
    look();
    return seen;
  });
  await page.keyboard.press(key);
  await step(page, Number(key));
  await rest(page);
  return most.evaluate((seen) => {
    seen.ended = true;
    return seen.most;
  });
}

test('a change moves what changes, and nothing where motion is unwelcome', async ({ page }) => {
  await play(page);
  await page.keyboard.press('6');
  await step(page, 6);
  await rest(page);
  expect(await moving(page, '7')).toBeGreaterThan(10);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const key of ['6', '3', '7']) expect(await moving(page, key)).toBe(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`everyone can follow, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await play(page);
    await expect(page.locator('[data-caption] [aria-live]')).toContainText('一张图');
    await checkAccess(page);
    await page.keyboard.press('5');
    await step(page, 5);
    await expect(page.locator('[data-slide]')).toBeVisible();
    await checkAccess(page);
    await page.keyboard.press('o');
    await expect(page.locator('[data-tile]')).toHaveCount(12);
    await checkAccess(page);
  });
}

test('a wheel looks closer at what is asked, whatever lies under the pointer', async ({ page }) => {
  await play(page);
  const shape = node(page, 'a2').locator('circle');
  const before = (await shape.boundingBox())!;
  await shape.hover();
  await expect(node(page, 'a2')).toHaveAttribute('data-state', 'lit');
  await page.mouse.wheel(0, -300);
  const width = async () => (await shape.boundingBox())!.width;
  await expect.poll(width).toBeGreaterThan(before.width * 1.2);
  await page.keyboard.press('r');
  await rest(page);
  await expect.poll(width).toBeCloseTo(before.width, 1);
});
