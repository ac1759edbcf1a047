import type { Block } from '../blocks';
import { ReadError } from '../error';

/** How much the tables of a document may hold. */
export const TABLE_CAPS = {
  /** cells with something in them */
  cells: 100_000,
  /** cells that cover several places */
  merges: 20_000,
  /** places that cells cover, the empty ones among them */
  places: 1_000_000,
} as const;

/** No document that is cut into pages has more. */
export const MOST_PAGES = 500;

/**
 * Sees to it that tables are within the caps.
 *
 * @throws {ReadError} `too-large`
 */
export function checkSize(blocks: readonly Block[]): void {
  let [cells, merges, places] = [0, 0, 0];
  for (const block of blocks) {
    if (block.type === 'paragraph') continue;
    for (const [r, row] of block.rows.entries()) {
      for (const { text, down = 1, across = 1 } of row) {
        if (text !== '') cells += 1;
        if (down > 1 || across > 1) merges += 1;
        places += Math.min(down, block.rows.length - r) * across;
      }
    }
  }
  checkCount('cells', cells);
  checkCount('merges', merges);
  checkCount('places', places);
}

/** @throws {ReadError} `too-large` where there are more than the cap allows */
export function checkCount(what: keyof typeof TABLE_CAPS, count: number): void {
  if (count > TABLE_CAPS[what]) {
    throw new ReadError('too-large', `${count} ${what} > ${TABLE_CAPS[what]}`);
  }
}
