import { guarded } from '../plan/guard';
import { indexPlan } from '../plan/links';
import { partyRows } from './rows';
import type { Writer } from './types';

type Table = readonly (readonly (string | number)[])[];

/** A cell that is text is guarded; a number stays a number, with its sign. */
const shown = (cell: string | number) => (typeof cell === 'number' ? `${cell}` : guarded(cell));

/** Rows as CSV (RFC 4180) in UTF-8 with a byte order mark, by which Excel and WPS tell it. */
export function csv(rows: Table): string {
  const quoted = (cell: string) =>
    /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return `\uFEFF${rows.map((row) => `${row.map((c) => quoted(shown(c))).join(',')}\r\n`).join('')}`;
}

/** Rows as a clipboard's table: tabs between cells, which therefore hold neither tabs nor breaks. */
export function tabbed(rows: Table): string {
  const plain = (cell: string | number) => shown(cell).replace(/[\t\r\n]+/g, ' ');
  return rows.map((row) => row.map(plain).join('\t')).join('\n');
}

/**
 * The plan as one row a party, with the columns of `partyRows`; `unguarded` takes off again what
 * protects a spreadsheet.
 */
export const csvTable: Writer = {
  write: async ({ plan, view }) => {
    const { heads, rows } = partyRows({ plan, index: indexPlan(plan), language: view.language });
    return new TextEncoder().encode(csv([heads, ...rows]));
  },
};
