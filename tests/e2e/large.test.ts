import { expect, test, type Page } from './test';
import { checkAccess, detail, fragment, open } from './app';
import { FUNCTIONS } from '../../src/analyse/functions';
import { foldingBy, linesOf } from '../../src/draw/fold';
import { placedPlan } from '../draw/district';

const NODES = 1200;
const plan = placedPlan(NODES);
/** How many lines agencies have with every fold open, or closed. */
const lines = (open: boolean) =>
  linesOf(plan.agencies, { keyOf: foldingBy(plan, 'load'), isOpen: () => open }).length;
const grid = (page: Page) => page.locator('main [role="grid"]');
const cells = (page: Page) => grid(page).locator('[role="gridcell"]');

async function openLarge(page: Page, start: string): Promise<void> {
  await page.route('**/plan.json', (route) => route.fulfill({ json: plan }));
  await open(page, `${start}&keep=no`);
}

/** What is not drawn takes as much room as if it were. */
async function expectRoom(page: Page, rows: number): Promise<void> {
  const [body, row] = await grid(page).evaluate((table) => {
    const [body, row] = [table.querySelector('tbody')!, table.querySelector('tr:has(td)')!];
    return [body.getBoundingClientRect().height, row.getBoundingClientRect().height] as const;
  });
  expect(Math.abs(body - rows * row)).toBeLessThan(2);
}

for (const [name, start] of [
  ['heatmap', 'tab=heatmap'],
  ['matrix', 'tab=collaboration'],
] as const) {
  const opened = `${start}&open=${FUNCTIONS.join(',')}`;
  test.describe(`the ${name} of ${NODES} nodes`, () => {
    test('folds agencies by function, opens a fold in place and closes it again', async ({
      page,
    }) => {
      await openLarge(page, start);
      const heads = name === 'heatmap' ? 2 : 1;
      const rowCount = (count: number) =>
        expect(grid(page)).toHaveAttribute('aria-rowcount', String(count + heads));
      await rowCount(lines(false));
      const fold = grid(page).locator('[role="rowheader"][data-stop="~education name"]');
      await expect(fold).toHaveAttribute('aria-expanded', 'false');
      await expect(fold).toHaveAttribute('aria-label', /教育（2 个单位）/);
      await fold.click();
      await expect(fold).toHaveAttribute('aria-expanded', 'true');
      await rowCount(lines(false) + 2);
      await expect(page).toHaveURL(/open=education/);
      const school = plan.agencies.find((agency) => agency.name === '区委党校')!;
      await grid(page).locator(`[role="rowheader"][data-stop="${school.id} name"]`).click();
      await expect(detail(page)).toHaveAttribute('data-detail', school.id);
      await fold.focus();
      await page.keyboard.press('Enter');
      await rowCount(lines(false));
      await expect(fold).toBeFocused();
      await expect(detail(page)).toHaveCount(0);
    });

    test('has in the document what is in view, and says how much there is', async ({ page }) => {
      await openLarge(page, opened);
      await expect(cells(page).first()).toBeVisible();
      const agencies = lines(true);
      await expect(grid(page)).toHaveAttribute(
        'aria-rowcount',
        String(agencies + (name === 'heatmap' ? 2 : 1)),
      );
      expect(await cells(page).count()).toBeLessThan(1800);
      await expectRoom(page, agencies);
      await expect(page.locator('[data-stop][tabindex="0"]')).toHaveCount(1);
    });

    test('is gone through by keys to its last cell, and keeps the focus while it is scrolled', async ({
      page,
    }) => {
      await openLarge(page, opened);
      await cells(page).nth(3).focus();
      await page.keyboard.press('Control+End');
      const here = page.locator(':focus');
      await expect(here).toBeInViewport();
      const [rows, columns] = [
        await grid(page).getAttribute('aria-rowcount'),
        await grid(page).getAttribute('aria-colcount'),
      ];
      await expect(page.locator('tr:has(:focus)')).toHaveAttribute('aria-rowindex', rows!);
      await expect(here).toHaveAttribute('aria-colindex', columns!);
      const last = await here.getAttribute('data-stop');
      await page
        .locator('[data-scroll]')
        .last()
        .evaluate((box) => (box.scrollTop = 0));
      await expect(grid(page).locator('tbody tr[aria-rowindex]').first()).toBeInViewport();
      await expect(here).toHaveAttribute('data-stop', last!);
      await page.keyboard.press('ArrowUp');
      await expect(here).toBeInViewport();
      await expect(page.locator('tr:has(:focus)')).toHaveAttribute(
        'aria-rowindex',
        String(Number(rows) - 1),
      );
      await page.keyboard.press('Control+Home');
      await expect(page.locator('tr:has(:focus)')).toHaveAttribute('aria-rowindex', '1');
    });

    test('breaks no rule of access', async ({ page }) => {
      await openLarge(page, opened);
      await cells(page).nth(20).focus();
      await page.keyboard.press('PageDown');
      await checkAccess(page);
    });
  });
}

