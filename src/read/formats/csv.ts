import { repair } from '../characters';
import type { Block, Cell } from '../blocks';
import { headerOf } from '../columns';
import { gridOf } from '../blocks';
import { decodeText } from '../decode';
import { ReadError } from '../error';
import type { Format } from './types';

const MOST_CELLS = 100_000;

/** Comma-, semicolon- or tab-separated tables, as Excel and WPS write them. */
export const csv: Format = {
  id: 'csv',
  extensions: ['csv', 'tsv', 'tab'],
  matches: (_bytes, head) => head !== undefined && delimiterOf(head) !== undefined,
  blocks: async (bytes) => {
    const text = decodeText(bytes);
    return [csvTable(text, delimiterOf(text) ?? ',')];
  },
};

/**
 * What parts the cells, or undefined where the text is no such table: some row among the first must
 * name columns of a task table.
 */
export function delimiterOf(text: string): string | undefined {
  const head = text
    .split(/\r\n|\r|\n/)
    .slice(0, 12)
    .join('\n');
  return [',', '\t', ';'].find((delimiter) => {
    const rows = parseCsv(head, delimiter).slice(0, 8);
    return (
      headerOf(gridOf({ type: 'table', rows: rows.filter((row) => row.length > 2) })) !== undefined
    );
  });
}

/** A table of a separated text. */
export function csvTable(text: string, delimiter: string): Block {
  const rows = parseCsv(text, delimiter);
  const count = rows.reduce((sum, row) => sum + row.length, 0);
  if (count > MOST_CELLS) throw new ReadError('too-large', `${count} cells`);
  return { type: 'table', rows };
}

/** RFC 4180, with any delimiter, any line ending, and line breaks inside quotes. */
export function parseCsv(text: string, delimiter: string): Cell[][] {
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let [value, quoted, line] = ['', false, 1];
  const endCell = () => {
    row.push({
      text: repair(value).trim(),
      line,
      place: { row: rows.length + 1, column: row.length + 1 },
    });
    value = '';
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = [];
    line += 1;
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
