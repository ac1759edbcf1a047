import { expect, test, type Page } from './test';
import { detail, fragment, node, open, tab } from './app';

const cell = (page: Page, id: string) => page.locator(`[data-cell="${id}"]`);
const focused = (page: Page, attribute: string) =>
  page.evaluate((name) => document.activeElement?.getAttribute(name), attribute);

test('has 29 agencies, 11 groups under two headings, and figures that add up', async ({ page }) => {
  await open(page, 'tab=heatmap');
  await expect(page.locator('[data-row]')).toHaveCount(29);
  await expect(page.locator('[data-column]')).toHaveCount(11);
  await expect(page.locator('[data-part]')).toHaveText(['五项提升行动', '六项重点工程']);
  await expect(cell(page, 'a1*g1.1')).toHaveAccessibleName(/区教育局 × 青少年：牵头 6，配合 0/);
  const names = await page
    .locator('[data-cell]')
    .evaluateAll((cells) => cells.map((c) => c.getAttribute('aria-label')!));
  const sum = (word: string) =>
    names.reduce(
      (total, name) => total + Number(new RegExp(`${word} (\\d+)`).exec(name)?.[1] ?? 0),
      0,
    );
  expect(sum('牵头')).toBe(38);
  expect(sum('配合')).toBe(171);
});

test('a cell selects in every view and lists the tasks behind it', async ({ page }) => {
  await open(page, 'tab=heatmap');
  await cell(page, 'a4*g2.2').click();
  await expect(detail(page).locator('[data-ref^="t"]')).toHaveText([
    '实施繁荣科普创作资助计划',
    '实施全媒体科学传播能力提升计划',
    '实施智慧科普建设工程',
  ]);
  await tab(page, 'network').click();
  await expect(node(page, 't2.2.1')).toHaveAttribute('data-state', 'lit');
  await expect(page.locator('[data-edge][data-state="lit"]')).toHaveCount(3);
});

test('a row, a column and a part select too', async ({ page }) => {
  await open(page, 'tab=heatmap');
  await page.locator('[data-row="a8"]').click();
  await expect(detail(page)).toHaveAttribute('data-detail', 'a8');
  await page.locator('[data-column="g1.2"]').click({ modifiers: ['Shift'] });
  await expect(detail(page)).toHaveAttribute('data-detail', 'a8,g1.2');
  await page.keyboard.press('Escape');
  await page.locator('[data-part="p2"]').click();
  await expect(detail(page)).toHaveAttribute('data-detail', 'p2');
});

test('arrow keys move in it and Enter selects', async ({ page }) => {
  await open(page, 'tab=heatmap&rows=document');
  await cell(page, 'a1*g1.1').focus();
  await page.keyboard.press('ArrowRight');
  expect(await focused(page, 'data-cell')).toBe('a1*g1.2');
  await page.keyboard.press('ArrowDown');
  expect(await focused(page, 'data-cell')).toBe('a2*g1.2');
  await page.keyboard.press('End');
  expect(await focused(page, 'data-cell')).toBe('a2*g2.6');
  await page.keyboard.press('Enter');
  await expect(detail(page)).toHaveAttribute('data-detail', 'a2*g2.6');
  await expect(page.locator('[role="grid"] [tabindex="0"]')).toHaveCount(1);
});

test('measures and orders change what is shown and the link', async ({ page }) => {
  await open(page, 'tab=heatmap');
  const first = page.locator('[data-row]').first();
  await expect(first).toHaveAttribute('data-row', 'a2');
  await page.getByLabel('行序').selectOption('document');
  await expect(first).toHaveAttribute('data-row', 'a1');
  await page.getByLabel('行序').selectOption('seriated');
  await page.getByLabel('列序').selectOption('seriated');
  await expect(page.locator('[data-column]').first()).not.toHaveAttribute('data-column', 'g1.1');
  await page.getByRole('button', { name: '加权' }).click();
  await page.getByRole('button', { name: '加大权重' }).click();
  await expect(cell(page, 'a1*g1.1')).toContainText('21');
  const now = fragment(page);
  expect([now.get('measure'), now.get('w'), now.get('rows')]).toEqual([
    'weighted',
    '3.5',
    'seriated',
  ]);
});
