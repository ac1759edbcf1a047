/** How one query meets one key: literally, abbreviated, or as pinyin. */
import { foldedOf, type Folded, type Simple } from './fold';

/** Pinyin of each code point of a text, in small letters without tones, ü as v; several readings parted by `|`. */
export type Spell = (text: string) => readonly string[];

/** One text under which something can be found. */
export interface Key extends Folded {
  readonly text: string;
  readonly code: 'name' | 'printed' | 'alias' | 'field';
  /** of a field: what it is called */
  readonly label?: string;
  /** where the distinguishing part starts: after 区, 市, 区委 */
  readonly core: number;
  /** pinyin per character, once the dictionary is there */
  readonly syllables?: readonly string[];
}

/** How good a match is, best first; within a tier agencies precede groups precede tasks. */
export const TIERS = [
  'whole',
  'start',
  'alias-start',
  'inside',
  'printed',
  'alias-inside',
  'abbreviation',
  'spelled-whole',
  'spelled-start',
  'spelled-inside',
  'spelled-apart',
  'fuzzy',
] as const;
export type Tier = (typeof TIERS)[number];

export interface Match {
  readonly tier: Tier;
  readonly code: Key['code'] | 'pinyin' | 'initials';
  /** positions in the key's characters */
  readonly at: readonly number[];
}

/** Names of bodies are abbreviated freely; in titles, which are long, that would match by chance. */
type Scope = 'body' | 'title';

/** What texts are prepared with, as far as it is loaded. */
export interface Tongue {
  readonly spell?: Spell;
  readonly simple?: Simple;
}

/** Prepares a text for matching. */
export function keyOf(text: string, code: Key['code'], { spell, simple }: Tongue = {}): Key {
  const folded = foldedOf(text, simple);
  const { chars } = folded;
  const plain = chars.join('');
  const core = [...(/^(?:[省市区县]委(?!员)|[省市区县])/.exec(plain)?.[0] ?? '')].length;
  const syllables = code === 'printed' ? undefined : spell?.(plain).map((s) => s.toLowerCase());
  // A dictionary that splits a text otherwise than by code points cannot say which characters match.
  const fits = syllables?.length === chars.length;
  return {
    text,
    code,
    ...folded,
    core: core < chars.length ? core : 0,
    ...(fits && { syllables }),
  };
}

/** The best way in which a query meets one of several keys; the first of equals. */
export function bestMatch(
  keys: readonly Key[],
  q: readonly string[],
  scope: Scope,
): { key: Key; match: Match } | undefined {
  let best: { key: Key; match: Match } | undefined;
  for (const key of keys) {
    const match = literal(key, q) ?? abbreviated(key, q, scope) ?? spelled(key, q, scope);
    if (!match) continue;
    if (!best || TIERS.indexOf(match.tier) < TIERS.indexOf(best.match.tier)) best = { key, match };
  }
  return best;
}

/** The query as it stands somewhere in the key. */
function literal({ chars, core, code }: Key, q: readonly string[]): Match | undefined {
  const stands = (from: number) => q.every((char, i) => chars[from + i] === char);
  const from = [core, ...chars.keys()].find(stands);
  if (from === undefined) return undefined;
  const atStart = from === core || from === 0;
  const at = q.map((_, i) => from + i);
  if (code === 'printed' || code === 'field') return { tier: 'printed', code, at };
  if (atStart && from + q.length === chars.length) return { tier: 'whole', code, at };
  if (code === 'alias') return { tier: atStart ? 'alias-start' : 'alias-inside', code, at };
  return { tier: atStart ? 'start' : 'inside', code, at };
}

/** 卫健 in 区卫生健康局: Chinese characters in order with others between them. */
function abbreviated(key: Key, q: readonly string[], scope: Scope): Match | undefined {
  const least = scope === 'body' ? 2 : 3;
  if (key.code !== 'name' || q.length < least || !q.every(isHan)) return undefined;
  const at = inOrder(q, key.chars);
  if (at.length < q.length) return undefined;
  const span = at.at(-1)! - at[0]! + 1;
  if (scope !== 'body' && span > 3 * q.length) return undefined;
  return { tier: 'abbreviation', code: key.code, at };
}

