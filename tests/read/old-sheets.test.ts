import { CFB } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { openDocument } from '../../src/read';
import { recordsOf } from '../../src/read/formats/sheets/xls-records';
import { biff5, type OldSheet } from './made/biff5';
import { bookOf } from './made/sheets';
import { opened } from './opened';

const HEAD = ['任务', '牵头单位', '配合单位'];
const FONTS = [{}, {}, {}, { struck: true }, { struck: true }];
const read = (...sheets: OldSheet[]) => opened(biff5(sheets, FONTS), 'x.xls');

describe('a workbook of Excel 5.0 or 95', () => {
  it('is read by its code page, and tells what is struck out, in whole cells and in part', async () => {
    const rich = {
      text: '县水利局、县科协、县民政局',
      runs: [
        [8, 3],
        [16, 0],
      ] as const,
    };
    const rows = [
      HEAD,
      ['修路', '县交通局', rich],
      [
        { text: '种树', font: 2 },
        { text: '县林业局', font: 3 },
        { text: '县教育局', font: 4 },
      ],
    ];
    expect(await read({ name: '分工表', rows })).toEqual({
      format: 'xls',
      read: [
        [
          ['任务 1 1', '牵头单位 1 1', '配合单位 1 1'],
          ['修路 1 1', '县交通局 1 1', '县水利局、县民政局 1 1'],
          ['种树 1 1', ' 1 1', ' 1 1'],
        ],
      ],
      left: ['struck 、县科协', 'struck 县林业局', 'struck 县教育局'],
    });
  });

  const rows = [HEAD, ['修路', '县交通局', '县水利局'], ['藏行', '县审计局', '县卫健局']];
  const seen = ['任务 1 1', '修路 1 1'];
  const cases: Readonly<Record<string, Partial<OldSheet>>> = {
    'rows that are hidden': { heights: { 2: { hidden: true } } },
    'rows of no height': { heights: { 2: { height: 0 } } },
    'rows that say nothing, where all of these are': {
      heights: { 0: {}, 1: {} },
      restHidden: true,
    },
  };
  it.each(Object.entries(cases))('leaves out %s', async (_, sheet) => {
    const { read: blocks } = await read({ name: '一', rows, ...sheet });
    expect((blocks[0] as string[][]).map(([first]) => first)).toEqual(seen);
  });

  const wide: Readonly<Record<string, Partial<OldSheet>>> = {
    'columns that are hidden': { widths: { 2: { hidden: true } } },
    'columns of no width': { widths: { 2: { width: 0 } } },
    'columns that say nothing, where all of these are': { widths: { 0: {}, 1: {} }, width: 0 },
  };
  it.each(Object.entries(wide))('leaves out %s', async (_, sheet) => {
    const { read: blocks } = await read({ name: '一', rows, ...sheet });
    expect((blocks[0] as string[][])[0]).toEqual(['任务 1 1', '牵头单位 1 1']);
  });
});

describe('a workbook that the library wrote as that of Excel 5.0', () => {
  it('is read', async () => {
    const { read: blocks } = await opened(bookOf({ A: { values: [['a', 1]] } }, 'biff5'), 'x.xls');
    expect(blocks).toEqual([[['a 1 1', '1 1 1']]]);
  });
});

describe('a workbook of Excel 97 with a cell that says it is another thing', () => {
  const BOOK = bookOf({ A: { values: [['任务', 1]] } }, 'biff8');

  /** The workbook, with another kind of record for its last cell. */
  function damaged(kind: number): Uint8Array {
    const file = CFB.read(BOOK, { type: 'array' });
    const stream = Uint8Array.from(CFB.find(file, 'Workbook')!.content as Uint8Array);
    const view = new DataView(stream.buffer);
    const cell = [...recordsOf(view)].findLast(({ type }) => [0x203, 0x27e].includes(type))!;
    view.setUint16(cell.at - 4, kind, true);
    CFB.utils.cfb_add(file, '/Workbook', stream as never);
    return new Uint8Array(CFB.write(file, { type: 'array' }) as ArrayLike<number>);
  }

  // The library read on for ever: formulas, and the results of older workbooks.
  it.each([0x06, 0x07, 0x206, 0x406])('is refused: %i', async (kind) => {
    await expect(openDocument(damaged(kind), 'x.xls')).rejects.toMatchObject({ code: 'broken' });
  });
});
