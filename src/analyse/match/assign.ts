/** Two things that may be one, by their places in two lists, and how well they fit. */
export interface Candidate<E> {
  readonly a: number;
  readonly b: number;
  /** the greater, the sooner they are paired */
  readonly score: number;
  readonly evidence: E;
}

/**
 * Pairs one-to-one, the best fit first. Among equal fits those nearest to the beginning go first,
 * then those at the most alike places: an order that is the same from either side, so that swapping
 * the two lists gives the same pairs.
 */
export function assign<E>(candidates: readonly Candidate<E>[]): Candidate<E>[] {
  const [takenA, takenB] = [new Set<number>(), new Set<number>()];
  const order = [...candidates].sort(
    (p, q) =>
      q.score - p.score || p.a + p.b - (q.a + q.b) || Math.abs(p.a - p.b) - Math.abs(q.a - q.b),
  );
  return order.filter(({ a, b }) => {
    if (takenA.has(a) || takenB.has(b)) return false;
    takenA.add(a);
    takenB.add(b);
    return true;
  });
}
