import type { Cell, Omission, Table } from '../../blocks';
import { repair } from '../../characters';
import { checkCount } from '../caps';
import type { Sheet } from './types';

/** Text by row and column, both from 0. */
type Texts = Map<number, Map<number, string>>;

/**
 * What is seen of a sheet as a table: rows and columns that are hidden, or hold nothing, are left out,
 * and merged cells cover what is left of them. How much is hidden is told in `hidden`.
 *
 * @param line the running number of the sheet's first row
 */
export function tableOf(sheet: Sheet, line: number): Table {
  const texts = textsOf(sheet);
  const [rows, columns] = [seenRows(sheet, texts), seenColumns(sheet, texts)];
  const hidden = hiddenOf(sheet, texts, new Set(rows), new Set(columns));
  if (sheet.hidden) return { type: 'table', rows: [], ...(hidden && { hidden }) };
  checkCount('places', rows.length * columns.length);
  const merged = mergesOn(sheet, texts, rows, columns);
  const cellAt = (i: number, j: number): Cell | undefined => {
    const merge = merged.get(placeOf(i, j));
    if (merge === null) return undefined;
    const { down, across, text } = merge ?? { down: 1, across: 1, text: undefined };
    return {
      text: text ?? texts.get(rows[i]!)?.get(columns[j]!) ?? '',
      line: line + rows[i]!,
      ...(down > 1 && { down }),
      ...(across > 1 && { across }),
      place: { sheet: sheet.name, row: rows[i]! + 1, column: columns[j]! + 1 },
    };
  };
  const table = rows.map((_, i) => columns.flatMap((_, j) => cellAt(i, j) ?? []));
  return { type: 'table', rows: table, ...(hidden && { hidden }) };
}

function textsOf({ rows }: Sheet): Texts {
  const texts: Texts = new Map();
  let [cells, characters] = [0, 0];
  rows.forEach((row, r) => {
    const own = new Map<number, string>();
    row?.forEach((cell, c) => {
      // Cells may share one long text, which is repaired for each of them.
      checkCount('characters', (characters += cell?.text.length ?? 0));
      const text = repair(cell?.text ?? '').trim();
      if (text !== '') own.set(c, text);
    });
    if (own.size > 0) texts.set(r, own);
    checkCount('cells', (cells += own.size));
  });
  return texts;
}

/** What is left out of the cells that are seen of a sheet. */
export function omittedOf({ name, hidden, rows, isHidden }: Sheet, line: number): Omission[] {
  if (hidden) return [];
  return rows.flatMap((row, r) =>
    (row ?? []).flatMap((cell, c): Omission[] => {
      const unseen = isHidden(r, c);
      if (!cell?.omitted || unseen.row || unseen.column) return [];
      const place = { sheet: name, row: r + 1, column: c + 1 };
      return cell.omitted.map(({ why, text }) => ({
        why,
        text: repair(text),
        line: line + r,
        place,
      }));
    }),
  );
}

const ascending = (a: number, b: number) => a - b;

function seenRows({ isHidden }: Sheet, texts: Texts): number[] {
  return [...texts.keys()].filter((row) => !isHidden(row, 0).row).sort(ascending);
}

function seenColumns({ isHidden }: Sheet, texts: Texts): number[] {
  const columns = new Set([...texts.values()].flatMap((row) => [...row.keys()]));
  return [...columns].filter((column) => !isHidden(0, column).column).sort(ascending);
}

function hiddenOf(
  { name, hidden }: Sheet,
  texts: Texts,
  rows: ReadonlySet<number>,
  columns: ReadonlySet<number>,
): Table['hidden'] {
  const all = new Set([...texts.values()].flatMap((row) => [...row.keys()]));
  const left = { rows: texts.size - rows.size, columns: all.size - columns.size };
  if (hidden) return texts.size > 0 ? { sheet: name, rows: texts.size, columns: 0 } : undefined;
  return left.rows + left.columns > 0 ? { sheet: name, ...left } : undefined;
}

type Merged = Pick<Area, 'text'> & { readonly down: number; readonly across: number };

/** A merged cell among what is seen: its first row and column, those behind its last, and what it says. */
interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly text: string | undefined;
}

const placeOf = (i: number, j: number): number => i * 20_000 + j;

/**
 * Merged cells by the first place that is seen of each; null at the others that they cover. Where one
 * begins within another, as no spreadsheet lets them, that other ends before it.
 */
function mergesOn(
  { merges }: Sheet,
  texts: Texts,
  rows: readonly number[],
  columns: readonly number[],
): Map<number, Merged | null> {
  const found = new Map<number, Merged | null>();
  const owners = new Map<number, Area>();
  let places = 0;
  const each = ({ top, left, bottom, right }: Area, see: (place: number) => void): void => {
    for (let i = top; i < bottom; i += 1) for (let j = left; j < right; j += 1) see(placeOf(i, j));
  };
  const take = (area: Area): void =>
    each(area, (place) => {
      found.delete(place);
      owners.delete(place);
    });
  const put = (area: Area): void => {
    const { top, left, bottom, right, text } = area;
    each(area, (place) => {
      found.set(place, null);
      owners.set(place, area);
    });
    if (bottom > top && right > left)
      found.set(placeOf(top, left), { down: bottom - top, across: right - left, text });
  };
  for (const { s, e } of merges) {
    const [top, bottom] = [firstFrom(rows, s.r), firstFrom(rows, e.r + 1)];
    const [left, right] = [firstFrom(columns, s.c), firstFrom(columns, e.c + 1)];
    const size = Math.max(0, bottom - top) * Math.max(0, right - left);
    if (size <= 1) continue;
    checkCount('places', (places += size));
    const within = owners.get(placeOf(top, left));
    if (within) {
      take(within);
      put(within.top < top ? { ...within, bottom: top } : { ...within, right: left });
    }
    put({ top, left, bottom, right, text: texts.get(s.r)?.get(s.c) });
  }
  return found;
}

/** Index of the first number that is not less than `from`, in an ascending list. */
function firstFrom(list: readonly number[], from: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
