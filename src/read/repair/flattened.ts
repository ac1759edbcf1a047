import type { Block, Paragraph } from '../blocks';
import { kindOf } from '../kinds';
import { endsTable, headsAt, isTableTitle, mayBeHead, WIDEST } from './heads';
import { placedRows, withNumbers } from './placed';
import { cellFrom } from './runs';

/**
 * Tables that a copy has flattened to one cell a paragraph are made tables again. Their head shows
 * where they begin: several paragraphs in a row, each the name of a column.
 */
export function unflattened(blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  for (let at = 0; at < blocks.length;) {
    const head = headAt(blocks, at);
    const body = head ? bodyFrom(blocks, at + head.words) : [];
    if (!head || body.length === 0) {
      out.push(blocks[at]!);
      at += 1;
      continue;
    }
    const first = blocks[at] as Paragraph;
    const strays = body.map((paragraph) => ({
      cell: cellFrom(paragraph, paragraph.text),
      begins: true,
    }));
    const heads = withNumbers(head.heads, strays);
    const rows = placedRows(strays, heads.map(kindOf));
    out.push({ type: 'table', rows: [heads.map((text) => cellFrom(first, text)), ...rows] });
    at += head.words + body.length;
  }
  return out;
}

/** Whether the head of such a table stands in some text, a column a line: then its lines are cells. */
export const isFlattened = (blocks: readonly Block[]): boolean =>
  blocks.some((_, at) => (headAt(blocks, at)?.words ?? 0) >= LEAST);

/** So many columns are no chance. */
const LEAST = 4;

function headAt(blocks: readonly Block[], at: number) {
  const words: string[] = [];
  for (const block of blocks.slice(at, at + 2 * WIDEST)) {
    if (block.type !== 'paragraph' || !mayBeHead(block.text)) break;
    words.push(block.text);
  }
  return words.length < 2 ? undefined : headsAt(words);
}

/** The paragraphs of a table's body: up to what is none, another head, or the frame of the page. */
function bodyFrom(blocks: readonly Block[], from: number): Paragraph[] {
  const body: Paragraph[] = [];
  for (let at = from; at < blocks.length; at += 1) {
    const block = blocks[at]!;
    if (block.type !== 'paragraph' || endsTable(block.text)) break;
    if (body.length > 0 && headAt(blocks, at)) return withoutTitles(body);
    body.push(block);
  }
  return body;
}

/** The title of the next table stands behind this one's last row. */
function withoutTitles(body: readonly Paragraph[]): Paragraph[] {
  const end = body.findLastIndex(({ text }) => !isTableTitle(text));
  return body.slice(0, end + 1);
}
