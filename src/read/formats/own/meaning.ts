import type { PartyColumn } from '../../../plan/table';
import { identities, type Identity, type Mention } from './identity';
import { isProblem, numberIn, speaks, type OwnRow } from './sheet';

/** What a row may stand for. */
export const THINGS = ['part', 'group', 'task', 'agency'] as const;
export type Thing = (typeof THINGS)[number];

/** A row, and what of the plan it stands for; a problem's row stands for nothing else. */
export interface Meant extends Readonly<Record<Thing, Identity | null>> {
  readonly row: OwnRow;
}

/** What each row of a table of ours means, in the plan's order. */
export function meantBy(found: readonly OwnRow[]): Meant[] {
  const rows = inOrder(filledIn(found));
  const issued = issuedIn(rows) ?? 0;
  const seen = rows.map((row) => (isProblem(row) ? undefined : row));
  const mentions = (mention: (row: OwnRow, i: number) => Mention | null) =>
    seen.map((row, i) => (row ? mention(row, i) : null));
  const part = identities(
    mentions((row) =>
      says(row, ['part', 'partId', 'group', 'groupId', 'task'])
        ? { id: row('partId'), seen: row('part') }
        : null,
    ),
    (nth) => `p${issued + nth}`,
  );
  const group = identities(
    mentions((row, i) =>
      says(row, ['group', 'groupId', 'task'])
        ? { id: row('groupId'), seen: JSON.stringify([part[i]!.id, row('group')]) }
        : null,
    ),
    (nth) => `g${issued + nth}`,
  );
  const task = identities(
    mentions((row, i) =>
      says(row, ['task'])
        ? { id: row('taskId'), seen: JSON.stringify([group[i]!.id, row('ordinal'), row('task')]) }
        : null,
    ),
    (nth) => `t${issued + nth}`,
  );
  const agency = identities(
    mentions((row) =>
      says(row, ['agency']) ? { id: row('agencyId'), seen: row('agency') } : null,
    ),
    (nth) => `a${issued + nth}`,
  );
  return rows.map((row, i) => ({
    row,
    part: part[i]!,
    group: group[i]!,
    task: task[i]!,
    agency: agency[i]!,
  }));
}

/** The highest number in an id that an edit has taken out of the plan; undefined where none was. */
export const issuedIn = (rows: readonly OwnRow[]): number | undefined =>
  rows.map((row) => numberIn(row, 'issued')).find((issued) => issued !== undefined);

const says = (row: OwnRow, columns: readonly PartyColumn[]): boolean =>
  columns.some((column) => speaks(row, column));

/** A row put in by hand takes from the row above what it leaves empty before its role. */
function filledIn(found: readonly OwnRow[]): OwnRow[] {
  const rows: OwnRow[] = [];
  for (const row of found) {
    const above = rows.at(-1);
    const put = row('taskId') === '' && !isProblem(row) && row('role') !== '';
    rows.push(above && put ? behind(above, row) : row);
  }
  return rows;
}

function behind(above: OwnRow, row: OwnRow): OwnRow {
  const taken: PartyColumn[] = row('task') === '' ? ['ordinal', 'task', 'taskId'] : [];
  if (row('group') === '') taken.push('part', 'group', 'partId', 'groupId');
  else if (row('part') === '') taken.push('part', 'partId');
  const read = (column: PartyColumn) => (taken.includes(column) ? above(column) : row(column));
  return Object.assign(read, { number: row.number });
}

/** By the number that each row was written with; one without stays behind the row above it. */
function inOrder(rows: readonly OwnRow[]): OwnRow[] {
  let last = 0;
  return rows
    .map((row) => ({ row, at: (last = numberIn(row, 'row') ?? last) }))
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row);
}
