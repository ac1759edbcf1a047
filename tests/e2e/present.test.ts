import { expect, test, type Page } from './test';
import { checkAccess, detail, fragment, node, open, places } from './app';
import { button, caption, play, rest, seen, step } from './stage';

const TITLES = [
  /一张图/,
  /行动/,
  /工程/,
  /牵头/,
  /占分工/,
  /参考线/,
  /权重/,
  /区科协与区科技工业商务信息化局/,
  /联系各方/,
  /配合/,
  /不超过 10 项/,
  /议定/,
];
const tiles = (page: Page) => page.locator('[data-tile]');
const blank = (page: Page) => page.locator('[data-blank]');
const back = (page: Page) => button(page, 'again');

for (const [width, height] of [
  [1280, 720],
  [1920, 1080],
] as const) {
  test(`every step at ${width} × ${height} is read from the last row`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await play(page);
    const whole = await places(page);
    for (const [i, title] of TITLES.entries()) {
      await step(page, i + 1);
      await expect(caption(page)).toHaveText(title);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await rest(page);
        const texts = await seen(page);
        expect(texts.length).toBeGreaterThan(8);
        expect(texts.filter(({ size }) => size < 17.99)).toEqual([]);
        expect(texts.filter(({ contrast }) => contrast < 6.995)).toEqual([]);
        const cut = texts.filter(
          (t) => t.left < -1 || t.right > width + 1 || t.bottom > height + 1,
        );
        expect(cut).toEqual([]);
      }
      const now = await places(page);
      if (Object.keys(now).length > 0) expect(now).toEqual(whole);
      // The whole network comes in two moves.
      if (i === 0) await page.keyboard.press('PageDown');
      await page.keyboard.press('PageDown');
    }
    await step(page, 12);
  });
}

test('title and sentence stand on top, in large type', async ({ page }) => {
  await play(page);
  const title = (await caption(page).boundingBox())!;
  expect(title.y).toBeLessThan(40);
  const [h1, sentence] = await page
    .locator('[data-caption] .told > :not(.unseen)')
    .evaluateAll((parts) => parts.map((part) => parseFloat(getComputedStyle(part).fontSize)));
  expect(h1).toBeGreaterThanOrEqual(40);
  expect(sentence).toBeGreaterThanOrEqual(26);
  await expect(page.locator('header')).toHaveCount(0);
  await expect(page.locator('aside')).toHaveCount(0);
});

test('buttons do what keys do, and leave the keys to the show', async ({ page }) => {
  await play(page);
  await button(page, 'next').click();
  await button(page, 'next').click();
  await step(page, 2);
  await page.keyboard.press('Space');
  await step(page, 3);
  await page.keyboard.press('ArrowRight');
  await step(page, 4);
  await button(page, 'previous').click();
  await step(page, 3);
  for (const { width, height } of await page
    .locator('[data-bar] button')
    .evaluateAll((all) => all.map((b) => b.getBoundingClientRect()))) {
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  }
  await button(page, 'end').click();
  await expect(page.locator('[data-bar]')).toHaveCount(0);
  await expect(page.locator('header')).toBeVisible();
});

test('all steps at a glance: arrows and Enter, or a click, choose one', async ({ page }) => {
  await play(page);
  await page.keyboard.press('o');
  await expect(tiles(page)).toHaveCount(12);
  await expect(tiles(page).first()).toBeFocused();
  for (const [i, title] of TITLES.entries()) await expect(tiles(page).nth(i)).toContainText(title);
  const last = (await tiles(page).last().boundingBox())!;
  expect(last.y + last.height).toBeLessThanOrEqual(720);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await step(page, 6);
  await expect(tiles(page)).toHaveCount(0);
  await page.keyboard.press('o');
  await expect(tiles(page).nth(5)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(tiles(page)).toHaveCount(0);
  await step(page, 6);
  await button(page, 'overview').click();
  await tiles(page).nth(8).click();
  await step(page, 9);
});

test('a blank screen hides everything, and any key returns to the same step', async ({ page }) => {
  await play(page);
  await page.keyboard.press('2');
  await step(page, 2);
  for (const [key, colour, wake] of [
    ['b', 'rgb(0, 0, 0)', 'PageDown'],
    ['w', 'rgb(255, 255, 255)', 'Escape'],
    ['.', 'rgb(0, 0, 0)', '/'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(blank(page)).toHaveCSS('background-color', colour);
    expect(await blank(page).boundingBox()).toEqual({ x: 0, y: 0, width: 1280, height: 720 });
    await page.keyboard.press(wake);
    await expect(blank(page)).toHaveCount(0);
    await expect(page.locator('dialog')).toHaveCount(0);
    await step(page, 2);
  }
});

test('a window for the speaker tells the note and what is next, and drives the show', async ({
  page,
}) => {
  await play(page);
  const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('p')]);
  await expect(speaker.locator('h1')).toHaveText(TITLES[0]!);
  await expect(speaker.locator('.note')).not.toBeEmpty();
  await expect(speaker.locator('.note')).toHaveCSS('white-space-collapse', 'preserve-breaks');
  await expect(speaker.locator('.next')).toContainText('加上配合');
  for (const which of ['now', 'next'])
    await expect(speaker.locator(`[data-${which}] svg circle`).first()).toBeAttached();
  await expect(speaker.locator('html')).toHaveAttribute('lang', 'zh-CN');
  // Its own styles are there, though it has no address.
  await expect(speaker.locator('h1')).toHaveCSS('font-size', '20px');
  await expect(speaker.locator('body')).toHaveCSS('font-family', /Noto Sans CJK SC/);
  await speaker.setViewportSize({ width: 800, height: 600 });
  for (const part of ['next', 'previous', 'reset'].map((name) => `[data-presenter="${name}"]`)) {
    await expect(speaker.locator(part)).toBeInViewport({ ratio: 1 });
  }
  await expect(speaker.locator('[data-left]')).toContainText('还剩 9:');
  await speaker.locator('[data-target]').fill('20');
  await speaker.locator('[data-target]').press('Tab');
  await expect(speaker.locator('[data-left]')).toContainText('还剩 19:');
  await speaker.keyboard.press('PageDown');
  await expect(speaker.locator('.next')).toContainText(TITLES[1]!);
  await speaker.keyboard.press('PageDown');
  await step(page, 2);
  await expect(speaker.locator('h1')).toHaveText(TITLES[1]!);
  await speaker.locator('[data-presenter="next"]').click();
  await step(page, 3);
  await speaker.locator('[data-presenter="previous"]').focus();
  await speaker.keyboard.press('Space');
  await step(page, 2);
  await speaker.keyboard.press('b');
  await expect(blank(page)).toBeVisible();
  await speaker.keyboard.press('PageDown');
  await expect(blank(page)).toHaveCount(0);
  await step(page, 2);
  // However slow the machine is: the clock has run, and begins again.
  const seconds = async () => {
    const [minutes = 0, rest = 0] = (await speaker.locator('[data-clock]').innerText())
      .split(':')
      .map(Number);
    return minutes * 60 + rest;
  };
  await expect.poll(seconds).toBeGreaterThanOrEqual(2);
  const before = await seconds();
  await speaker.locator('[data-presenter="reset"]').click();
  await expect.poll(seconds).toBeLessThan(before);
  await checkAccess(speaker);
  // Closed, it is told, and opens again.
  await speaker.close();
  await expect(page.locator('[data-bar] [role="status"]')).toContainText('按 P 重新打开');
  const [again] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('p')]);
  await expect(again.locator('h1')).toHaveText(TITLES[1]!);
  await Promise.all([again.waitForEvent('close'), page.keyboard.press('Escape')]);
});

