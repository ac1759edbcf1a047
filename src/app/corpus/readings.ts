import type { Readings } from './orders';

/** Characters that are spelled before the window may do something else. */
const SLICE = 300;

/** Pinyin of every character, all its readings parted by `|`. Never rejects: without the dictionary, none. */
export async function readingsOf(characters: string): Promise<Readings> {
  const tools = await import('pinyin-pro').catch(() => null);
  if (!tools) return {};
  const all = [...characters].filter((char) => /\p{Script=Han}/u.test(char));
  const readings: [string, string][] = [];
  for (let from = 0; from < all.length; from += SLICE) {
    for (const char of all.slice(from, from + SLICE)) {
      const options = { type: 'array', toneType: 'none', v: true, multiple: true } as const;
      readings.push([char, [...new Set(tools.pinyin(char, options))].join('|')]);
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
  return Object.fromEntries(readings);
}
