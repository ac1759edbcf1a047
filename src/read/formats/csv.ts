import { unguarded } from '../../plan/guard';
import type { Plan } from '../../plan/types';
import { repair } from '../characters';
import { gridOf, withOmitted, type Block, type Cell, type Omission } from '../blocks';
import { headerOf } from '../header';
import { decodeText } from '../decode';
import { planFromTable } from './own/plan';
import { ownRows } from './own/sheet';
import { isErrorValue } from './error-values';
import type { Format } from './types';

/** Lines among which the heads of a table are looked for. */
const TOP = 12;

/** Comma-, semicolon- or tab-separated tables, as Excel and WPS write them. */
export const csv: Format = {
  id: 'csv',
  extensions: ['csv', 'tsv', 'tab'],
  matches: (_bytes, head) => head !== undefined && delimiterOf(head) !== undefined,
  plan: async (bytes) => ownPlan(withoutSign(decodeText(bytes))),
  blocks: async (bytes) => csvBlocks(decodeText(bytes)),
};

const DELIMITERS = [',', '\t', ';'];

/** A first line that tells Excel what parts the cells; it is no part of the table. */
const SIGN = /^\uFEFF?"?sep=([,;|\t])"?[,;\t]*(?:\r\n|\r|\n)/i;

const signOf = (text: string): string | undefined => SIGN.exec(text)?.[1];

/** The text without that line, which still counts as one. */
const withoutSign = (text: string): string => text.replace(SIGN, '\n');

function csvBlocks(text: string): Block[] {
  const rows = parseCsv(text, delimiterOf(text) ?? ',');
  const isError = ({ text }: Cell) => isErrorValue(text);
  const omitted = rows
    .flat()
    .filter(isError)
    .map((cell): Omission => ({ ...cell, why: 'error-value' }));
  const seen = rows.map((row) => row.map((cell) => (isError(cell) ? { ...cell, text: '' } : cell)));
  return withOmitted([{ type: 'table', rows: seen }], omitted);
}

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
function delimiterOf(text: string): string | undefined {
  const sign = signOf(text);
  if (sign !== undefined) return sign;
  const head = topOf(text);
  return DELIMITERS.find((delimiter) => {
    if (isOwn(text, delimiter)) return true;
    const rows = parseCsv(head, delimiter).slice(0, 8);
    const wide = rows.filter((row) => row.length > 2);
    const header = headerOf(gridOf({ type: 'table', rows: wide }));
    if (!header) return false;
    const heads = wide.slice(header.from, header.from + header.rows);
    const rest = wide.slice(header.from + header.rows - 1);
    return !isProse(heads, rest) && isEven(rest);
  });
}

/** Whether most rows under a head are as long as it is; the commas of prose are as they come. */
function isEven([head, ...rows]: readonly (readonly Cell[])[]): boolean {
  const even = rows.filter((row) => row.length === head!.length);
  return even.length >= rows.length / 2;
}

/**
 * Whether what looks like a table is sentences with half-width commas: its heads end sentences or say
 * something behind a colon, or most rows open a bracket in one cell and close it in another.
 */
function isProse(heads: readonly (readonly Cell[])[], rows: readonly (readonly Cell[])[]): boolean {
  const says = ({ text }: Cell) => /[。；！？!?]|[：:]\s*\S/.test(text) || text.length > 40;
  const torn = rows.filter((row) => row.some(({ text }) => !isClosed(text)));
  return heads.flat().some(says) || torn.length > rows.length / 2;
}

const isClosed = (text: string): boolean =>
  ['()', '（）', '〔〕', '【】'].every(
    ([open, close]) => text.split(open!).length === text.split(close!).length,
  );

/** A text that was written as a formula so that Excel leaves it as it is: ="001". */
const FORMULA_TEXT = /^="((?:[^"]|"")*)"$/;

const plainOf = (value: string): string =>
  FORMULA_TEXT.exec(value.trim())?.[1]?.replaceAll('""', '"') ?? value;

/** The cells of a separated text, trimmed and with repaired characters. */
export function parseCsv(text: string, delimiter: string): Cell[][] {
  return rawRows(withoutSign(text), delimiter).map((row, r) =>
    row.map((value, c) => ({
      text: repair(plainOf(value)).trim(),
      line: r + 1,
      place: { row: r + 1, column: c + 1 },
    })),
  );
}

/** RFC 4180, with any delimiter, any line ending, and line breaks inside quotes; cells as they stand. */
function rawRows(text: string, delimiter: string): string[][] {
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
