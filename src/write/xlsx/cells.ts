import type { Cell, Row } from 'write-excel-file/universal';
import { textWidth } from '../../draw/size';
import type { SheetTable } from './sheets';

const NARROWEST = 6;
const WIDEST = 48;
/** Excel takes no more characters in a cell. */
const LONGEST = 32_767;

const HEAD = {
  fontWeight: 'bold',
  backgroundColor: '#EAE7E0',
  bottomBorderColor: '#494d54',
  bottomBorderStyle: 'thin',
  wrap: true,
  alignVertical: 'center',
} as const;

/** A table's cells: numbers as numbers, text as text, heads bold; shading where the table has it. */
export function cellsOf({ heads, rows, format, shade, wide }: SheetTable): Row[] {
  const head = heads.map((value): Cell => ({ value, type: String, ...HEAD }));
  const body = rows.map((row, r) =>
    row.map((value, c): Cell => {
      const ground = shade?.(r, c);
      const tone = ground ? { backgroundColor: ground.ground, textColor: ground.ink } : {};
      if (value === '') return { value: null as never, ...tone };
      if (typeof value === 'number') {
        return {
          value,
          type: Number,
          format: format?.(c) ?? '0.##',
          alignVertical: 'top',
          ...tone,
        };
      }
      const long = value.length > 14 || value.includes('\n');
      const text = value.slice(0, LONGEST);
      return {
        value: text,
        type: String,
        alignVertical: 'top',
        ...(long && { wrap: wide !== false }),
        ...tone,
      };
    }),
  );
  return heads.length > 0 ? [head, ...body] : body;
}

/** Column widths by their contents, in characters. */
export function widthsOf({ heads, rows, widest = WIDEST }: SheetTable): { width: number }[] {
  const columns = Math.max(heads.length, ...rows.map((row) => row.length));
  return Array.from({ length: columns }, (_, c) => {
    const texts = [heads[c] ?? '', ...rows.slice(0, 400).map((row) => String(row[c] ?? ''))];
    const longest = texts.reduce((most, text) => {
      const lines = text.split('\n').map((line) => textWidth(line) * 2);
      return Math.max(most, ...lines);
    }, 0);
    return { width: Math.min(widest, Math.max(NARROWEST, Math.ceil(longest) + 3)) };
  });
}
