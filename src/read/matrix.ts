import { sumsUp } from './cells';
import type { Column, Grid, Header } from './columns';
import { isBlank, isMark, isWord, meaningOf, type Key } from './marks';
import type { MarkSeen } from './options';
import { isParty, splitParties } from './parties';

/** Rows whose cells are looked at, where there are more. */
const LOOKED_AT = 60;
/** Where heads are no known bodies, so many columns of marks are needed. */
const ENOUGH = 3;

/** The bodies that the head of a column of marks names. */
export const agenciesOf = (head: string): string[] => splitParties(head.split(' ').at(-1) ?? '');

/**
 * A header in which columns of marks under the names of bodies are told as such: a matrix. A body that has
 * no mark may stand among others.
 */
export function withAgencies(header: Header, grid: Grid): Header {
  const { columns, heads } = header;
  const body = counted(grid.slice(header.rows, header.rows + LOOKED_AT));
  const named = (c: number) => {
    const names = agenciesOf(heads[c]!);
    return names.length > 0 && names.every(isParty);
  };
  // 责任单位 above the names of bodies says what all of them are.
  const isUnder = (column: Column, c: number) =>
    header.rows > 1 && column === 'responsible' && heads[c]!.includes(' ') && named(c);
  const marked = columns.map(
    (column, c) => (column === 'other' || isUnder(column, c)) && shareOfMarks(body, c),
  );
  const holds = (c: number) => marked[c] !== false && Number(marked[c]) >= 0.8;
  const sure = columns.flatMap((_, c) => (holds(c) && named(c) ? [c] : []));
  const likely = columns.flatMap((_, c) =>
    holds(c) && heads[c] !== '' && !sumsUp(heads[c]!) && !isMark(heads[c]!) ? [c] : [],
  );
  const own = likely.length >= ENOUGH && likely.length > sure.length ? likely : sure;
  const [first] = own;
  const among = new Set(own);
  const parties = columns.some(
    (column, c) => !among.has(c) && /^(?:lead|support|responsible)$/.test(column),
  );
  if (first === undefined || own.length + (parties ? 1 : 0) < 2) return header;
  const last = own.at(-1)!;
  const columnAt = (column: Column, c: number): Column => {
    const empty =
      c > first - 2 && c < last + 2 && column === 'other' && named(c) && isEmpty(body, c);
    return among.has(c) || empty ? 'agency' : column;
  };
  return { ...header, columns: columns.map(columnAt) };
}

/** Rows without those that sum up. */
const counted = (rows: Grid): Grid =>
  rows.filter((row) => !row.some((cell) => cell && sumsUp(cell.text)));

const textsIn = (body: Grid, c: number): string[] =>
  body.flatMap((row) => {
    const cell = row[c];
    // A heading spans all columns; a mark may span some.
    const spans = cell && (cell.across ?? 1) > 1 && cell.text.trim().length > 4;
    return cell && !spans && !isBlank(cell.text) ? [cell.text] : [];
  });

const isEmpty = (body: Grid, c: number): boolean => textsIn(body, c).length === 0;

/** How many of the filled cells of a column are marks; false where none is filled. */
function shareOfMarks(body: Grid, c: number): number | false {
  const filled = textsIn(body, c);
  return filled.length > 0 && filled.filter(isMark).length / filled.length;
}

/** The marks in the cells of a matrix, in order, with what they stand for; words aside. */
export function marksIn(header: Header, grid: Grid, key: Key): MarkSeen[] {
  const columns = header.columns.flatMap((column, c) => (column === 'agency' ? [c] : []));
  const marks = counted(grid.slice(header.from + header.rows))
    .flatMap((row) => columns.flatMap((c) => row[c]?.text.trim() ?? []))
    .filter((text) => !isBlank(text) && isMark(text) && !isWord(text));
  return [...new Set(marks)].map((mark) => {
    const meaning = meaningOf(mark, key);
    return { mark, ...(meaning && { as: meaning === 'responsible' ? 'joint' : meaning }) };
  });
}

/** A matrix that stands on its side: bodies beneath one another, tasks across. Only where all of it says so. */
export function upright(grid: Grid): Grid | undefined {
  const [head, ...rows] = grid;
  if (!head || rows.length < 2 || head.length < 3) return undefined;
  const first = rows.map((row) => row[0]?.text.trim() ?? '');
  const heads = head.slice(1).map((cell) => cell?.text.trim() ?? '');
  const cells = rows.flatMap((row) => row.slice(1).map((cell) => cell?.text.trim() ?? ''));
  const filled = cells.filter((text) => !isBlank(text));
  const merged = grid.flat().some((cell) => (cell?.down ?? 1) > 1 || (cell?.across ?? 1) > 1);
  const across =
    !merged &&
    first.every((text) => isParty(text)) &&
    heads.every((text) => text.length > 3 && !isParty(text)) &&
    filled.length > 1 &&
    filled.every(isMark);
  return across ? head.map((_, c) => grid.map((row) => row[c] ?? null)) : undefined;
}
