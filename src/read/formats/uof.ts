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
  extensions: ['uof', 'uot', 'uos', 'uop'],
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

/** What else comes in the same files, by the element that it stands in; version 2 adds numbers. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/<[^\s:<>]{1,9}:电子表格/, 'UOF (.uos)'],
  [/<[^\s:<>]{1,9}:演示文稿/, 'UOF (.uop)'],
];

function textIn(xml: string): Block[] {
  const other = /<[^\s:<>]{1,9}:文字处理/.test(xml)
    ? undefined
    : OTHERS.find(([element]) => element.test(xml))?.[1];
  if (other !== undefined) throw new ReadError('unsupported', other);
  const blocks = flowed(bodyOf(xml));
  if (blocks.length === 0 && /<(?:表|演):/.test(xml)) throw new ReadError('unsupported', 'UOF');
  return blocks;
}
