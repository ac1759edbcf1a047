import type { PlanIndex } from '../plan/links';
import { foldedOf } from './fold';
import { loadSimple } from './scripts';
import {
  bestMatch,
  inOrder,
  isHan,
  keyOf,
  rangesOf,
  TIERS,
  type Key,
  type Match,
  type Tongue,
} from './search-match';
import { shortNames } from './shortnames';

export type HitKind = 'agency' | 'group' | 'part' | 'task';

/** Why something was found: `via` is what matched; `of`, the short name, or the field, whose pinyin it is, or
 * what a field is called. */
export interface Reason {
  readonly code: 'name' | 'printed' | 'alias' | 'field' | 'pinyin' | 'initials' | 'fuzzy';
  readonly via: string;
  readonly of?: string;
}

/** `ranges` are the parts of `name` to mark, as [start, end) in UTF-16 units, in order. */
export interface Hit {
  readonly id: string;
  readonly kind: HitKind;
  readonly name: string;
  readonly reason: Reason;
  readonly ranges: readonly (readonly [start: number, end: number])[];
}

/** Something that can be found under several keys. */
interface Entry {
  readonly id: string;
  readonly kind: HitKind;
  readonly name: string;
  /** busier agencies first, all else in document order */
  readonly order: number;
  /** that of its name first */
  readonly keys: readonly [Key, ...Key[]];
}

/** Finds something near to a query: indexes of keys, best first. */
export type Fuzzy = (keys: readonly Key[]) => (query: string) => readonly number[];

/** What is loaded on the first opening; any of it may be missing, and the search still works. */
export interface SearchTools extends Tongue {
  readonly fuzzy?: Fuzzy;
}

/** A plan prepared for searching: (query) → hits, best first. Never throws. */
export type Searcher = (query: string) => Hit[];

const KINDS: readonly HitKind[] = ['agency', 'group', 'part', 'task'];
const MAX_QUERY = 64;
const MAX_FUZZY = 8;

/** Loads the pinyin dictionary, fuse.js and the simplified forms, each a chunk of its own. Never rejects. */
export async function loadSearchTools(): Promise<SearchTools> {
  const [spelling, matching, simple] = await Promise.allSettled([
    import('pinyin-pro').then(({ pinyin }) => pinyin),
    import('fuse.js/basic').then((module) => module.default),
    loadSimple(),
  ]);
  const tools: { -readonly [Tool in keyof SearchTools]: SearchTools[Tool] } = {};
  if (simple.status === 'fulfilled') tools.simple = simple.value;
  if (spelling.status === 'fulfilled') {
    const pinyin = spelling.value;
    tools.spell = (text) => pinyin(text, { type: 'array', toneType: 'none', v: true });
  }
  if (matching.status === 'fulfilled') {
    const Fuse = matching.value;
    tools.fuzzy = (keys) => {
      const docs = keys.map((k) => ({ text: k.chars.join(''), spelled: k.syllables?.join('') }));
      const options = { keys: ['text', 'spelled'], threshold: 0.34, ignoreLocation: true };
      const fuse = new Fuse(docs, { ...options, minMatchCharLength: 2 });
      return (query) => fuse.search(query).map((result) => result.refIndex);
    };
  }
  return tools;
}

/** Builds the keys of a plan; every query after that only compares. */
export function buildSearcher(index: PlanIndex, tools: SearchTools = {}): Searcher {
  const entries = entriesOf(index, tools);
  const near = tools.fuzzy && nearHits(entries, tools.fuzzy);
  return (query) => {
    const q = foldedOf(query, tools.simple).chars.slice(0, MAX_QUERY);
    if (q.length === 0) return [];
    const found = entries.flatMap((entry) => {
      const best = bestMatch(entry.keys, q, entry.kind === 'agency' ? 'body' : 'title');
      return best ? [{ entry, ...best }] : [];
    });
    if (found.length === 0) return near?.(q) ?? [];
    found.sort((a, b) => compareRanks(rankOf(a.entry, a.match), rankOf(b.entry, b.match)));
    return found.map(({ entry, key, match }) => hitOf(entry, key, match, q.join('')));
  };
}

const known = new WeakMap<SearchTools, WeakMap<PlanIndex, Searcher>>();

