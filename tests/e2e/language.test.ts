import { expect, test, type Page } from './test';
import { fragment, open } from './app';

test.use({ locale: 'en-GB', newcomer: true });

const html = (page: Page) => page.locator('html');
const other = (page: Page) => page.locator('button.language');

test('the page speaks the browser’s language, another where the reader or a link says so', async ({
  page,
}) => {
  await open(page);
  await expect(html(page)).toHaveAttribute('lang', 'en');
  expect(fragment(page).get('lang')).toBeNull();
  await open(page, 'tab=data&lang=zh');
  await expect(html(page)).toHaveAttribute('lang', 'zh-CN');
  // A link is for once.
  await open(page, 'tab=heatmap');
  await page.reload();
  await expect(html(page)).toHaveAttribute('lang', 'en');
  await other(page).click();
  await expect(html(page)).toHaveAttribute('lang', 'zh-CN');
  expect(fragment(page).get('lang')).toBe('zh');
  await page.goto('about:blank');
  // What the reader chose is for the next time too.
  await open(page, 'tab=data');
  await expect(html(page)).toHaveAttribute('lang', 'zh-CN');
  await other(page).click();
  await expect(html(page)).toHaveAttribute('lang', 'en');
  expect(fragment(page).get('lang')).toBe('en');
});

test('where nothing may be kept, no language is', async ({ page }) => {
  await open(page, 'keep=0');
  await other(page).click();
  await expect(html(page)).toHaveAttribute('lang', 'zh-CN');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('without a script the page shows the plan in Chinese', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('./');
  await expect(page.locator('nav:visible')).toHaveCount(1);
  await expect(page.locator('nav:visible')).toContainText('热力图');
  await context.close();
});
