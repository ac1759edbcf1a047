import type { Block, Cell, Paragraph } from '../blocks';
import { cellFrom, replaceRuns, widthOf } from './runs';

const DRAWN = /[─━│┃┌┐└┘├┤┬┴┼]/;
/** Nothing but the line between two rows. */
const isRule = (piece: string): boolean => /^[─━\s]+$/.test(piece) && /[─━]/.test(piece);

/** A cell while its lines are read: `from` and `to` are rows, `to` not included. */
interface Drawn {
  readonly column: number;
  readonly from: number;
  to: number;
  readonly origin: Paragraph;
  readonly lines: string[];
}

/** Tables drawn with box characters, their names broken in the middle of words. */
export function boxed(blocks: readonly Block[]): Block[] {
  return replaceRuns(
    blocks,
    ({ text }) => DRAWN.test(text),
    (run) => {
      const cells = drawnCells(run);
      return cells.length > 0 ? [{ type: 'table', rows: rowsOf(cells) }] : undefined;
    },
  );
}

/** Marks before the items of a cell: each is a row of its own. */
const MARKED = /^[△▲●○◆◇■□☆★※]/;

/**
 * A rule may part some columns only; in the others the cell goes on, on the rule's own line too. The
 * items of one cell, each behind a mark, are rows: who does them may change between two of them.
 */
function drawnCells(run: readonly Paragraph[]): Drawn[] {
  const cells: Drawn[] = [];
  const open: (Drawn | undefined)[] = [];
  let row = 0;
  for (const paragraph of run) {
    const pieces = piecesOf(paragraph.text);
    const ruled = pieces.some(isRule);
    const marked = pieces.findIndex((piece) => MARKED.test(piece.trim()));
    if (ruled) {
      row += cells.length > 0 ? 1 : 0;
      pieces.forEach((piece, column) => {
        if (isRule(piece) || column === marked) open[column] = undefined;
      });
    } else if (marked >= 0 && open[marked]?.lines.some((line) => line.trim() !== '')) {
      row += 1;
      open[marked] = undefined;
    }
    pieces.forEach((piece, column) => {
      if (isRule(piece) || (ruled && piece.trim() === '' && !open[column])) return;
      let cell = open[column];
      if (!cell) {
        cell = { column, from: row, to: row + 1, origin: paragraph, lines: [] };
        open[column] = cell;
        cells.push(cell);
      }
      // The line of a rule ends the row above it, for the cells that go on.
      cell.to = Math.max(cell.to, ruled ? row : row + 1);
      cell.lines.push(piece);
    });
  }
  return cells;
}

function piecesOf(text: string): string[] {
  const pieces = text.trim().split(/[│┃┌┐└┘├┤┬┴┼]/);
  if (pieces[0]?.trim() === '') pieces.shift();
  if (pieces.at(-1)?.trim() === '') pieces.pop();
  return pieces;
}

function rowsOf(cells: readonly Drawn[]): Cell[][] {
  const widths: number[] = [];
  for (const { column, lines } of cells)
    for (const line of lines) widths[column] = Math.max(widths[column] ?? 0, widthOf(line.trim()));
  const rows: Cell[][] = Array.from({ length: Math.max(...cells.map(({ to }) => to)) }, () => []);
  for (const cell of [...cells].sort((a, b) => a.column - b.column)) {
    const down = cell.to - cell.from;
    const text = joinedLines(cell.lines, widths[cell.column]!);
    rows[cell.from]!.push({ ...cellFrom(cell.origin, text), ...(down > 1 && { down }) });
  }
  return rows.filter((row) => row.length > 0);
}

/** A line that fills its column goes on in the next. */
function joinedLines(lines: readonly string[], width: number): string {
  const kept = lines.map((line) => line.trim()).filter((line) => line !== '');
  return kept.reduce((text, line, i) => {
    if (i === 0) return line;
    return widthOf(kept[i - 1]!) >= width - 3 ? text + line : `${text}\n${line}`;
  }, '');
}
