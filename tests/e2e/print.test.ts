import { expect, test, type Page } from './test';
import { plan } from '../huadu';
import { sentences } from '../sentences';
import { checkAccess, open } from './app';
import { edit } from './editing';
import { choose as bring } from './importing';
import { choose, openExports } from './out';
import { papersOf, wordsOf, type Paper } from './paper';

const LYING = { a4: [297, 210], a3: [420, 297] } as const;
const STANDING = { a4: [210, 297], a3: [297, 420] } as const;
const PAPERS = ['a4', 'a3'] as const;
type Size = (typeof PAPERS)[number];

/** Agencies of thirty tasks and more, which cannot do with one page of A4; one of 22 can. */
const LONG = ['区科协', '区科技工业商务信息化局'];

const sizes = (papers: readonly Paper[]) => [
  ...new Set(papers.map(({ width, height }) => `${width} × ${height}`)),
];
const mm = ([width, height]: readonly [number, number]) => `${width} × ${height}`;

/** Prints as the browser does, into a PDF: the system's own dialog would wait for a person. */
const caught = (page: Page) =>
  page.addInitScript(() => {
    window.print = () => (document.documentElement.dataset['printed'] = '');
  });

/** Chooses what to print in the dialog, which is open, and prints it. */
async function printed(page: Page, what: string, paper: Size): Promise<Paper[]> {
  await choose(page, what, { paper });
  await page.locator('[data-run]:enabled').click({ timeout: 60_000 });
  await expect(page.locator('html')).toHaveAttribute('data-printed', '');
  return papersOf(await page.pdf({ preferCSSPageSize: true }));
}

async function print(page: Page, what: string, paper: Size, fragment = ''): Promise<Paper[]> {
  await caught(page);
  await openExports(page, fragment);
  return printed(page, what, paper);
}

const VIEWS: Readonly<Record<string, readonly string[]>> = {
  network: plan.agencies.map(({ name }) => name),
  heatmap: ['区科协', '合计209', '五项提升行动'],
  collaboration: ['区科协', '行牵头、列配合的任务数'],
  'collaboration&form=network': ['区科协', '圈子1'],
  'collaboration&form=pairs': ['区科协→区教育局', '前者牵头、后者配合的任务数'],
  workload: ['参考线22', '区科协', '高出41'],
};

for (const paper of PAPERS) {
  for (const [tab, words] of Object.entries(VIEWS)) {
    test(`${tab} on one page of ${paper}`, async ({ page }) => {
      const papers = await print(page, 'view', paper, `tab=${tab}&theme=dark`);
      expect(papers).toHaveLength(1);
      expect(sizes(papers)).toEqual([mm(LYING[paper])]);
      const [{ text, missing }] = papers as [Paper];
      for (const word of [...words, plan.title, '来源：', '制图：分工图谱']) {
        expect(text).toContain(wordsOf(word));
      }
      expect(missing).toEqual([]);
    });
  }

  test(`the table of tasks over pages of ${paper}, its head on each`, async ({ page }) => {
    const papers = await print(page, 'view', paper, 'tab=data');
    expect(papers.length).toBeGreaterThan(1);
    expect(sizes(papers)).toEqual([mm(STANDING[paper])]);
    for (const { text, missing } of papers) {
      expect(text).toContain(wordsOf('牵头单位配合单位'));
      expect(missing).toEqual([]);
    }
    const all = papers.map(({ text }) => text).join('');
    for (const { title } of plan.tasks) expect(all).toContain(wordsOf(title));
  });

  test(`the story one step a page of ${paper}`, async ({ page }) => {
    const papers = await print(page, 'story', paper);
    expect(papers).toHaveLength(12);
    expect(sizes(papers)).toEqual([mm(LYING[paper])]);
    const steps = ['一张图看全部分工', '5项行动，21项任务', '6项工程，17项任务'];
    steps.forEach((title, i) => expect(papers[i]!.text.startsWith(wordsOf(title))).toBe(true));
    expect(papers[10]!.text).toContain(wordsOf('树立相信科学、和谐理性的思想观念'));
    expect(papers[11]!.text).toContain(wordsOf('请会议议定3件事'));
    for (const { text, missing } of papers) {
      expect(text).toContain(wordsOf('来源：'));
      expect(missing).toEqual([]);
    }
  });

  test(`task sheets on ${paper}, each agency on a page of its own`, async ({ page }) => {
    const papers = await print(page, 'sheets', paper);
    expect(sizes(papers)).toEqual([mm(STANDING[paper])]);
    // Every page says whose it is; the first says it large.
    const head = (name: string) => wordsOf(`${plan.title} · 任务单 · ${name}`);
    for (const { name } of plan.agencies) {
      const own = papers.filter(({ text }) => text.startsWith(head(name)));
      expect(own[0]!.text.startsWith(head(name) + wordsOf(name))).toBe(true);
      expect([name, own.length]).toEqual([name, paper === 'a4' && LONG.includes(name) ? 2 : 1]);
      // Handed out without the others, so its pages are counted by themselves.
      own.forEach(({ text }, at) =>
        expect(text.endsWith(wordsOf(`第 ${at + 1} 页，共 ${own.length} 页`))).toBe(true),
      );
    }
    expect(papers).toHaveLength(plan.agencies.length + (paper === 'a4' ? LONG.length : 0));
    expect(papers.flatMap(({ missing }) => missing)).toEqual([]);
  });
}

