import { expect, test, type Page } from './test';
import { open } from './app';
import { play, rest } from './stage';

/** Terms of the field that a head of an office need not know; they stand where the method is told, a click away. */
const TERMS = {
  zh: /基尼|四分位|中心性|模块度|社群|加权度|k ?核|洛伦兹|箱线图|最小费用流|Tukey|Louvain|Brandes|Hyndman|\bMAD\b|\bIQR\b|\bQ[13]\b/,
  en: /gini|quartile|betweenness|centrality|modularity|weighted degree|k-core|lorenz|box plot|minimum-cost|tukey|louvain|brandes|hyndman|\bMAD\b|\bIQR\b|\bQ[13]\b/i,
} as const;

/** Where there is something to be read: fragments of links. */
const PLACES = [
  ...['network', 'heatmap', 'data'].map((tab) => `tab=${tab}`),
  ...['matrix', 'network', 'pairs', 'path', 'meeting'].map(
    (form) => `tab=collaboration&form=${form}`,
  ),
  ...['tukey', 'mad', 'own'].map((line) => `tab=workload&line=${line}`),
  'card=findings',
  'card=scenario',
  'card=story',
  'sel=a2',
  'sel=t1.1.1',
];

/** What a page says outside the parts that tell the method: its text, its names for readers, its small cards. */
const saidOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const outside = (one: Element | null) => one && !one.closest('[data-method], script, style');
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (words.nextNode()) {
      const { parentElement, textContent } = words.currentNode;
      if (outside(parentElement) && parentElement!.checkVisibility()) found.push(textContent!);
    }
    for (const one of document.querySelectorAll('[data-tip], [aria-label]'))
      if (outside(one))
        found.push(one.getAttribute('data-tip') ?? '', one.getAttribute('aria-label') ?? '');
    return found;
  });

for (const language of ['zh', 'en'] as const) {
  const more = language === 'en' ? '&lang=en' : '';
  const jargon = async (page: Page) =>
    (await saidOn(page)).filter((text) => TERMS[language].test(text));

  test(`no term of method stands in a view outside its method (${language})`, async ({ page }) => {
    for (const place of PLACES) {
      await open(page, place + more);
      await expect(page.locator('main')).not.toHaveAttribute('aria-busy', 'true');
      if (place.startsWith('tab=collaboration') && !place.endsWith('meeting'))
        await expect(page.locator('.measures tbody tr').first()).toBeVisible();
      if (place === 'card=scenario') await expect(page.locator('[data-make]')).toBeVisible();
      expect(await jargon(page), place).toEqual([]);
    }
  });

  test(`nor in a scenario, its comparison, the data’s checks, or a presentation (${language})`, async ({
    page,
  }) => {
    await open(page, `card=scenario${more}`);
    await page.locator('[data-make]:not([aria-disabled="true"])').click();
    await expect(page.locator('[data-change]').first()).toBeVisible();
    expect(await jargon(page)).toEqual([]);
    // The method is there, a click away.
    const method = page.locator('[data-card="scenario"] [data-method]').last();
    await method.locator('summary').click();
    await expect(method).toContainText(language === 'zh' ? '基尼系数' : 'Gini');
    await page.locator('[data-open-compare]').click();
    await expect(page.locator('[data-number]').first()).toBeVisible();
    expect(await jargon(page)).toEqual([]);
    await play(page, more);
    const steps = page.locator('[data-at]');
    for (;;) {
      await rest(page);
      expect(await jargon(page), await steps.innerText()).toEqual([]);
      const next = page.locator('[data-present="next"]');
      if (await next.isDisabled()) break;
      await next.click();
    }
  });
}
