import type { Block, Cell, Paragraph } from '../blocks';
import { isField, isTaskTable, type Column } from '../columns';
import { columnOf } from '../headwords';
import { numbered } from '../headings';
import { kindOf } from '../kinds';
import { isPeople } from '../people';
import { endsTable, headsAt, isTableTitle, mayBeHead, type Heads } from './heads';
import { placedRows, withNumbers, type Stray } from './placed';
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
    const found = block.type === 'paragraph' ? tableAt(blocks, at) : undefined;
    out.push(...(found?.blocks ?? [block]));
    at += found?.lines ?? 1;
  }
  return out;
}

/** What some lines were made into. */
interface Found {
  readonly blocks: readonly Block[];
  readonly lines: number;
}

/** The longer of what two ways of reading give: the first is surer, but ends at what it cannot place. */
function tableAt(blocks: readonly Block[], at: number): Found | undefined {
  const sure = aligned(blocks, at);
  const likely = blanks(blocks, at);
  return sure && sure.lines >= (likely?.lines ?? 0) ? sure : (likely ?? sure);
}

/** A table whose columns stand under one another, or are parted by tabs. */
function aligned(blocks: readonly Block[], at: number): Found | undefined {
  const block = blocks[at] as Paragraph;
  const head = headOf(block.text);
  const rows = head ? rowsFrom(blocks, at + 1, head) : [];
  if (rows.length === 0) return undefined;
  const cells = piecesOf(block.text).map(({ text }) => cellFrom(block, text));
  return { blocks: [{ type: 'table', rows: [cells, ...rows] }], lines: 1 + rows.length };
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

/** No line of a table is longer. */
const LONGEST = 1000;

function headOf(text: string): Head | undefined {
  if (text.length > LONGEST) return undefined;
  const pieces = piecesOf(text);
  if (pieces.length < 3 || pieces.some((piece) => piece.text.length > 14)) return undefined;
  const columns = pieces.map((piece) => columnOf(piece.text));
  return isTaskTable(columns) ? { columns, places: pieces.map(({ at }) => at) } : undefined;
}

/** The rows that follow a head, up to a line that is none. */
function rowsFrom(blocks: readonly Block[], from: number, head: Head): Cell[][] {
  const rows: Cell[][] = [];
  for (let at = from; at < blocks.length; at += 1) {
    const block = blocks[at]!;
    const row = block.type === 'paragraph' ? rowOf(block, head) : undefined;
    if (!row) break;
    rows.push(row);
  }
  return rows;
}

function rowOf(paragraph: Paragraph, { columns, places }: Head): Cell[] | undefined {
  if (paragraph.text.length > LONGEST) return undefined;
  const pieces = piecesOf(paragraph.text);
  if (pieces.length === columns.length) return pieces.map(({ text }) => cellFrom(paragraph, text));
  const [first] = pieces;
  if (pieces.length === 1 && (numbered(first!.text)?.level ?? 9) <= 3)
    return [{ ...cellFrom(paragraph, first!.text), across: columns.length }];
  if (pieces.length < 2 || !/\s{2,}|\t/.test(paragraph.text)) return undefined;
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

/** A table of which only blanks are left between cells, and inside them too. */
function blanks(blocks: readonly Block[], at: number): Found | undefined {
  const block = blocks[at] as Paragraph;
  const start = headOn(block.text);
  if (!start) return undefined;
  const words = wordsOf(block.text);
  const { from, words: taken } = start;
  const behind = words.slice(from + taken);
  const body = bodyFrom(blocks, at + 1);
  const strays = [
    ...straysOf(block, behind, true),
    ...body.flatMap((paragraph) => straysOf(paragraph, wordsOf(paragraph.text), false)),
  ];
  const heads = withNumbers(start.heads, strays);
  const rows = placedRows(strays, heads.map(kindOf));
  if (rows.length === 0) return undefined;
  const title = words.slice(0, from).join(' ');
  return {
    blocks: [
      ...(title === '' ? [] : [{ ...block, text: title }]),
      { type: 'table', rows: [heads.map((text) => cellFrom(block, text)), ...rows] },
    ],
    lines: 1 + body.length,
  };
}

/** The words of a line; a name of two characters that is set apart (汪 峰) is one. */
function wordsOf(text: string): string[] {
  const words = text.trim().split(/\s+/);
  const joined: string[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const apart = last?.length === 1 && word.length === 1 && isPeople(last + word);
    if (apart) joined[joined.length - 1] = last + word;
    else joined.push(word);
  }
  return joined;
}

/** No head stands further from the beginning of its line, in characters. */
const REACH = 600;
const headOn = (text: string) => headIn(wordsOf(text.slice(0, REACH)));

/** The first words that name the columns of a table; a line may begin with its title. */
function headIn(words: readonly string[]): (Heads & { from: number }) | undefined {
  for (let from = 0; from < Math.min(words.length - 2, 12); from += 1) {
    if (!mayBeHead(words[from]!) || isField(columnOf(words[from]!))) continue;
    const found = headsAt(words.slice(from, from + 32));
    // A sentence may hold such words; a head is all that its line holds, or numbers its rows.
    const whole = found && from + found.words === words.length && from === 0;
    const counted =
      found &&
      columnOf(words[from]!) === 'number' &&
      /^\d{1,3}$/.test(words[from + found.words] ?? '');
    if (found && found.heads.length > 2 && (whole || counted)) return { ...found, from };
  }
  return undefined;
}

/** Rows begin with a line, or, where all is on one line, with a number. */
const straysOf = (paragraph: Paragraph, words: readonly string[], oneLine: boolean): Stray[] =>
  words.map((word, i) => ({
    cell: cellFrom(paragraph, word),
    begins: oneLine
      ? /^[（(]?\d{1,4}[)）]?[.．、]?$/.test(word) || (numbered(word)?.level ?? 9) <= 3
      : i === 0,
  }));

function bodyFrom(blocks: readonly Block[], from: number): Paragraph[] {
  const body: Paragraph[] = [];
  for (let at = from; at < blocks.length; at += 1) {
    const block = blocks[at]!;
    if (block.type !== 'paragraph' || endsTable(block.text)) break;
    if (headOn(block.text)) {
      const end = body.findLastIndex(({ text }) => !isTableTitle(text));
      return body.slice(0, end + 1);
    }
    body.push(block);
  }
  return body;
}
