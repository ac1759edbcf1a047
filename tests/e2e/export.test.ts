import { Buffer } from 'node:buffer';
import { read, utils } from '@e965/xlsx';
import { expect, test, type Page } from './test';
import { MultiDirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import mammoth from 'mammoth';
import { parsePlan } from '../../src/plan/file';
import { fileName } from '../../src/write/name';
import { index, plan } from '../huadu';
import { all, Deck, paragraphs, repairs } from '../write/deck';
import { faults } from '../write/office';
import { checkAccess, open } from './app';
import { choose, dialog, holds, openExports, state, take, today } from './out';

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const html = async (bytes: Uint8Array) =>
  (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value;

/** What a file of the example is to be named. */
const named = async (page: Page, holds: string, ending: string) =>
  fileName({ plan: plan.title, holds: [holds], date: await today(page) }, ending);

/** A picture's size, and how opaque it is in its corner and altogether, as the browser decodes it. */
function decoded(page: Page, bytes: Uint8Array) {
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let inked = 0;
    for (let i = 0; i < data.length; i += 4) if (data[i + 3]! > 0 && data[i]! < 128) inked++;
    return { width: canvas.width, height: canvas.height, corner: data[3]!, inked };
  }, Buffer.from(bytes).toString('base64'));
}

test('PNG: one, two and four times, on its ground or on none', async ({ page }) => {
  await openExports(page);
  const once = await decoded(page, (await take(page, 'png', { scale: '1' })).bytes);
  expect([once.width, once.corner]).toEqual([1600, 255]);
  expect(once.height).toBeGreaterThan(700);
  expect(once.inked).toBeGreaterThan(10_000);
  for (const scale of [2, 4]) {
    const { bytes } = await take(page, 'png', { scale: String(scale) });
    const many = await decoded(page, bytes);
    expect([many.width, many.height]).toEqual([1600 * scale, once.height * scale]);
    expect(many.inked).toBeGreaterThan(once.inked * scale * scale * 0.6);
  }
  const { bytes } = await take(page, 'png', { scale: '1', transparent: true });
  expect(await decoded(page, bytes)).toMatchObject({ width: 1600, corner: 0 });
});

for (const [tab, words] of [
  ['tab=network', ['区科协', '牵头']],
  ['tab=heatmap', ['区科协', '合计', '五项提升行动']],
  ['tab=collaboration', ['区科协', '行牵头、列配合']],
  ['tab=collaboration&form=network', ['圈子 1', '区科协']],
  ['tab=workload', ['参考线 22', '区科协']],
] as const) {
  test(`SVG and PNG of ${tab}, named after plan, view and day`, async ({ page }) => {
    await openExports(page, tab);
    const { name, said, bytes } = await take(page, 'svg');
    const view = /“(.*?)”/.exec(said)![1]!;
    expect(name).toBe(await named(page, view, 'svg'));
    const svg = await page.evaluate((text) => {
      const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
      const every = [root, ...root.querySelectorAll('*')];
      return {
        root: root.tagName,
        tags: [...new Set(every.map(({ tagName }) => tagName))],
        attributes: [...new Set(every.flatMap((one) => one.getAttributeNames()))],
        words: [...root.querySelectorAll('text')].map(({ textContent }) => textContent).join(' '),
      };
    }, textOf(bytes));
    expect(svg.root).toBe('svg');
    expect(svg.tags.filter((tag) => /script|image|use|foreign|style|error/i.test(tag))).toEqual([]);
    expect(svg.attributes.filter((key) => /^on|href|src/i.test(key))).toEqual([]);
    for (const word of [...words, plan.title, '来源：', '制图：'])
      expect(svg.words).toContain(word);
    const picture = await take(page, 'png', { scale: '1' });
    expect(picture.name).toBe(name.replace(/svg$/, 'png'));
    expect((await decoded(page, picture.bytes)).width).toBe(1600);
  });
}

test('a picture as seen, or in full', async ({ page }) => {
  await openExports(page, 'in=g1.1&hide=1');
  const titled = (bytes: Uint8Array) => textOf(bytes).match(/<title>/g)!.length;
  const seen = await take(page, 'svg', { extent: 'seen' });
  const full = await take(page, 'svg', { extent: 'full' });
  expect(textOf(seen.bytes)).toContain('筛选：青少年');
  expect(textOf(full.bytes)).not.toContain('筛选：');
  expect(titled(seen.bytes)).toBeLessThan(titled(full.bytes) / 2);
  // 209 links, 67 nodes, and the picture itself
  expect(titled(full.bytes)).toBe(209 + 67 + 1);
});

