import type { Body } from '../../analyse/corpus/bodies';
import type { Corpus } from '../../analyse/corpus';
import type { Titled } from '../../analyse/corpus/ask';
import { bestMatch, keyOf, rangesOf, TIERS, type Key, type Tongue } from '../../view/search-match';
import { fold, foldedOf } from '../../view/fold';
import { simple } from '../../view/simple';
import { shortNames } from '../../view/shortnames';
import type { BodyHit, Found, Readings } from './orders';
import { bodyRow } from './rows';

/** Most characters of a query, as in one plan's search. */
const LONGEST = 64;
const MOST = 8;

/**
 * What names and titles of a corpus are found by: each name and each title is prepared once, and again
 * once its pinyin is known.
 */
export class Search {
  readonly #corpus: Corpus;
  #readings: Readings = {};
  readonly #titles = new Map<string, Key>();
  #bodies: readonly (readonly Key[])[] | null = null;

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
  }

  /** Bodies that a query is found in, the best first, and how many tasks' titles hold it. */
  find(query: string, readings: Readings): Found {
    this.#hear(readings);
    const q = charsOf(query);
    if (q.length === 0) return { query, bodies: [], tasks: 0 };
    this.#bodies ??= this.#corpus.bodies.map((body) => keysOf(body, this.#tongue));
    const hits = this.#bodies.flatMap((keys, at) => {
      const best = bestMatch(keys, q, 'body');
      return best ? [{ at, ...best }] : [];
    });
    const rank = (at: number) => this.#corpus.tallies[at]!.plans;
    hits.sort(
      (a, b) =>
        TIERS.indexOf(a.match.tier) - TIERS.indexOf(b.match.tier) || rank(b.at) - rank(a.at),
    );
    const bodies = hits.slice(0, MOST).map(({ at, key, match }): BodyHit => {
      const row = bodyRow(this.#corpus, at);
      const own = key.text === row.body.label;
      return { ...row, via: own ? '' : key.text, ranges: own ? rangesOf(key, match.at) : [] };
    });
    const titled = this.titled(query, readings);
    const tasks = this.#corpus.members.reduce(
      (all, { digest }) => all + digest.tasks.filter(({ title }) => titled(title)).length,
      0,
    );
    return { query, bodies, tasks };
  }

  /** Which titles hold a query. */
  titled(query: string, readings: Readings): Titled {
    this.#hear(readings);
    const q = charsOf(query);
    const known = new Map<string, boolean>();
    return (title) => {
      const before = known.get(title);
      if (before !== undefined) return before;
      const key = this.#titles.get(title) ?? keyOf(title, 'name', this.#tongue);
      this.#titles.set(title, key);
      const held = q.length === 0 || bestMatch([key], q, 'title') !== undefined;
      known.set(title, held);
      return held;
    };
  }

  readonly #tongue: Tongue = {
    spell: (text) => [...text].map((char) => this.#readings[char] ?? char),
    simple,
  };

  #hear(readings: Readings): void {
    if (Object.keys(this.#readings).length > 0 || Object.keys(readings).length === 0) return;
    this.#readings = readings;
    this.#titles.clear();
    this.#bodies = null;
  }
}

const charsOf = (query: string) => foldedOf(query, simple).chars.slice(0, LONGEST);

function keysOf({ label, names }: Body, tongue: Tongue): Key[] {
  return [
    keyOf(label, 'name', tongue),
    ...shortNames(label).map((name) => keyOf(name, 'alias', tongue)),
    ...names.map(({ name }) => keyOf(name, 'printed', tongue)),
  ];
}

/** Every character of a corpus' names and titles, folded, once. */
export function charactersOf({ bodies, members }: Corpus): string {
  const all = new Set<string>();
  const add = (text: string) => {
    for (const char of fold(text, simple)) all.add(char);
  };
  for (const { label } of bodies) [label, ...shortNames(label)].forEach(add);
  for (const { digest } of members) for (const { title } of digest.tasks) add(title);
  return [...all].join('');
}
