import type { Cell } from './blocks';
import { isField, isParties, isTaskTable, type Column, type Grid, type Header } from './columns';
import { byContent, settled, withParties } from './content';
import { columnOf, isBeside, looksOn } from './headwords';
import { withAgencies } from './matrix';
import type { ColumnChoice } from './options';
import { isParty, splitParties } from './parties';

/** Rows among which a header is looked for. */
const TOP = 6;

/**
 * Looks for the header among the first rows of a grid, by its words, and where they do not tell by what
 * stands beneath; a header may be two rows high.
 *
 * @param choices what columns hold where it has been decided; then the first row is a header, even
 *   where its words say nothing
 */
export function headerOf(grid: Grid, choices: readonly ColumnChoice[] = []): Header | undefined {
  const worded = firstOf(grid, headerAtTop);
  const found = worded ? withParties(worded, grid.slice(worded.from)) : firstOf(grid, guessedAtTop);
  if (choices.length === 0 || grid.length === 0) return found;
  const { columns, ...place } = found ?? headerAt(grid, 1);
  const choiceOf = (c: number) => choices.findLast((choice) => choice.column === c + 1)?.as;
  const chosen = columns.map((column, c) => choiceOf(c) ?? column);
  const guessed = new Set([...place.guessed].filter((c) => choiceOf(c) === undefined));
  return isTaskTable(chosen) ? { ...place, columns: chosen, guessed } : undefined;
}

function firstOf(grid: Grid, find: (rows: Grid) => Header | undefined): Header | undefined {
  for (let from = 0; from < Math.min(TOP, grid.length); from += 1) {
    const found = find(grid.slice(from));
    if (found && !onlyLooksSo(grid, from, found.rows)) return { ...found, from };
  }
  return undefined;
}

/** Whether a head is none: rows stand above it that are no titles, and none beneath. */
export const onlyLooksSo = (grid: Grid, from: number, rows: number): boolean =>
  from + rows >= grid.length &&
  grid.slice(0, from).some((row) => new Set(row.filter((cell) => cell?.text.trim())).size > 1);

/** The header that begins in the first row of a grid, where its words name tasks and parties. */
export const headerAtTop = (grid: Grid): Header | undefined =>
  atTop(grid, (header) => withAgencies(header, grid));

/** The same, where what stands beneath has to say what some columns hold. */
const guessedAtTop = (grid: Grid): Header | undefined =>
  atTop(grid, (header) => byContent(withAgencies(header, grid), grid));

function atTop(grid: Grid, made: (header: Header) => Header): Header | undefined {
  for (const rows of [2, 1]) {
    if (rows > grid.length) continue;
    const heads = grid.slice(0, rows);
    if (rows === 2 && !goesDown(heads[0]!, heads[1]!)) continue;
    const header = made(headerAt(grid, rows));
    // What stands beneath shows that groups are the tasks.
    const shown = header.columns.includes('task') || rows < grid.length;
    if (isTaskTable(header.columns) && shown && isHead(heads, header.columns))
      return settled(header, grid);
  }
  return undefined;
}

function headerAt(grid: Grid, rows: number): Header {
  const heads = grid.slice(0, rows);
  const across = heads[0] ?? [];
  return {
    columns: across.map((_, c) => columnAt(heads, c)),
    rows,
    from: 0,
    heads: across.map((_, c) =>
      [...new Set(heads.map((row) => row[c]?.text.replace(/\s/g, '') ?? ''))].join(' ').trim(),
    ),
    guessed: new Set(),
  };
}

/** The heads of a table without a header, as they might be. */
export const headsOf = (grid: Grid): readonly string[] => headerAt(grid, 1).heads;

/**
 * The header of a table that goes on from the last without naming its columns again: as many of
 * them, and names where names stood.
 */
export function continuedHeader(grid: Grid, last: Header | undefined): Header | undefined {
  if (!last || grid[0]?.length !== last.columns.length) return undefined;
  const parties = last.columns.flatMap((column, c) => (isParties(column) ? [c] : []));
  const cells = grid.flatMap((row) => parties.map((c) => row[c]?.text.trim() ?? ''));
  const filled = cells.filter((text) => text !== '');
  const named = filled.filter((text) => splitParties(text).every(isParty));
  return named.length > filled.length / 2 ? { ...last, rows: 0, from: 0 } : undefined;
}

type Row = readonly (Cell | null)[];

/** Whether a second row belongs to the header: some cell covers both, or one above covers several. */
function goesDown(first: Row, second: Row): boolean {
  const reaches = first.some((cell, c) => cell !== null && cell === second[c]);
  const spans = first.some((cell) => cell !== null && (cell.across ?? 1) > 1 && cell.text !== '');
  if (reaches && spans) return second.some((cell, c) => cell !== first[c] && cell?.text);
  return !reaches && leavesOut(first, second);
}

/**
 * The same where merged cells have become empty ones: below what the first row names nothing stands, and
 * names stand below what it leaves empty.
 */
function leavesOut(first: Row, second: Row): boolean {
  const textOf = (row: Row, c: number) => row[c]?.text.trim() ?? '';
  const at = first.map((_, c) => c);
  const under = at.filter((c) => textOf(second, c) !== '');
  const [start] = under;
  if (under.length < 2 || start === undefined || textOf(first, start) === '') return false;
  const known = at.filter((c) => textOf(second, c) === '' && textOf(first, c) !== '');
  const open = under.filter((c) => textOf(first, c) === '');
  return (
    known.some((c) => /^(?:number|task|group)$/.test(columnOf(textOf(first, c)))) &&
    open.length > 0 &&
    under.every((c) => textOf(second, c).length <= 12 && !/[、，,；;]/.test(textOf(second, c)))
  );
}

/** The lower of two heads decides, unless it only parts what the upper names: 市级, 县级. */
function columnAt(heads: Grid, c: number): Column {
  const texts = heads.map((row) => row[c]?.text ?? '');
  const lower = texts.at(-1)!;
  if (isBeside(lower) || looksOn(lower)) return columnOf(lower);
  const own = texts.map(columnOf);
  return own.findLast((column) => column !== 'other') ?? 'other';
}

/** A row of data may hold words of labels too: heads are short. */
function isHead(heads: Grid, columns: readonly Column[]): boolean {
  return columns.every((column, c) => {
    const text = heads.at(-1)![c]?.text.replace(/\s/g, '') ?? '';
    return isField(column) || text.length <= 20;
  });
}
