import { expect, test } from './test';
import { checkAccess, open } from './app';

const VIEWS = {
  network: '',
  'network with a selection': 'sel=a2',
  'network with a task': 'sel=t1.3.4&steps=2',
  'filtered network': 'in=g1.1,g2.2&role=lead&hide=1',
  heatmap: 'tab=heatmap',
  'heatmap with a cell': 'tab=heatmap&sel=a4*g2.2&rows=seriated&cols=seriated&measure=weighted',
  data: 'tab=data',
  'data, filtered and selected': 'tab=data&in=g1.2&sel=a2',
  collaboration: 'tab=collaboration',
  'collaboration as a network': 'tab=collaboration&form=network',
  workload: 'tab=workload',
  findings: 'card=findings',
  'what if': 'card=scenario',
  'in English': 'lang=en&tab=data',
  'a notice': 'nonsense=1',
};

for (const theme of ['light', 'dark'] as const) {
  for (const [name, fragment] of Object.entries(VIEWS)) {
    test(`${name} is accessible, ${theme}`, async ({ page }) => {
      await open(page, `${fragment}&theme=${theme}`);
      await checkAccess(page);
    });
  }

  test(`the search is accessible, ${theme}`, async ({ page }) => {
    await open(page, `theme=${theme}`);
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('combobox').fill('科');
    await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
    await checkAccess(page);
  });

  test(`the message about a broken plan is accessible, ${theme}`, async ({ page }) => {
    await page.route('**/plan.json', (route) => route.fulfill({ body: 'x' }));
    await open(page, `theme=${theme}`);
    await expect(page.locator('[data-failure]')).toBeVisible();
    await checkAccess(page);
  });
}

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  for (const name of ['network', 'heatmap', 'collaboration', 'workload', 'data']) {
    test(`${name} is accessible`, async ({ page }) => {
      await open(page, `tab=${name}`);
      await checkAccess(page);
      await page.getByRole('button', { name: '筛选' }).click();
      await expect(page.getByLabel('图例与筛选')).toBeVisible();
      await checkAccess(page);
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
