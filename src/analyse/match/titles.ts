import type { Candidate } from './assign';
import { alike } from './bigrams';
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
/** Decides between titles that fit equally well: the one at the same number of its group. */
const NUDGE = 0.001;

type Found = Exclude<TitleEvidence, { readonly by: 'hand' }>;

/**
 * Pairs of titles that may be one: the same title; the same wording, but for marks, spaces and years;
 * titles whose score reaches the threshold. Where several fit, group and place decide.
 *
 * @param oneGroup whether two, by their places in the lists, stand in groups that are one
 */
export function titleCandidates(
  as: readonly Titled[],
  bs: readonly Titled[],
  oneGroup: (a: number, b: number) => boolean,
): Candidate<Found>[] {
  const wordings = [as, bs].map((list) => list.map(({ title }) => wordingOf(title)));
  const [left, right] = wordings as [string[], string[]];
  const judge = (a: number, b: number, likeness: number): Candidate<Found>[] => {
    const [p, q] = [as[a]!, bs[b]!];
    const sameGroup = oneGroup(a, b);
    const place = { sameGroup, samePlace: sameGroup && p.number === q.number };
    const context =
      WEIGHTS.group * Number(sameGroup) + WEIGHTS.order * (1 - Math.abs(p.through - q.through));
    const score = WEIGHTS.title * likeness + context;
    const rank = score + (place.samePlace ? NUDGE : 0);
    if (p.title === q.title)
      return [{ a, b, score: 2 + rank, evidence: { by: 'title', ...place } }];
    if (left[a] === right[b])
      return [{ a, b, score: 1 + rank, evidence: { by: 'wording', ...place } }];
    if (score < THRESHOLD) return [];
    return [{ a, b, score: rank, evidence: { by: 'similar', likeness, score, ...place } }];
  };
  const short = same(as, bs, left, right);
  return [
    ...short.flatMap(({ a, b }) => judge(a, b, 1)),
    ...alike(left, right).flatMap(({ a, b, likeness }) => judge(a, b, likeness)),
  ];
}

/** Titles too short for two characters in a row, or of marks only, that are the same. */
function same(
  as: readonly Titled[],
  bs: readonly Titled[],
  left: readonly string[],
  right: readonly string[],
) {
  const brief = (wording: string) => [...wording].length < 2;
  return as.flatMap(({ title }, a) =>
    brief(left[a]!)
      ? bs.flatMap((other, b) =>
          other.title === title || (left[a] !== '' && left[a] === right[b]) ? [{ a, b }] : [],
        )
      : [],
  );
}

/** A title less marks, spaces and years, with full and half width as one. */
function wordingOf(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(19|20)\d\d年?度?/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
