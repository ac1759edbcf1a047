import type { Block } from '../blocks';
import { repair } from '../characters';
import { decodeText } from '../decode';
import { ReadError } from '../error';
import { html, htmlBlocks } from './html';
import { isMime, partsOf, type Part } from './mime';
import { textBlocks } from './text';
import type { Format } from './types';

/** Web pages in a single file, as browsers, Word, WPS and Excel save them. */
export const mhtml: Format = {
  id: 'mhtml',
  extensions: ['mht', 'mhtml', 'eml'],
  matches: (_bytes, head) => head !== undefined && isMime(head),
  blocks: async (bytes) => {
    const parts = partsOf(bytes);
    const pages = parts.filter(({ type }) => /^(?:text\/html|application\/xhtml)/.test(type));
    const [first] = pages;
    if (first) return (await Promise.all(shown(first, pages).map(pageBlocks))).flat();
    const plain = parts.find(({ type }) => type.startsWith('text/plain'));
    if (!plain) throw new ReadError('broken', 'MIME');
    return textBlocks(repair(decoded(plain)));
  },
};

/** The page itself; where it only frames others, as Excel's does, those. Headers stand as pages, too. */
function shown(first: Part, pages: readonly Part[]): readonly Part[] {
  return /<frameset[\s>]/i.test(decoded(first)) ? pages.slice(1) : [first];
}

/** What says its own encoding is read by it; else as pages by themselves are. */
async function pageBlocks(part: Part): Promise<Block[]> {
  return part.charset === undefined ? html.blocks(part.bytes, () => {}) : htmlBlocks(decoded(part));
}

function decoded({ bytes, charset }: Part): string {
  try {
    return charset === undefined ? decodeText(bytes) : new TextDecoder(charset).decode(bytes);
  } catch {
    return decodeText(bytes);
  }
}
