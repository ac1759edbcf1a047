import type { Plan } from '../plan/types';

/** Names as long as this are kept whole on a line; longer ones are sentences. In characters. */
const LONGEST_NAME = 24;
/** A bracket no longer than this stays in one piece, in characters. */
const SHORT_BRACKET = 8;

const OPEN = '[（“‘《〈「『【〔]*';
const CLOSE = '[）”’》〉」』】〕、，。；：！？…]*';
const BRACKET = `（[^（）]{1,${SHORT_BRACKET}}）`;
/** A figure with its unit. */
const FIGURE = '\\d[\\d.,]*%?\\s?(?:[年月日项条对处件次步份]|个单位|个)?(?![\\w.,%()\\-–—/+×=])';
/** A word of Latin script. */
const WORD = '[\\w.,%()\\-–—/+×=]+[年月日]?';

/** Names that no line should cut: those of a plan's agencies, longest first. */
export function namesIn({ agencies }: Pick<Plan, 'agencies'>): string[] {
  const names = new Set(agencies.map(({ name }) => name));
  return [...names]
    .filter(({ length }) => length > 1 && length <= LONGEST_NAME)
    .sort((a, b) => b.length - a.length);
}

/**
 * A text in the pieces that a line break may stand between: a name, a short bracket, a figure with its
 * unit, a word of Latin script, or a character; each with the marks and blanks that cling to it.
 *
 * @param names longest first; see `namesIn`
 * @returns pieces that, joined, give the text back
 */
export function piecesOf(text: string, names: readonly string[] = []): string[] {
  const whole = [...names.map(escaped), FIGURE, WORD, '[^]'].join('|');
  return text.match(new RegExp(`(?:${BRACKET}|${OPEN}(?:${whole}))${CLOSE}\\s*`, 'gu')) ?? [];
}

/** A name as a pattern of itself. Outside a class just these have a meaning; to escape any other is an error. */
const escaped = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** A stretch of text; a whole one is not to be broken where a line can take it. */
interface Stretch {
  readonly text: string;
  readonly whole: boolean;
}

/** A text as stretches: what no line should cut apart from what may break anywhere. */
export function stretchesOf(text: string, names: readonly string[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const piece of piecesOf(text, names)) {
    const word = piece.trimEnd();
    const whole = Array.from(word).length > 2;
    const last = stretches.at(-1);
    if (last && !whole && !last.whole) stretches[stretches.length - 1] = joined(last, word);
    else stretches.push({ text: word, whole });
    const blank = piece.slice(word.length);
    if (blank) stretches.push({ text: blank, whole: false });
  }
  return stretches;
}

const joined = (one: Stretch, text: string): Stretch => ({ text: one.text + text, whole: false });