test('where windows and the whole screen are refused, the show goes on and says so', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.open = () => null;
    Object.defineProperty(document, 'fullscreenEnabled', { value: false });
  });
  await play(page);
  await page.keyboard.press('p');
  await expect(page.locator('[data-bar] [role="status"]')).toContainText('拦截');
  await expect(button(page, 'screen')).toHaveCount(0);
  await page.keyboard.press('PageDown');
  await expect(page.locator('[data-bar] [role="status"]')).toBeEmpty();
  await page.keyboard.press('PageDown');
  await step(page, 2);
});

test('a question from the floor is answered in the picture, and R returns to the step', async ({
  page,
}) => {
  await play(page);
  await page.keyboard.press('2');
  await step(page, 2);
  const told = fragment(page).toString();
  await expect(back(page)).toHaveCount(0);
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('教育局');
  await page.keyboard.press('Enter');
  await expect(detail(page)).toContainText('区教育局');
  await rest(page);
  const small = (await seen(page)).filter(({ size }) => size < 17.99);
  expect(small).toEqual([]);
  await expect(back(page)).toBeVisible();
  await page.keyboard.press('r');
  await expect(detail(page)).toHaveCount(0);
  await expect(back(page)).toHaveCount(0);
  expect(fragment(page).toString()).toBe(told);
  await page.keyboard.press('f');
  await page.locator('[data-choice="lead"]').click();
  await expect(back(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-choice]')).toHaveCount(0);
  await back(page).click();
  expect(fragment(page).toString()).toBe(told);
  await step(page, 2);
});

test('nodes are walked with the keyboard, and the clicker still leads on', async ({ page }) => {
  await play(page);
  // Its circle: between that and its label there may be nothing to click.
  await node(page, 'a1').locator('circle').first().click();
  await expect(detail(page)).toBeVisible();
  await node(page, 'a1').focus();
  await page.keyboard.press('ArrowRight');
  await expect(node(page, 'a1')).not.toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-node]:focus')).toHaveAttribute('data-state', 'selected');
  await step(page, 1);
  await page.keyboard.press('PageDown');
  await step(page, 2);
  await expect(detail(page)).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await step(page, 3);
});

test('what a figure shows is picked by a click', async ({ page }) => {
  await play(page);
  for (const number of ['6', '8'] as const) {
    await page.keyboard.press(number);
    await step(page, Number(number));
    await page.locator('[data-slide] text', { hasText: /^区卫生健康局$/ }).click();
    await expect(detail(page)).toContainText('区卫生健康局');
    await page.keyboard.press('r');
    await expect(detail(page)).toHaveCount(0);
  }
});

test('Esc goes one step back: search, question, show', async ({ page }) => {
  await open(page, 'sel=a1&card=story');
  const before = fragment(page).toString();
  await expect(page.locator('[data-card="story"]')).toHaveAttribute('aria-busy', 'false');
  await page.locator('[data-card="story"] [data-present]').click();
  await step(page, 1);
  await node(page, 'a5').click();
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('combobox')).toHaveCount(0);
  await expect(detail(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(detail(page)).toHaveCount(0);
  await step(page, 1);
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-bar]')).toHaveCount(0);
  expect(fragment(page).toString()).toBe(before);
  await expect(page.locator('html')).not.toHaveAttribute('data-presenting');
});
