import { expect, test } from './test';
import { checkAccess, choice, fragment, node, open, places, tab } from './app';
import { choose, dialog } from './importing';
import { districtPlan } from '../draw/district';

test('a group leaves its tasks, and every choice says how much it leaves', async ({ page }) => {
  await open(page);
  await expect(choice(page, 'g1.1')).toHaveAccessibleName(/6 项任务、9 个单位、19 条分工/);
  await choice(page, 'g1.1').click();
  await expect(page.getByRole('status')).toContainText('6/38 项任务、9/29 个单位、19/209 条分工');
  await expect(page.locator('[data-edge]:not([data-state="dimmed"])')).toHaveCount(19);
  await choice(page, 'lead').click();
  await expect(page.getByRole('status')).toContainText('6/38 项任务、1/29 个单位、6/209 条分工');
});

test('a whole part is one choice', async ({ page }) => {
  await open(page);
  await choice(page, 'p1').click();
  await expect(page.getByRole('status')).toContainText('21/38 项任务');
  await expect(choice(page, 'g1.4')).toHaveAttribute('aria-checked', 'true');
  await choice(page, 'p1').click();
  await expect(page.getByRole('status')).toContainText('全部 38 项任务');
});

test('filters hide or dim and never move a node', async ({ page }) => {
  await open(page);
  const before = await places(page);
  const box = await node(page, 'a2').boundingBox();
  await choice(page, 'government').click();
  await choice(page, 'g2.1').click();
  expect(await places(page)).toEqual(before);
  await page.getByRole('button', { name: '隐藏' }).click();
  await expect(node(page, 'a2')).toBeHidden();
  await expect(page.locator('[data-node]:visible')).toHaveCount(6);
  expect(await places(page)).toEqual(before);
  await page.getByRole('button', { name: '清除全部' }).click();
  expect(await node(page, 'a2').boundingBox()).toEqual(box);
});

test('each active filter is a chip that takes it away', async ({ page }) => {
  await open(page);
  await choice(page, 'mass').click();
  await page.getByLabel('分工不少于').fill('10');
  await page.getByLabel('分工不少于').press('Enter');
  await page.getByLabel('名称含').fill('科普');
  const chips = page.locator('[data-chip]');
  await expect(chips).toHaveText([/群团组织/, /分工 ≥ 10/, /科普/]);
  expect(fragment(page).get('min')).toBe('10');
  await page.locator('[data-chip="mass"]').click();
  await expect(chips).toHaveCount(2);
  await page.getByRole('button', { name: '清除全部' }).click();
  await expect(chips).toHaveCount(0);
});

test('names are found in any script and width, while they are typed', async ({ page }) => {
  await open(page, 'hide=1');
  const shown = page.locator('[data-node]:visible');
  const name = page.getByLabel('名称含', { exact: true });
  await name.fill('区科协');
  await expect(shown).toHaveCount(34);
  for (const typed of ['區科協', '区 科协', '　区科協']) {
    await name.fill('');
    await expect(shown).not.toHaveCount(34);
    await name.pressSequentially(typed);
    await expect(shown).toHaveCount(34);
  }
  await expect(page.locator('[data-chip]')).toHaveText([/区科协/]);
});

test('filters hold in every view', async ({ page }) => {
  await open(page, 'in=g2.3&hide=1');
  await expect(page.locator('[data-node]:visible')).toHaveCount(12);
  await tab(page, 'data').click();
  await expect(page.locator('[data-task]:visible')).toHaveCount(2);
  await tab(page, 'heatmap').click();
  await expect(page.locator('[data-row]:visible')).toHaveCount(10);
});

test('an agency is a filter of its own', async ({ page }) => {
  await open(page);
  await page.getByText('单位（29）').click();
  await choice(page, 'a29').click();
  await expect(page.getByRole('status')).toContainText('1/38 项任务、1/29 个单位、1/209 条分工');
});

test('a filter that leaves nothing says so in every view, and is taken back there', async ({
  page,
}) => {
  for (const name of ['network', 'heatmap', 'collaboration', 'workload', 'data']) {
    await open(page, `tab=${name}&q=没有这样的字&hide=1`);
    const empty = page.locator('main [data-filtered-out]');
    await expect(empty).toBeInViewport();
    if (name === 'network') await checkAccess(page);
    await empty.locator('[data-clear-filter]').click();
    await expect(empty).toHaveCount(0);
    expect(fragment(page).get('q')).toBeNull();
  }
});

for (const language of ['en', 'zh'])
  test(`words of the legend stay whole beside figures of four digits, which stand apart (${language})`, async ({
    page,
  }) => {
    await open(page, language === 'en' ? 'lang=en' : '');
    const buffer = Buffer.from(JSON.stringify(districtPlan(1800)));
    await choose(page, { name: 'plan.json', buffer });
    await page.locator('[data-confirm]:enabled').click();
    await expect(dialog(page)).toHaveCount(0);
    await expect(page.locator('[data-choice="lead"]')).toContainText('1652');
    const faults = await page.locator('[data-choice]').evaluateAll((choices) => {
      const boxOf = (node: Node, from = 0, to = node.textContent!.length) => {
        const range = document.createRange();
        range.setStart(node, from);
        range.setEnd(node, to);
        return [...range.getClientRects()];
      };
      return choices.flatMap((choice) => {
        const text = choice.querySelector('.label')!.firstChild!;
        const broken = [...text.textContent!.matchAll(/[A-Za-z]+/g)].filter(
          ({ 0: word, index }) => boxOf(text, index, index + word.length).length > 1,
        );
        const figures = [...choice.querySelectorAll('.number')].map(
          (one) => boxOf(one.firstChild!)[0]!,
        );
        const label = Math.max(...boxOf(text).map(({ right }) => right));
        const edges = [label, ...figures.map(({ right }) => right)];
        const close = figures.filter(({ left }, i) => left - edges[i]! < 4);
        return [
          ...broken.map(({ 0: word }) => word),
          ...close.map(() => `close: ${text.textContent}`),
        ];
      });
    });
    expect(faults).toEqual([]);
  });
