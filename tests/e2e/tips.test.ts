import { expect, test, type Page } from './test';
import { node, open, settled, tab } from './app';
import { choose, dialog } from './importing';
import { ownTable } from './own-table';

const CARD = '[data-tips]';

test('what is pointed at, or has the keyboard, is told of in a small card; a finger brings none', async ({
  page,
}) => {
  await open(page);
  const card = page.locator(CARD);
  await node(page, 'a2').locator('circle').first().hover();
  await expect(card).toBeVisible();
  await expect(card).toContainText('区科协');
  await expect(card).toContainText('牵头 15 · 配合 18');
  await expect(card).toContainText('点一下');
  await expect(card).toBeInViewport({ ratio: 1 });
  await page.mouse.move(5, 400);
  await expect(card).toBeHidden();
  await node(page, 't1.1.1').locator('rect').first().hover();
  await expect(card).toContainText('牵头：区教育局');
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await node(page, 'a2').focus();
  await page.keyboard.press('ArrowRight');
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await tab(page, 'heatmap').click();
  await page.locator('[data-cell="a2*g1.1"]').hover();
  await expect(card).toContainText('区科协 × 青少年');
  await expect(card).toContainText('点一下看这几项任务');
});

test('a line is found where the pointer rests near it', async ({ page }) => {
  await open(page);
  // A point of a line with no node about it.
  const { x, y } = await page.locator('[data-edge="lead"]').evaluateAll((lines) => {
    const free = (x: number, y: number) =>
      [-3, 0, 3].every((by) => !document.elementFromPoint(x + by, y + by)?.closest('[data-node]'));
    const middles = (lines as SVGLineElement[]).map((one) =>
      new DOMPoint(
        (one.x1.baseVal.value + one.x2.baseVal.value) / 2,
        (one.y1.baseVal.value + one.y2.baseVal.value) / 2,
      ).matrixTransform(one.getScreenCTM()!),
    );
    const { x, y } = middles.find((at) => free(at.x, at.y))!;
    return { x, y };
  });
  await page.mouse.move(x + 40, y + 40);
  await page.mouse.move(x + 1, y + 2, { steps: 3 });
  await expect(page.locator(CARD)).toContainText('牵头 →');
});

test('no native title is anywhere: views, cards, dialogs', async ({ page }) => {
  await open(page, 'sel=a2');
  const native = page.locator('[title]:not(iframe), svg title');
  for (const name of ['heatmap', 'collaboration', 'workload', 'data', 'network']) {
    await tab(page, name).click();
    await expect(native).toHaveCount(0);
  }
  await page.locator('[data-zoom="in"], [aria-label="放大"]').first().hover();
  await expect(page.locator(CARD)).toHaveText('放大');
  await page.keyboard.press('?');
  await expect(page.locator('[data-keys]')).toBeVisible();
  await expect(native).toHaveCount(0);
});

test('what comes to lie under a resting pointer is not told of, until the pointer moves', async ({
  page,
}) => {
  await page.clock.install();
  await open(page);
  const search = page.locator('header .search');
  const { x, y, width, height } = (await search.boundingBox())!;
  await page.mouse.click(x + width / 2, y + height / 2);
  await expect(page.getByRole('combobox')).toBeFocused();
  // The dialog goes, the pointer has not moved.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('combobox')).toHaveCount(0);
  await expect(search).toHaveCSS('cursor', 'pointer');
  await page.clock.fastForward(2000);
  await expect(page.locator(CARD)).toBeHidden();
  await page.mouse.move(x + width / 2 + 1, y + height / 2);
  await page.clock.fastForward(2000);
  await expect(page.locator(CARD)).toContainText('查找');
});

for (const [language, colorScheme] of [
  ['zh', 'light'],
  ['en', 'dark'],
] as const) {
  test(`cards tell deadlines and cover nothing of what they are about, ${language}, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await open(page, language === 'en' ? 'lang=en' : '');
    await choose(page, ownTable());
    await page.locator('[data-confirm]:enabled').click();
    await expect(dialog(page)).toHaveCount(0);
    await settled(page);
    const card = page.locator(CARD);
    const due = language === 'en' ? /[Dd]eadline/ : /时限/;
    await page.keyboard.press('Tab');
    const nodes = await page
      .locator('[data-node]')
      .evaluateAll((all) => all.map((n) => n.dataset['id']!));
    expect(nodes).toHaveLength(38);
    for (const id of nodes) {
      await node(page, id).focus();
      await expect(card).toContainText(due);
      await expect(card).toBeInViewport({ ratio: 1 });
      await expect.poll(() => covered(page, id), id).toEqual([]);
    }
    await page.keyboard.press('Escape');
    const line = page.locator('[data-edge="lead"]').first();
    const [x, y] = await line.evaluate((one: SVGLineElement) => {
      const [x1, x2, y1, y2] = [one.x1, one.x2, one.y1, one.y2].map(({ baseVal }) => baseVal.value);
      const { x, y } = new DOMPoint((x1! + x2!) / 2, (y1! + y2!) / 2).matrixTransform(
        one.getScreenCTM()!,
      );
      return [x, y] as const;
    });
    await page.mouse.move(x + 30, y + 30);
    await page.mouse.move(x, y, { steps: 3 });
    await expect(card).toContainText(due);
    await expect(card).toContainText('→');
    await tab(page, 'heatmap').click();
    await page.locator('[data-cell][data-leads]').first().hover();
    await expect(card).toContainText('2026年3月底前');
    await tab(page, 'collaboration').click();
    await expect(page.locator('.measures tbody tr').first()).toBeVisible();
    await page.locator('td[data-count]:not([data-count="0"])').first().hover();
    await expect(card).toContainText('2026年');
  });
}

/** What of a node the card lies over. */
const covered = (page: Page, id: string) =>
  page.evaluate(
    ([id, card]) => {
      const at = document.querySelector(card!)!.getBoundingClientRect();
      const parts = document.querySelectorAll(
        `[data-node][data-id="${id}"] :is(circle, rect, text)`,
      );
      return [...parts]
        .filter((part) => {
          const { left, right, top, bottom } = part.getBoundingClientRect();
          return left < at.right && right > at.left && top < at.bottom && bottom > at.top;
        })
        .map((part) => part.textContent);
    },
    [id, CARD],
  );
