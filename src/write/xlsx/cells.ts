import type { Cell, Row } from 'write-excel-file/universal';
import { LIGHT } from '../../draw/palette';
import { textWidth } from '../../draw/size';
import { sheetText } from '../safe';
import type { SheetTable } from './table';

/** In characters of the sheet's type, as Excel counts widths; a Chinese one counts two. */
const NARROWEST = 6;
const WIDEST = 48;
/** What a filter's button takes. */
const BUTTON = 3;
/** Rows that are measured for a column's width: enough to know it, in a plan of any size. */
const MEASURED = 400;
/** Height of a line, in points; no row may be higher than 409. */
const LINE = 16;
const MOST_LINES = 25;
/** Excel takes no more characters in a cell. */
const LONGEST = 32_767;

const HEAD = {
  fontWeight: 'bold',
  backgroundColor: LIGHT.panel,
  textColor: LIGHT.ink,
  bottomBorderColor: LIGHT.ink2,
  bottomBorderStyle: 'thin',
  wrap: true,
  alignVertical: 'center',
} as const;

const BODY = {
  alignVertical: 'top',
  bottomBorderColor: LIGHT.rule,
  bottomBorderStyle: 'thin',
} as const;

/**
 * A table's cells: numbers as numbers, text as text, heads bold, hairlines between rows; shading where
 * the table has it. Text past 32,767 characters is left out, since Excel would call the file broken.
 */
export function cellsOf(table: SheetTable): Row[] {
  const widths = widthsOf(table).map(({ width }) => width);
  const folded = table.folded ?? Infinity;
  const numeric = (column: number) => typeof table.rows[0]?.[column] === 'number';
  const head = table.heads.map((value, c): Cell => {
    const align = numeric(c) && { align: table.numbers ?? ('center' as const) };
    return { value: sheetText(value), type: String, ...HEAD, ...align };
  });
  const body = table.rows.map((row, r) =>
    row.map((value, c): Cell => {
      // Where nobody looks, cells have no looks, and an empty one is none: most of a large sheet.
      const look = c < folded ? lookOf(table, r, c) : {};
      if (value === '') return c < folded ? { value: null as never, ...look } : null;
      if (typeof value === 'number') {
        const format = table.format?.(c) ?? formatOf(value);
        return { value, type: Number, format, align: table.numbers ?? 'center', ...look };
      }
      const text = sheetText(value.slice(0, LONGEST));
      return { value: text, type: String, wrap: c < folded, ...look };
    }),
  );
  const texts = [table.heads, ...table.rows].map((row) => row.slice(0, folded));
  return [head, ...body].map((row, r) => {
    const height = LINE * Math.min(MOST_LINES, linesOf(texts[r]!, widths));
    return row.map((cell, c) => (c === 0 ? { ...(cell as object), height } : cell) as Cell);
  });
}

function lookOf({ shade, lines, strong }: SheetTable, row: number, column: number) {
  const tone = shade?.(row, column);
  return {
    ...(lines === false ? { alignVertical: 'top' as const } : BODY),
    ...(tone && { backgroundColor: tone.ground, textColor: tone.ink }),
    ...(row === strong && { fontWeight: 'bold' as const }),
  };
}

/** How many lines a row's text takes where its columns are so wide. */
function linesOf(row: readonly (string | number)[], widths: readonly number[]): number {
  const taken = row.map((value, c) => {
    if (typeof value === 'number') return 1;
    const whole = 2 * Math.floor(widths[c]! / 2);
    const lines = value.split('\n').map((line) => Math.ceil(charactersOf(line) / whole));
    return lines.reduce((sum, one) => sum + one, 0);
  });
  return Math.max(1, ...taken);
}

/** Whole numbers without a point, which `0.##` would leave behind them. */
const formatOf = (value: number): string => (Number.isInteger(value) ? '0' : '0.0##');

/** Column widths by their contents, in characters. */
export function widthsOf({ heads, rows, filter, widest }: SheetTable): { width: number }[] {
  const most = (column: number) => widest?.(column) ?? WIDEST;
  return heads.map((head, c) => {
    const room = filter ? BUTTON : 0;
    const longest = rows
      .slice(0, MEASURED)
      .reduce((width, row) => Math.max(width, charactersOf(`${row[c] ?? ''}`)), 0);
    const width = Math.max(longest, charactersOf(head) + room) + 2;
    return { width: Math.min(most(c), Math.max(NARROWEST, Math.ceil(width))) };
  });
}

const charactersOf = (text: string): number =>
  Math.max(...text.split('\n').map((line) => textWidth(line) * 2));
