import type { Block } from '../blocks';
import { decodeText } from '../decode';
import { ReadError } from '../error';
import { isZip, Zip } from '../zip';
import { documentBlocks } from './docx/document';
import { flatPackage, mainOf } from './docx/package';
import { html } from './html';
import { mhtml } from './mhtml';
import { rtf } from './rtf';
import { text } from './text';
import type { Format } from './types';

/** Word's and WPS's .docx: the document part, walked by itself. */
export const docx: Format = {
  id: 'docx',
  extensions: ['docx', 'docm', 'dotx'],
  matches: (bytes) => isZip(bytes) && mainOf(new Zip(bytes).names) !== undefined,
  blocks: (bytes, progress) => {
    progress('blocks', 0);
    return documentBlocks(new Zip(bytes), innerOf(0));
  },
};

/** The same, its parts in one file of XML. */
export const flat: Format = {
  id: 'wordml',
  extensions: ['xml'],
  matches: (_bytes, head) => head !== undefined && /<pkg:package[\s>]/.test(head),
  blocks: async (bytes) => documentBlocks(flatPackage(decodeText(bytes)), innerOf(0)),
};

/** Whether a zip has a part by some name; false where it cannot be read. */
export function has(bytes: Uint8Array, name: RegExp): boolean {
  return new Zip(bytes).names.some((part) => name.test(part));
}

const DEEPEST = 3;
const INNER: readonly Format[] = [mhtml, rtf, html, text];

/** Reads what a document holds as a document of its own, so and so deep inside it. */
function innerOf(depth: number) {
  return async (bytes: Uint8Array): Promise<readonly Block[] | undefined> => {
    if (depth >= DEEPEST) return undefined;
    try {
      if (isZip(bytes)) return await documentBlocks(new Zip(bytes), innerOf(depth + 1));
      const head = decodeText(bytes.subarray(0, 64 * 1024));
      const format = INNER.find(({ matches }) => matches(bytes, head));
      return await format?.blocks(bytes, () => {});
    } catch (error) {
      // Beyond a cap is beyond a cap, wherever it stands; else the part is told as not read.
      if (error instanceof ReadError && error.code !== 'too-large') return undefined;
      throw error;
    }
  };
}
