/**
 * How texts are written where one is looked for in another: small letters without accents, half width,
 * simplified characters, nothing between. Whatever is looked for anywhere is compared in this form.
 */

/** The simplified form of a character; the character itself where it has none. */
export type Simple = (char: string) => string;

export interface Folded {
  readonly chars: readonly string[];
  /** for each of them, which code point of the text it comes from */
  readonly at: readonly number[];
}

/** A character with the marks over it, as they may follow one by one. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;
const HAN = /^[\u4E00-\u9FFF]$/;

/** Folds a text; without `simple` a traditional character stays what it is. */
export function foldedOf(text: string, simple: Simple = itself): Folded {
  const [chars, at]: [string[], number[]] = [[], []];
  let place = 0;
  for (const [cluster] of text.matchAll(CLUSTER)) {
    for (const char of HAN.test(cluster) ? cluster : plain(cluster)) {
      chars.push(simple(char));
      at.push(place);
    }
    place += [...cluster].length;
  }
  return { chars, at };
}

/** `foldedOf` as a text. */
export const fold = (text: string, simple?: Simple): string =>
  foldedOf(text, simple).chars.join('');

/** Lower case, accents, tones and full-width forms undone, ü as v; blanks and the IME's apostrophes dropped. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('u\u0308', 'v')
    .replace(/[\s'’]|\p{M}/gu, '')
    .normalize('NFC');

const itself: Simple = (char) => char;
