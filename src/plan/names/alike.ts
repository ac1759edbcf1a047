import { withoutNameplate } from '../agencies';
import type { ProblemCode, ReadingProblem } from '../types';
import { parseName, plain, plateOf, samePlace, type Parsed } from './parse';
import { BODIES, type Known } from './table';

/** In what two names are alike: the code of the problem that it makes. */
export type Likeness = Exclude<ProblemCode, ReadingProblem | 'missing-prefix' | 'run-together'>;

/** A name as printed, and where it stands. */
export interface NamedTasks {
  readonly name: string;
  /** ids of the tasks that name it */
  readonly tasks: ReadonlySet<string>;
}

/** Two names that perhaps are one agency's, and the evidence. */
export interface Alike {
  readonly how: Likeness;
  /** the name that would become a form of `to` */
  readonly from: string;
  readonly to: string;
  /** beside the counts: what the words name */
  readonly params: Readonly<Record<string, string>>;
}

/** A closing character that makes a body of its own out of another: 区委 and 区委办. */
const OWN_BODY = /[办室处科队站所院会局部委联校厅]$/;
const ENDS_BODY = /(?:局|委|部|会|办|中心)$/;
/** A character that tells one of several alike from the next: 第一中学 and 第十一中学. */
const TELLS_APART = /[\d一二三四五六七八九十百东南西北中上下前后大小新老总副]/;

/**
 * Are these perhaps one agency? Never by distance alone: two names that stand together in one task
 * are two agencies, and so are those of two levels (区教育局 and 市教育局) or of two bodies that the
 * table of names knows. A character more, fewer or other, or another order, counts only where the
 * one form stands once and the other more often.
 *
 * @param a the one that comes first in the document
 */
export function likeness(a: NamedTasks, b: NamedTasks): Alike | undefined {
  return [...a.tasks].some((task) => b.tasks.has(task)) ? undefined : anyLikeness(a, b);
}

/** Two names that may be one body's by what they say, wherever they stand. */
export function sameBody(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name): NamedTasks => ({ name, tasks: new Set() }));
  if (plain(a) === plain(b)) return true;
  return (byNameplate(one!, other!) ?? byParts(one!, other!)) !== undefined;
}

function anyLikeness(a: NamedTasks, b: NamedTasks): Alike | undefined {
  const [one, other] = [plain(a.name), plain(b.name)];
  if (one === other) return usual(a, b, 'spaces-or-width');
  return byNameplate(a, b) ?? byParts(a, b) ?? bySpelling(a, b);
}

function alike(
  how: Likeness,
  from: NamedTasks,
  to: NamedTasks,
  params: Alike['params'] = {},
): Alike {
  return { how, from: from.name, to: to.name, params };
}

/** The rarer becomes a form of the more usual one; of two as usual, the later of the earlier. */
const usual = (a: NamedTasks, b: NamedTasks, how: Likeness): Alike =>
  b.tasks.size > a.tasks.size ? alike(how, a, b) : alike(how, b, a);

/** One has a second name-plate in brackets, the other is the same without it, or is that plate. */
function byNameplate(a: NamedTasks, b: NamedTasks): Alike | undefined {
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    const [short, long] = [plain(from.name), plain(to.name)];
    const plate = plateOf(long);
    if (!plate || plateOf(short)) continue;
    if (withoutNameplate(long) === short) return alike('second-nameplate', from, to);
    if (plate === short) return alike('nameplate-alone', from, to);
  }
  return undefined;
}

const parsed = ({ name }: NamedTasks): Parsed => parseName(withoutNameplate(plain(name)));

/** The same body by its core or by the table, and no two levels. */
function byParts(a: NamedTasks, b: NamedTasks): Alike | undefined {
  const [one, other] = [parsed(a), parsed(b)];
  const bare = one.prefix === '' || other.prefix === '';
  if (!bare && !samePlace(one.prefix, other.prefix)) return undefined;
  if (one.core === other.core) {
    if (one.prefix === other.prefix) return undefined;
    const [from, to] = one.prefix.length < other.prefix.length ? [a, b] : [b, a];
    const [less, more] = [one.prefix, other.prefix].sort((x, y) => x.length - y.length);
    return alike('dropped-prefix', from, to, {
      prefix: more!.slice(0, more!.length - less!.length),
    });
  }
  return byTable(a, b, one.known, other.known);
}

