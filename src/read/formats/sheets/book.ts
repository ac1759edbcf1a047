import type { CellObject, WorkSheet } from '@e965/xlsx';
import { ReadError } from '../../error';
import { checkCount } from '../caps';
import { codePages } from './code-pages';
import { left, plainCell, richCell } from './seen';
import { builtIn, shown, type Writer } from './shown';
import { keyOf, type Book, type Look, type Sheet, type SheetCell, type SheetLook } from './types';

/** What a workbook tells beside its values, by the names of its sheets. */
type Looks = ReadonlyMap<string, SheetLook>;

/**
 * Opens a workbook, with a library that is loaded when it is first used. The library gives values;
 * what is struck out or has no result, and the formats of numbers, are in `looks`.
 *
 * @throws {ReadError} `locked`, `broken`, or `too-large`
 */
export async function openBook(bytes: Uint8Array, looks: Looks = new Map()): Promise<Book> {
  const { read, set_cptable, SSF } = await import('@e965/xlsx');
  set_cptable(codePages);
  let book: ReturnType<typeof read>;
  try {
    // Styles tell which rows and columns are hidden.
    book = read(bytes, { dense: true, cellFormula: false, cellHTML: false, cellStyles: true });
  } catch (error) {
    const locked = error instanceof Error && /password|encrypt/i.test(error.message);
    throw new ReadError(locked ? 'locked' : 'broken');
  }
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets = book.SheetNames.flatMap((name, i): Sheet[] => {
    const page = book.Sheets[name];
    if (!page) return [];
    const hidden = (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) > 0;
    return [
      sheetOf(name, page, hidden, looks.get(name), (cell, look) =>
        cellOf(cell, look, SSF, date1904),
      ),
    ];
  });
  checkCount(
    'merges',
    sheets.reduce((sum, { merges }) => sum + merges.length, 0),
  );
  return { sheets };
}

function sheetOf(
  name: string,
  page: WorkSheet,
  hidden: boolean,
  look: SheetLook | undefined,
  make: (cell: CellObject, look: Look | undefined) => SheetCell,
): Sheet {
  const [rows, columns] = [page['!rows'] ?? [], page['!cols'] ?? []];
  return {
    name,
    hidden,
    rows: (page['!data'] ?? []).map((row, r) =>
      row?.map((cell, c) => cell && make(cell, look?.cells.get(keyOf(r, c)))),
    ),
    merges: page['!merges'] ?? [],
    isHidden: (row, column) => ({
      row:
        rows[row]?.hidden === true ||
        (look?.rowHeights?.get(row) ?? rows[row]?.hpt ?? look?.rowHeight) === 0,
      column:
        columns[column]?.hidden === true || (columns[column]?.width ?? look?.columnWidth) === 0,
    }),
  };
}

function cellOf(
  cell: CellObject,
  look: Look | undefined,
  write: Writer,
  date1904: boolean,
): SheetCell {
  const value = valueIn(cell);
  if (look?.formula !== undefined) return left({ why: 'no-value', text: look.formula }, value);
  if (cell.t === 'e') return left({ why: 'error-value', text: cell.w ?? value }, value);
  if (look?.runs) return richCell(look.runs, value, look);
  return plainCell(textOf(cell, look, write, date1904) ?? value, value, look);
}

/** What a cell shows: numbers as their format says, where it can be followed. */
function textOf(cell: CellObject, look: Look | undefined, write: Writer, date1904: boolean) {
  if (cell.t !== 'n' || typeof cell.v !== 'number') return cell.w;
  const format = look?.format ?? (typeof cell.z === 'string' ? cell.z : undefined);
  if (format === undefined) return cell.w;
  return (
    shown(write, typeof format === 'number' ? builtIn(format) : format, cell.v, date1904) ?? cell.w
  );
}

/** What a sheet's cells hold, as text without any format, neither trimmed nor repaired. */
export function rawCells({ rows }: Sheet): string[][] {
  const cells: string[][] = [];
  rows.forEach((row) => {
    const own: string[] = [];
    row?.forEach((cell, c) => (own[c] = cell?.value ?? ''));
    cells.push(Array.from(own, (text) => text ?? ''));
  });
  return cells;
}

/** A cell's text with its carriage returns, which the library takes away before line feeds. */
function valueIn({ v, r }: CellObject): string {
  const text = String(v ?? '');
  const breaks = typeof r === 'string' ? (r.match(/(?:_x000D_)?\n/gi) ?? []) : [];
  if (breaks.length !== text.split('\n').length - 1) return text;
  let at = 0;
  return text.replace(/\n/g, () => (breaks[at++]!.length > 1 ? '\r\n' : '\n'));
}
