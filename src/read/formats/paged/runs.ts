import type { Glyph, Item } from './page';

/** Characters that a page sets one after the other, in one line and one look. */
export interface Run extends Item {
  readonly ends: readonly number[];
  readonly light: number;
  readonly opacity: number;
  readonly why?: Glyph['why'];
}

/** A gap of so many ems ends a run; so does going back by as much. */
const [APART, BACK] = [0.3, 0.45];
/** Latin words stand so many ems apart. */
const WORDS = 0.15;

/** Runs of text that goes to the right, in the order in which they are drawn. */
export function runsOf(glyphs: readonly Glyph[]): Run[] {
  const runs: Glyph[][] = [];
  for (const glyph of glyphs) {
    const open = runs.at(-1);
    if (open && follows(open.at(-1)!, glyph)) open.push(glyph);
    else runs.push([glyph]);
  }
  return runs.flatMap((run) => runOf(run) ?? []);
}

function follows(last: Glyph, next: Glyph): boolean {
  const size = Math.max(last.size, next.size);
  const gap = next.x - last.x - last.dx;
  return (
    Math.abs(next.y - last.y) < 0.1 * size &&
    Math.min(last.size, next.size) > 0.85 * size &&
    gap < APART * size &&
    gap > -BACK * size &&
    next.x > last.x &&
    last.why === next.why &&
    Math.abs(last.light - next.light) < 0.2 &&
    Math.abs(last.opacity - next.opacity) < 0.2
  );
}

function runOf(glyphs: readonly Glyph[]): Run | undefined {
  const from = glyphs.findIndex(isInk);
  if (from < 0) return undefined;
  const own = glyphs.slice(from, glyphs.findLastIndex(isInk) + 1);
  let text = '';
  const ends: number[] = [];
  own.forEach((glyph, i) => {
    const before = own[i - 1];
    if (before && isWordBreak(before, glyph)) {
      text += ' ';
      ends.push(glyph.x);
    }
    text += glyph.text;
    for (const _ of glyph.text) ends.push(glyph.x + glyph.dx);
  });
  const [{ x, light, opacity, why }] = own as [Glyph];
  const width = ends.at(-1)! - x;
  const size = Math.min(Math.max(...own.map((glyph) => glyph.size)), 1.25 * emOf(text, width));
  return { text, x, y: own[0]!.y, width, size, ends, light, opacity, ...(why && { why }) };
}

const isInk = ({ text }: Glyph): boolean => text.trim() !== '';

const isWordBreak = (a: Glyph, b: Glyph): boolean =>
  /[A-Za-z0-9]$/.test(a.text) &&
  /^[A-Za-z0-9]/.test(b.text) &&
  b.x - a.x - a.dx > WORDS * Math.max(a.size, b.size);

/** What one Chinese character takes: some documents set small characters in a large font. */
function emOf(text: string, width: number): number {
  const chars = [...text];
  const wide = chars.filter((char) => char.charCodeAt(0) > 0x2e7f).length;
  return wide * 2 > chars.length ? width / (wide + (chars.length - wide) / 2) : Infinity;
}

/**
 * Bold type is often the same text printed twice, a hair apart, as a whole or character by
 * character. Of such twins the first stays.
 */
export function withoutEchoes(glyphs: readonly Glyph[]): Glyph[] {
  const kept = new Map<string, Glyph[]>();
  const key = (text: string, x: number, y: number) => `${text} ${x} ${y}`;
  return glyphs.filter((glyph) => {
    const near = 0.5 * Math.min(0.4 * glyph.size, Math.hypot(glyph.dx, glyph.dy));
    const [column, row] = [Math.floor(glyph.x / 8), Math.floor(glyph.y / 8)];
    for (const c of [-1, 0, 1]) {
      for (const r of [-1, 0, 1]) {
        const others = kept.get(key(glyph.text, column + c, row + r)) ?? [];
        if (others.some((other) => Math.hypot(other.x - glyph.x, other.y - glyph.y) < near))
          return false;
      }
    }
    const own = key(glyph.text, column, row);
    kept.set(own, [...(kept.get(own) ?? []), glyph]);
    return true;
  });
}
