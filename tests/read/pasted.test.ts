import { describe, expect, it } from 'vitest';
import { openDocument, readBlocks, readDocument } from '../../src/read';
import { encode } from './encodings';
import { htmlBlocks } from '../../src/read/formats/html';
import { CLIPS, separated } from './made/html';
import { expected, meaning } from './made/huadu';

const programs = Object.keys(CLIPS) as (keyof typeof CLIPS)[];
const table = (inside: string) => `<table><tr>${inside}</tr></table>`;

/** Cells of the one table of a page: text, rows and columns that each covers. */
function cellsOf(page: string) {
  const [block] = htmlBlocks(page);
  if (block?.type !== 'table') throw new Error('no table');
  return block.rows.map((row) =>
    row.map(({ text, down, across }) => [text, down ?? 1, across ?? 1]),
  );
}

describe('what is pasted', () => {
  it.each(programs)('from %s is the Huadu table', async (program) => {
    const { blocks, format } = await openDocument(encode(CLIPS[program], 'utf-8'));
    expect(format).toBe('html');
    expect(meaning(readBlocks('x', blocks).plan)).toEqual(expected);
  });

  it('as text with tabs is the Huadu table', async () => {
    const plan = await readDocument('x', encode(separated('\t'), 'utf-8'));
    expect(meaning(plan)).toEqual(expected);
  });
});

describe('cells of a page', () => {
  it('cover what their spans say; text that only runs over its neighbours covers nothing', () => {
    expect(cellsOf(table('<td rowspan=2>甲<td colspan="3">乙'))).toEqual([
      [
        ['甲', 2, 1],
        ['乙', 1, 3],
      ],
    ]);
    expect(cellsOf(table("<td colspan=3 style='mso-ignore:colspan'>甲<td>乙"))).toEqual([
      [
        ['甲', 1, 1],
        ['', 1, 1],
        ['', 1, 1],
        ['乙', 1, 1],
      ],
    ]);
  });

  it('keep their own breaks, and lose those of the source', () => {
    expect(cellsOf(table('<td>区教\r\n育局<br>区 科协<p>a\nb</p></td>'))).toEqual([
      [['区教育局\n区 科协\na b', 1, 1]],
    ]);
  });

  it('that are not shown are left out, and hidden rows are counted', () => {
    const rows =
      '<tr style="DISPLAY: none"><td>甲</td></tr><tr hidden><td>乙</td></tr><tr><td>丙<i hidden>丁</i></td></tr>';
    const [block] = htmlBlocks(`<table>${rows}</table>`);
    expect(block).toMatchObject({
      rows: [[{ text: '丙' }]],
      hidden: { sheet: '', rows: 2, columns: 0 },
    });
  });
});
