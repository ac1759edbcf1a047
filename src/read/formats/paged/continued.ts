import type { Cell } from '../../blocks';
import { joined } from './lines';

type Row = readonly Cell[];

/** Columns that are filled in so large a share of the rows are never left empty. */
const ALWAYS = 0.9;
/** as many rows tell what is usual */
const ENOUGH = 3;

/**
 * The rows of a table that goes on over the end of a page: heads that come again are dropped, and a
 * row that the page broke is put together again. Cells know their columns by their places.
 */
export function continued(before: readonly Row[], after: readonly Row[]): Row[] {
  const rows = after.slice(repeated(before, after));
  const [first, ...others] = rows;
  const last = before.at(-1);
  if (!first || !last) return [...before, ...rows];
  if (!isBroken(before, last, first))
    return [...reaching(before, first), rest(before, first), ...others];
  const whole = [...before];
  for (const cell of first) {
    if (cell.text !== '') append(whole, cell);
  }
  // An empty cell that reaches further down belongs to the rows that follow.
  const open = first.filter((cell) => (cell.down ?? 1) > 1);
  const moved = open.map((cell) => ({ ...cell, down: cell.down! - 1, text: '' }));
  const next = others[0] && [...others[0], ...moved].sort((a, b) => columnOf(a) - columnOf(b));
  return [...whole, ...(next ? [next] : []), ...others.slice(1)];
}

/** The cell of a column that reaches the end of the rows, where it goes on in an empty one. */
function openCell(rows: readonly Row[], { text, down = 1, ...cell }: Cell): Cell | undefined {
  if (text !== '') return undefined;
  const at = rows.findLastIndex((row) =>
    row.some((other) => columnOf(other) === cell.place!.column!),
  );
  const above = rows[at]?.find((other) => columnOf(other) === cell.place!.column!);
  if (!above || above.text === '' || (above.across ?? 1) !== (cell.across ?? 1)) return undefined;
  const reaches = at + (above.down ?? 1) === rows.length;
  // An empty cell of one row under a cell of one row is empty, and not merged with it.
  return reaches && Math.max(above.down ?? 1, down) > 1 ? above : undefined;
}

/** Rows whose merged cells go on over the end of the page, and so cover what comes there. */
function reaching(before: readonly Row[], first: Row): Row[] {
  const more = new Map(
    first.flatMap((cell) => {
      const above = openCell(before, cell);
      return above ? [[above, cell.down ?? 1] as const] : [];
    }),
  );
  const grown = (cell: Cell): Cell =>
    more.has(cell) ? { ...cell, down: (cell.down ?? 1) + more.get(cell)! } : cell;
  return before.map((row) => row.map(grown));
}

/** A row without the cells that belong to those above. */
const rest = (before: readonly Row[], first: Row): Row =>
  first.filter((cell) => !openCell(before, cell));

const COUNT = /^\s*[（(]?\d{1,4}[)）]?[.．、]?\s*$/;
const columnOf = (cell: Cell): number => cell.place!.column!;
const textAt = (row: Row, column: number): string =>
  row.find((cell) => columnOf(cell) === column)?.text ?? '';
const told = (row: Row): string => row.map(({ text }) => text.replace(/\s/g, '')).join('|');

/** How many rows at the head of a page say what the table's first rows said. */
function repeated(before: readonly Row[], after: readonly Row[]): number {
  let count = 0;
  while (count < 3 && before[count] && after[count] && told(before[count]!) === told(after[count]!))
    count += 1;
  return count;
}

/** Whether two rows are one: what is never left empty is there in one of them, and only in one. */
function isBroken(before: readonly Row[], last: Row, first: Row): boolean {
  if ([...last, ...first].some((cell) => (cell.across ?? 1) > 1)) return false;
  const rows = before.slice(1, -1);
  if (rows.length < ENOUGH) return false;
  const columns = [...new Set(rows.flat().map(columnOf))].filter(
    (column) => rows.filter((row) => textAt(row, column) !== '').length >= rows.length * ALWAYS,
  );
  // Where rows are numbered, a number of its own begins one.
  const numbers = columns.filter((c) => rows.every((row) => COUNT.test(textAt(row, c))));
  if (numbers.some((c) => textAt(last, c) !== '' && COUNT.test(textAt(first, c)))) return false;
  const filled = (row: Row) => columns.filter((column) => textAt(row, column) !== '').length;
  const either = columns.every((c) => textAt(last, c) !== '' || textAt(first, c) !== '');
  return either && Math.min(filled(last), filled(first)) < columns.length;
}

/** Adds to the cell that stands last in a column. */
function append(rows: Row[], { text, ...cell }: Cell): void {
  const column = cell.place!.column!;
  const at = rows.findLastIndex((row) => row.some((other) => columnOf(other) === column));
  if (at < 0) return;
  rows[at] = rows[at]!.map((other) =>
    columnOf(other) === column
      ? { ...other, text: other.text === '' ? text : joined(other.text, text) }
      : other,
  );
}
