import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from './test';
import { checkAccess, detail, node, open, tab } from './app';

const card = (page: Page) => page.locator('[data-card="scenario"]');
const curve = (page: Page) => card(page).locator('[data-curve]');
const changes = (page: Page) => card(page).locator('[data-change]');
const edges = (page: Page) => page.locator('[data-edge]').count();

async function openCard(page: Page, fragment = ''): Promise<void> {
  await open(page, `card=scenario&${fragment}`);
  await expect(curve(page)).toBeVisible();
}

async function editTask(page: Page, id: string): Promise<void> {
  await open(page, `sel=${id}`);
  await detail(page).locator('[data-edit]').click();
}

test('the smallest change that brings nobody above ten leads is five', async ({ page }) => {
  await openCard(page);
  await expect(curve(page)).toHaveAttribute('aria-valuenow', '10');
  await expect(curve(page)).toHaveAttribute(
    'aria-valuetext',
    '每个单位牵头不超过 10 项：最少改 5 处',
  );
  await curve(page).focus();
  await page.keyboard.press('Enter');
  await expect(changes(page)).toHaveCount(5);
  await expect(card(page).locator('[data-plan="s1"]')).toHaveText(/方案一\s*改 5 处/);
  await expect(card(page).locator('[data-load="a2"]')).toContainText('区科协');
  await expect(card(page).locator('[data-load="a2"] b').first()).toHaveText('10');
});

test('the same point again is the same scenario, another point another one', async ({ page }) => {
  await openCard(page);
  await curve(page).focus();
  await page.keyboard.press('Enter');
  await card(page).locator('[data-plan="original"]').click();
  await expect(changes(page)).toHaveCount(0);
  await card(page).locator('[data-make]').click();
  await expect(changes(page)).toHaveCount(5);
  await curve(page).focus();
  await page.keyboard.press('Home');
  await expect(curve(page)).toHaveAttribute('aria-valuenow', '2');
  await page.keyboard.press('Enter');
  await expect(changes(page)).toHaveCount(25);
  await expect(card(page).locator('[data-plan]')).toHaveCount(3);
});

test('a locked agency is told to block', async ({ page }) => {
  await openCard(page);
  await card(page).getByText('锁定、排除、优先', { exact: true }).click();
  await card(page).getByRole('combobox', { name: '锁定单位…' }).fill('科协');
  await page.keyboard.press('Enter');
  await expect(card(page).getByText('不超过 14 项做不到')).toBeVisible();
  await expect(card(page)).toContainText('15 项牵头不能让出');
  await checkAccess(page);
  await card(page).locator('[data-unlock="a2"]').click();
  await expect(curve(page)).toHaveAttribute('aria-valuemin', '2');
});

test('a proposal says why it is who, on which rows that stands, and who else; one is excluded, another chosen', async ({
  page,
}) => {
  await openCard(page);
  await card(page).locator('[data-make]').click();
  const first = changes(page).first();
  await expect(first.locator('.to')).toContainText('区民政局');
  await expect(first.locator('.why')).toContainText(
    '区民政局原为配合，已参加同一分组的其他 3 项任务',
  );
  await first.getByText('其他人选').click();
  await first.getByText('区民政局参加的同组任务').click();
  await expect(first.locator('.why details details').first().getByRole('listitem')).toHaveCount(3);
  await checkAccess(page);
  await first.locator('[data-candidate]').first().getByRole('button', { name: /^改由/ }).click();
  await expect(changes(page).first().locator('.to')).toContainText('区农业农村局');

  // From the original again, without the one, and with another first.
  await card(page).getByText('锁定、排除、优先', { exact: true }).click();
  for (const [label, name] of [
    ['排除单位…', '民政局'],
    ['优先单位…', '卫生健康局'],
  ] as const) {
    await card(page).getByRole('combobox', { name: label }).fill(name);
    await page.keyboard.press('Enter');
  }
  await expect(card(page).locator('[data-locked="preferred"] [data-unlock]')).toHaveCount(1);
  await expect(card(page).locator('[data-make]')).toHaveText('按此生成方案');
  await card(page).locator('[data-make]').click();
  await expect(changes(page)).toHaveCount(5);
  await expect(card(page).locator('[data-changes] .to')).toContainText(['区卫生健康局']);
  await expect(card(page).locator('[data-changes] .to', { hasText: '区民政局' })).toHaveCount(0);
});

test('a change in the detail begins a scenario, says so, and can be undone', async ({ page }) => {
  await editTask(page, 't2.2.1');
  await expect(detail(page)).toContainText('第一处改动会新建“方案一”');
  const before = await edges(page);
  await detail(page).getByRole('button', { name: '由区委宣传部牵头' }).click();
  await expect(detail(page)).toContainText('正在改动“方案一”，原计划未动');
  await expect(detail(page)).toContainText('原计划牵头');
  await detail(page).locator('[data-picker]').fill('教育局');
  await page.keyboard.press('Enter');
  await expect(detail(page)).toContainText('后加，原文没有');
  expect(await edges(page)).toBe(before + 1);
  await expect(detail(page).locator('[data-undo]')).toHaveAccessibleName('撤销（2 步）');
  await detail(page).locator('[data-undo]').click();
  expect(await edges(page)).toBe(before);
  await detail(page).locator('[data-redo]').click();
  expect(await edges(page)).toBe(before + 1);
  await page.keyboard.press('Escape');
  await openCardOf(page);
  await expect(changes(page)).toHaveCount(2);
});

