import type { Block } from '../blocks';
import { tooLarge } from '../error';

/** How much a document may hold. */
export const TABLE_CAPS = {
  /** cells with something in them */
  cells: 100_000,
  /** cells that cover several places */
  merges: 20_000,
  /** places that cells cover, the empty ones among them */
  places: 1_000_000,
  /** characters of all text, once it is unpacked */
  characters: 10_000_000,
} as const;

/** No document that is cut into pages has more. */
export const MOST_PAGES = 500;

/**
 * Sees to it that tables are within the caps.
 *
 * @throws {ReadError} `too-large`
 */
export function checkSize(blocks: readonly Block[]): void {
  let [cells, merges, places, characters] = [0, 0, 0, 0];
  for (const block of blocks) {
    if (block.type === 'paragraph') {
      characters += block.text.length;
      continue;
    }
    for (const [r, row] of block.rows.entries()) {
      for (const { text, down = 1, across = 1 } of row) {
        if (text !== '') cells += 1;
        characters += text.length;
        if (down > 1 || across > 1) merges += 1;
        places += Math.min(down, block.rows.length - r) * across;
      }
    }
  }
  checkCount('cells', cells);
  checkCount('merges', merges);
  checkCount('places', places);
  checkCount('characters', characters);
}

/** @throws {ReadError} `too-large` where there are more than the cap allows */
export function checkCount(what: keyof typeof TABLE_CAPS, count: number): void {
  if (count > TABLE_CAPS[what]) {
    throw tooLarge(what, count, TABLE_CAPS[what]);
  }
}
