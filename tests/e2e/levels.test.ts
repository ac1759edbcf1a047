import { writePlan } from '../../src/plan/file';
import { headOf } from '../../src/plan/links';
import { headedId } from '../../src/view/highlight';
import { districtPlan, placedPlan } from '../draw/district';
import { checkAccess, detail, node, open, settled } from './app';
import { choose, dialog } from './importing';
import { expect, test, type Page } from './test';

const plan = districtPlan(420);
const group = plan.groups[2]!;
const tasks = plan.tasks.filter((task) => task.group === group.id);

async function openLarge(page: Page): Promise<void> {
  await open(page);
  await choose(page, { name: '大计划.json', buffer: Buffer.from(writePlan(plan)) });
  await dialog(page).locator('[data-confirm]').click();
  await expect(page.locator('[data-node="group"]')).toHaveCount(plan.groups.length);
  await settled(page);
}

/** What is noted in the page while a plan is opened. */
interface Noted {
  /** most elements that came into the picture at once */
  most: number;
  /** nodes that stood there as the review went */
  nodes: number | null;
}

test('a large plan comes in portions behind its review, which goes once all of it stands there', async ({
  page,
}) => {
  await open(page);
  await choose(page, { name: '大计划.json', buffer: Buffer.from(writePlan(placedPlan(420))) });
  const confirm = dialog(page).locator('[data-confirm]');
  await expect(confirm).toBeEnabled();
  await page.evaluate(() => {
    const noted: Noted = { most: 0, nodes: null };
    Object.assign(window, { noted });
    new MutationObserver((changes) => {
      const came = changes
        .filter(({ target }) => (target as Element).closest('[data-figure]'))
        .flatMap(({ addedNodes }) => [...addedNodes])
        .filter((node) => node instanceof SVGElement)
        .reduce((sum, element) => sum + 1 + element.querySelectorAll('*').length, 0);
      noted.most = Math.max(noted.most, came);
      if (!document.querySelector('dialog[open]'))
        noted.nodes ??= document.querySelectorAll('[data-node]').length;
    }).observe(document.body, { childList: true, subtree: true });
  });
  await confirm.click();
  await expect(dialog(page)).toHaveCount(0);
  await settled(page);
  const { most, nodes } = await page.evaluate(() => (window as unknown as { noted: Noted }).noted);
  expect(nodes).toBe(await page.locator('[data-node]').count());
  const all = await page.locator('[data-figure] *').count();
  expect(most).toBeGreaterThan(100);
  expect(most).toBeLessThan(all / 2);
});

const single = (page: Page) => page.locator('[data-node="task"]');

test('a large plan is drawn by its groups, says so, and opens where one asks', async ({ page }) => {
  await openLarge(page);
  await expect(single(page)).toHaveCount(0);
  await expect(page.locator('[data-folded]')).toContainText(`${plan.tasks.length} 项任务`);
  const before = await node(page, plan.agencies[0]!.id).getAttribute('transform');
  // By the keyboard: the focus goes into what has opened.
  await node(page, group.id).focus();
  await page.keyboard.press('Enter');
  await expect(single(page)).toHaveCount(tasks.length);
  await expect(node(page, tasks[0]!.id)).toBeFocused();
  await expect(detail(page)).toContainText(group.title);
  expect(await node(page, plan.agencies[0]!.id).getAttribute('transform')).toBe(before);
  await page.keyboard.press('Escape');
  await expect(single(page)).toHaveCount(0);
  await expect(node(page, group.id)).toBeFocused();
});

test('zooming in opens what is in the window, the whole folds again', async ({ page }) => {
  await openLarge(page);
  await page.mouse.move(700, 400);
  for (let i = 0; i < 6; i++) await page.mouse.wheel(0, -400);
  await expect(single(page).first()).toBeVisible();
  expect(await single(page).count()).toBeLessThan(plan.tasks.length);
  await page.getByRole('button', { name: '全图' }).click();
  await expect(single(page)).toHaveCount(0);
});

test('a large plan without groups is drawn by who heads its tasks', async ({ page }) => {
  const [only] = plan.groups;
  const tasks = plan.tasks.map((task) => ({ ...task, group: only!.id }));
  const one = { ...plan, groups: [only!], tasks };
  await open(page);
  await choose(page, { name: '一组.json', buffer: Buffer.from(writePlan(one)) });
  await dialog(page).locator('[data-confirm]').click();
  await expect(page.locator('[data-folded]')).toContainText('收在居首单位旁');
  await settled(page);
  const id = headedId(headOf(tasks[0]!)!, only!.id);
  await node(page, id).focus();
  await page.keyboard.press('Enter');
  const own = tasks.filter((task) => headedId(headOf(task)!, task.group) === id);
  await expect(single(page)).toHaveCount(own.length);
  await expect(detail(page)).toContainText(`任务 ${own.length} 项`);
  await page.keyboard.press('Escape');
  await expect(node(page, id)).toBeFocused();
});

test('a large plan breaks no rule of access', async ({ page }) => {
  await openLarge(page);
  await checkAccess(page);
});
