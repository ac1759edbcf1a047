import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

type Browser = 'chrome' | 'firefox' | 'safari';

/** What would not run, or not even be read, in a browser before these (MDN, browser compatibility data). */
const NEEDS: readonly (readonly [what: string, RegExp, Readonly<Record<Browser, number>>])[] = [
  ['lookbehind', /\(\?<[=!]/, { chrome: 62, firefox: 78, safari: 16.4 }],
  [
    'lists by copy',
    /\.(?:toSorted|toReversed|toSpliced)\(|\.with\(/,
    { chrome: 110, firefox: 115, safari: 16 },
  ],
  ['findLast', /\.findLast(?:Index)?\(/, { chrome: 97, firefox: 104, safari: 15.4 }],
  [
    'sets of characters',
    /[\])}+*?]\/[dgimsuy]*v[dgimsuy]*[;,).\s]/,
    { chrome: 112, firefox: 116, safari: 17 },
  ],
  ['groupBy', /\b(?:Object|Map)\.groupBy\(/, { chrome: 117, firefox: 119, safari: 17.4 }],
  [
    'set algebra',
    /\.(?:isSubsetOf|isSupersetOf|symmetricDifference)\(/,
    { chrome: 122, firefox: 127, safari: 17 },
  ],
  ['withResolvers', /Promise\.withResolvers\(/, { chrome: 119, firefox: 121, safari: 17.4 }],
  ['fromAsync', /Array\.fromAsync\(/, { chrome: 121, firefox: 115, safari: 16.4 }],
];

/** The floor, as what is built has it. */
const config = readFileSync('vite.config.ts', 'utf8');
const floor = Object.fromEntries(
  ['chrome', 'firefox', 'safari'].map((browser) => {
    const [, version] = new RegExp(`'${browser}([\\d.]+)'`).exec(config)!;
    return [browser, Number(version)];
  }),
) as Record<Browser, number>;

it('what is written for readers is the floor that is built for', () => {
  const { chrome, firefox, safari } = floor;
  const [en, zh, changes] = ['README.md', 'README.zh-CN.md', 'CHANGELOG.md'].map((name) =>
    readFileSync(name, 'utf8'),
  );
  expect(en).toContain(
    `It runs in Chrome and Edge from ${chrome}, Firefox from ${firefox}, Safari from ${safari}.`,
  );
  expect(zh).toContain(
    `浏览器：Chrome、Edge ${chrome} 起，Firefox ${firefox} 起，Safari ${safari} 起。`,
  );
  expect(changes).toContain(
    `Chrome、Edge 从 ${chrome}，Firefox 从 ${firefox}，Safari 从 ${safari} 起`,
  );
});

it('nothing in the sources needs a later browser', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:ts|js|svelte)$/.test(path) && !/^cli/.test(path))
    .map((path) => readFileSync(`src/${path}`, 'utf8'));
  expect(sources.length).toBeGreaterThan(400);
  const used = NEEDS.filter(([, pattern]) => sources.some((text) => pattern.test(text)));
  expect(used.map(([what]) => what)).toEqual(['lookbehind', 'lists by copy', 'findLast']);
  for (const [what, , from] of used)
    for (const browser of ['chrome', 'firefox', 'safari'] as const)
      expect(floor[browser], `${what} in ${browser}`).toBeGreaterThanOrEqual(from[browser]);
});
