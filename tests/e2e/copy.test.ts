import { expect, test, type Page } from './test';
import { fragment } from './app';
import { choose, dialog, openExports } from './out';

const LINK = 'tab=heatmap&in=g1.1&sel=a4&rows=seriated&theme=dark';

/** What lies on the clipboard, as a person finds out: pasted. */
async function pasted(page: Page): Promise<string> {
  await page.keyboard.press('Escape');
  const field = page.getByRole('searchbox');
  await field.fill('');
  await field.evaluate((input: HTMLInputElement) => input.removeAttribute('maxlength'));
  await field.press('Control+v');
  await expect(field).not.toHaveValue('');
  return field.inputValue();
}

for (const clipboard of [true, false]) {
  test(`the link to the view is copied, ${clipboard ? 'with' : 'without'} the clipboard API`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    // A page from plain http or from a file has none.
    if (!clipboard) {
      await page.addInitScript(() =>
        Object.defineProperty(navigator, 'clipboard', { value: undefined }),
      );
    }
    await openExports(page, LINK);
    await choose(page, 'link');
    const link = page.locator('#export-link');
    await page.locator('[data-copy="link"]').click();
    await expect(dialog(page)).toContainText('已复制');
    await expect(page.locator('[data-copy="link"]')).toBeFocused();
    const told = await link.inputValue();
    expect(await pasted(page)).toBe(told);
    await page.goto('about:blank');
    await page.goto(told);
    await expect(page.locator('html')).toHaveAttribute('data-settled', 'true');
    const now = fragment(page);
    for (const [key, value] of new URLSearchParams(LINK)) expect(now.get(key)).toBe(value);
  });
}

test('where copying is refused, the dialog says how to do it by hand', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await openExports(page);
  await choose(page, 'link');
  await page.locator('[data-copy="embed"]').click();
  await expect(dialog(page)).toContainText('请选中后按 Ctrl C');
  const code = page.locator('#export-embed');
  await code.focus();
  const chosen = await code.evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  );
  expect(chosen).toMatch(/^<iframe src="[^"]*embed=1[^"]*".*<\/iframe>$/);
});

test('the code embeds the view alone in a page', async ({ page, context }) => {
  await openExports(page, 'tab=workload');
  await choose(page, 'link');
  const code = await page.locator('#export-embed').inputValue();
  const other = await context.newPage();
  await other.setContent(`<!doctype html><html lang="zh-CN"><title>转载</title><body>${code}`);
  const frame = other.frameLocator('iframe');
  await expect(frame.locator('main')).toContainText('区教育局');
  await expect(frame.locator('header')).toHaveCount(0);
});
