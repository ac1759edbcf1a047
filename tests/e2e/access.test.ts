import { expect, test } from './test';
import { checkAccess, open } from './app';

const VIEWS = {
  network: ['', 'sel=a2', 'sel=t1.3.4&steps=2', 'in=g1.1,g2.2&role=lead&hide=1'],
  heatmap: ['tab=heatmap', 'tab=heatmap&sel=a4*g2.2&rows=seriated&cols=seriated&measure=weighted'],
  data: ['tab=data', 'tab=data&in=g1.2&sel=a2', 'tab=data&lang=en'],
  collaboration: ['tab=collaboration', 'tab=collaboration&form=network'],
  'what stands beside': ['card=findings', 'card=scenario', 'nonsense=1'],
};

for (const [name, fragments] of Object.entries(VIEWS)) {
  test(`${name} is accessible`, async ({ page }) => {
    for (const fragment of fragments) {
      await open(page, fragment);
      await checkAccess(page);
    }
  });
}

test('the search is accessible', async ({ page }) => {
  await open(page);
  await page.keyboard.press('/');
  await page.getByRole('dialog').getByRole('combobox').fill('科');
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
  await checkAccess(page);
});

test('the message about a broken plan is accessible', async ({ page }) => {
  await page.route('**/plan.json', (route) => route.fulfill({ body: 'x' }));
  await open(page);
  await expect(page.locator('[data-failure]')).toBeVisible();
  await checkAccess(page);
});

test('every view is accessible on a narrow screen, with its filters', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const name of ['network', 'heatmap', 'collaboration', 'workload', 'data']) {
    await test.step(name, async () => {
      await open(page, `tab=${name}`);
      await checkAccess(page);
      const filters = page.getByRole('button', { name: '筛选' });
      await filters.click();
      await expect(page.getByLabel('图例与筛选')).toBeVisible();
      await checkAccess(page);
      await filters.click();
    });
  }
});

test('the menu of a narrow screen is over when the library opens', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  const menu = page.locator('button.menu');
  await menu.click();
  await expect(menu).toHaveAttribute('aria-expanded', 'true');
  await page.locator('.to-library').click();
  await expect(page.locator('[data-library]')).toBeVisible();
  await expect(menu).toHaveAttribute('aria-expanded', 'false');
});

test('where the system gives the colours, only the view that is seen has a line under it', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, 'tab=heatmap');
  const lines = await page
    .locator('nav [data-tab]')
    .evaluateAll((tabs) => tabs.map((tab) => getComputedStyle(tab).borderBottomColor));
  const ground = await page.evaluate(() => {
    document.body.style.outlineColor = 'Canvas';
    return getComputedStyle(document.body).outlineColor;
  });
  expect(lines.map((line) => line === ground)).toEqual([true, false, true, true, true]);
});
