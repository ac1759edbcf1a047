import { expect, test } from './test';
import { detail, fragment, node, open, places, tab } from './app';

const AGENCY = 'a2'; // 区科协
const TASK = 't1.3.4';

test('pointing lights a neighbourhood and dims the rest; leaving gives all back', async ({
  page,
}) => {
  await open(page);
  await node(page, AGENCY).locator('circle').hover();
  await expect(page.locator('[data-node][data-state="lit"]')).toHaveCount(34);
  await expect(page.locator('[data-edge][data-state="lit"]')).toHaveCount(33);
  await expect(page.locator('[data-node][data-state="dimmed"]')).toHaveCount(33);
  await page.mouse.move(5, 400);
  await expect(page.locator('[data-node][data-state="normal"]')).toHaveCount(67);
});

test('what comes to lie under the pointer as the picture makes way is not pointed at', async ({
  page,
}) => {
  await open(page);
  const right = await page.locator('[data-node="agency"]').evaluateAll((all) => {
    const x = (one: Element) => one.querySelector('circle')!.getBoundingClientRect().x;
    return (all.toSorted((a, b) => x(b) - x(a))[0] as HTMLElement).dataset['id']!;
  });
  const shape = node(page, right).locator('circle').first();
  const before = (await shape.boundingBox())!;
  await shape.click();
  await expect(detail(page)).toBeVisible();
  await expect.poll(async () => (await shape.boundingBox())!.x).toBeLessThan(before.x - 100);
  await expect(node(page, right)).toHaveAttribute('data-state', 'selected');
  const card = (await detail(page).boundingBox())!;
  expect((await shape.boundingBox())!.x).toBeLessThan(card.x);
});

test('selecting keeps it, opens the detail, and Escape goes back', async ({ page }) => {
  await open(page);
  await node(page, AGENCY).locator('circle').click();
  await expect(node(page, AGENCY)).toHaveAttribute('data-state', 'selected');
  await expect(detail(page)).toContainText('区科协');
  await expect(detail(page)).toContainText('15.8%');
  expect(fragment(page).get('sel')).toBe(AGENCY);
  await page.keyboard.press('Escape');
  await expect(detail(page)).toHaveCount(0);
  await expect(page.locator('[data-node][data-state="dimmed"]')).toHaveCount(0);
});

test('Shift adds to the selection, and what both stand for is listed', async ({ page }) => {
  await open(page);
  await node(page, 'a21').locator('circle').click();
  await node(page, 'a29')
    .locator('circle')
    .click({ modifiers: ['Shift'] });
  await expect(detail(page)).toContainText('选中 2 项');
  await expect(page.locator('[data-node][data-state="selected"]')).toHaveCount(2);
});

test('the neighbourhood reaches one step or two', async ({ page }) => {
  await open(page, `sel=${TASK}`);
  const lit = page.locator('[data-node]:is([data-state="lit"], [data-state="selected"])');
  await expect(lit).toHaveCount(12);
  await page.getByRole('button', { name: '两步' }).click();
  expect(await lit.count()).toBeGreaterThan(40);
  expect(fragment(page).get('steps')).toBe('2');
});

test('from agency to task to agency by keyboard alone', async ({ page }) => {
  await open(page);
  await node(page, 'a1').focus();
  await page.keyboard.press('Enter');
  await expect(detail(page)).toHaveAttribute('data-detail', 'a1');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-node="task"]:focus')).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(detail(page)).toHaveAttribute('data-detail', /^t/);
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('[data-node="agency"]:focus')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(detail(page)).toHaveAttribute('data-detail', /^a/);
});

test('a dragged node stays pinned, alone, until it is unpinned', async ({ page }) => {
  await open(page);
  const before = await places(page);
  const box = (await node(page, AGENCY).locator('circle').boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 30, y + 20, { steps: 4 });
  await page.mouse.move(x - 60, y + 40, { steps: 4 });
  await page.mouse.up();
  await expect(node(page, AGENCY)).toHaveAttribute('data-pinned', 'true');
  await expect(node(page, AGENCY).locator('.pin')).toBeVisible();
  const after = await places(page);
  expect(Object.keys(after).filter((id) => after[id] !== before[id])).toEqual([AGENCY]);
  const moved = (await node(page, AGENCY).locator('circle').boundingBox())!;
  expect(Math.abs(moved.x - box.x + 60)).toBeLessThan(3);
  expect(Math.abs(moved.y - box.y - 40)).toBeLessThan(3);
  await page.reload();
  await open(page, fragment(page).toString());
  await expect(node(page, AGENCY)).toHaveAttribute('data-pinned', 'true');
  await page.getByRole('button', { name: /取消全部固定/ }).click();
  expect(await places(page)).toEqual(before);
});

