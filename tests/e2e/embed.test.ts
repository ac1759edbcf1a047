import { expect, test, type FrameLocator, type Page } from './test';
import { checkAccess, settled } from './app';

/** Another page with the product in a frame. */
async function embed(page: Page, baseURL: string, more = ''): Promise<FrameLocator> {
  await page.setContent(`<!doctype html><html lang="zh-CN"><title>转载</title><main><h1>转载</h1>
    <iframe title="分工图谱" src="${baseURL}#embed=1${more}" width="960" height="560"></iframe></main>`);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('html')).toHaveAttribute('data-settled', 'true');
  return frame;
}

test('the view stands alone in another page, and answers', async ({ page, baseURL }) => {
  const frame = await embed(page, baseURL!);
  await expect(frame.locator('[data-node]')).toHaveCount(67);
  await expect(frame.locator('header, aside, nav')).toHaveCount(0);
  await expect(frame.locator('[data-viewbar]')).toBeHidden();
  const node = frame.locator('[data-node][data-id="a1"]');
  await node.locator('circle').hover();
  await expect(node).toHaveAttribute('data-state', 'lit');
  await expect(frame.locator('[data-node][data-state="dimmed"]').first()).toBeVisible();
  await node.locator('circle').click();
  await expect(node).toHaveAttribute('data-state', 'selected');
  await expect(frame.locator('[data-detail]')).toHaveCount(0);
  await checkAccess(page);
});

test('a corner names the plan and leads to all of it', async ({ page, baseURL }) => {
  const frame = await embed(page, baseURL!, '&role=lead');
  const corner = frame.locator('[data-corner]');
  await expect(corner).toContainText('科学素质');
  const [whole] = await Promise.all([page.waitForEvent('popup'), corner.click()]);
  await settled(whole);
  await expect(whole.locator('header')).toBeVisible();
  const to = new URLSearchParams(new URL(whole.url()).hash.slice(1));
  expect([to.get('embed'), to.get('role')]).toEqual([null, 'lead']);
});

for (const tab of ['heatmap', 'collaboration', 'workload']) {
  test(`the ${tab} stands alone too`, async ({ page, baseURL }) => {
    const frame = await embed(page, baseURL!, `&tab=${tab}`);
    await expect(frame.locator('main')).toContainText('区教育局');
    await expect(frame.locator('header, nav')).toHaveCount(0);
    await expect(frame.locator('[data-viewbar]')).toBeHidden();
    await expect(frame.locator('.controls')).toBeHidden();
    await expect(frame.locator('[data-corner]')).toBeVisible();
    await checkAccess(page);
  });
}
