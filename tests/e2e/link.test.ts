import { expect, test } from './test';
import { choice, detail, fragment, node, open, tab } from './app';

test('a link brings back tab, filters, selection, order, camera, language and theme', async ({
  page,
}) => {
  const link =
    'tab=network&in=g1.1,g1.2&hide=1&sel=a1&steps=2&at=500,300,1.5&measure=weighted&w=2.5&rows=seriated&sort=-lead&lang=en&theme=dark';
  await open(page, link);
  await expect(choice(page, 'g1.2')).toHaveAttribute('aria-checked', 'true');
  await expect(detail(page)).toHaveAttribute('data-detail', 'a1');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(tab(page, 'heatmap')).toHaveText('Heatmap');
  await tab(page, 'heatmap').click();
  const now = fragment(page);
  for (const [key, value] of new URLSearchParams(link)) {
    if (key !== 'tab') expect(now.get(key)).toBe(value);
  }
});

test('Back and Forward go through what was chosen', async ({ page }) => {
  await open(page);
  await node(page, 'a2').locator('circle').click();
  await expect(detail(page)).toBeVisible();
  await detail(page).locator('[data-ref="t1.2.1"]').click();
  await expect(detail(page)).toHaveAttribute('data-detail', 't1.2.1');
  await tab(page, 'data').click();
  await page.goBack();
  await expect(page.locator('.stage')).toBeVisible();
  await page.goBack();
  await expect(detail(page)).toHaveAttribute('data-detail', 'a2');
  await page.goBack();
  await expect(detail(page)).toHaveCount(0);
  await page.goForward();
  await expect(detail(page)).toHaveAttribute('data-detail', 'a2');
});

test('a broken link falls back with a notice', async ({ page }) => {
  await open(page, 'tab=nowhere&sel=a999&at=1,2&nonsense=1');
  await expect(page.locator('[data-notice="link-unknown"]')).toContainText('tab, at, nonsense');
  await expect(page.locator('[data-node]:visible')).toHaveCount(67);
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-notice]')).toHaveCount(0);
  await open(page);
  await page.evaluate(() => (location.hash = '#sel=a999'));
  await expect(page.locator('[data-notice="selection-unknown"]')).toContainText('a999');
});

test('language switches at once and everywhere', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('button', { name: 'Network', exact: true })).toBeVisible();
  for (const name of ['network', 'heatmap', 'data']) {
    await tab(page, name).click();
    const foreign = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      while (walker.nextNode()) {
        const element = walker.currentNode.parentElement!;
        const own = element.closest('[lang]')?.getAttribute('lang');
        // an English sentence may quote a name
        const words = walker.currentNode.textContent!.replace(/“[^”]*”/g, '');
        if (/[\u4e00-\u9fff]/.test(words) && own !== 'zh-CN') {
          found.push(walker.currentNode.textContent!);
        }
      }
      return found;
    });
    expect(foreign).toEqual([]);
  }
});

test.describe('theme', () => {
  test.use({ colorScheme: 'dark' });

  test('follows the system first, and the reader after that', async ({ page }) => {
    await open(page);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByLabel('明暗').selectOption('light');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.getByLabel('明暗').selectOption('auto');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  });
});