/** `buildSearcher`, which builds only once for the same plan and tools. */
export function searcherOf(index: PlanIndex, tools: SearchTools): Searcher {
  const ofTools = known.get(tools) ?? new WeakMap<PlanIndex, Searcher>();
  const searcher = ofTools.get(index) ?? buildSearcher(index, tools);
  known.set(tools, ofTools.set(index, searcher));
  return searcher;
}

const rankOf = (entry: Entry, match: Match) => [
  TIERS.indexOf(match.tier),
  KINDS.indexOf(entry.kind),
  entry.order,
];

function compareRanks(a: readonly number[], b: readonly number[]): number {
  return a.reduce((result, value, i) => result || value - b[i]!, 0);
}

function entriesOf(index: PlanIndex, tongue: Tongue): Entry[] {
  const { plan, load } = index;
  const key = (code: Key['code']) => (text: string) => keyOf(text, code, tongue);
  const titled = (kind: HitKind, id: string, name: string, order: number, ...more: string[]) => {
    const others = [...new Set(more)].filter((other) => other && other !== name);
    return { id, kind, name, order, keys: keysOf(name, others.map(key('name'))) };
  };
  const keysOf = (name: string, others: readonly Key[]): Entry['keys'] => [
    key('name')(name),
    ...others,
  ];
  return [
    ...plan.agencies.map((a): Entry => {
      const printed = a.printed.filter((form) => form !== a.name);
      const keys = keysOf(a.name, [
        ...(a.aliases ?? []).map(key('alias')),
        ...shortNames(a.name).map(key('alias')),
        ...printed.map(key('printed')),
      ]);
      return { id: a.id, kind: 'agency', name: a.name, order: -load.get(a.id)!.all, keys };
    }),
    ...plan.groups.map((g, i) => titled('group', g.id, g.title, i, g.short)),
    ...plan.parts.map((p, i) => titled('part', p.id, p.title, i)),
    ...plan.tasks.map((t, i): Entry => {
      const entry = titled('task', t.id, t.title, i);
      const fields = t.fields.map(({ label, raw }) => ({ ...key('field')(raw), label }));
      return { ...entry, keys: [...entry.keys, ...fields] };
    }),
  ];
}

/** Hits for a query that matches nothing as it stands; too short a query is near to everything. */
function nearHits(entries: readonly Entry[], fuzzy: Fuzzy) {
  const keys = entries.flatMap((entry) =>
    entry.keys.filter(({ code }) => code !== 'field').map((key) => ({ entry, key })),
  );
  let near: ReturnType<Fuzzy> | undefined;
  return (q: readonly string[]): Hit[] => {
    if (q.length < (q.some(isHan) ? 3 : 5)) return [];
    near ??= fuzzy(keys.map(({ key }) => key));
    const first = new Map<Entry, Key>();
    for (const n of near(q.join(''))) {
      const { entry, key } = keys[n]!;
      if (!first.has(entry)) first.set(entry, key);
    }
    return [...first].slice(0, MAX_FUZZY).map(([{ id, kind, name, keys: own }, key]) => {
      const ranges = rangesOf(own[0], inOrder(q, own[0].chars));
      return { id, kind, name, reason: { code: 'fuzzy', via: key.text }, ranges };
    });
  };
}

/** The text whose pinyin was found; for a field as it stands, what it is called. */
function ofKey({ code, text, label }: Key, sounds: boolean): { readonly of?: string } {
  if (sounds) return code === 'alias' || code === 'field' ? { of: text } : {};
  return code === 'field' && label ? { of: label } : {};
}

function hitOf(entry: Entry, key: Key, match: Match, query: string): Hit {
  const { id, kind, name } = entry;
  const [own] = entry.keys;
  const sounds = match.code === 'pinyin' || match.code === 'initials';
  const via = sounds || match.code === 'name' ? query : key.text;
  const of = ofKey(key, sounds);
  const matched = match.at.map((i) => key.chars[i]!);
  const at = key.text === name ? match.at : key.code === 'field' ? [] : inOrder(matched, own.chars);
  return { id, kind, name, reason: { code: match.code, via, ...of }, ranges: rangesOf(own, at) };
}