test('a node is moved without dragging: by a click elsewhere, and by keys', async ({ page }) => {
  await open(page, `sel=a29`);
  const before = (await places(page))['a29'];
  await page.getByRole('button', { name: '移动到…' }).click();
  const area = (await page.locator('.stage').boundingBox())!;
  await page.mouse.click(area.x + 300, area.y + 300);
  await expect(node(page, 'a29')).toHaveAttribute('data-pinned', 'true');
  const box = (await node(page, 'a29').locator('circle').boundingBox())!;
  expect(Math.abs(box.x + box.width / 2 - area.x - 300)).toBeLessThan(2);
  await node(page, 'a29').focus();
  await page.keyboard.press('Alt+ArrowRight');
  const after = (await node(page, 'a29').locator('circle').boundingBox())!;
  expect(after.x - box.x).toBeGreaterThan(5);
  await page.getByRole('button', { name: '取消固定', exact: true }).click();
  expect((await places(page))['a29']).toBe(before);
});

test('wheel, buttons and drag move the camera; 全图 fits again', async ({ page }) => {
  await open(page);
  const shape = node(page, AGENCY).locator('circle');
  const fit = (await shape.boundingBox())!;
  const area = (await page.locator('.stage').boundingBox())!;
  await page.mouse.move(area.x + area.width / 2, area.y + area.height / 2);
  await page.mouse.wheel(0, -300);
  await expect.poll(() => fragment(page).has('at')).toBe(true);
  expect((await shape.boundingBox())!.width).toBeGreaterThan(fit.width * 1.2);
  const link = page.url();
  await page.getByRole('button', { name: '全图' }).click();
  await expect.poll(() => fragment(page).has('at')).toBe(false);
  await expect
    .poll(async () => Math.round((await shape.boundingBox())!.width))
    .toBe(Math.round(fit.width));
  await page.getByRole('button', { name: '放大' }).click();
  await expect.poll(() => fragment(page).has('at')).toBe(true);
  await page.goto(link);
  await open(page, new URL(link).hash.slice(1));
  expect((await shape.boundingBox())!.width).toBeGreaterThan(fit.width * 1.2);
});

test('leaving for another view in mid-movement leads there', async ({ page }) => {
  await open(page, 'sel=a1');
  await page.getByRole('button', { name: '放大到所选' }).click();
  await tab(page, 'heatmap').click();
  await expect(page.getByRole('grid')).toBeVisible();
  expect(fragment(page).get('tab')).toBe('heatmap');
});

test('on zooming out, labels give way in order of load and none collides', async ({ page }) => {
  await open(page, 'at=520,314,0.5');
  const texts = page.locator('[data-node] text:not(.gone)');
  expect(await texts.count()).toBeLessThan(67);
  await expect(node(page, AGENCY).locator('text:not(.gone)')).toHaveCount(1);
  const boxes = await texts.evaluateAll((all) =>
    all.map((text) => text.getBoundingClientRect().toJSON() as DOMRect),
  );
  const meet = (a: DOMRect, b: DOMRect) =>
    a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  const pairs = boxes.flatMap((a, i) => boxes.slice(i + 1).map((b) => [a, b] as const));
  expect(pairs.filter(([a, b]) => meet(a, b))).toEqual([]);
});

test('what is chosen never lies under the card that tells about it', async ({ page }) => {
  await open(page);
  const before = await node(page, TASK).locator('rect').boundingBox();
  await node(page, 'a8').locator('circle').click();
  const card = (await detail(page).boundingBox())!;
  await expect
    .poll(async () => {
      const box = (await node(page, 'a8').locator('circle').boundingBox())!;
      return box.x + box.width < card.x;
    })
    .toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => node(page, TASK).locator('rect').boundingBox()).toEqual(before);
});
