import type { Block, Cell, Paragraph } from '../blocks';
import { columnOf, isBeside, isTaskTable, type Column } from '../columns';
import { numbered } from '../headings';

/**
 * Tables that a copy has flattened to one cell a paragraph are made tables again. Their head shows
 * where they begin: several paragraphs in a row, each the name of a column.
 */
export function unflattened(blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  for (let at = 0; at < blocks.length;) {
    const head = headAt(blocks, at);
    if (!head) {
      out.push(blocks[at]!);
      at += 1;
      continue;
    }
    const body = paragraphsFrom(blocks, at + head.length);
    out.push({
      type: 'table',
      rows: [blocks.slice(at, at + head.length).map(cellOf), ...rowsOf(body, head)],
    });
    at += head.length + body.length;
  }
  return out;
}

const cellOf = (block: Block): Cell => {
  const { text, line, place } = block as Paragraph;
  return { text, line, ...(place && { place }) };
};

/** The columns that a run of paragraphs names, if it does. */
function headAt(blocks: readonly Block[], at: number): Column[] | undefined {
  const columns: Column[] = [];
  for (const block of blocks.slice(at, at + 10)) {
    if (block.type !== 'paragraph' || block.text.replace(/\s/g, '').length > 14) break;
    if (/[。：:，]/.test(block.text) || numbered(block.text)) break;
    const column = columnOf(block.text);
    if (column === 'other' && isTaskTable(columns) && !isBeside(block.text)) break;
    if (column === 'other' && columns.length === 0) break;
    // What stands before a column of numbers is the table's title.
    if (column === 'number' && columns.length > 0) return undefined;
    columns.push(column);
  }
  return columns.length >= 2 && isTaskTable(columns) ? columns : undefined;
}

function paragraphsFrom(blocks: readonly Block[], from: number): Paragraph[] {
  const rest = blocks.slice(from);
  const end = rest.findIndex((block) => block.type !== 'paragraph');
  return (end < 0 ? rest : rest.slice(0, end)) as Paragraph[];
}

const isSection = (text: string): boolean => {
  const item = numbered(text);
  return item !== undefined && item.level <= 3;
};

/** Rows: each begins with its number where the head has one; else every so many cells make one. */
function rowsOf(body: readonly Paragraph[], columns: readonly Column[]): Cell[][] {
  const counted = columns[0] === 'number';
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  const end = () => {
    if (row.length > 0) rows.push(row);
    row = [];
  };
  for (const paragraph of body) {
    const { text } = paragraph;
    const starts = counted ? /^\d{1,4}[.．、]?$/.test(text.trim()) : row.length === columns.length;
    const section = isSection(text) && (row.length === 0 || row.length >= columns.length - 1);
    if (starts || section) end();
    if (section) rows.push([{ ...cellOf(paragraph), across: columns.length }]);
    else row.push(cellOf(paragraph));
  }
  end();
  return rows.map((cells) => fitted(cells, columns.length));
}

/** Cells beyond the last column belong to the last. */
function fitted(cells: Cell[], width: number): Cell[] {
  if (cells.length <= width || (cells[0]!.across ?? 1) > 1) return cells;
  const last = cells.slice(width - 1);
  return [
    ...cells.slice(0, width - 1),
    { ...last[0]!, text: last.map((cell) => cell.text).join('\n') },
  ];
}
