import type { Block } from '../blocks';
import { decodeText } from '../decode';
import { ReadError } from '../error';
import type { Foreign } from '../foreign';
import { isZip, Zip } from '../zip';
import { flowed } from './flowed';
import { bookBlocks } from './sheets/blocks';
import type { Format } from './types';
import { bodyOf } from './uof/body';
import { uofBook } from './uof/book';
import type { UofParts } from './uof/names';

/**
 * 标文通, the Chinese standard for office documents (GB/T 20916): texts and workbooks of version 1,
 * which are one file of XML, and of version 2, which are packed.
 */
export const uof: Format = {
  id: 'uof',
  extensions: ['uof', 'uot', 'uos', 'uop'],
  matches: (bytes, head) =>
    isZip(bytes)
      ? new Zip(bytes).names.includes('uof.xml')
      : head !== undefined && /<uof:UOF[\s>]/.test(head),
  blocks: async (bytes) => {
    const parts = partsOf(bytes);
    const [, blocksIn] = KINDS.find(([element]) => element.test(parts.content)) ?? KINDS[0]!;
    return blocksIn(parts);
  },
};

function partsOf(bytes: Uint8Array): UofParts {
  if (!isZip(bytes)) {
    const content = decodeText(bytes);
    return { content, styles: [content] };
  }
  const zip = new Zip(bytes);
  const content = zip.text('content.xml');
  if (content === undefined) throw new ReadError('broken', 'content.xml');
  const styles = zip.text('styles.xml');
  return { content, styles: styles === undefined ? [content] : [styles, content] };
}

type BlocksIn = (parts: UofParts) => Block[] | Promise<Block[]>;

/** Kinds of documents, by the element that they stand in, to which version 2 adds more letters. */
const KINDS: readonly (readonly [RegExp, BlocksIn])[] = [
  [/<[^\s:<>]{1,9}:文字处理/, (parts) => flowed(bodyOf(parts))],
  [
    /<[^\s:<>]{1,9}:电子表格/,
    async (parts) => {
      const { SSF } = await import('@e965/xlsx');
      return bookBlocks(uofBook(parts, SSF));
    },
  ],
  [
    /<[^\s:<>]{1,9}:演示文稿/,
    () => Promise.reject(new ReadError('foreign', 'slides' satisfies Foreign)),
  ],
];
