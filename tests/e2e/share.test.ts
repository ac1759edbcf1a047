import { expect, test, type Page } from './test';
import { checkAccess, fragment, open, settled } from './app';
import { bring, example, expectKept, kept, title } from './keeping';

const share = (page: Page) => page.locator('dialog[data-share]');

/** Opens the dialog of links by way of the header. */
async function openShare(page: Page): Promise<void> {
  await page.getByRole('button', { name: '更多' }).click();
  await page.locator('[data-copy-link]').click();
  await expect(share(page)).toBeVisible();
}

/** The link as it stands in the dialog. */
const linkIn = (page: Page) => share(page).locator('#export-link').inputValue();

test('the link of a plan that is only here says so, and others are told what they lack', async ({
  page,
  browser,
}) => {
  await open(page);
  await bring(page, '只在这里');
  await expectKept(page, '只在这里');
  await openShare(page);
  await expect(share(page)).toContainText('不带计划的内容');
  await checkAccess(page);
  const link = await linkIn(page);
  expect(link).not.toContain('plan=');
  const file = page.waitForEvent('download');
  await page.locator('[data-carry-file]').click();
  expect((await file).suggestedFilename()).toMatch(/^只在这里_\d{8}\.json$/);
  await page.goto('about:blank');
  await page.goto(link);
  await expect(title(page)).toHaveText('只在这里');
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  for (const embed of ['', '&embed=1']) {
    await other.goto('about:blank');
    await other.goto(link + embed);
    await expect(other.locator('[data-failure="not-here"]')).toContainText('只在这里');
    await expect(other.locator('[data-node]')).toHaveCount(0);
    await checkAccess(other);
  }
  await other.locator('[data-example]').click();
  await expect(other.locator('[data-failure]')).toHaveCount(0);
  await settled(other);
  await expect(title(other)).toHaveText(example);
  await elsewhere.close();
});

test('a link carries the plan only where that is asked for', async ({ page, browser }) => {
  await open(page);
  await bring(page, '随链接走');
  await expectKept(page, '随链接走');
  await openShare(page);
  const bare = await linkIn(page);
  await page.locator('[data-carry-content]').check();
  await expect(share(page)).toContainText('谁拿到链接谁就能看');
  await expect.poll(() => linkIn(page)).toContain('plan=');
  const link = await linkIn(page);
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto(`${link}&tab=heatmap`);
  await expect(title(other)).toHaveText('随链接走');
  await expect(other.locator('[data-tab="heatmap"]')).toHaveAttribute('aria-current', 'page');
  expect(fragment(other).get('plan')).toBeNull();
  await expectKept(other, '随链接走');
  await other.reload();
  await expect(title(other)).toHaveText('随链接走');
  expect(await kept(other)).toEqual(['随链接走']);
  await page.locator('[data-carry-content]').uncheck();
  await expect.poll(() => linkIn(page)).toBe(bare);
  // Inside another page it is shown, and nothing is kept.
  const frame = await elsewhere.newPage();
  await frame.goto(`${link.replace('/#', '/?#')}&embed=1`);
  await expect(frame.locator('[data-corner]')).toContainText('随链接走');
  expect(await kept(frame)).toEqual(['随链接走']);
  await elsewhere.close();
});

test('a link whose plan was cut off is refused with a message, and the page goes on', async ({
  page,
}) => {
  await open(page, 'name=断了&plan=7VbNbhs3EH6VhU4tIBv6sS0');
  await expect(page.locator('[data-failure="link-broken"]')).toContainText('断了');
  await checkAccess(page);
  await open(page, 'of=example');
  await expect(page.locator('[data-node]:visible')).toHaveCount(67);
});
