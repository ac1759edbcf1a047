import {
  utils,
  write,
  type BookType,
  type ColInfo,
  type RowInfo,
  type WorkSheet,
} from '@e965/xlsx';
import { made } from './huadu';

export type Values = readonly (readonly (string | number | null)[])[];

/** What a sheet is made of. */
export interface MadeSheet {
  readonly values: Values;
  /** ranges such as A1:B2 */
  readonly merges?: readonly string[];
  readonly rows?: RowInfo[];
  readonly columns?: ColInfo[];
  readonly hidden?: boolean;
}

/** A workbook of Excel's, by another program than ours. */
export function bookOf(
  sheets: Readonly<Record<string, MadeSheet>>,
  bookType: BookType,
): Uint8Array {
  const book = utils.book_new();
  for (const [name, { values, merges, rows, columns }] of Object.entries(sheets)) {
    const sheet: WorkSheet = utils.aoa_to_sheet(values.map((row) => [...row]));
    sheet['!merges'] = merges?.map((range) => utils.decode_range(range)) ?? [];
    if (rows) sheet['!rows'] = rows;
    if (columns) sheet['!cols'] = columns;
    utils.book_append_sheet(book, sheet, name);
  }
  const hidden = Object.values(sheets).map((sheet) => ({ Hidden: sheet.hidden ? 1 : 0 }) as const);
  book.Workbook = { Sheets: hidden };
  return new Uint8Array(write(book, { bookType, type: 'array', cellStyles: true }) as ArrayBuffer);
}

/** The Huadu document on one sheet: title lines above, groups merged down. */
export function huaduBook(bookType: BookType): Uint8Array {
  const values: (string | null)[][] = [];
  const merges: string[] = [];
  for (const block of made) {
    if (typeof block === 'string') {
      values.push([block]);
      merges.push(`A${values.length}:D${values.length}`);
      continue;
    }
    for (const row of block) {
      values.push([...Array<null>(4 - row.length).fill(null), ...row.map(({ text }) => text)]);
      const down = row[0]!.down;
      if (down > 1) merges.push(`A${values.length}:A${values.length + down - 1}`);
    }
  }
  return bookOf({ 分工: { values, merges } }, bookType);
}