function byTable(
  a: NamedTasks,
  b: NamedTasks,
  ones: readonly Known[],
  others: readonly Known[],
): Alike | undefined {
  for (const one of ones)
    for (const other of others) {
      if (one.body !== other.body || one.rank !== other.rank) continue;
      if (one.set === other.set) {
        return a.tasks.size === b.tasks.size && b.name.length > a.name.length
          ? alike('short-form', a, b)
          : usual(a, b, 'short-form');
      }
      if (one.year && !other.year) return alike('former-name', a, b, { year: String(one.year) });
      if (other.year && !one.year) return alike('former-name', b, a, { year: String(other.year) });
    }
  return undefined;
}

/** A misprint: its evidence is that the other form stands in the document more often. */
function bySpelling(a: NamedTasks, b: NamedTasks): Alike | undefined {
  const [rare, often] = a.tasks.size < b.tasks.size ? [a, b] : [b, a];
  if (rare.tasks.size === often.tasks.size) return undefined;
  const [wrong, right] = [plain(rare.name), plain(often.name)];
  if (parsed(rare).known.length > 0) return undefined;
  const more = inserted(right, wrong);
  if (more?.at === right.length && ENDS_BODY.test(right))
    return alike('stray-character', rare, often, { char: more.char });
  if (rare.tasks.size > 1 || often.tasks.size < 2) return undefined;
  if (more && plausible(more.char))
    return alike('stray-character', rare, often, { char: more.char });
  const fewer = inserted(wrong, right);
  if (fewer && plausible(fewer.char))
    return alike('missing-character', rare, often, { char: fewer.char });
  const other = replaced(wrong, right);
  if (other && parsed(often).known.length > 0 && parsed(often).core.length >= 5)
    return alike('wrong-character', rare, often, { char: other });
  return sorted(wrong) === sorted(right) ? alike('swapped-characters', rare, often) : undefined;
}

const plausible = (char: string): boolean => !TELLS_APART.test(char);

const sorted = (name: string): string => [...name].sort().join('');

/**
 * The one character that `long` has more than `short`, and where; undefined where they differ
 * otherwise, or where it makes a body of another name.
 */
export function inserted(short: string, long: string): { char: string; at: number } | undefined {
  if (long.length !== short.length + 1 || short.length < 3) return undefined;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (short.slice(at) !== long.slice(at + 1)) return undefined;
  const doubled = long.at(-1) === short.at(-1);
  const ownBody = at === short.length && !doubled && OWN_BODY.test(long);
  return ownBody ? undefined : { char: long[at]!, at };
}

/** The character of `right` in whose place `wrong` has another; undefined unless it is just one. */
function replaced(wrong: string, right: string): string | undefined {
  if (wrong.length !== right.length) return undefined;
  const at = [...right].flatMap((char, i) => (char === wrong[i] ? [] : [i]));
  return at.length === 1 ? right[at[0]!] : undefined;
}

/** Longer names are filed only as they are: nobody misprints them by one character and is seen. */
const LONGEST = 60;

/**
 * Under which keys a name is filed: two names that are alike share at least one, so that only those
 * that do need be compared, not every name with every other.
 */
export function keysOf(name: string): Set<string> {
  const text = plain(name);
  const base = withoutNameplate(text);
  const { core, known } = parseName(base);
  // Two names that differ in one character are the same without it.
  const shorter = Array.from({ length: text.length > LONGEST ? 0 : text.length }, (_, i) => {
    return text.slice(0, i) + text.slice(i + 1);
  });
  const bodies = known.map(({ body }) => `＊${BODIES.indexOf(body)}`);
  return new Set([text, base, plateOf(text) ?? text, core, sorted(text), ...shorter, ...bodies]);
}
