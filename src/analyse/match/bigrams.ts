/** Two texts that share something: their places in two lists, and how alike they are, 0 to 1. */
export interface Alike {
  readonly a: number;
  readonly b: number;
  readonly likeness: number;
}

/**
 * How alike the texts of two lists are: Dice's coefficient over pairs of neighbouring characters,
 * 2·|X ∩ Y| / (|X| + |Y|), each pair counted as often as it stands. Dice, Measures of the amount of
 * ecologic association between species, Ecology 26 (1945). One character makes no pair: such a text
 * is like nothing.
 *
 * @returns only those that share a pair of characters
 */
export function alike(as: readonly string[], bs: readonly string[]): Alike[] {
  const [left, right] = [as.map(bigrams), bs.map(bigrams)];
  const holders = new Map<string, number[]>();
  left.forEach((grams, a) => {
    for (const gram of grams.keys()) holders.set(gram, [...(holders.get(gram) ?? []), a]);
  });
  return right.flatMap((grams, b) => {
    const shared = new Map<number, number>();
    for (const [gram, count] of grams)
      for (const a of holders.get(gram) ?? [])
        shared.set(a, (shared.get(a) ?? 0) + Math.min(count, left[a]!.get(gram)!));
    return [...shared].map(([a, both]): Alike => {
      return { a, b, likeness: (2 * both) / (sizeOf(left[a]!) + sizeOf(grams)) };
    });
  });
}

function bigrams(text: string): Map<string, number> {
  const characters = [...text];
  const grams = new Map<string, number>();
  for (let at = 1; at < characters.length; at++) {
    const gram = characters[at - 1]! + characters[at]!;
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return grams;
}

const sizeOf = (grams: ReadonlyMap<string, number>): number =>
  [...grams.values()].reduce((sum, count) => sum + count, 0);
