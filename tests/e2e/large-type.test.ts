import { launchOptions } from '../../scripts/browser';
import { expect, test, type Page } from './test';
import { open } from './app';

const { args = [], ...launch } = launchOptions();
// As set by a reader in the browser: nothing smaller than this, whatever a page says.
test.use({ launchOptions: { ...launch, args: [...args, '--blink-settings=minimumFontSize=18'] } });

/** What is cut, lies over its neighbour, or is out of the window and out of reach. */
const faults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) found.push(`page ${scrollWidth}`);
    const boxes: { readonly text: string; readonly box: DOMRect; readonly one: Element }[] = [];
    const texts = 'header, [data-filters], [data-viewbar], dialog[open]';
    for (const part of document.querySelectorAll(texts)) {
      const { right } = part.getBoundingClientRect();
      if (right > innerWidth + 1) found.push(`${part.tagName} ${right}`);
      const words = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      while (words.nextNode()) {
        const one = words.currentNode.parentElement!;
        const text = words.currentNode.textContent!.trim();
        if (!text || one.closest('.unseen, option, select, svg') || !one.checkVisibility())
          continue;
        const range = document.createRange();
        range.selectNodeContents(words.currentNode);
        const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
        if (lines.length === 0) continue;
        const style = getComputedStyle(one);
        const cut =
          one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 4;
        const told = style.textOverflow === 'ellipsis';
        if (style.overflowX !== 'visible' && style.display !== 'inline' && cut && !told)
          found.push(`cut: ${text}`);
        if (!one.closest('h1, .clipped, .counts, .brand'))
          boxes.push(...lines.map((box) => ({ text, box, one })));
      }
    }
    for (const [i, { text, box, one }] of boxes.entries())
      for (const other of boxes.slice(i + 1)) {
        if (one === other.one || one.contains(other.one) || other.one.contains(one)) continue;
        if (one.closest('dialog') !== other.one.closest('dialog')) continue;
        const x = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const y = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (x > 1 && y > 6) found.push(`over: ${text} | ${other.text}`);
      }
    return found;
  });

for (const [width, height] of [
  [1280, 720],
  [390, 844],
] as const) {
  test(`nothing is cut or covered with type of 18 px at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const more of ['sel=a2', 'tab=heatmap', 'tab=workload', 'tab=data', 'card=story']) {
      await open(page, more);
      const size = await page.evaluate(() => {
        return getComputedStyle(document.querySelector('[data-tab="data"]')!).fontSize;
      });
      expect(parseFloat(size)).toBeGreaterThanOrEqual(18);
      expect(await faults(page), more).toEqual([]);
    }
    for (const button of ['[data-open-export]', '[data-open-import]']) {
      await open(page);
      await page.locator(button).click();
      await expect(page.locator('dialog[open]')).toBeVisible();
      expect(await faults(page), button).toEqual([]);
    }
  });
}

test('names of the matrix’s rows are lines seen whole, or not at all, with type of 18 px', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, 'tab=collaboration');
  await expect(page.locator('th.name span').first()).toBeVisible();
  const cut = await page.locator('th.name span').evaluateAll((names) =>
    names
      .filter((name) => {
        const lines =
          name.getBoundingClientRect().height / parseFloat(getComputedStyle(name).lineHeight);
        return Math.abs(lines - Math.round(lines)) > 0.05;
      })
      .map((name) => name.textContent),
  );
  expect(cut).toEqual([]);
});