test('PowerPoint: a cover and the twelve steps, nothing to repair', async ({ page }) => {
  await openExports(page);
  const { name, said, bytes } = await take(page, 'pptx');
  expect(name).toBe(await named(page, '分工一览', 'pptx'));
  const deck = new Deck(bytes);
  expect(repairs(deck)).toEqual([]);
  expect(deck.slides).toHaveLength(Number(/^(\d+) 页/.exec(said)![1]));
  const [network] = all(deck.slides[1]!, 'p:grpSp');
  expect(all(network!, 'p:cxnSp')).toHaveLength(index.links.length);
  expect(paragraphs(deck.slides[11]!).join()).toContain('树立相信科学、');
  expect(deck.notes).toHaveLength(deck.slides.length);
});

test('no number of slides is told before the story is worked out', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  await page.route(/balance\.worker/, async (route) => {
    await held;
    await route.continue();
  });
  await openExports(page);
  for (const what of ['pptx', 'story']) {
    await choose(page, what);
    await expect(page.locator('[data-run]')).toBeDisabled();
    await expect(dialog(page)).toContainText('演示还在计算');
    await expect(holds(page)).not.toContainText(/\d/);
  }
  release();
  await expect(holds(page)).toContainText('12 步');
  await choose(page, 'pptx');
  await expect(holds(page)).toContainText('13 页');
});

test('Excel: the sheets it says, with every task and party', async ({ page }) => {
  await openExports(page, 'tab=data');
  const { name, said, bytes } = await take(page, 'xlsx');
  expect(name).toBe(await named(page, '分工', 'xlsx'));
  expect(faults(bytes)).toEqual([]);
  const book = read(bytes);
  expect(book.SheetNames).toHaveLength(Number(/^(\d+) 张表/.exec(said)![1]));
  const rows = (sheet: string) =>
    utils.sheet_to_json<string[]>(book.Sheets[sheet]!, { header: 1, defval: '' });
  expect(rows('任务')).toHaveLength(plan.tasks.length + 1);
  expect(rows('单位')).toHaveLength(plan.agencies.length + 1);
});

test('Word: the sheets of all, and the briefing', async ({ page }) => {
  await openExports(page);
  const whole = await take(page, 'docx', { agencies: '' });
  expect(whole.said).toContain('29 份任务单');
  expect((await html(whole.bytes)).match(/<h1>/g)).toHaveLength(29);
  const briefing = await take(page, 'docx', { document: 'briefing' });
  expect(briefing.name).toBe(await named(page, '简报', 'docx'));
  expect((await html(briefing.bytes)).match(/<img /g)).toHaveLength(4);
  for (const { bytes } of [whole, briefing]) expect(faults(bytes)).toEqual([]);
});

test('Word: the sheet of the agency that is selected', async ({ page }) => {
  await openExports(page, 'sel=a2');
  const own = await take(page, 'docx');
  expect(own.said).toContain('1 份任务单');
  expect(own.name).toContain('_任务单_区科协_');
  expect(await html(own.bytes)).toContain('我们牵头（15 项）');
});

test('CSV, JSON, GEXF and GraphML are opened again', async ({ page }) => {
  await openExports(page);
  const csv = await take(page, 'csv');
  expect([...csv.bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(csv.said).toContain(`${index.links.length} 条`);
  const table = read(csv.bytes, { type: 'array' });
  const rows = utils.sheet_to_json<string[]>(table.Sheets[table.SheetNames[0]!]!, { header: 1 });
  expect(rows.filter((row) => row.includes('牵头'))).toHaveLength(38);
  const json = await take(page, 'json');
  expect(json.name).toBe(await named(page, '', 'json'));
  expect(parsePlan(textOf(json.bytes))).toEqual(plan);
  const gexf = textOf((await take(page, 'gexf')).bytes);
  const graphml = textOf((await take(page, 'graphml')).bytes);
  for (const graph of [
    parseGexf(MultiDirectedGraph, gexf, { allowUndeclaredAttributes: true }),
    parseGraphml(MultiDirectedGraph, graphml),
  ]) {
    expect([graph.order, graph.size]).toEqual([67, 209]);
    expect(graph.getNodeAttribute('a2', 'label')).toBe('区科协');
  }
});

test('what takes over half a second shows how far it is, and is cancelled', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  await page.route(/docx\.worker/, async (route) => {
    await held;
    await route.continue();
  });
  let downloads = 0;
  page.on('download', () => downloads++);
  await openExports(page);
  await choose(page, 'docx');
  const cancel = page.locator('[data-cancel]');
  await page.locator('[data-run]').click();
  await expect(state(page)).toHaveAttribute('data-export-state', 'working');
  await expect(dialog(page).getByRole('progressbar')).toBeVisible();
  await cancel.click();
  await expect(state(page)).toHaveAttribute('data-export-state', 'idle');
  await expect(cancel).toHaveCount(0);
  release();
  // Another export is made; of the one that was cancelled nothing comes.
  await take(page, 'json');
  await take(page, 'docx', { agencies: 'a2' });
  expect(downloads).toBe(2);
});

test('an export that fails says so, and the next one is made', async ({ page }) => {
  await page.route(/xlsx\.worker/, (route) => route.abort());
  await openExports(page);
  await choose(page, 'xlsx');
  await page.locator('[data-run]').click();
  await expect(state(page)).toContainText('没有导出成功');
  await expect(state(page)).toContainText('计划没有变');
  await take(page, 'csv');
});

test('the table has no picture, and says what to do', async ({ page }) => {
  await openExports(page, 'tab=data');
  await choose(page, 'png');
  await expect(page.locator('[data-run]')).toBeDisabled();
  await expect(dialog(page)).toContainText('请切换到其他页');
});

test('by keyboard alone; the keyboard returns to where it was', async ({ page }) => {
  await open(page);
  const opener = page.locator('[data-open-export]');
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
  await page.locator('[data-export="png"]').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[data-export="svg"]')).toBeChecked();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-run]').press('Enter'),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.svg$/);
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(opener).toBeFocused();
});

