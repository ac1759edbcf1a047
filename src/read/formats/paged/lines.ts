import { repair } from '../../characters';
import type { Item } from './page';

/** Items that stand on one line. Units are points. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** of the baseline */
  readonly y: number;
  /** of the largest font */
  readonly size: number;
  /** the line's pieces between wide gaps, which may be columns */
  readonly pieces: readonly Piece[];
}

export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** A gap that is wider than so many ems parts columns. */
const WIDE = 1.5;

/** Lines from the top down, their characters repaired; items of one baseline share a line. */
export function linesOf(items: readonly Item[]): Line[] {
  const rows: Item[][] = [];
  for (const item of [...items].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    const near = row && Math.abs(item.y - row[0]!.y) < 0.5 * Math.max(item.size, row[0]!.size);
    if (near) row.push(item);
    else rows.push([item]);
  }
  return rows.map(lineOf).filter(({ text }) => text !== '');
}

function lineOf(row: readonly Item[]): Line {
  const items = [...row].sort((a, b) => a.x - b.x);
  const size = Math.max(...items.map((item) => item.size));
  const pieces: { text: string; left: number; right: number }[] = [];
  for (const { text, x, width } of items) {
    const last = pieces.at(-1);
    const gap = last ? x - last.right : 0;
    if (!last || gap > WIDE * size) pieces.push({ text, left: x, right: x + width });
    else {
      last.text += spaced(last.text, text, gap > 0.15 * size) + text;
      last.right = Math.max(last.right, x + width);
    }
  }
  const repaired = pieces.map((piece) => ({ ...piece, text: repair(piece.text).trim() }));
  return {
    text: repaired
      .map(({ text }) => text)
      .join(' ')
      .trim(),
    left: pieces[0]!.left,
    right: Math.max(...pieces.map(({ right }) => right)),
    y: Math.max(...items.map((item) => item.y)),
    size,
    pieces: repaired,
  };
}

/** A space only between letters and digits: Chinese is set without. */
const spaced = (a: string, b: string, gap: boolean): string =>
  gap && /[A-Za-z0-9]$/.test(a) && /^[A-Za-z0-9]/.test(b) ? ' ' : '';

/** Lines put together again that were broken at the margin. */
export const joined = (a: string, b: string): string => a + spaced(a, b, true) + b;
