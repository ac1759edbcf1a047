import { expect, test, type Locator, type Page } from './test';
import { detail, node, open, settled } from './app';
import { count, dialog, drop } from './importing';
import { ownTable } from './own-table';
import { at, button, caption, rest, step } from './stage';

test.use({ newcomer: true });

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Clicks, or taps, counted as they are made: on what is in sight, and nothing stands over it. */
class Walk {
  clicks = 0;

  constructor(
    readonly page: Page,
    readonly touch: boolean,
  ) {}

  async click(what: Locator): Promise<void> {
    this.clicks += 1;
    await expect(what).toBeInViewport({ ratio: 1 });
    if (this.touch) await what.tap();
    else await what.click();
  }
}

/** Goes from one’s own table, as it is reviewed, to who leads too much and what to change. */
async function toProposal(walk: Walk): Promise<void> {
  const { page } = walk;
  const counts = { tasks: 16, agencies: 22, lead: 16, support: 50, open: 0 };
  for (const [what, number] of Object.entries(counts)) {
    await expect(count(page, what)).toHaveText(String(number));
  }
  await walk.click(page.locator('[data-confirm]:enabled'));
  await expect(dialog(page)).toHaveCount(0);
  await settled(page);
  await walk.click(page.locator('[data-open-findings]'));
  const most = page.locator('[data-finding="most-leads"]');
  await expect(most).toContainText(
    '牵头最多的是区市场监管局，牵头 12 项，占全部 16 项任务的 75.0%',
  );
  await expect(page.locator('[data-finding="scope"]')).toContainText('计划分 4 组，');
  await most.locator('[data-go]').scrollIntoViewIfNeeded();
  await walk.click(most.locator('[data-go]'));
  await expect(page.locator('main')).toContainText('1 个单位在线');
  await walk.click(page.locator('[data-open-scenario]'));
  const make = page.locator('[data-make]:not([aria-disabled="true"])');
  await expect(make).toBeVisible();
  await make.scrollIntoViewIfNeeded();
  await walk.click(make);
  // What to change is what is seen next, and has the keyboard.
  await expect(page.locator('#changes-title')).toBeFocused();
  await expect(page.locator('#changes-title')).toBeInViewport({ ratio: 1 });
  const first = page.locator('[data-change]').first();
  await expect(first).toBeInViewport({ ratio: 1 });
  await expect(first).toContainText('区市场监管局');
  await expect(page.locator('[data-change]')).toHaveCount(4);
}

/** Tells the whole story, with one question from the floor on the way. */
async function tellStory(walk: Walk): Promise<void> {
  const { page } = walk;
  await open(page);
  await walk.click(page.locator('[data-open-story]'));
  await walk.click(page.locator('[data-card="story"] [data-present]'));
  await step(page, 1);
  for (const number of [2, 3]) {
    if (number === 2) await walk.click(button(page, 'next'));
    await walk.click(button(page, 'next'));
    await step(page, number);
  }
  const told = await caption(page).innerText();
  // “What does the education bureau do in all this?”
  await walk.click(button(page, 'search'));
  await page.keyboard.type('教育局');
  await walk.click(page.getByRole('option').first());
  await expect(detail(page).getByRole('heading', { level: 2 })).toHaveText('区教育局');
  await rest(page);
  const asked = (await node(page, 'a1').locator('circle').first().boundingBox())!;
  const card = (await detail(page).boundingBox())!;
  const beside = asked.x + asked.width <= card.x || asked.y + asked.height <= card.y;
  expect(beside, 'who is asked about stands beside the card').toBe(true);
  await walk.click(button(page, 'again'));
  await expect(detail(page)).toHaveCount(0);
  await expect(caption(page)).toHaveText(told);
  await step(page, 3);
  const steps = Number((await at(page).innerText()).split('/')[1]);
  expect(steps).toBe(12);
  for (let number = 4; number <= steps; number++) {
    await walk.click(button(page, 'next'));
    await step(page, number);
    await rest(page);
    // Every word of the picture is within it.
    expect(await cut(page), `step ${number}`).toEqual([]);
  }
  await walk.click(button(page, 'end'));
  await expect(page.locator('[data-card="story"]')).toBeVisible();
}

/** Words of a picture that reach beyond the window. */
const cut = (page: Page) =>
  page.locator('main svg text, [data-caption] h1, [data-caption] p').evaluateAll((all) =>
    all
      .filter((one) => one.checkVisibility({ opacityProperty: true }))
      .filter((one) => {
        const { left, right, width } = one.getBoundingClientRect();
        return width > 1 && (left < -1 || right > innerWidth + 1);
      })
      .map((one) => one.textContent),
  );

for (const [where, more] of [
  ['a laptop', {}],
  ['a phone', phone],
] as const) {
  test.describe(where, () => {
    test.use(more);
    const touch = 'hasTouch' in more;

    test(`one’s own Word table, chosen, to who carries too much and what to change, in 8 clicks (${where})`, async ({
      page,
    }) => {
      await open(page);
      const walk = new Walk(page, touch);
      await walk.click(page.locator('[data-newcomer-bring]'));
      const chooser = page.waitForEvent('filechooser');
      await walk.click(page.locator('[data-start] [data-choose]'));
      const { name, buffer } = ownTable();
      await (await chooser).setFiles({ name, mimeType: '', buffer });
      // In the browser's own dialog: the file, and “Open”.
      walk.clicks += 2;
      await toProposal(walk);
      expect(walk.clicks).toBeLessThanOrEqual(9);
    });

    test(`an agency’s sheet on paper in 3 clicks (${where})`, async ({ page }) => {
      await page.addInitScript(() => {
        window.print = () => (document.documentElement.dataset['printed'] = '');
      });
      await open(page);
      const walk = new Walk(page, touch);
      await walk.click(page.locator('header .search'));
      await page.keyboard.type('教育局');
      await walk.click(page.getByRole('option').first());
      await walk.click(detail(page).locator('[data-way="print"]'));
      await expect(page.locator('html')).toHaveAttribute('data-printed', '');
      const paper = page.locator('[data-papers] [data-page]');
      await expect(paper).toHaveCount(1);
      await expect(paper).toContainText('区教育局');
      await expect(paper).toContainText('将弘扬科学精神贯穿于育人全链条');
      expect(walk.clicks).toBe(3);
    });

    test(`the story, with one question from the floor, in 18 clicks (${where})`, async ({
      page,
    }) => {
      const walk = new Walk(page, touch);
      await tellStory(walk);
      expect(walk.clicks).toBe(18);
    });
  });
}

test('one’s own Word table, dropped, to who carries too much and what to change, in 5 clicks', async ({
  page,
}) => {
  await open(page);
  await drop(page, [ownTable()]);
  const walk = new Walk(page, false);
  await toProposal(walk);
  expect(walk.clicks).toBe(5);
});
