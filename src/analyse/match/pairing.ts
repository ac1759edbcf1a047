import { assign, type Candidate } from './assign';
import type { Match, Matched, Said } from './types';

/** A way to find what may be one, among those of both lists that are not matched yet. */
export type Stage<E> = (freeA: readonly number[], freeB: readonly number[]) => Candidate<E>[];

type ByHand = { readonly by: 'hand' };

/**
 * Pairs two lists: first what a reader has put together, then stage by stage, the surest first, less
 * what a reader has set apart. Choices that name what is not there are passed over.
 */
export function pairing<E>(
  as: readonly string[],
  bs: readonly string[],
  stages: readonly Stage<E>[],
  said: Said,
): Matched<E | ByHand> {
  const apart = new Set(said.apart.map((pair) => JSON.stringify(pair)));
  const allowed = ({ a, b }: Candidate<E>) =>
    apart.size === 0 || !apart.has(JSON.stringify([as[a], bs[b]]));
  const [freeA, freeB] = [new Set(as.keys()), new Set(bs.keys())];
  const found: Candidate<E | ByHand>[] = [];
  const take = (candidates: readonly Candidate<E | ByHand>[]) => {
    for (const pair of assign(candidates)) {
      freeA.delete(pair.a);
      freeB.delete(pair.b);
      found.push(pair);
    }
  };
  take(byHand(as, bs, said));
  for (const stage of stages) take(stage([...freeA], [...freeB]).filter(allowed));
  return {
    pairs: found
      .sort((p, q) => p.a - q.a)
      .map(({ a, b, evidence }): Match<E | ByHand> => ({ a: as[a]!, b: bs[b]!, evidence })),
    onlyA: [...freeA].map((at) => as[at]!),
    onlyB: [...freeB].map((at) => bs[at]!),
  };
}

function byHand(as: readonly string[], bs: readonly string[], { together }: Said) {
  const [placeA, placeB] = [placesOf(as), placesOf(bs)];
  return together.flatMap(([idA, idB]): Candidate<ByHand>[] => {
    const [a, b] = [placeA.get(idA), placeB.get(idB)];
    return a === undefined || b === undefined ? [] : [{ a, b, score: 0, evidence: { by: 'hand' } }];
  });
}

const placesOf = (ids: readonly string[]) => new Map(ids.map((id, at) => [id, at]));
