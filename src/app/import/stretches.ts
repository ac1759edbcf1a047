import { gridOf, type Block, type Cell, type Paragraph, type Table } from '../../read/blocks';
import type { TableSeen } from '../../read/options';
import type { Piece, Places } from './places';

/** A stretch of a document, short enough to be put on the screen at once. */
type Stretch =
  | { readonly type: 'paragraphs'; readonly paragraphs: readonly Paragraph[] }
  | { readonly type: 'rows'; readonly rows: readonly Row[]; readonly widths: readonly number[] }
  /** what the columns below were taken for; `widths` where they stand over columns of a table */
  | { readonly type: 'columns'; readonly seen: TableSeen; readonly widths?: readonly number[] };

/** A row as it is shown: each cell once, `null` where no cell covers a place. */
export type Row = readonly Shown[];

export interface Shown {
  readonly cell: Cell | null;
  readonly down: number;
  readonly across: number;
  /** whether it began in a stretch above */
  readonly continued: boolean;
}

/** Paragraphs or rows in one stretch. */
const LONGEST = 12;

/** Cuts a document into stretches; each table that was read has its columns before it. */
export function stretchesOf(blocks: readonly Block[], tables: readonly TableSeen[]): Stretch[] {
  const seen = new Map(tables.map((table) => [table.line, table]));
  const take = (line: number): TableSeen[] => {
    const found = seen.get(line);
    return seen.delete(line) && found ? [found] : [];
  };
  const stretches: Stretch[] = [];
  for (const block of blocks) {
    if (block.type === 'table') stretches.push(...tableStretches(block, take));
    else addParagraph(stretches, block, take(block.line));
  }
  return stretches;
}

function addParagraph(stretches: Stretch[], paragraph: Paragraph, seen: readonly TableSeen[]) {
  for (const table of seen) stretches.push({ type: 'columns', seen: table });
  const last = stretches.at(-1);
  if (last?.type === 'paragraphs' && last.paragraphs.length < LONGEST) {
    stretches[stretches.length - 1] = {
      type: 'paragraphs',
      paragraphs: [...last.paragraphs, paragraph],
    };
  } else stretches.push({ type: 'paragraphs', paragraphs: [paragraph] });
}

type Grid = readonly (readonly (Cell | null)[])[];

function tableStretches(table: Table, take: (line: number) => TableSeen[]): Stretch[] {
  const grid = gridOf(table);
  const widths = widthsOf(grid);
  const stretches: Stretch[] = [];
  let from = 0;
  const cut = (to: number) => {
    if (to > from) stretches.push({ type: 'rows', rows: rowsOf(grid, from, to), widths });
    from = to;
  };
  table.rows.forEach((row, r) => {
    for (const seen of row[0] ? take(row[0].line) : []) {
      cut(r);
      const fits = seen.columns.length === widths.length;
      stretches.push({ type: 'columns', seen, ...(fits && { widths }) });
    }
    if (r - from >= LONGEST) cut(r);
  });
  cut(grid.length);
  return stretches;
}

/** The rows of a stretch. A cell that reaches beyond it is cut, and goes on in the next. */
function rowsOf(grid: Grid, from: number, to: number): Row[] {
  return grid.slice(from, to).map((row, i) => {
    const r = from + i;
    const shown: Shown[] = [];
    row.forEach((cell, c) => {
      const above = cell !== null && r > 0 && grid[r - 1]![c] === cell;
      if ((cell !== null && row[c - 1] === cell) || (above && i > 0)) return;
      const across = cell === null ? 1 : run(row.length - c, (k) => row[c + k] === cell);
      const down = cell === null ? 1 : run(to - r, (k) => grid[r + k]![c] === cell);
      shown.push({ cell, down, across, continued: above });
    });
    return shown;
  });
}

/** How many of `most` hold from the first on. */
function run(most: number, holds: (k: number) => boolean): number {
  let length = 1;
  while (length < most && holds(length)) length += 1;
  return length;
}

/** Shares of the width by what the columns hold: short ones stay narrow, long ones do not take all. */
function widthsOf(grid: Grid): number[] {
  return (grid[0] ?? []).map((_, c) => {
    const lengths = [...new Set(grid.map((row) => row[c]))].flatMap((cell) =>
      cell && (cell.across ?? 1) === 1 && cell.text !== '' ? [cell.text.length] : [],
    );
    const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
    return Math.min(24, Math.max(8, mean));
  });
}

/** The stretch in which each piece stands, by the piece's number. */
export function stretchOfPieces(
  stretches: readonly Stretch[],
  places: Places,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  stretches.forEach((stretch, at) => {
    for (const piece of piecesOf(stretch)) found.set(places.number.get(piece)!, at);
  });
  return found;
}

function piecesOf(stretch: Stretch): readonly Piece[] {
  if (stretch.type === 'columns') return [];
  if (stretch.type === 'paragraphs') return stretch.paragraphs;
  return stretch.rows.flat().flatMap(({ cell, continued }) => (cell && !continued ? [cell] : []));
}
