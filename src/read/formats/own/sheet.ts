import { PARTY_COLUMNS, tableWords, type PartyColumn } from '../../../plan/table';
import { terms } from '../../../plan/terms';
import type { Role } from '../../../plan/types';
import { folded } from '../../characters';
import { ReadError } from '../../error';
import { labelOf, type Label } from '../../labels';

/** A row of a table of ours: the text of a column, empty where the table has no such column. */
export interface OwnRow {
  (column: PartyColumn): string;
  /** in the file, from 1 */
  readonly number: number;
}

/** The heads without which a table is not ours. */
const ESSENTIAL: readonly PartyColumn[] = ['group', 'task', 'role', 'agency'];
/** Rows among which the heads are looked for: people put a title above. */
const TOP = 12;

const COLUMNS: ReadonlyMap<string, PartyColumn> = new Map(
  [tableWords.zh, tableWords.en].flatMap(({ columns }) =>
    PARTY_COLUMNS.map((column): [string, PartyColumn] => [columns[column], column]),
  ),
);

/**
 * The rows of a table that we wrote, known by its heads in either language, whatever the file is
 * called and in whatever order its columns stand.
 *
 * @param cells text as it stands in the file, neither trimmed nor repaired
 * @returns undefined where the table is not ours
 */
export function ownRows(cells: readonly (readonly string[])[]): OwnRow[] | undefined {
  for (const [top, row] of cells.slice(0, TOP).entries()) {
    const at = new Map<PartyColumn, number>();
    row.forEach((head, c) => {
      const column = COLUMNS.get(head.trim());
      if (column && !at.has(column)) at.set(column, c);
    });
    if (ESSENTIAL.every((column) => at.has(column))) {
      return cells
        .slice(top + 1)
        .map((cells, i) => ownRow(cells, at, top + i + 2))
        .filter((own) => PARTY_COLUMNS.some((column) => own(column) !== ''));
    }
  }
  return undefined;
}

function ownRow(
  cells: readonly string[],
  at: ReadonlyMap<PartyColumn, number>,
  number: number,
): OwnRow {
  const read = (column: PartyColumn) => cells[at.get(column) ?? -1] ?? '';
  return Object.assign(read, { number });
}

/** Whether a row says something in a column: a text, or that it was written without any. */
export const speaks = (row: OwnRow, column: PartyColumn): boolean =>
  row(column) !== '' || wasEmpty(row, column);

/** Whether a column was empty when the row was written, and still is. */
export const wasEmpty = (row: OwnRow, column: PartyColumn): boolean =>
  row(column) === '' && row('empty').split(' ').includes(column);

/** A cell that cannot be what its column must hold. */
export function unreadable(row: OwnRow, column: PartyColumn): ReadError {
  const place = `${row.number} · ${tableWords.zh.columns[column]} ${tableWords.en.columns[column]}`;
  return new ReadError('cell', `${place}: ${row(column).slice(0, 40)}`);
}

/** A whole number, such as a line's; undefined where there is none. */
export function numberIn(row: OwnRow, column: PartyColumn): number | undefined {
  return /^\d{1,9}$/.test(row(column)) ? Number(row(column)) : undefined;
}

/** JSON of a folded column; undefined where it is empty. Its shape is for the plan's own check. */
export function jsonIn<T>(row: OwnRow, column: PartyColumn): T | undefined {
  if (row(column) === '') return undefined;
  try {
    return JSON.parse(row(column)) as T;
  } catch {
    throw unreadable(row, column);
  }
}

type Said<K extends string> = Readonly<Record<K, string>>;

/** The key of a word that stands in a cell, in either language; undefined where it is none. */
export function keyIn<K extends string>(
  row: OwnRow,
  column: PartyColumn,
  ...words: readonly Said<K>[]
): K | undefined {
  const word = row(column).trim().toLowerCase();
  const found = words
    .flatMap((said) => Object.entries<string>(said))
    .find(([, text]) => text.toLowerCase() === word);
  return found?.[0] as K | undefined;
}

const ROLES: Readonly<Record<Label, Role>> = {
  lead: 'lead',
  support: 'support',
  responsible: 'joint',
  joint: 'joint',
};

/** A role, in our words or as a document would say it (牵头单位); undefined where it is none. */
export function roleIn(row: OwnRow): Role | undefined {
  const said = keyIn(row, 'role', terms.zh.role, terms.en.role);
  if (said) return said;
  const label = labelOf(folded(row('role')).replace(/\s/g, ''));
  return label && ROLES[label];
}

/** Whether a row tells of a doubt, which stands for nothing in the plan. */
export const isProblem = (row: OwnRow): boolean =>
  speaks(row, 'problemId') ||
  [tableWords.zh, tableWords.en].some(({ columns }) => row('role') === columns.problem);

const YES: Said<'yes' | 'no'>[] = [tableWords.zh, tableWords.en];

/** Yes or no; undefined where nothing is said. */
export function answerIn(row: OwnRow, column: PartyColumn): boolean | undefined {
  const said = keyIn(row, column, ...YES.map(({ yes, no }) => ({ yes, no })));
  return said === undefined ? undefined : said === 'yes';
}