test('what is found stands in view, however far down', async ({ page }) => {
  await openLarge(page, 'tab=heatmap&rows=document');
  const { id, name } = plan.agencies.at(-1)!;
  const row = page.locator(`[data-row="${id}"]`);
  await expect(row).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(detail(page)).toHaveAttribute('data-detail', id);
  await expect(row).toBeInViewport();
});

for (const [name, editing] of [
  ['the table of tasks', false],
  ['the table of tasks that is edited', true],
] as const) {
  const rows = (page: Page) => page.locator('main [data-task]');

  async function openTable(page: Page): Promise<void> {
    await openLarge(page, 'tab=data');
    if (editing) await page.locator('[data-edit-plan]').click();
    await expect(
      rows(page)
        .first()
        .locator(editing ? 'textarea' : '.task')
        .first(),
    ).toBeVisible();
  }

  test.describe(`${name}, ${NODES} nodes`, () => {
    test('has the rows in view, and the search brings any other there', async ({ page }) => {
      await openTable(page);
      expect(await rows(page).count()).toBeLessThan(40);
      const heads = plan.parts.length + plan.groups.length;
      await expect(page.locator('table[aria-rowcount]').first()).toHaveAttribute(
        'aria-rowcount',
        String(1 + plan.tasks.length + (editing ? heads : 0)),
      );
      const { id, title } = plan.tasks.at(-3)!;
      const row = page.locator(`main [data-task="${id}"]`);
      await expect(row).toHaveCount(0);
      await page.keyboard.press('Control+k');
      await page.locator('dialog [role="combobox"]').fill(title);
      await page.locator(`dialog [data-hit="${id}"], dialog [role="option"]`).first().waitFor();
      await page.keyboard.press('Enter');
      const found = (await detail(page).getAttribute('data-detail'))!;
      await expect(page.locator(`main [data-task="${found}"]`)).toBeInViewport();
      expect(await rows(page).count()).toBeLessThan(40);
    });

    test('keeps the row in which the keyboard is', async ({ page }) => {
      await openTable(page);
      const first = rows(page)
        .first()
        .locator(editing ? '[data-column="title"]' : '.task button');
      await first.focus();
      const drawn = await rows(page).last().getAttribute('data-task');
      const scroller = page.locator('.data');
      await scroller.evaluate((box) => (box.scrollTop = box.scrollHeight / 2));
      await expect(page.locator(`[data-task="${drawn}"]`)).toHaveCount(0);
      await expect(first).toBeFocused();
      await page.keyboard.press(editing ? 'Enter' : 'Tab');
      await expect(page.locator(':focus')).toBeInViewport();
    });
  });
}

