import { repair } from '../characters';
import type { Block, Cell } from '../blocks';
import { decodeText } from '../decode';
import type { Format } from './types';

/** Plain text, in the encodings that Chinese offices use. */
export const text: Format = {
  id: 'text',
  extensions: ['txt', 'text'],
  matches: (_bytes, head) => head !== undefined,
  blocks: async (bytes) => textBlocks(repair(decodeText(bytes))),
};

/**
 * Plain text of a word-processor table, one cell per line: cells are indented by a tab, a line
 * without anything ends a row, and a line holding only the tab is an empty cell. Lines at the
 * margin are paragraphs.
 *
 * @param text the whole document, lines ended by \n
 * @returns blocks in document order
 */
export function textBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let rows: Cell[][] = [];
  let row: Cell[] = [];
  const endRow = () => {
    if (row.length > 0) rows.push(row);
    row = [];
  };
  const endTable = () => {
    endRow();
    if (rows.length > 0) blocks.push({ type: 'table', rows });
    rows = [];
  };
  text.split('\n').forEach((raw, index) => {
    const line = index + 1;
    if (raw.startsWith('\t')) {
      row.push({ text: raw.trim(), line });
    } else if (raw.trim() === '') {
      endRow();
    } else {
      endTable();
      blocks.push({ type: 'paragraph', text: raw.trim(), line });
    }
  });
  endTable();
  return blocks;
}
