import { expect, test } from './test';
import { checkAccess, detail, fragment, open } from './app';

test('lists all tasks with their parties, and says where there is no support', async ({ page }) => {
  await open(page, 'tab=data');
  await expect(page.locator('[data-task]')).toHaveCount(38);
  await expect(page.locator('[data-task] [data-role="lead"]')).toHaveCount(38);
  await expect(page.locator('[data-task] [data-role="support"]')).toHaveCount(171);
  await expect(page.getByText('无配合单位')).toHaveCount(2);
});

test('sorts by a heading, both ways, and keeps it in the link', async ({ page }) => {
  await open(page, 'tab=data');
  const heading = page.getByRole('columnheader', { name: '单位数' });
  const counts = () => page.locator('[data-task] .count').allInnerTexts();
  await heading.getByRole('button').click();
  await expect(heading).toHaveAttribute('aria-sort', 'descending');
  const down = (await counts()).map(Number);
  expect(down).toEqual([...down].sort((a, b) => b - a));
  expect([down[0], down.at(-1)]).toEqual([13, 1]);
  await heading.getByRole('button').click();
  await expect(heading).toHaveAttribute('aria-sort', 'ascending');
  const up = (await counts()).map(Number);
  expect(up).toEqual([...up].sort((a, b) => a - b));
  expect(fragment(page).get('sort')).toContain('count');
});

test('shows what was printed otherwise, and the two doubtful names as accepted', async ({
  page,
}) => {
  await open(page, 'tab=data');
  await expect(page.locator('[data-task="t2.2.1"]')).toContainText(
    '原文写作“区科技工业商务信息化局区”',
  );
  await expect(page.locator('[data-task="t2.3.1"]')).toContainText('原文写作“区财政局”');
  const problems = page.getByRole('region', { name: '名称与问题' });
  await expect(problems).toContainText('144');
  await expect(problems).toContainText('159');
  await expect(problems.locator('[data-standing="accepted"]')).toHaveCount(2);
});

test('everything in it is a link to everything else', async ({ page }) => {
  await open(page, 'tab=data');
  await page.locator('[data-task="t1.1.1"]').getByRole('button', { name: '区教育局' }).click();
  await expect(detail(page)).toHaveAttribute('data-detail', 'a1');
  await detail(page).locator('[data-ref="g1.1"]').first().click();
  await expect(detail(page)).toHaveAttribute('data-detail', 'g1.1');
  await detail(page).locator('[data-ref="t1.1.6"]').click();
  await expect(detail(page)).toContainText('没有配合单位');
  await expect(detail(page)).toContainText('原文第 39 行');
  await detail(page).locator('[data-ref="a1"]').click();
  await expect(detail(page)).toHaveAttribute('data-detail', 'a1');
});

test('a card leads to where its agency or task stands and is edited, with the keyboard there', async ({
  page,
}) => {
  const way = (name: string) => page.locator(`[data-way="${name}"]`);
  const focused = page.locator(':focus');
  await open(page, 'sel=a2&q=没有这样的字&hide=1');
  await way('find').click();
  await expect(focused).toHaveAttribute('data-party', 'a2');
  await expect(focused).toHaveAttribute('data-role', 'lead');
  await expect(focused).toBeInViewport();
  await checkAccess(page);
  await way('edit').click();
  await expect(page.locator('[data-agency="a2"] [data-column="name"]')).toBeFocused();
  // While the plan is edited, the way to a thing leads to where it can be changed.
  await page.locator('[data-picker="either"]').fill('加强对科普产业发展');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-task="t2.5.1"] [data-column="title"]')).toBeFocused();
  await page.locator('[data-edit-plan]').click();
  await way('find').click();
  await expect(page.locator('[data-task="t2.5.1"] .task button')).toBeFocused();

  await open(page, 'sel=a4');
  await way('export').click();
  await page.locator('input[data-export="sheets"]').check();
  await expect(page.locator('dialog[data-export]')).toContainText('1 份任务单');
  await page.keyboard.press('Escape');
  await way('split').click();
  await expect(focused).toHaveAttribute('data-split', '区科技工业商务信息化局区');
  await open(page, 'sel=a4');
  await way('merge').click();
  await page.locator('[data-marked-agencies] [data-picker]').fill('团区委');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-marked-agencies] [data-merge]')).toBeVisible();
});