export const isHan = (char: string) => /\p{Script=Han}/u.test(char);

/** Positions of the characters that occur in order; those that do not are passed over. */
export function inOrder(wanted: readonly string[], chars: readonly string[]): number[] {
  const at: number[] = [];
  for (const char of wanted) {
    const next = chars.indexOf(char, (at.at(-1) ?? -1) + 1);
    if (next >= 0) at.push(next);
  }
  return at;
}

/** The query as pinyin of the key: full syllables, initials, a mixture, the last one unfinished. */
function spelled(key: Key, q: readonly string[], scope: Scope): Match | undefined {
  const { syllables, chars, core } = key;
  if (!syllables || !q.some((char) => /[a-z]/.test(char))) return undefined;
  const text = q.join('');
  const starts = [...new Set([core, 0])];
  const anywhere = text.length > (scope === 'body' ? 1 : 2);
  for (const from of anywhere ? [...starts, ...chars.keys()] : starts) {
    if (bites(text, syllables[from]!, chars[from]!).length === 0) continue;
    const trace = spell(text, key, from, false);
    if (!trace) continue;
    const whole = from + trace.at.length === chars.length;
    const tier = !starts.includes(from) ? 'inside' : whole ? 'whole' : 'start';
    return { tier: `spelled-${tier}`, ...trace };
  }
  if (scope !== 'body' || text.length < 3) return undefined;
  const trace = spell(text, key, core, true);
  return trace && { tier: 'spelled-apart', ...trace };
}

/**
 * Spells a text along a key from one position on, or finds that it cannot be done.
 *
 * @param gaps whether characters may be passed over; then only whole syllables count, or initials
 *   that end with the key's last character
 */
function spell(text: string, { syllables, chars }: Key, from: number, gaps: boolean) {
  const [at, sizes]: [number[], number[]] = [[], []];
  // What is known to fail: with gaps, a place that fails makes all later ones fail.
  const dead = new Set<string>();
  const walk = (p: number, i: number, full: boolean): boolean => {
    if (p === text.length) return !gaps || full || i === chars.length;
    const state = gaps ? `${p} ${full}` : `${p} ${i}`;
    if (dead.has(state)) return false;
    const end = gaps && p > 0 ? chars.length : Math.min(i + 1, chars.length);
    for (let j = i; j < end; j++) {
      for (const size of bites(text.slice(p), syllables![j]!, chars[j]!)) {
        const depth = at.push(j);
        sizes.push(size);
        if (walk(p + size, j + 1, full && size > 1)) return true;
        at.length = sizes.length = depth - 1;
      }
    }
    dead.add(state);
    return false;
  };
  if (!walk(0, from, true)) return undefined;
  const initials = sizes.every((size, n) => size < syllables![at[n]!]!.length && size <= 2);
  return { at, code: initials ? ('initials' as const) : ('pinyin' as const) };
}

/** How many letters of the rest one character may take, the most first. */
function bites(rest: string, readings: string, char: string): number[] {
  const sizes = new Set<number>();
  for (const syllable of readings.split('|')) {
    if (rest.startsWith(syllable)) sizes.add(syllable.length);
    else if (syllable.startsWith(rest)) sizes.add(rest.length);
    if (/^[zcs]h/.test(syllable) && rest.startsWith(syllable.slice(0, 2))) sizes.add(2);
    if (rest[0] === syllable[0]) sizes.add(1);
  }
  if (rest.startsWith(char)) sizes.add(char.length);
  return [...sizes];
}

/** A part of a text, from one place up to another, in UTF-16 units. */
export type Range = readonly [start: number, end: number];

/** Positions in a key's characters as ranges of its text in UTF-16 units, neighbours joined. */
export function rangesOf({ text, at: places }: Key, at: readonly number[]): Range[] {
  const ranges: [number, number][] = [];
  const wanted = new Set(at.map((place) => places[place]));
  let offset = 0;
  for (const [i, char] of [...text].entries()) {
    const last = ranges.at(-1);
    if (wanted.has(i)) {
      if (last?.[1] === offset) last[1] += char.length;
      else ranges.push([offset, offset + char.length]);
    }
    offset += char.length;
  }
  return ranges;
}
