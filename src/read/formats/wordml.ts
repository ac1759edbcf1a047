import { decodeText } from '../decode';
import { bodyOf } from './docx/tree';
import { numberingOf } from './docx/numbering';
import { stylesOf } from './docx/styles';
import { flowed } from './flowed';
import type { Format } from './types';

/** Word 2003's XML: one file, in nearly the words of .docx, with styles and lists in front of the body. */
export const wordml: Format = {
  id: 'wordml',
  extensions: ['xml'],
  matches: (_bytes, head) => head !== undefined && /<(?:w:)?wordDocument[\s>]/.test(head),
  blocks: async (bytes) => {
    const xml = decodeText(bytes);
    const [chunks, notes] = [new Map<string, never>(), new Map<string, never>()];
    return flowed(
      bodyOf(xml, { numbering: numberingOf(xml), styles: stylesOf(xml), chunks, notes }),
    );
  },
};