test('tasks of a large plan are edited to the last', async ({ page }) => {
  await openLarge(page, 'tab=data');
  await page.locator('[data-edit-plan]').click();
  await page.locator('main [data-task]').first().waitFor();
  await page.locator('.data').evaluate((box) => (box.scrollTop = box.scrollHeight));
  const { id } = plan.tasks.at(-1)!;
  const last = page.locator(`[data-task="${id}"] [data-column="title"]`);
  await last.fill('改过的最后一项');
  await last.press('Control+Enter');
  await page.keyboard.type('新的一项');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-edit-undo]')).toHaveAttribute('aria-label', /新的一项/);
  await expect(last).toHaveValue('改过的最后一项');
});

test('what a filter has opened can be closed, and another filter opens it again', async ({
  page,
}) => {
  await openLarge(page, 'tab=heatmap&q=教育局');
  const fold = grid(page).locator('[role="rowheader"][data-stop="~education name"]');
  await expect(fold).toHaveAttribute('aria-expanded', 'true');
  await fold.click();
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  expect(fragment(page).get('open')).toBe('-education');
  await page.reload();
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  await page.locator('[data-filters] input').first().fill('区教育局');
  await expect(fold).toHaveAttribute('aria-expanded', 'true');
  expect(fragment(page).get('open')).toBe(null);
});

test('on paper the heatmap is as it is seen: every row with every fold open', async ({ page }) => {
  await openLarge(page, `tab=heatmap&open=${FUNCTIONS.join(',')}`);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const paper = page.locator('[data-papers]');
  for (const { name } of [plan.agencies[0]!, plan.agencies.at(-1)!])
    await expect(paper.getByText(name, { exact: true }).first()).toBeAttached();
});

test('on paper the table has every row', async ({ page }) => {
  await openLarge(page, 'tab=data');
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('[data-papers] tbody tr:not(.band)')).toHaveCount(plan.tasks.length);
});

test('the workload has in the document the bars in view, as wide as there is room', async ({
  page,
}) => {
  await openLarge(page, 'tab=workload');
  const rows = page.locator('[data-work]');
  await expect(rows.first()).toBeVisible();
  const { agencies } = plan;
  await expect(page.locator('[data-chart]')).toHaveAttribute(
    'aria-rowcount',
    String(agencies.length + 1),
  );
  expect(await rows.count()).toBeLessThan(60);
  const bars = page.locator('[data-chart] td.bar');
  expect((await bars.first().boundingBox())!.width).toBeGreaterThan(200);
  const last = page.locator(`[data-chart] [aria-rowindex="${agencies.length + 1}"]`);
  await expect(last).toHaveCount(0);
  const place = Math.round((await page.locator('[data-chart]').boundingBox())!.y);
  await page.locator('main [data-scroll]').hover();
  await page.mouse.wheel(0, place + 24 * (agencies.length - 12));
  await expect(last).toBeVisible();
  await last.getByRole('button').click();
  await expect(detail(page)).toBeVisible();
});

test('of thousands of pairs the strongest are listed, and more are asked for', async ({ page }) => {
  await openLarge(page, 'tab=collaboration&form=pairs&shared=1');
  const pairs = page.locator('[data-pair]');
  await expect(pairs).toHaveCount(50);
  await page.locator('[data-more-pairs]').click();
  await expect(pairs).toHaveCount(100);
  await expect(pairs.nth(50).locator('button').first()).toBeFocused();
});

test('the card of a busy agency lists the rest of its tasks when asked', async ({ page }) => {
  const { id } = plan.agencies[0]!;
  const own = plan.tasks.filter(({ parties }) => parties.some(({ agency }) => agency === id));
  await openLarge(page, `tab=heatmap&sel=${id}`);
  const tasks = detail(page).locator('[data-ref^="t"]');
  expect(await tasks.count()).toBeLessThan(own.length);
  await detail(page).locator('[data-rest]').click();
  await expect(tasks).toHaveCount(own.length);
  await expect(detail(page).locator('[data-rest]')).toBeFocused();
});
