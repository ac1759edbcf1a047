import type { Block } from '../blocks';
import { decodeText } from '../decode';
import { ReadError } from '../error';
import { isZip, Zip } from '../zip';
import { flowed } from './flowed';
import type { Format } from './types';
import { bodyOf } from './uof/body';

/**
 * 标文通, the Chinese standard for office documents (GB/T 20916): texts of version 1, which are one file
 * of XML, and of version 2, which are packed.
 */
export const uof: Format = {
  id: 'uof',
  extensions: ['uof', 'uot'],
  matches: (bytes, head) =>
    isZip(bytes)
      ? new Zip(bytes).names.includes('uof.xml')
      : head !== undefined && /<uof:UOF[\s>]/.test(head),
  blocks: async (bytes) => {
    const xml = isZip(bytes) ? contentOf(new Zip(bytes)) : decodeText(bytes);
    return textIn(xml);
  },
};

function contentOf(zip: Zip): string {
  const xml = zip.text('content.xml');
  if (xml === undefined) throw new ReadError('broken', 'content.xml');
  return xml;
}

function textIn(xml: string): Block[] {
  const blocks = flowed(bodyOf(xml));
  // Sheets and slides come in the same files.
  if (blocks.length === 0 && /<(?:表|演):/.test(xml)) throw new ReadError('unsupported', 'UOF');
  return blocks;
}
