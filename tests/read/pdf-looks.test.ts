import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/read';
import { opened } from './opened';
import { codesOf, pdfOfOperators, set } from './made/pdf';

const read = (page: string) => opened(pdfOfOperators([page]), 'x.pdf');
const TEXT = set(60, 700, '1.修路。（县交通局、');
const at = (x: number, text: string, before = '', after = '') =>
  `${before} BT /F1 12 Tf ${x} 700 Td ${codesOf(text)} Tj ET ${after}`;
const LINE = '1.修路。（县交通局、负责）';
const WORDS = '县水利局、';
const END = set(252, 700, '负责）');

/** Each with 县水利局、 from 192 to 252, in the middle of a line, not to be read. */
const UNSEEN: Readonly<Record<string, readonly [string, string]>> = {
  'struck out by a line': ['struck', `${at(192, WORDS)} 192 704 m 252 704 l S`],
  'struck out by a thin box': ['struck', `${at(192, WORDS)} 192 703.6 60 0.8 re f`],
  'set to be invisible': ['hidden-text', at(192, WORDS, '3 Tr', '0 Tr')],
  'white on white': ['hidden-text', at(192, WORDS, '1 1 1 rg', '0 0 0 rg')],
  'clipped away': ['hidden-text', at(192, WORDS, 'q 0 0 10 10 re W n', 'Q')],
};

describe('in a PDF', () => {
  it.each(Object.entries(UNSEEN))('a name is told and not read that is %s', async (_, made) => {
    const [why, operators] = made;
    const { read: blocks, left } = await read(`${TEXT} ${operators} ${END}`);
    expect(blocks.join('').replaceAll(' ', '')).toBe(LINE);
    expect(left).toEqual([`${why} ${WORDS}`]);
  });

  it('a name is read that is white on a dark ground, or clipped where all of it is seen', async () => {
    const dark = `0.2 0.2 0.6 rg 188 696 66 16 re f ${at(192, WORDS, '1 1 1 rg', '0 0 0 rg')}`;
    const clipped = at(192, WORDS, 'q 100 600 300 300 re W n', 'Q');
    for (const operators of [dark, clipped]) {
      const { read: blocks, left } = await read(`${TEXT} ${operators} ${END}`);
      expect(blocks.join('').replaceAll(' ', '')).toBe(LINE.replace('负责', `${WORDS}负责`));
      expect(left).toEqual([]);
    }
  });
});

const COLUMNS = [60, 100, 260, 400, 540];
const ROWS = [
  ['序号', '任务', '牵头单位', '配合单位'],
  ['1', '建设科普馆', '区科技局', '区教育局'],
  ['2', '整治河道', '区水务局', '区财政局'],
];
const bottom = 780 - 30 * ROWS.length;
const cells = ROWS.map((row, r) =>
  row.map((cell, c) => set(COLUMNS[c]! + 4, 780 - 30 * r - 19, cell)).join(' '),
).join(' ');
const across = [...ROWS, []].map((_, r) => [60, 780 - 30 * r, 540, 780 - 30 * r] as const);
const down = COLUMNS.map((x) => [x, 780, x, bottom] as const);
type Rule = readonly [number, number, number, number];
const stroked = ([a, b, c, d]: Rule) => `${a} ${b} m ${c} ${d} l S`;
const inPieces = ([a, b, c, d]: Rule): string =>
  Array.from({ length: 24 }, (_, i) => {
    const to = (from: number, end: number, n: number) => from + ((end - from) * n) / 24;
    return stroked([to(a, c, i), to(b, d, i), to(a, c, i + 1), to(b, d, i + 1)]);
  }).join(' ');
const filled = ([a, b, c, d]: Rule): string =>
  a === c ? `${a} ${d} 0.5 ${b - d} re f` : `${a} ${b} ${c - a} 0.5 re f`;
const TASKS = [
  ['1', '建设科普馆', 'lead 区科技局', 'support 区教育局'],
  ['2', '整治河道', 'lead 区水务局', 'support 区财政局'],
];
const RULES: Readonly<Record<string, string>> = {
  whole: [...across, ...down].map(stroked).join(' '),
  'in many pieces': [...across, ...down].map(inPieces).join(' '),
  'as thin boxes': [...across, ...down].map(filled).join(' '),
  dashed: `[2 2] 0 d ${[...across, ...down].map(stroked).join(' ')}`,
  'as dashes of their own': [...across, ...down]
    .map(([a, b, c, d]) =>
      Array.from({ length: Math.floor((c - a + b - d) / 4) }, (_, i) =>
        stroked(a === c ? [a, b - 4 * i, a, b - 4 * i - 2] : [a + 4 * i, b, a + 4 * i + 2, b]),
      ).join(' '),
    )
    .join(' '),
  'as a box around each cell': ROWS.map((_, r) =>
    COLUMNS.slice(1)
      .map((x, c) => `${COLUMNS[c]} ${780 - 30 * (r + 1)} ${x - COLUMNS[c]!} 30 re S`)
      .join(' '),
  ).join(' '),
};

const tasksOf = async (pages: readonly string[]) => {
  const { tasks } = await readDocument('x', pdfOfOperators(pages), 'x.pdf');
  return tasks.map(({ ordinal, title, parties }) => [
    ordinal,
    title,
    ...parties.map(({ role, raw }) => `${role} ${raw}`),
  ]);
};

describe('a table of a PDF', () => {
  it.each(Object.entries(RULES))('is read whose rules are drawn %s', async (_, rules) => {
    expect(await tasksOf([`${rules} ${cells}`])).toEqual(TASKS);
  });

  it('is read where one item of text spans its cells', async () => {
    const gap = (from: number, to: number) => (-1000 * (to - from)) / 12;
    const spanning = ROWS.map((row, r) => {
      const items = row.map((cell, c) => {
        const end = COLUMNS[c]! + 4 + 12 * cell.length;
        const next = COLUMNS[c + 1]! + 4;
        return `${codesOf(cell)} ${c < row.length - 1 ? gap(end, next) : ''}`;
      });
      return `BT /F1 12 Tf 64 ${780 - 30 * r - 19} Td [${items.join(' ')}] TJ ET`;
    });
    expect(await tasksOf([`${RULES.whole} ${spanning.join(' ')}`])).toEqual(TASKS);
  });

  it('is read through words that are strewn over it, pale and always the same', async () => {
    const strewn = [772, 742, 712]
      .map((y, i) => `0.8 g ${set(80 + 70 * i, y, '柳湾区政府办张三', 15)} 0 g`)
      .join(' ');
    expect(await tasksOf([`${strewn} ${RULES.whole} ${cells}`])).toEqual(TASKS);
  });

  it('keeps a name that is pale in its own column, however often it stands there', async () => {
    const pale = ROWS.map((row, r) =>
      set(COLUMNS[2]! + 4, 780 - 30 * r - 19, r === 0 ? row[2]! : '区科技局'),
    ).join(' ');
    const rest = ROWS.map((row, r) =>
      [0, 1, 3].map((c) => set(COLUMNS[c]! + 4, 780 - 30 * r - 19, row[c]!)).join(' '),
    ).join(' ');
    const tasks = await tasksOf([`${RULES.whole} ${rest} 0.7 g ${pale} 0 g`]);
    expect(tasks.map(([, , lead]) => lead)).toEqual(['lead 区科技局', 'lead 区科技局']);
  });
});
