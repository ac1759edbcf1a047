import { openDocument } from '../../src/read';
import type { Block } from '../../src/read/blocks';

const plain = (block: Block) =>
  block.type === 'paragraph'
    ? block.text
    : block.rows.map((row) =>
        row.map(({ text, down = 1, across = 1 }) => [text, down, across].join(' ')),
      );

/** The blocks of a document in few words, and what was left out of it. */
export async function opened(source: string | Uint8Array, name = '') {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  const { blocks, format } = await openDocument(bytes, name);
  const left = blocks
    .flatMap(({ omitted = [] }) => omitted)
    .map(({ why, text }) => `${why} ${text}`);
  return { format, read: blocks.map(plain), left };
}