async function openCardOf(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = 'card=scenario';
  });
  await expect(curve(page)).toBeVisible();
}

test('scenarios are named, renamed and deleted', async ({ page }) => {
  await openCard(page);
  await card(page).locator('[data-create]').click();
  await card(page).locator('[data-create]').click();
  await expect(card(page).locator('[data-plan="s2"]')).toContainText('方案二');
  await card(page).locator('[data-rename="s2"]').click();
  await page.keyboard.type('会前稿');
  await page.keyboard.press('Enter');
  await expect(card(page).locator('[data-plan="s2"]')).toHaveText(/^会前稿/);
  await card(page).locator('[data-remove="s1"]').click();
  await card(page).locator('[data-yes="s1"]').click();
  await expect(card(page).locator('[data-plan]')).toHaveCount(2);
});

test('the expanded card gives both names room', async ({ page }) => {
  await openCard(page);
  await card(page).locator('[data-make]').click();
  await card(page).getByRole('button', { name: '展开', exact: true }).click();
  const names = card(page).locator('[data-changes] td:is(.from, .to)');
  for (const width of [1280, 1600, 1920]) {
    await page.setViewportSize({ width, height: 720 });
    const heights = await names.evaluateAll((cells) =>
      cells.map((cell) => {
        const words = document.createRange();
        words.selectNodeContents(cell.querySelector('.written')!);
        return words.getBoundingClientRect().height;
      }),
    );
    expect(heights).toHaveLength(10);
    expect(Math.max(...heights)).toBeLessThan(50);
  }
});

test('the proposal can be taken along as CSV', async ({ page }) => {
  await openCard(page);
  await card(page).locator('[data-make]').click();
  const waiting = page.waitForEvent('download');
  await card(page).locator('[data-csv]').click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/^花都区.*2022-2025_调整建议_方案一_\d{8}\.csv$/);
  const text = await readFile(await download.path(), 'utf8');
  expect(text.startsWith('\uFEFF任务,分组,改动,由,到,理由\r\n')).toBe(true);
  expect(text.trimEnd().split('\r\n')).toHaveLength(6);
});

test('the heatmap shows what differs from the original', async ({ page }) => {
  await openCard(page, 'tab=heatmap&measure=lead');
  const differing = page.locator('[data-cell][data-delta]');
  await expect(differing).toHaveCount(0);
  await card(page).locator('[data-make]').click();
  const signs = await differing.evaluateAll((cells) =>
    cells.map((one) => (one as HTMLElement).dataset['delta']!),
  );
  const sum = (list: string[]) => list.reduce((n, s) => n + Number(s.replace('−', '-')), 0);
  expect(sum(signs)).toBe(0);
  expect(sum(signs.filter((s) => s.startsWith('−')))).toBe(-5);
  await expect(page.locator('[data-cell="a2*g1.2"]')).toHaveAccessibleName(/原计划牵头 2/);
});

test('Shift-drag from an agency onto a task asks, and makes it the lead', async ({ page }) => {
  await open(page);
  const marks = [node(page, 'a1').locator('circle'), node(page, 't2.2.3').locator('rect').first()];
  const [from, to] = await Promise.all(
    marks.map(async (mark) => {
      const box = (await mark.boundingBox())!;
      return [box.x + box.width / 2, box.y + box.height / 2] as const;
    }),
  );
  await page.keyboard.down('Shift');
  await page.mouse.move(...from!);
  await page.mouse.down();
  await page.mouse.move(...to!, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  const ask = page.locator('[data-assign="t2.2.3"]');
  await expect(ask).toBeVisible();
  await ask.getByRole('button', { name: '改为牵头' }).click();
  await expect(detail(page)).toHaveAttribute('data-detail', 't2.2.3');
  await expect(detail(page).locator('section').first()).toContainText('区教育局');
});

test('trying out changes is accessible', async ({ page }) => {
  await openCard(page);
  await card(page).locator('[data-make]').click();
  await card(page).locator('[data-widen]').click();
  await tab(page, 'heatmap').click();
  await checkAccess(page);
  await editTask(page, 't2.2.1');
  await detail(page).locator('[data-picker]').focus();
  await checkAccess(page);
});

test('everything is said in English too', async ({ page }) => {
  await openCard(page, 'lang=en');
  await card(page).locator('[data-make]').click();
  const text = await card(page).evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement;
    for (const own of copy.querySelectorAll('[lang="zh-CN"]')) own.remove();
    return copy.textContent;
  });
  const names = /区[\p{Script=Han}（）]+|团区委/gu;
  expect(text.replace(names, '')).not.toMatch(/\p{Script=Han}/u);
});
