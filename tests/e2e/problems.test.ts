import { readFileSync } from 'node:fs';
import { expect, test, type Page } from './test';
import type { Plan } from '../../src/plan/types';
import { checkAccess, detail, node, open } from './app';

const shipped = JSON.parse(readFileSync('data/huadu-2022-2025/plan.json', 'utf8')) as Plan;

/** Opens the data view of a plan. */
async function openData(page: Page, plan: Plan, fragment = ''): Promise<void> {
  await page.route('**/plan.json', (route) => route.fulfill({ json: plan }));
  await open(page, `tab=data${fragment}`);
}

const problem = (page: Page, id: string) => page.locator(`[data-problem="${id}"]`);
const counts = (page: Page) => page.locator('[data-viewbar] [role="status"]');

test('an answer is taken back, given otherwise, left, and undone', async ({ page }) => {
  await openData(page, shipped);
  const finance = problem(page, 'q2');
  await expect(finance).toContainText('原文第 159 行');
  await expect(finance.locator('mark')).toHaveText('区财政局');
  await expect(finance).toContainText('前者见于 1 项任务，后者 3 项');
  await finance.locator('[data-do="take-back"]').click();
  await expect(finance).toHaveAttribute('data-standing', 'open');
  await expect(counts(page)).toContainText('30 个单位');

  await finance.locator('[data-do="change"]').click();
  const name = finance.getByRole('combobox');
  await expect(name).toBeFocused();
  await name.fill('区教育局');
  await page.keyboard.press('Enter');
  await expect(finance).toHaveAttribute('data-standing', 'accepted');
  await expect(finance.locator('[data-agency="a1"]')).toHaveText('区教育局');
  await finance.locator('[data-agency="a1"]').click();
  await expect(detail(page)).toHaveAttribute('data-detail', 'a1');

  await finance.locator('[data-do="take-back"]').click();
  await finance.locator('[data-do="dismiss"]').click();
  await expect(finance).toHaveAttribute('data-standing', 'dismissed');
  await finance.locator('[data-do="reopen"]').click();
  await finance.locator('[data-do="accept"]').click();
  await expect(counts(page)).toContainText('29 个单位');
  await page.keyboard.press('Control+z');
  await expect(finance).toHaveAttribute('data-standing', 'open');
});

test('all of a kind are accepted at once', async ({ page }) => {
  const corner = { x: 30, y: 30, dx: 0, dy: 20 };
  const apart: Plan = {
    ...shipped,
    agencies: [
      ...shipped.agencies,
      ...['区科协区', '区妇联区'].map((name, i) => {
        return { id: `a${40 + i}`, name, kind: 'mass' as const, printed: [name] };
      }),
    ],
    layout: {
      ...shipped.layout!,
      nodes: { ...shipped.layout!.nodes, a40: corner, a41: { ...corner, x: 90 } },
    },
    problems: ['区科协区', '区妇联区'].map((from, i) => {
      const to = from.slice(0, 3);
      return {
        ...{ id: `q${i + 1}`, code: 'stray-character', severity: 'warning' },
        ...{ origin: { line: 9, raw: `${from}、区教育局` }, params: { from, to } },
        proposal: { action: 'merge', from, to },
      };
    }),
  };
  await openData(page, apart);
  const kind = page.locator('[data-kind-of-problem="stray-character"]');
  await expect(kind.locator('[data-standing="open"]')).toHaveCount(2);
  await kind.locator('[data-do="accept-kind"]').click();
  await expect(kind.locator('[data-standing="accepted"]')).toHaveCount(2);
});

/** Huadu's plan with 区气象局 as a collective. */
const withTowns: Plan = {
  ...shipped,
  agencies: shipped.agencies.map((a) => (a.name === '区气象局' ? { ...a, name: '各镇街' } : a)),
  tasks: shipped.tasks.map((task) => ({
    ...task,
    parties: task.parties.map((party) => ({
      ...party,
      ...(party.raw === '区气象局' && { raw: '各镇街', collective: true }),
    })),
  })),
};
const towns = shipped.agencies.find(({ name }) => name === '区气象局')!.id;

test('a collective is drawn apart, left out, or expanded to members, wherever it counts', async ({
  page,
}) => {
  await openData(page, withTowns);
  const item = page.locator(`[data-collective="${towns}"]`);
  await expect(page.locator('[data-legend="collective"]')).toContainText('集体');

  await item.getByRole('radio', { name: '不计入' }).check();
  await expect(page.locator('[data-counted]')).toHaveText('未计入：各镇街');
  await expect(counts(page)).toContainText('28 个单位');

  await item.getByRole('radio', { name: '按成员展开' }).check();
  await item.getByRole('textbox').fill('花山镇、花东镇\n新华街');
  await item.getByRole('button', { name: '按 3 个成员展开' }).click();
  await expect(page.locator('[data-counted]')).toHaveText('各镇街按 3 个成员计');
  await expect(counts(page)).toContainText('31 个单位');
  await page.locator('[data-tab="network"]').click();
  await expect(page.locator('[data-node="agency"]').filter({ hasText: '花东镇' })).toBeVisible();
  await expect(node(page, towns)).toHaveCount(0);

  await page.locator('[data-tab="data"]').click();
  await item.getByRole('radio', { name: '保持原样' }).check();
  await expect(page.locator('[data-counted]')).toHaveCount(0);
  await page.locator('[data-tab="network"]').click();
  await expect(node(page, towns).locator('circle')).toHaveAttribute('data-kind', 'collective');
  await expect(page.locator('[data-node="agency"]').filter({ hasText: '花东镇' })).toHaveCount(0);
});

test('problems and collectives keep to WCAG', async ({ page }) => {
  await openData(page, withTowns);
  await problem(page, 'q2').locator('[data-do="take-back"]').click();
  await problem(page, 'q2').locator('[data-do="change"]').click();
  const item = page.locator(`[data-collective="${towns}"]`);
  await item.getByRole('radio', { name: '按成员展开' }).check();
  await expect(item.getByRole('textbox')).toBeVisible();
  await checkAccess(page);
});
