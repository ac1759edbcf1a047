import { describe, expect, it } from 'vitest';
import { opened } from './opened';
import { pdfOfOperators, set } from './made/pdf';

/** A line that runs down, its characters upright and set one by one, 12 points each. */
const down = (x: number, y: number, text: string): string =>
  [...text].map((char, i) => set(x, y - 12 * i, char)).join(' ');
const sideways = (x: number, y: number, text: string): string =>
  `q 0 -1 1 0 ${x} ${y} cm ${set(0, 0, text)} Q`;

const read = (...operators: string[]) => opened(pdfOfOperators([operators.join(' ')]), 'x.pdf');

const [LEADS, HELPS] = ['一、修路。（县交通局牵头）', '二、建校。（县教育局牵头）'];

describe('a page of a PDF whose lines run down', () => {
  it('is read from the right to the left, its marks as those of lines that run on', async () => {
    const { read: blocks } = await read(down(500, 800, LEADS), down(470, 800, HELPS));
    expect(blocks).toEqual([LEADS, HELPS]);
  });

  it('may have a foot that runs on', async () => {
    const { read: blocks } = await read(
      down(500, 800, LEADS),
      set(60, 30, '某县年鉴'),
      down(470, 800, HELPS),
    );
    expect(blocks.slice(0, 2)).toEqual([LEADS, HELPS]);
    expect(blocks.join()).toContain('某县年鉴');
  });

  it('may have a table, with figures that lie on their side', async () => {
    const columns = [500, 460, 420];
    const rows = [780, 740, 640];
    const cells = [
      ['序号', '任务', '牵头单位'],
      ['1', '修路', '县交通局'],
      ['2', '建校', '县教育局'],
    ];
    const text = cells.flatMap((row, r) =>
      row.map((cell, c) =>
        /\d/.test(cell)
          ? sideways(columns[r]! + 4, rows[c]! + 12, cell)
          : down(columns[r]!, rows[c]!, cell),
      ),
    );
    const across = [800, 760, 660, 560].map((y) => `410 ${y} m 530 ${y} l S`);
    const along = [530, 490, 450, 410].map((x) => `${x} 800 m ${x} 560 l S`);
    const { read: blocks } = await read(...text, ...across, ...along);
    expect(blocks).toEqual([cells.map((row) => row.map((cell) => `${cell} 1 1`))]);
  });

  it('is not one where only a cell of a page does', async () => {
    const line = '二、建校。由县教育局牵头，县财政局、县住建局配合。';
    const { read: blocks } = await read(set(60, 700, line), down(500, 640, '教育科技类重点任务'));
    expect(blocks[0]).toBe(line);
  });
});
