import { unguarded } from '../../plan/guard';
import type { Plan } from '../../plan/types';
import { repair } from '../characters';
import type { Cell } from '../blocks';
import { headerOf } from '../columns';
import { gridOf } from '../blocks';
import { decodeText } from '../decode';
import { planFromTable } from './own/plan';
import { ownRows } from './own/sheet';
import type { Format } from './types';

/** Lines among which the heads of a table are looked for. */
const TOP = 12;

/** Comma-, semicolon- or tab-separated tables, as Excel and WPS write them. */
export const csv: Format = {
  id: 'csv',
  extensions: ['csv', 'tsv', 'tab'],
  matches: (_bytes, head) => head !== undefined && delimiterOf(head) !== undefined,
  plan: async (bytes) => ownPlan(decodeText(bytes)),
  blocks: async (bytes) => {
    const text = decodeText(bytes);
    return [{ type: 'table', rows: parseCsv(text, delimiterOf(text) ?? ',') }];
  },
};

const DELIMITERS = [',', '\t', ';'];

/** The plan of a separated table of ours, the guards of its cells taken off. */
function ownPlan(text: string): Plan | undefined {
  const delimiter = DELIMITERS.find((mark) => isOwn(text, mark));
  if (delimiter === undefined) return undefined;
  return planFromTable(rawRows(text, delimiter).map((row) => row.map(unguarded)));
}

const isOwn = (text: string, delimiter: string): boolean =>
  ownRows(rawRows(topOf(text), delimiter)) !== undefined;

const topOf = (text: string): string => text.split(/\r\n|\r|\n/, TOP).join('\n');

/**
 * What parts the cells, or undefined where the text is no such table: some row among the first must
 * name columns of a task table.
 */
export function delimiterOf(text: string): string | undefined {
  const head = topOf(text);
  return DELIMITERS.find((delimiter) => {
    if (isOwn(text, delimiter)) return true;
    const rows = parseCsv(head, delimiter).slice(0, 8);
    return (
      headerOf(gridOf({ type: 'table', rows: rows.filter((row) => row.length > 2) })) !== undefined
    );
  });
}

/** The cells of a separated text, trimmed and with repaired characters. */
export function parseCsv(text: string, delimiter: string): Cell[][] {
  return rawRows(text, delimiter).map((row, r) =>
    row.map((value, c) => ({
      text: repair(value).trim(),
      line: r + 1,
      place: { row: r + 1, column: c + 1 },
    })),
  );
}

/** RFC 4180, with any delimiter, any line ending, and line breaks inside quotes; cells as they stand. */
export function rawRows(text: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let [value, quoted] = ['', false];
  const endCell = () => {
    row.push(value);
    value = '';
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]!;
    if (quoted) {
      if (char !== '"') value += char;
      else if (text[at + 1] === '"') value += text[(at += 1)]!;
      else quoted = false;
    } else if (char === '"' && value.trim() === '') [quoted, value] = [true, ''];
    else if (char === delimiter) endCell();
    else if (char === '\n' || char === '\r') {
      if (char === '\r' && text[at + 1] === '\n') at += 1;
      endRow();
    } else value += char;
  }
  if (value !== '' || row.length > 0) endRow();
  return rows;
}
