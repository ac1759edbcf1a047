import type { CellObject, Range, WorkSheet } from '@e965/xlsx';
import { ReadError } from '../../error';
import { checkCount } from '../caps';

/** A sheet as it stands in the file. */
export interface Sheet {
  readonly name: string;
  /** hidden as a whole */
  readonly hidden: boolean;
  /** sparse: rows, and cells in them, that hold nothing are missing */
  readonly rows: readonly (readonly CellObject[])[];
  readonly merges: readonly Range[];
  readonly isHidden: (
    row: number,
    column: number,
  ) => { readonly row: boolean; readonly column: boolean };
}

export interface Book {
  readonly sheets: readonly Sheet[];
}

/**
 * Opens a workbook, with a library that is loaded when it is first used.
 *
 * @throws {ReadError} `locked`, `broken`, or `too-large`
 */
export async function openBook(bytes: Uint8Array): Promise<Book> {
  const { read } = await import('@e965/xlsx');
  let book: ReturnType<typeof read>;
  try {
    // Styles tell which rows and columns are hidden.
    book = read(bytes, { dense: true, cellFormula: false, cellHTML: false, cellStyles: true });
  } catch (error) {
    const locked = error instanceof Error && /password|encrypt/i.test(error.message);
    throw new ReadError(locked ? 'locked' : 'broken');
  }
  const sheets = book.SheetNames.flatMap((name, i): Sheet[] => {
    const page = book.Sheets[name];
    return page ? [sheetOf(name, page, (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) > 0)] : [];
  });
  checkCount(
    'merges',
    sheets.reduce((sum, { merges }) => sum + merges.length, 0),
  );
  return { sheets };
}

function sheetOf(name: string, page: WorkSheet, hidden: boolean): Sheet {
  const [rows, columns] = [page['!rows'] ?? [], page['!cols'] ?? []];
  return {
    name,
    hidden,
    rows: page['!data'] ?? [],
    merges: page['!merges'] ?? [],
    isHidden: (row, column) => ({
      row: rows[row]?.hidden === true,
      column: columns[column]?.hidden === true,
    }),
  };
}

/** What a sheet's cells hold, as text without any format, neither trimmed nor repaired. */
export function rawCells({ rows }: Sheet): string[][] {
  const cells: string[][] = [];
  rows.forEach((row) => {
    const own: string[] = [];
    row.forEach((cell, c) => (own[c] = cell ? textIn(cell) : ''));
    cells.push(Array.from(own, (text) => text ?? ''));
  });
  return cells;
}

/** A cell's text with its carriage returns, which the library takes away before line feeds. */
function textIn({ v, r }: CellObject): string {
  const text = String(v ?? '');
  const breaks = typeof r === 'string' ? (r.match(/(?:_x000D_)?\n/gi) ?? []) : [];
  if (breaks.length !== text.split('\n').length - 1) return text;
  let at = 0;
  return text.replace(/\n/g, () => (breaks[at++]!.length > 1 ? '\r\n' : '\n'));
}
