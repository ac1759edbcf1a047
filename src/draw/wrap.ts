import { wordCuts } from './lexicon';
import { textWidth } from './size';

/** Longest and shortest good line, in em. */
const LONGEST = 10;
const SHORTEST = 6;

/** Labels longer than four full lines are cut. */
const MOST_LINES = 4;

/** Marks that must not begin a line, and marks that must not end one (kinsoku). */
const CLOSING = '）)”’》〉」』】〕';
const NOT_FIRST = CLOSING + '、，。．；：！？…—·,.;:!?%％';
const NOT_LAST = '（(“‘《〈「『【〔';

/** Costs of a break, beside the square of a line's distance from the mean length. */
const CUTS_WORD = 12;
const CUTS_BRACKET = 14;
const BEFORE_BRACKET = -24;
const BEFORE_PARTICLE = 5;
const SHORT_LINE = 1.5;
const ONE_MORE_LINE = 16;

/**
 * Breaks a label into balanced lines of 6 to 10 characters. Lines keep to the rules of Chinese
 * typesetting (no closing mark at the start of a line, no opening one at its end), keep a bracket
 * in one piece where it fits, and prefer not to cut the field's own words. Among all ways to break,
 * that of least cost is taken (dynamic programming over break positions, after Knuth and Plass).
 *
 * @param longest longest line, in em
 * @returns lines that, joined, give the text back; one longer than four lines ends in …
 */
export function wrapLabel(text: string, longest = LONGEST): string[] {
  const chars = Array.from(text);
  if (textWidth(text) <= longest) return text === '' ? [] : [text];
  const costs = breakCosts(chars);
  const fewest = Math.ceil(textWidth(text) / longest);
  const ways: Way[] = [];
  for (let count = fewest; count <= MOST_LINES && ways.length < 2; count++) {
    const way = breakInto(chars, costs, count, longest);
    if (way) ways.push({ ...way, cost: way.cost + count * ONE_MORE_LINE });
  }
  if (ways.length === 0) return wrapLabel(shortened(chars, longest), longest);
  return ways.reduce((best, way) => (way.cost < best.cost ? way : best)).lines;
}

/** Lines, and what it costs to break a text into them. */
interface Way {
  readonly cost: number;
  readonly lines: string[];
}

/** The longest beginning that surely fits four lines, and an ellipsis. */
function shortened(chars: readonly string[], longest: number): string {
  const whole = chars.at(-1) === '…' ? chars.slice(0, -1) : chars;
  let kept = Math.min(whole.length - 1, Math.floor(MOST_LINES * longest));
  while (textWidth(whole.slice(0, kept).join('')) > MOST_LINES * (longest - 1)) kept--;
  return whole.slice(0, kept).join('').replace(/…+$/u, '') + '…';
}

/** Cost of a line break before each character; infinite where none may be. */
function breakCosts(chars: readonly string[]): number[] {
  const cuts = wordCuts(chars);
  let depth = 0;
  return chars.map((char, at) => {
    const before = chars[at - 1] ?? '';
    if (at > 0 && NOT_LAST.includes(before)) depth++;
    if (at > 0 && CLOSING.includes(before)) depth = Math.max(0, depth - 1);
    if (NOT_FIRST.includes(char) || (at > 0 && NOT_LAST.includes(before))) return Infinity;
    if (/[\w.]/.test(before) && /[\w.]/.test(char)) return 4 * CUTS_BRACKET;
    const bracket = '（('.includes(char) && depth === 0 ? BEFORE_BRACKET : 0;
    const particle = '的之'.includes(char) ? BEFORE_PARTICLE : 0;
    return cuts[at]! * CUTS_WORD + depth * CUTS_BRACKET + bracket + particle;
  });
}

/** The cheapest way to break into just `count` lines; undefined where there is none. */
function breakInto(
  chars: readonly string[],
  costs: readonly number[],
  count: number,
  longest: number,
): Way | undefined {
  const widths = chars.map(textWidth);
  const mean = textWidth(chars.join('')) / count;
  const places = chars.length + 1;
  let reached = new Float64Array(places).fill(Infinity);
  reached[0] = 0;
  /** for each line, from where the cheapest way to each place comes */
  const from: Int32Array[] = [];
  for (let line = 0; line < count; line++) {
    const [next, came] = [new Float64Array(places).fill(Infinity), new Int32Array(places)];
    for (let start = 0; start < chars.length; start++) {
      if (reached[start] === Infinity) continue;
      const extra = start > 0 ? costs[start]! : 0;
      let width = 0;
      for (let end = start + 1; end < places; end++) {
        width += widths[end - 1]!;
        if (width > longest) break;
        const cost = reached[start]! + lineCost(width, mean) + extra;
        if (cost < next[end]!) [next[end], came[end]] = [cost, start];
      }
    }
    from.push(came);
    reached = next;
  }
  const cost = reached[chars.length]!;
  if (cost === Infinity) return undefined;
  const lines: string[] = [];
  let end = chars.length;
  for (const came of from.reverse()) {
    lines.unshift(chars.slice(came[end], end).join(''));
    end = came[end]!;
  }
  return { cost, lines };
}

function lineCost(width: number, mean: number): number {
  const short = Math.max(0, Math.min(SHORTEST, mean) - width);
  return (width - mean) * (width - mean) + short * SHORT_LINE;
}
