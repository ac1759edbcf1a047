import { expect, test, type Page } from './test';
import { detail, node, open } from './app';
import { at, button, play, step } from './stage';

test('keys of keyboards and clickers lead through the steps', async ({ page }) => {
  await play(page);
  const presses: [string, number][] = [
    ['PageUp', 1],
    ['PageDown', 1],
    ['PageDown', 2],
    ['Enter', 3],
    ['Backspace', 2],
    ['ArrowRight', 3],
    ['Space', 4],
    ['ArrowDown', 5],
    ['ArrowLeft', 4],
    ['ArrowUp', 3],
    ['PageUp', 2],
    ['End', 12],
    ['PageDown', 12],
    ['Home', 1],
    ['7', 7],
  ];
  for (const [key, number] of presses) {
    await page.keyboard.press(key);
    await step(page, number);
  }
  await button(page, 'turning').click();
  await page.locator('[data-turning="keys"]').click();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-turning]')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('PageDown');
  await step(page, 8);
});

test('two digits lead to a step, and Enter ends the wait for a second', async ({ page }) => {
  await play(page);
  await page.keyboard.press('1');
  await expect(at(page)).toHaveText('1 / 12');
  await page.keyboard.press('1');
  await step(page, 11);
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await step(page, 1);
  await page.keyboard.press('5');
  await page.keyboard.press('1');
  // Nobody waits for a second digit for ever.
  await step(page, 1);
});

/** How many lines of a role are drawn. */
const lines = (page: Page, role: string) =>
  page.locator(`main [data-edge="${role}"]:not([data-state="hidden"])`);

test('the whole network is told in two moves, the leads first, beside the names of its groups', async ({
  page,
}) => {
  await play(page);
  const groups = page.locator('[data-groups]');
  for (const name of ['五项提升行动', '青少年', '科学素质国际交流与合作'])
    await expect(groups).toContainText(name);
  await expect(page.locator('[data-caption] .told')).toContainText('先看谁牵头：38 条线');
  await expect(lines(page, 'lead')).toHaveCount(38);
  await expect(lines(page, 'support')).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await expect(lines(page, 'support')).toHaveCount(171);
  await expect(page.locator('[data-caption] .told')).toContainText('配合 171 条');
  await step(page, 1);
  // Back to it, it is told already.
  await page.keyboard.press('ArrowRight');
  await step(page, 2);
  await page.keyboard.press('ArrowLeft');
  await step(page, 1);
  await expect(lines(page, 'support')).toHaveCount(171);
});

test('a click beside everything turns the page, until it is switched off', async ({ page }) => {
  await play(page);
  const ground = () => page.locator('[data-caption]').click({ position: { x: 900, y: 20 } });
  await ground();
  await expect(lines(page, 'support')).toHaveCount(171);
  await ground();
  await step(page, 2);
  await node(page, 'a1').locator('circle').first().click();
  await expect(detail(page)).toBeVisible();
  await step(page, 2);
  await page.keyboard.press('r');
  await button(page, 'turning').click();
  await page.locator('[data-turning="click"]').click();
  await ground();
  await page.keyboard.press('ArrowRight');
  await step(page, 3);
});

test('the screen stays awake while a show lasts, and again after another window', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const locks = { asked: 0, held: 0 };
    const request = () => {
      locks.asked++;
      locks.held++;
      const lock = {
        released: false,
        release: () => {
          if (!lock.released) locks.held--;
          lock.released = true;
          return Promise.resolve();
        },
      };
      Object.assign(window, { lock });
      return Promise.resolve(lock);
    };
    Object.defineProperty(navigator, 'wakeLock', { value: { request } });
    Object.assign(window, { locks });
  });
  const locks = () => page.evaluate(() => (window as unknown as { locks: unknown }).locks);
  await open(page);
  expect(await locks()).toEqual({ asked: 0, held: 0 });
  await play(page);
  await expect.poll(locks).toEqual({ asked: 1, held: 1 });
  // A hidden page loses its lock; seen again, it has one again.
  await page.evaluate(() => {
    void (window as unknown as { lock: WakeLockSentinel }).lock.release();
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect.poll(locks).toEqual({ asked: 2, held: 1 });
  await page.keyboard.press('Escape');
  await expect.poll(locks).toEqual({ asked: 2, held: 0 });
});
