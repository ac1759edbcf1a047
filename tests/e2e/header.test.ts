import { expect, test } from './test';
import { open } from './app';

test('the plan has its name in the header, in English and with a scenario open too', async ({
  page,
}) => {
  await open(page, 'lang=en&card=scenario');
  await page.locator('[data-make]').click();
  await expect(page.locator('[data-change]').first()).toBeVisible();
  for (const width of [1280, 1440, 1600, 1920]) {
    await page.setViewportSize({ width, height: 720 });
    const { name, over } = await page.evaluate(() => {
      const header = document.querySelector('header')!;
      return {
        name: header.querySelector('[data-open-library] .title')!.getBoundingClientRect().width,
        over: header.scrollWidth - header.clientWidth,
      };
    });
    expect(name, `${width}`).toBeGreaterThan(60);
    expect(over, `${width}`).toBe(0);
  }
});

for (const language of ['zh', 'en']) {
  test(`in a window of 800 × 600 nothing in the header covers another (${language})`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 800, height: 600 });
    await open(page, `lang=${language}&sel=a2`);
    const covered = await page.evaluate(() => {
      const all = [
        ...document.querySelectorAll('header button, header .brand, [data-viewbar] button'),
      ];
      const boxes = all
        .filter((one) => one.checkVisibility())
        .map((one) => ({ text: one.textContent, box: one.getBoundingClientRect() }))
        // Where there is no room for the name it stands below its line, out of sight.
        .filter(({ box }) => box.top < 34 || box.top > 48);
      return boxes.flatMap(({ text, box }, i) => [
        ...(box.right > innerWidth ? [`out: ${text}`] : []),
        ...boxes
          .slice(i + 1)
          .filter(
            (other) =>
              Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left) > 1 &&
              Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) > 1,
          )
          .map((other) => `${text} | ${other.text}`),
      ]);
    });
    expect(covered).toEqual([]);
  });
}
