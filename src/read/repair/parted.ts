import { gridOf, type Block, type Cell, type Table } from '../blocks';
import { headerAtTop, headerOf, onlyLooksSo } from '../header';
import { columnOf } from '../headwords';

type Row = readonly (Cell | null)[];

/**
 * Task tables are freed of what stands above their heads: a sheet holds its title, headings and
 * several tables in one grid. Rows above a head become paragraphs; each head begins a table.
 */
export function parted(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => (block.type === 'table' ? partTable(block) : [block]));
}

function partTable(table: Table): Block[] {
  const grid = gridOf(table);
  const heads = headsOf(grid);
  if (heads.length === 0) return [table];
  const blocks: Block[] = [];
  let from = 0;
  heads.forEach((head, i) => {
    blocks.push(...paragraphsOf(grid.slice(from, head)));
    const end = heads[i + 1] === undefined ? grid.length : endOf(grid, head, heads[i + 1]!);
    blocks.push({ type: 'table', rows: table.rows.slice(head, end) });
    from = end;
  });
  return blocks;
}

/** So many rows show whether a head begins in the first of them: it may be of two, over rows with few marks. */
const REACH = 8;

/** Rows where a head begins that differs from the last, or that comes again behind a heading. */
function headsOf(grid: readonly Row[]): number[] {
  const heads: number[] = [];
  for (let at = 0; at < grid.length; at += 1) {
    const last = heads.at(-1);
    if (last !== undefined && isCounted(grid[at]!, grid[last]!)) continue;
    const header = headerAtTop(grid.slice(at, at + REACH));
    if (!header) continue;
    if (onlyLooksSo(grid, at, header.rows)) break;
    if (last === undefined || text(grid[at]!) !== text(grid[last]!) || lone(grid[at - 1]!))
      heads.push(at);
    at += header.rows - 1;
  }
  const guessed = heads.length === 0 ? headerOf(grid) : undefined;
  return guessed ? [guessed.from] : heads;
}

/** Whether a row has a number where the head above says 序号: then it is no head, whatever its words say. */
const isCounted = (row: Row, head: Row): boolean =>
  head.some(
    (cell, c) => cell && columnOf(cell.text) === 'number' && COUNT.test(row[c]?.text ?? ''),
  );

const COUNT = /^\s*[（(]?\d{1,4}[)）]?[.．、]?\s*$/;

/** The lone cells before the next head belong to it. */
function endOf(grid: readonly Row[], head: number, next: number): number {
  let end = next;
  while (end > head + 1 && lone(grid[end - 1]!)) end -= 1;
  return end;
}

const text = (row: Row): string => row.map((cell) => cell?.text.replace(/\s/g, '') ?? '').join('|');

const cellsOf = (row: Row): Cell[] =>
  [...new Set(row)].filter((cell): cell is Cell => cell !== null && cell.text.trim() !== '');

const lone = (row: Row): boolean => cellsOf(row).length <= 1;

function paragraphsOf(rows: readonly Row[]): Block[] {
  const seen = new Set<Cell>();
  return rows.flatMap((row) =>
    cellsOf(row).flatMap((cell): Block[] => {
      if (seen.has(cell)) return [];
      seen.add(cell);
      const { text, line, place } = cell;
      return [{ type: 'paragraph', text, line, ...(place && { place }) }];
    }),
  );
}
