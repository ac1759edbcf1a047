import {
  THRESHOLD,
  type Match,
  type Matching,
  type NameEvidence,
  type Sort,
  type TitleEvidence,
} from '../../analyse/match';
import type { Plan } from '../../plan/types';
import { plain } from '../../words/numbers';
import type { MatchWords } from './match-words';

/** A pair in words. */
interface Told {
  readonly a: string;
  readonly b: string;
  readonly by: Evidence['by'];
  readonly evidence: string;
}
type Evidence = TitleEvidence | NameEvidence;

/** What most needs a look first. */
const ORDER: readonly Evidence['by'][] = [
  'hand',
  'similar',
  'level',
  'former',
  'form',
  'wording',
  'printed',
  'prefix',
  'title',
  'name',
];

/** The names of what is matched, by id. */
export function namesIn(plan: Plan, sort: Sort): ReadonlyMap<string, string> {
  return new Map(
    plan[sort].map((item) => [item.id, 'title' in item ? item.title : item.name] as const),
  );
}

/** All pairs of a sort with their evidence in words, the doubtful ones first. */
export function toldPairs(matching: Matching, sort: Sort, t: MatchWords): Told[] {
  const pairs: readonly Match<Evidence>[] = matching[sort].pairs;
  return pairs
    .map(({ a, b, evidence }): Told => ({ a, b, by: evidence.by, evidence: tell(evidence, t) }))
    .sort((p, q) => ORDER.indexOf(p.by) - ORDER.indexOf(q.by));
}

function tell(evidence: Evidence, t: MatchWords): string {
  if ('shared' in evidence) return t.proofs[evidence.by](evidence.shared);
  if (evidence.by === 'hand') return t.by.hand;
  const how =
    evidence.by === 'similar'
      ? t.similar(
          `${Math.round(100 * evidence.likeness)}%`,
          plain(evidence.score),
          plain(THRESHOLD),
        )
      : t.by[evidence.by];
  const { sameGroup, samePlace } = evidence;
  return t.list([how, t.place[samePlace ? 'same' : sameGroup ? 'group' : 'other']]);
}
