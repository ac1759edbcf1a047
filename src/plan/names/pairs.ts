import { withoutNameplate } from '../agencies';
import { keysOf, likeness, type Alike, type Likeness, type NamedTasks } from './alike';
import { parseName, plain, samePlace } from './parse';

/** Two names of one document that are alike, with how many tasks name each. */
interface Pair extends Alike {
  readonly less: number;
  readonly more: number;
}

/** The strongest evidence first: of several answers for one name only the best is proposed. */
const STRENGTH: readonly Likeness[] = [
  'spaces-or-width',
  'second-nameplate',
  'stray-character',
  'nameplate-alone',
  'dropped-prefix',
  'short-form',
  'former-name',
  'missing-character',
  'wrong-character',
  'swapped-characters',
];

/**
 * The names that perhaps stand for agencies that go by another name as well; at most one answer a
 * name. A name without its level (教育局) beside those of two levels (区教育局, 市教育局) has none.
 *
 * @param named by first appearance; collectives (各镇街) are no names of agencies
 */
export function pairsOf(named: readonly NamedTasks[]): Pair[] {
  const size = new Map(named.map(({ name, tasks }) => [name, tasks.size]));
  const found = neighbours(named).flatMap(([a, b]) => likeness(a, b) ?? []);
  return named.flatMap(({ name }) => {
    const answers = found
      .filter(({ from }) => from === name)
      .sort(
        (a, b) =>
          STRENGTH.indexOf(a.how) - STRENGTH.indexOf(b.how) || size.get(b.to)! - size.get(a.to)!,
      );
    const best = answers[0];
    if (!best || severalPlaces(name, answers)) return [];
    return [{ ...best, less: size.get(name)!, more: size.get(best.to)! }];
  });
}

const prefixOf = (name: string): string => parseName(withoutNameplate(plain(name))).prefix;

/** Whether a name without its level may be of several places that are not one. */
function severalPlaces(name: string, answers: readonly Alike[]): boolean {
  if (prefixOf(name) !== '') return false;
  const places = answers.map(({ to }) => prefixOf(to)).filter(Boolean);
  return places.some((a) => places.some((b) => !samePlace(a, b)));
}

/** Pairs of names that share a key, each once, the earlier first. */
function neighbours(named: readonly NamedTasks[]): [NamedTasks, NamedTasks][] {
  const filed = new Map<string, NamedTasks[]>();
  return named.flatMap((b) => {
    const met = new Set<NamedTasks>();
    for (const key of keysOf(b.name)) {
      const others = filed.get(key);
      for (const a of others ?? []) met.add(a);
      if (others) others.push(b);
      else filed.set(key, [b]);
    }
    return [...met].map((a): [NamedTasks, NamedTasks] => [a, b]);
  });
}
