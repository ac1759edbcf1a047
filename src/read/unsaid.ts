import type { Inline } from './inline';

/** Where an item's title ends: before its first allocation, or before a label that its text ends in. */
export function titleEnd(body: string, inline: readonly Inline[]): number | undefined {
  const [first] = inline;
  if (!first || first.clauses.length > 0) return first?.start;
  const isLabel = !OPENS.test(body[first.start]!);
  return isLabel || unsaid(body, first.start, inline).trim() === '' ? first.start : undefined;
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
