/** Two texts that share something: their places in two lists, and how alike they are, 0 to 1. */
interface Alike {
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
 * @param least what is less alike is left out; so is what shares no pair
 */
export function alike(as: readonly string[], bs: readonly string[], least = 0): Alike[] {
  const [left, right] = [as.map(bigrams), bs.map(bigrams)];
  const holders = new Map<string, number[]>();
  left.forEach((grams, a) => {
    for (const gram of grams.keys()) {
      const found = holders.get(gram);
      if (found) found.push(a);
      else holders.set(gram, [a]);
    }
  });
  const sizes = left.map(sizeOf);
  return right.flatMap((grams, b) => {
    const shared = new Map<number, number>();
    for (const [gram, count] of grams)
      for (const a of holders.get(gram) ?? [])
        shared.set(a, (shared.get(a) ?? 0) + Math.min(count, left[a]!.get(gram)!));
    const size = sizeOf(grams);
    return [...shared].flatMap(([a, both]): Alike[] => {
      const likeness = (2 * both) / (sizes[a]! + size);
      return likeness < least ? [] : [{ a, b, likeness }];
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
