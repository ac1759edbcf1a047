import type { Candidate } from './assign';
import { alike } from './bigrams';
import type { Stage } from './pairing';
import type { TitleEvidence } from './types';

/** What two titles are compared by, beside their words: where they stand. */
export interface Titled {
  readonly title: string;
  /** 0 … 1: how far through its document it stands */
  readonly through: number;
  /** number within its group, from 0 */
  readonly number: number;
}

/**
 * How titles that are not the same are weighed: `title` · likeness of the words + `group` (1 where
 * both stand in one group) + `order` (1 less the distance of their places in the two documents).
 */
export const WEIGHTS = { title: 0.8, group: 0.1, order: 0.1 } as const;
/** The least score at which two titles are taken for one. */
export const THRESHOLD = 0.6;
/** Likeness below this never reaches the threshold, wherever the two stand. */
const LEAST_LIKENESS = (THRESHOLD - WEIGHTS.group - WEIGHTS.order) / WEIGHTS.title - 1e-9;
/** Decides between titles that fit equally well: the one at the same number of its group. */
const NUDGE = 0.001;

type Found = Exclude<TitleEvidence, { readonly by: 'hand' }>;

/** Two titles by their places in the lists, and how alike they are. */
type Judge = (a: number, b: number, likeness: number) => Candidate<Found>[];

/**
 * The ways in which titles are one: the same title; the same wording, but for marks, spaces and
 * years; a score that reaches the threshold. Where several fit, group and place decide.
 *
 * @param oneGroup whether two, by their places in the lists, stand in groups that are one
 */
export function titleStages(
  as: readonly Titled[],
  bs: readonly Titled[],
  oneGroup: (a: number, b: number) => boolean,
): Stage<Found>[] {
  const [left, right] = [as, bs].map((list) => list.map(({ title }) => wordingOf(title)));
  const judge =
    (by: 'title' | 'wording' | 'similar'): Judge =>
    (a, b, likeness) => {
      const [p, q] = [as[a]!, bs[b]!];
      const sameGroup = oneGroup(a, b);
      const place = { sameGroup, samePlace: sameGroup && p.number === q.number };
      const order = 1 - Math.abs(p.through - q.through);
      const score =
        WEIGHTS.title * likeness + WEIGHTS.group * Number(sameGroup) + WEIGHTS.order * order;
      if (by === 'similar' && score < THRESHOLD) return [];
      const evidence = by === 'similar' ? { by, likeness, score, ...place } : { by, ...place };
      return [{ a, b, score: score + (place.samePlace ? NUDGE : 0), evidence }];
    };
  const titles = [as, bs].map((list) => list.map(({ title }) => title));
  return [
    same(titles[0]!, titles[1]!, judge('title')),
    same(left!, right!, judge('wording')),
    similar(left!, right!, judge('similar')),
  ];
}

/** Texts that are the same. */
function same(as: readonly string[], bs: readonly string[], judge: Judge): Stage<Found> {
  return (freeA, freeB) => {
    const holders = new Map<string, number[]>();
    for (const a of freeA) {
      const found = holders.get(as[a]!);
      if (found) found.push(a);
      else holders.set(as[a]!, [a]);
    }
    return freeB.flatMap((b) => (holders.get(bs[b]!) ?? []).flatMap((a) => judge(a, b, 1)));
  };
}

function similar(as: readonly string[], bs: readonly string[], judge: Judge): Stage<Found> {
  return (freeA, freeB) =>
    alike(
      freeA.map((a) => as[a]!),
      freeB.map((b) => bs[b]!),
      LEAST_LIKENESS,
    ).flatMap(({ a, b, likeness }) => judge(freeA[a]!, freeB[b]!, likeness));
}

/** A title less marks, spaces and years, with full and half width as one; of marks only: the title. */
function wordingOf(title: string): string {
  const words = title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(19|20)\d\d年?度?/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
  return words === '' ? title : words;
}
