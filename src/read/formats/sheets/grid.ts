import { ReadError, tooLarge } from '../../error';
import { checkCount } from '../caps';
import type { Left, Sheet, SheetCell } from './types';

/** A stretch of columns or rows that say the same of their cells: up to `end` and not it. */
export interface Stretch<T> {
  readonly end: number;
  readonly says: T;
}

/** What the stretches, in order, say of a place. */
export function saidAt<T>(stretches: readonly Stretch<T>[], place: number): T | undefined {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle]!.end <= place) low = middle + 1;
    else high = middle;
  }
  return stretches[low]?.says;
}

/** As many rows and columns as any program has. */
export const MOST = { rows: 1_048_576, columns: 16_384 } as const;

/** How many times something stands one after the other, as an attribute says. */
export function timesIn(attribute: string | undefined, most: keyof typeof MOST): number {
  return Math.min(MOST[most], Math.max(1, Math.floor(Number(attribute)) || 1));
}

/** A place that an attribute names, from 1; as an index, from 0. */
export function indexIn(
  attribute: string | undefined,
  most: keyof typeof MOST,
  next: number,
): number {
  const said = Math.floor(Number(attribute));
  return attribute !== undefined && said >= 1 && said <= MOST[most] ? said - 1 : next;
}

/** Rows of all sheets, the empty ones among them, and what is hidden. */
const MOST_REACHED = 4 * MOST.rows;

/** Counts what all sheets of a workbook hold as it is taken in. */
export class Count {
  #cells = 0;
  #merges = 0;
  #reached = 0;

  cells(more: number): void {
    checkCount('cells', (this.#cells += more));
  }

  merge(): void {
    checkCount('merges', (this.#merges += 1));
  }

  reach(rows: number): void {
    this.#reached += rows;
    if (this.#reached > MOST_REACHED) throw tooLarge('places', this.#reached, MOST_REACHED);
  }
}

/** A sheet while it is taken in, cell by cell. */
export class Grid {
  readonly #count: Count;
  readonly #rows: SheetCell[][] = [];
  readonly #merges: Sheet['merges'][number][] = [];
  readonly #hidden = { rows: new Set<number>(), columns: new Set<number>() };

  constructor(count: Count) {
    this.#count = count;
  }

  /** Puts a cell that holds something. */
  put(row: number, column: number, cell: SheetCell): void {
    this.#count.cells(1);
    if (row >= MOST.rows || column >= MOST.columns) throw new ReadError('broken');
    (this.#rows[row] ??= [])[column] = cell;
  }

  /** Tells what is left out at a place, beside what stands there. */
  leave(row: number, column: number, left: Left): void {
    const { text, value, omitted = [] } = this.#rows[row]?.[column] ?? { text: '', value: '' };
    this.put(row, column, { text, value, omitted: [...omitted, left] });
  }

  /** A cell that covers several places. */
  merge(row: number, column: number, down: number, across: number): void {
    if (down * across === 1) return;
    this.#count.merge();
    this.#merges.push({
      s: { r: row, c: column },
      e: { r: row + down - 1, c: column + across - 1 },
    });
  }

  hide(what: 'rows' | 'columns', index: number): void {
    this.#count.reach(1);
    this.#hidden[what].add(index);
  }

  sheet(name: string, hidden: boolean): Sheet {
    const { rows, columns } = this.#hidden;
    this.#count.reach(this.#rows.length);
    return {
      name,
      hidden,
      rows: this.#rows,
      merges: this.#merges,
      isHidden: (row, column) => ({ row: rows.has(row), column: columns.has(column) }),
    };
  }
}