test('sheets of tasks that are sentences: one page each, wide enough for tasks, with the group’s own name', async ({
  page,
}) => {
  await caught(page);
  await open(page);
  await bring(page, { name: '重点任务.csv', buffer: Buffer.from(sentences()) });
  await page.locator('[data-confirm]:enabled').click();
  await expect(page.locator('dialog[data-import]')).toHaveCount(0);
  await page.locator('[data-open-export]').click();
  const papers = await printed(page, 'sheets', 'a4');
  expect(papers).toHaveLength(11);
  for (const { text } of papers) {
    expect(text).toContain(wordsOf('所属分组'));
    expect(text).not.toContain(wordsOf('行动、工程'));
    expect(text).toContain(wordsOf('核对人'));
    expect(text.endsWith(wordsOf('第 1 页，共 1 页'))).toBe(true);
  }
});

test('no line of Chinese begins with a mark that closes, or ends a bracket', async ({ page }) => {
  const papers = [
    ...(await print(page, 'sheets', 'a4')),
    ...(await papersOf(await page.pdf({ preferCSSPageSize: true }))),
  ];
  const lines = papers.flatMap(({ lines }) => lines);
  expect(lines.length).toBeGreaterThan(500);
  expect(lines.filter((line) => /^[、，。；：！？）〉》」』】〕…]/.test(line))).toEqual([]);
});

test('no line of a list on paper cuts an agency’s name', async ({ page }) => {
  const sheets = await print(page, 'sheets', 'a4');
  const table = await print(page, 'view', 'a4', 'tab=data');
  const lines = [...sheets, ...table].flatMap((paper) => paper.lines).map(wordsOf);
  // A line that begins within a name begins with the rest of one, and with the beginning of none.
  const names = plan.agencies.map(({ name }) => wordsOf(name));
  const rests = new Set(names.flatMap((name) => Array.from(name, (_, at) => name.slice(at + 1))));
  const cut = lines.filter((line) => {
    const first = line.split(/[、，]/u)[0]!;
    return rests.has(first) && !names.some((name) => name.startsWith(first));
  });
  expect(cut).toEqual([]);
});

test('the browser’s own command prints the view that is seen', async ({ page }) => {
  await open(page, 'tab=heatmap&theme=dark');
  await page.waitForLoadState('networkidle');
  const papers = await papersOf(await page.pdf({ preferCSSPageSize: true }));
  expect(papers).toHaveLength(1);
  expect(papers[0]!.text).toContain(wordsOf('分工热力图'));
  // Afterwards the papers are gone, and the page is as it was.
  await expect(page.locator('[data-papers]')).toHaveCount(0);
  await expect(page.locator('header')).toBeVisible();
});

test('sheets of a plan of nothing say so', async ({ page }) => {
  await caught(page);
  await edit(page);
  await page.locator('[data-new-plan]').click();
  await expect(page.locator('[data-task]')).toHaveCount(0);
  await page.locator('[data-open-export]').click();
  await choose(page, 'sheets');
  await page.locator('[data-run]').click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', '');
  const [paper] = await papersOf(await page.pdf({ preferCSSPageSize: true }));
  expect(paper!.text).toContain(wordsOf('没有可列的单位'));
});

test('one agency’s sheet, where it is selected', async ({ page }) => {
  const papers = await print(page, 'sheets', 'a4', 'sel=a10');
  expect(papers).toHaveLength(1);
  const { name } = plan.agencies.find(({ id }) => id === 'a10')!;
  expect(papers[0]!.text).toContain(wordsOf(name));
});

for (const what of ['view', 'story', 'sheets']) {
  test(`papers break no rule of access: ${what}`, async ({ page }) => {
    await caught(page);
    await openExports(page);
    await choose(page, what);
    await page.locator('[data-run]').click();
    await expect(page.locator('html')).toHaveAttribute('data-printed', '');
    await page.emulateMedia({ media: 'print' });
    await checkAccess(page);
  });
}
