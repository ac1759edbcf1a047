import { describe, expect, it } from 'vitest';
import { openDocument, readDocument } from '../../src/read';
import { expected, meaning } from './made/huadu';
import { bookOf, huaduBook, type MadeSheet } from './made/sheets';

const HEAD = ['序号', '任务', '牵头单位', '配合单位'];
const KINDS = [
  ['xlsx', 'xlsx'],
  ['xls', 'biff8'],
] as const;

describe.each(KINDS)('a workbook as .%s', (extension, bookType) => {
  const read = (sheets: Readonly<Record<string, MadeSheet>>) =>
    readDocument('x', bookOf(sheets, bookType), `x.${extension}`);

  it('holds the Huadu table with its merged cells, its head far from the first row', async () => {
    const plan = await readDocument('x', huaduBook(bookType), `x.${extension}`);
    expect(meaning(plan)).toEqual(expected);
    const { origin } = plan.tasks[0]!.parties[0]!;
    expect(origin).toMatchObject({ line: 6, place: { sheet: '分工', row: 6, column: 3 } });
  });

  it('is read sheet by sheet; numbers are ordinals, breaks in a cell part names', async () => {
    const plan = await read({
      封面: { values: [['某某区重点工作任务分工方案']] },
      一: {
        values: [HEAD, [1, '修路', '区交通局', '区财政局\n各镇街'], [2, '架桥', '区水务局', '']],
      },
      二: { values: [HEAD, ['3', '植树', '区园林局', '']] },
    });
    expect(plan.title).toBe('某某区重点工作任务分工方案');
    expect(plan.tasks.map(({ ordinal, title }) => [ordinal, title])).toEqual([
      ['1', '修路'],
      ['2', '架桥'],
      ['3', '植树'],
    ]);
    expect(plan.tasks[0]!.parties.map(({ raw }) => raw)).toEqual([
      '区交通局',
      '区财政局',
      '各镇街',
    ]);
    expect(plan.tasks[2]!.origin.place).toMatchObject({ sheet: '二', row: 2 });
  });

  it('may have a cell far away, and rows that hold nothing', async () => {
    const values = [HEAD, [], [1, '修路', '区交通局', '']];
    values[3000] = ['', '', '', '', '备用'];
    const { blocks } = await openDocument(bookOf({ 一: { values } }, bookType), `x.${extension}`);
    const [table] = blocks;
    expect(table).toMatchObject({ rows: [{ length: 5 }, { length: 5 }, { length: 5 }] });
  });
});

describe('a workbook as .xlsx', () => {
  it('leaves out what is hidden, and says so', async () => {
    const task = (title: string) => ['', title, '区交通局', ''];
    const plan = await readDocument(
      'x',
      bookOf(
        {
          一: {
            values: [HEAD, task('修路'), task('藏起来'), task('架桥')],
            rows: [{}, {}, { hidden: true }, {}],
          },
          二: { values: [HEAD, task('整张藏起来')], hidden: true },
        },
        'xlsx',
      ),
    );
    expect(plan.tasks.map(({ title }) => title)).toEqual(['修路', '架桥']);
    const hidden = plan.problems.filter(({ code }) => code === 'hidden');
    expect(hidden.map(({ params, origin }) => [params, origin.place])).toEqual([
      [{ sheet: '一', rows: '1', columns: '0' }, { sheet: '一' }],
      [{ sheet: '二', rows: '2', columns: '0' }, { sheet: '二' }],
    ]);
  });

  it('shows the text of a merged cell in what is seen of it', async () => {
    const book = bookOf(
      {
        一: {
          values: [
            ['项目', '任务', '牵头单位'],
            ['甲', '藏起来', '区交通局'],
            [null, '修路', '区交通局'],
            [null, '架桥', '区水务局'],
          ],
          merges: ['A2:A4'],
          rows: [{}, { hidden: true }],
        },
      },
      'xlsx',
    );
    const { blocks } = await openDocument(book);
    expect(blocks).toMatchObject([
      {
        rows: [
          {},
          [{ text: '甲', down: 2, line: 3 }, { text: '修路' }, {}],
          [{ text: '架桥' }, {}],
        ],
      },
    ]);
  });

  it('lets a merged cell end where another begins, as no spreadsheet would have it', async () => {
    const values = [
      ['任务', '牵头单位'],
      ['修路', '区交通局'],
      ['架桥', '区水务局'],
      ['植树', '区林业局'],
    ];
    const { blocks } = await openDocument(
      bookOf({ 一: { values, merges: ['B2:B4', 'B3:B4'] } }, 'xlsx'),
    );
    expect(blocks).toMatchObject([
      {
        rows: [
          {},
          [{ text: '修路' }, { text: '区交通局' }],
          [{ text: '架桥' }, { text: '区水务局', down: 2 }],
          [{ text: '植树' }],
        ],
      },
    ]);
  });

  it('leaves out hidden columns, and says so', async () => {
    const values = [
      ['任务', '藏', '牵头单位'],
      ['修路', '起来', '区交通局'],
    ];
    const book = bookOf({ 一: { values, columns: [{}, { hidden: true }, {}] } }, 'xlsx');
    const { blocks } = await openDocument(book);
    expect(blocks).toMatchObject([
      {
        rows: [
          [{ text: '任务' }, { text: '牵头单位' }],
          [{ text: '修路' }, { text: '区交通局', place: { column: 3 } }],
        ],
        hidden: { sheet: '一', rows: 0, columns: 1 },
      },
    ]);
  });
});
