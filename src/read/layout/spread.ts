import type { Block, Cell, Paragraph } from '../blocks';
import { columnOf, isTaskTable, type Column } from '../columns';
import { numbered } from '../headings';
import { cellFrom, widthOf } from './runs';

interface Piece {
  readonly text: string;
  /** where it begins on its line, in half-width characters */
  readonly at: number;
}

interface Head {
  readonly columns: readonly Column[];
  readonly places: readonly number[];
}

/** Tables whose rows have been flattened to lines, their cells parted by white space. */
export function spread(blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  for (let at = 0; at < blocks.length;) {
    const block = blocks[at]!;
    const head = block.type === 'paragraph' ? headOf(block.text) : undefined;
    const rows = head ? rowsFrom(blocks, at + 1, head) : [];
    if (head && rows.length > 0) {
      const cells = piecesOf(block.type === 'paragraph' ? block.text : '').map(({ text }) =>
        cellFrom(block as Paragraph, text),
      );
      out.push({ type: 'table', rows: [cells, ...rows] });
      at += 1 + rows.length;
    } else {
      out.push(block);
      at += 1;
    }
  }
  return out;
}

/** Pieces between wide gaps, or between any where there are none. */
function piecesOf(text: string): Piece[] {
  const gap = /\s{2,}|\t/.test(text) ? /(?:(?!\s{2}|\t).)+/g : /\S+/g;
  return [...text.matchAll(gap)].flatMap(({ 0: piece, index }) => {
    const trimmed = piece.trim();
    if (trimmed === '') return [];
    return [{ text: trimmed, at: widthOf(text.slice(0, index + piece.indexOf(trimmed))) }];
  });
}

function headOf(text: string): Head | undefined {
  const pieces = piecesOf(text);
  if (pieces.length < 3 || pieces.some((piece) => piece.text.length > 14)) return undefined;
  const columns = pieces.map((piece) => columnOf(piece.text));
  return isTaskTable(columns) ? { columns, places: pieces.map(({ at }) => at) } : undefined;
}

/** The rows that follow a head, up to a line that is none. */
function rowsFrom(blocks: readonly Block[], from: number, head: Head): Cell[][] {
  const rows: Cell[][] = [];
  for (const block of blocks.slice(from)) {
    const row = block.type === 'paragraph' ? rowOf(block, head) : undefined;
    if (!row) break;
    rows.push(row);
  }
  return rows;
}

function rowOf(paragraph: Paragraph, { columns, places }: Head): Cell[] | undefined {
  const pieces = piecesOf(paragraph.text);
  if (pieces.length === columns.length) return pieces.map(({ text }) => cellFrom(paragraph, text));
  const [first] = pieces;
  if (pieces.length === 1 && (numbered(first!.text)?.level ?? 9) <= 3)
    return [{ ...cellFrom(paragraph, first!.text), across: columns.length }];
  if (pieces.length < 2) return undefined;
  return places.map((_, c) => {
    const own = pieces.filter((piece) => nearest(places, piece.at) === c);
    return cellFrom(paragraph, own.map(({ text }) => text).join(' '));
  });
}

const nearest = (places: readonly number[], at: number): number =>
  places.reduce(
    (best, place, c) => (Math.abs(place - at) < Math.abs(places[best]! - at) ? c : best),
    0,
  );
