import { expect, test, type Page } from './test';
import { fragment, node, open } from './app';
import { play, rest, step } from './stage';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

type Point = readonly [x: number, y: number];

/** Fingers that go down one after the other, move together in steps, and are lifted. */
async function fingers(page: Page, ways: readonly (readonly [from: Point, to: Point])[]) {
  const touch = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
    touch.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(([x, y], id) => ({ x, y, id })),
    });
  for (const n of ways.keys()) {
    await send(
      'touchStart',
      ways.slice(0, n + 1).map(([from]) => from),
    );
  }
  for (const part of [0.25, 0.5, 0.75, 1]) {
    const at = ways.map(([[x, y], [X, Y]]): Point => [x + (X - x) * part, y + (Y - y) * part]);
    await send('touchMove', at);
  }
  await send('touchEnd', []);
}

async function middle(page: Page, id: string): Promise<Point> {
  const { x, y, width, height } = (await node(page, id).locator('circle').first().boundingBox())!;
  return [x + width / 2, y + height / 2];
}

test('two fingers zoom, also where the first goes down on a node', async ({ page }) => {
  await open(page);
  const width = async () => (await node(page, 'a1').locator('circle').boundingBox())!.width;
  const before = await width();
  const [x, y] = await middle(page, 'a1');
  await fingers(page, [
    [
      [x, y],
      [x - 40, y - 60],
    ],
    [
      [x + 30, y + 40],
      [x + 90, y + 120],
    ],
  ]);
  await expect.poll(width).toBeGreaterThan(before * 1.5);
  expect(fragment(page).has('pin')).toBe(false);
  expect([...fragment(page).keys()]).toEqual(['at']);
  await expect(page.locator('[data-detail]')).toHaveCount(0);
});

test('what is tapped stands above the sheet that tells of it', async ({ page }) => {
  await open(page);
  const low = await page.locator('[data-node="agency"]').evaluateAll((all) => {
    const y = (one: Element) => one.querySelector('circle')!.getBoundingClientRect().y;
    return (all.toSorted((a, b) => y(b) - y(a))[0] as HTMLElement).dataset['id']!;
  });
  await page.touchscreen.tap(...(await middle(page, low)));
  const sheet = page.locator('[data-detail]');
  await expect(sheet).toBeVisible();
  const gap = async () => (await sheet.boundingBox())!.y - (await middle(page, low))[1];
  await expect.poll(gap).toBeGreaterThan(10);
});

test('swiping turns the page, two fingers and the bar do not', async ({ page }) => {
  await play(page);
  const swipe = (dx: number) =>
    fingers(page, [
      [
        [195 - dx / 2, 400],
        [195 + dx / 2, 410],
      ],
    ]);
  await swipe(-160);
  await expect(page.locator('[data-caption] .told')).toContainText('配合 171 条');
  await swipe(-160);
  await step(page, 2);
  await swipe(160);
  await step(page, 1);
  await fingers(page, [
    [
      [150, 420],
      [110, 420],
    ],
    [
      [250, 420],
      [290, 420],
    ],
  ]);
  await expect(page.locator('[data-present="again"]')).toBeVisible();
  await step(page, 1);
});

test('the presented heatmap is legible in the hand', async ({ page }) => {
  await play(page);
  await page.keyboard.press('5');
  await step(page, 5);
  await rest(page);
  const texts = await page.locator('[data-slide="heatmap"] text').evaluateAll((all) =>
    all.map((text) => {
      const { left, right } = text.getBoundingClientRect();
      return {
        text: text.textContent,
        left,
        right,
        size: parseFloat(getComputedStyle(text).fontSize),
      };
    }),
  );
  expect(texts.length).toBeGreaterThan(100);
  expect(texts.filter(({ size }) => size < 14)).toEqual([]);
  expect(texts.filter(({ left, right }) => left < 0 || right > 390)).toEqual([]);
});
