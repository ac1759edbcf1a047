import { assign, type Candidate } from './assign';
import type { Match, Matched, Said } from './types';

/**
 * Pairs two lists: first what a reader has put together, then the candidates, best first, less what
 * a reader has set apart. Choices that name what is not there are passed over.
 */
export function pairing<E>(
  as: readonly string[],
  bs: readonly string[],
  candidates: readonly Candidate<E>[],
  said: Said,
): Matched<E | { readonly by: 'hand' }> {
  const [placeA, placeB] = [placesOf(as), placesOf(bs)];
  const byHand = said.together.flatMap(([a, b]): Candidate<{ readonly by: 'hand' }>[] => {
    const [i, j] = [placeA.get(a), placeB.get(b)];
    return i === undefined || j === undefined
      ? []
      : [{ a: i, b: j, score: Infinity, evidence: { by: 'hand' } }];
  });
  const apart = new Set(said.apart.map((pair) => JSON.stringify(pair)));
  const allowed = candidates.filter(({ a, b }) => !apart.has(JSON.stringify([as[a], bs[b]])));
  const pairs = assign<E | { readonly by: 'hand' }>([...byHand, ...allowed])
    .sort((p, q) => p.a - q.a)
    .map(({ a, b, evidence }): Match<E | { readonly by: 'hand' }> => {
      return { a: as[a]!, b: bs[b]!, evidence };
    });
  const [takenA, takenB] = [new Set(pairs.map(({ a }) => a)), new Set(pairs.map(({ b }) => b))];
  return {
    pairs,
    onlyA: as.filter((id) => !takenA.has(id)),
    onlyB: bs.filter((id) => !takenB.has(id)),
  };
}

const placesOf = (ids: readonly string[]) => new Map(ids.map((id, at) => [id, at]));
