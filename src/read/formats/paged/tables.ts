import type { Cell } from '../../blocks';
import { gridsOf, type Box, type Grid } from './grid';
import { joined, linesOf } from './lines';
import type { Item, Page } from './page';
import { pieceOf } from './seen';

/** A ruled table of one page, its text in its cells. */
export interface PageTable {
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
  /** where its columns begin and end, in points */
  readonly xs: readonly number[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The ruled tables of a page, and the items that stand outside them. */
export function tablesOf(page: Page): { tables: PageTable[]; rest: Item[] } {
  let rest = [...page.items];
  const tables = gridsOf(page.rulings).flatMap((grid): PageTable[] => {
    const inside = rest.filter((item) => within(grid, item));
    if (inside.length === 0) return [];
    rest = rest.filter((item) => !inside.includes(item));
    return [
      {
        page: page.number,
        top: grid.ys[0]!,
        bottom: grid.ys.at(-1)!,
        xs: grid.xs,
        rows: rowsOf(grid, inside, page.number),
      },
    ];
  });
  return { tables, rest };
}

/** Height of the middle of a line of text. */
const middle = ({ y, size }: Item): number => y - size * 0.35;

const within = ({ xs, ys }: Grid, item: Item): boolean =>
  middle(item) > ys[0]! &&
  middle(item) < ys.at(-1)! &&
  item.x + item.width / 2 > xs[0]! &&
  item.x + item.width / 2 < xs.at(-1)!;

function rowsOf(grid: Grid, items: readonly Item[], page: number): Cell[][] {
  const rows: Cell[][] = Array.from({ length: grid.ys.length - 1 }, () => []);
  const pieces = items.flatMap((item) => cutAt(grid, item));
  for (const box of [...grid.boxes].sort((a, b) => a.column - b.column)) {
    const own = pieces.filter(
      (item) =>
        middle(item) > box.top &&
        middle(item) <= box.bottom &&
        item.x + item.width / 2 > box.left &&
        item.x + item.width / 2 <= box.right,
    );
    rows[box.row]!.push({
      text: cellText(box, own),
      line: 0,
      place: { page, column: box.column + 1 },
      ...(box.down > 1 && { down: box.down }),
      ...(box.across > 1 && { across: box.across }),
    });
  }
  return rows.filter((row) => row.length > 0);
}

/**
 * Text that runs over borders was set for several cells at once: each character goes where its middle
 * stands, but for the last, which may hang over.
 */
function cutAt({ boxes }: Grid, item: Item): Item[] {
  const row = boxes.filter((box) => middle(item) > box.top && middle(item) <= box.bottom);
  const own = row.find((box) => item.x < box.right && item.x >= box.left);
  if (!own || item.x + item.width <= own.right + 0.6 * item.size) return [item];
  const whole = { ...item, ends: item.ends ?? estimatedEnds(item) };
  const columns = whole.ends.map((end, i) => {
    const place = (end + (i === 0 ? item.x : whole.ends[i - 1]!)) / 2;
    return row.findIndex((box) => place >= box.left && place < box.right);
  });
  const pieces: Item[] = [];
  for (let from = 0; from < columns.length;) {
    let to = from + 1;
    while (to < columns.length && columns[to] === columns[from]) to += 1;
    pieces.push(pieceOf(whole, from, to));
    from = to;
  }
  return pieces.filter(({ text }) => text.trim() !== '');
}

/** Where characters end in a text of which only the width is known: Chinese ones are twice as wide. */
function estimatedEnds({ text, x, width }: Item): number[] {
  const chars = [...text];
  const weight = (char: string) => (char.charCodeAt(0) > 0x2e7f ? 2 : 1);
  const whole = chars.reduce((sum, char) => sum + weight(char), 0);
  let at = 0;
  return chars.map((char) => x + (width * (at += weight(char))) / whole);
}

/** Lines of a cell: one that reaches its right border goes on in the next. */
function cellText(box: Box, items: readonly Item[]): string {
  const lines = linesOf(items);
  const right = Math.max(0, ...lines.map((line) => line.right));
  return lines.reduce((text, line, i) => {
    const last = lines[i - 1];
    if (!last) return line.text;
    const full = right - last.right < last.size && box.right - last.right < 2 * last.size;
    return full ? joined(text, line.text) : `${text}\n${line.text}`;
  }, '');
}
