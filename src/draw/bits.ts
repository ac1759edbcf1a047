/** Sets of small numbers as bits, 32 to a word. */

/** How many words hold a bit for each of so many things. */
export const wordsFor = (count: number): number => Math.max(1, (count + 31) >> 5);

/** Number of the lowest bit of a word that is not 0. */
export const lowest = (word: number): number => 31 - Math.clz32(word & -word);

/** How many bits of a word are set (Warren, Hacker's Delight, 5-1). */
export function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
