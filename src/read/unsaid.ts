import type { Inline } from './inline';

/** Where an item's title ends: before its first allocation, or before a label that its text ends in. */
export function titleEnd(body: string, inline: readonly Inline[]): number | undefined {
  const [first] = inline;
  if (!first || first.clauses.length > 0) return first?.start;
  const isLabel = !OPENS.test(body[first.start]!);
  return isLabel || unsaid(body, first.start, inline).trim() === '' ? first.start : undefined;
}

/** Numbers of sections: 一、 and （一）; below stand items. */
const SECTIONS = 3;
/** No title of a section is longer. */
const LONGEST = 40;

/**
 * Whether a heading is only a title and a bracket of allocations, so that it may speak of all that stands
 * beneath: 一、推进教育工程（市教育局牵头）.
 */
export function saysOfAll(level: number, body: string, inline: readonly Inline[]): boolean {
  const [only] = inline;
  if (level > SECTIONS || inline.length !== 1 || !only || !OPENS.test(body[only.start]!))
    return false;
  const title = body.slice(0, only.start);
  const rest = body.slice(only.end).replace(/[。；;\s]/g, '');
  return title.length <= LONGEST && !/[。；;]/.test(title) && rest === '';
}

const OPENS = /[（(〔[【〈〖｛]/;

/** What a text says from some place on, without its allocations. */
export function unsaid(body: string, from: number, inline: readonly Inline[]): string {
  let at = from;
  let rest = '';
  for (const { start, end } of inline) {
    rest += body.slice(at, Math.max(at, start));
    at = Math.max(at, end);
  }
  return rest + body.slice(at);
}
