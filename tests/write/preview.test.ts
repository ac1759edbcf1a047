import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import mammoth from 'mammoth';
import { Buffer } from 'node:buffer';
import { formatOf } from '../../src/write';
import { FORMATS } from '../../src/write/formats';
import { preview } from '../../src/write/preview';
import type { Preview } from '../../src/write/preview/types';
import { svgText } from '../../src/write/svg';
import type { Choices, Job } from '../../src/write/types';
import { writerOf } from '../../src/write/writers';
import { START } from '../../src/view/view';
import { plan } from '../huadu';
import { Deck, paragraphs } from './deck';
import { huaduJob, silent, textOf } from './job';

const made = async (id: string, job: Job) => {
  const writer = await writerOf(formatOf(id));
  return writer.write(job, silent);
};
type Of<A extends Preview['as']> = Extract<Preview, { as: A }>;
async function shown<A extends Preview['as']>(as: A, what: string, job: Job): Promise<Of<A>> {
  const one = await preview(what, job);
  expect(one.as).toBe(as);
  return one as Of<A>;
}
/** The words of a drawing: what is drawn, without the halos beneath. */
const wordsIn = (svg: string): string[] =>
  [...svg.matchAll(/<text(?![^>]*aria-hidden)[^>]*>([^<]*)</g)].map(([, words]) => words!);
const plain = (text: string) => text.replace(/\s/g, '');

describe('what is shown of a file before it is made', () => {
  it('is the picture itself', async () => {
    for (const id of ['png', 'svg']) {
      const job = huaduJob({ transparent: true });
      const { pages } = await shown('pages', id, job);
      expect(pages.map(({ svg }) => svg)).toEqual([svgText(job)]);
      expect(pages[0]).toMatchObject({ width: 1600, name: '分工网络' });
    }
  });

  it('is the first slides, with the words that stand on them and none beside', async () => {
    const none = { zh: '', en: '' };
    const table = { id: 's9', title: { zh: '全部任务', en: '' }, sentence: none, note: none };
    const base = huaduJob();
    const data = { ...base.story.steps[0]!, ...table, view: 'tab=data' };
    const told = {
      ...base.story,
      steps: [base.story.steps[0]!, data, ...base.story.steps.slice(1)],
    };
    const job = { ...base, story: told as Job['story'] };
    const deck = new Deck(await made('pptx', job));
    const { pages, of } = await shown('pages', 'pptx', job);
    expect(of).toBe(deck.slides.length);
    expect(pages).toHaveLength(4);
    pages.forEach(({ svg, name, width, height }, at) => {
      const on = plain(paragraphs(deck.slides[at]!).join(''));
      expect(width / height).toBeCloseTo(16 / 9);
      expect(on).toContain(plain(name));
      const words = wordsIn(svg);
      expect(words.length).toBeGreaterThan(3);
      expect(words.filter((word) => !on.includes(plain(word)))).toEqual([]);
      // And as much of it: nothing that stands on the slide is left out.
      expect(plain(words.join('')).length).toBe(on.length);
    });
  });

  it('is the first rows of every sheet of the workbook', async () => {
    const job = huaduJob();
    const book = read(await made('xlsx', job));
    const { tables } = await shown('tables', 'xlsx', job);
    expect(tables.map(({ name }) => name)).toEqual(book.SheetNames);
    for (const { name, heads, rows, of } of tables.slice(1, 3)) {
      const own = utils.sheet_to_json<string[]>(book.Sheets[name]!, {
        header: 1,
        defval: '',
        raw: false,
      });
      expect([heads, ...rows]).toEqual(own.slice(0, 9).map((row) => row.slice(0, 6)));
      expect(of).toEqual({ rows: own.length - 1, columns: own[0]!.length });
    }
  });

  it('is the first rows of a CSV table, and the first lines of what is plain text', async () => {
    const job = huaduJob();
    const { tables } = await shown('tables', 'csv', job);
    const csv = textOf(await made('csv', job));
    expect(csv.startsWith(tables[0]!.heads.join(','))).toBe(true);
    for (const id of ['json', 'gexf', 'graphml']) {
      const text = textOf(await made(id, job))
        .trimEnd()
        .split('\n');
      const { lines, of } = await shown('lines', id, job);
      expect(of).toBe(text.length);
      expect(lines.length).toBe(14);
      lines.forEach((line, i) => expect(text[i]!.startsWith(line)).toBe(true));
    }
  });

  it.each<[Choices['document'], string]>([
    ['sheets', '区教育局'],
    ['briefing', '分工情况简报'],
  ])('is the beginning of the Word document: %s', async (document, title) => {
    const job = huaduJob({ document });
    const buffer = Buffer.from(await made('docx', job));
    const text = plain((await mammoth.extractRawText({ buffer })).value);
    const { blocks } = await shown('paper', 'docx', job);
    const words = blocks.flatMap((block) => {
      if (block.as === 'text')
        return block.look === 'head' ? [] : [(block.label ?? '') + block.text];
      if (block.as === 'table')
        return [...block.columns.map(({ head }) => head), ...block.rows.flat(2)];
      return [];
    });
    expect(words[0]).toBe(title);
    expect(words.filter((one) => !text.includes(plain(one)))).toEqual([]);
    // In the order of the document, from its beginning.
    expect(text.startsWith(plain(words.slice(0, 3).join('')))).toBe(true);
  });

  it('is the pages that are printed', async () => {
    const job = huaduJob();
    const view = await shown('pages', 'view', job);
    expect(view.pages.map(({ width, height }) => [width, height])).toEqual([[1084, 754]]);
    const { pages, of } = await shown('pages', 'story', job);
    expect([pages.length, of]).toEqual([4, job.story.steps.length]);
    expect(wordsIn(pages[0]!.svg)).toContain('一张图看全部分工');
    const { tables } = await shown('tables', 'view', {
      ...job,
      view: { ...START, tab: 'data' },
    });
    expect(tables[0]!.of.rows).toBe(plan.tasks.length);
    const { of: sheets } = await shown('paper', 'sheets', job);
    expect(sheets).toBe(plan.agencies.length);
  });

  it('is there for every format', async () => {
    for (const { id } of FORMATS) expect(await preview(id, huaduJob())).toHaveProperty('as');
  });
});