const preview = (page: Page) => page.locator('[data-preview]');

test('what comes out is shown small, whatever is chosen, and nothing moves for it', async ({
  page,
}) => {
  await openExports(page);
  const shows: Readonly<Record<string, string>> = {
    ...{ png: 'pages', svg: 'pages', pptx: 'pages', xlsx: 'tables', csv: 'tables' },
    ...{ docx: 'paper', sheets: 'paper', json: 'lines', gexf: 'lines', graphml: 'lines' },
    ...{ view: 'pages', story: 'pages' },
  };
  const offered = page.locator('input[data-export]');
  const ids = await offered.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  expect(ids.toSorted()).toEqual([...Object.keys(shows), 'link'].toSorted());
  for (const [what, as] of Object.entries(shows)) {
    await choose(page, what);
    await expect(page.locator('[data-run]')).toBeEnabled();
    const before = await page.locator('[data-run]').boundingBox();
    await expect(preview(page)).toHaveAttribute('data-preview', as);
    expect(await page.locator('[data-run]').boundingBox()).toEqual(before);
    // Each picture was drawn, and says what it is.
    const images = await preview(page)
      .locator('img')
      .evaluateAll((all) =>
        Promise.all(
          (all as HTMLImageElement[]).map(async (image) => {
            await image.decode();
            return image.naturalWidth > 0 && image.alt !== '';
          }),
        ),
      );
    const pictures = { pptx: 4, story: 4, png: 1, svg: 1, view: 1 }[what] ?? 0;
    expect([what, images]).toEqual([what, Array<boolean>(pictures).fill(true)]);
  }
  await choose(page, 'link');
  await expect(preview(page)).toHaveCount(0);
});

test('the preview follows what is chosen: sheet, agency, document', async ({ page }) => {
  await openExports(page);
  await choose(page, 'xlsx');
  await expect(preview(page)).toContainText('前 8 行，共 38 行');
  await page.locator('[data-preview-sheet="单位"]').click();
  await expect(preview(page)).toContainText('前 8 行，共 29 行');
  await expect(preview(page).locator('th').first()).toHaveText('单位');
  await choose(page, 'docx', { agencies: 'a2' });
  await expect(preview(page)).toContainText('我们牵头（15 项）');
  await choose(page, 'docx', { document: 'briefing' });
  await expect(preview(page)).toContainText('分工情况简报');
});

test('a preview that fails says so, and the export is made all the same', async ({ page }) => {
  await page.route(/preview\.worker/, (route) => route.abort());
  await openExports(page);
  await choose(page, 'csv');
  await expect(preview(page)).toContainText('预览没有画成，不影响导出');
  await take(page, 'csv');
});

for (const language of ['zh', 'en']) {
  test(`every choice breaks no rule of access, ${language}`, async ({ page }) => {
    await openExports(page, `lang=${language}`);
    for (const what of ['png', 'pptx', 'xlsx', 'json', 'docx', 'sheets', 'link']) {
      await choose(page, what);
      await expect(page.locator('[data-preview][aria-busy="true"]')).toHaveCount(0);
      await checkAccess(page);
    }
    await page.setViewportSize({ width: 390, height: 844 });
    await checkAccess(page);
  });
}
