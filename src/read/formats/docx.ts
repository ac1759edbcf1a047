import type { Block } from '../blocks';
import { ReadError } from '../error';
import { isZip, Zip } from '../zip';
import { bodyBlocks } from './docx/body';
import { numberingOf } from './docx/numbering';
import { headingLevels } from './docx/styles';
import type { Format } from './types';

/** Word's and WPS's .docx: the document part, walked by itself. */
export const docx: Format = {
  id: 'docx',
  extensions: ['docx', 'docm', 'dotx'],
  matches: (bytes) => isZip(bytes) && has(bytes, /^word\/document\d*\.xml$/),
  blocks: async (bytes, progress) => docxBlocks(new Zip(bytes), progress),
};

/** Whether a zip has a part by some name; false where it cannot be read. */
export function has(bytes: Uint8Array, name: RegExp): boolean {
  return new Zip(bytes).names.some((part) => name.test(part));
}

function docxBlocks(zip: Zip, progress: Parameters<Format['blocks']>[1]): Block[] {
  const main = zip.names.find((name) => /^word\/document\d*\.xml$/.test(name))!;
  const xml = zip.text(main);
  if (xml === undefined) throw new ReadError('broken');
  progress('blocks', 0);
  return bodyBlocks(
    xml,
    numberingOf(zip.text('word/numbering.xml')),
    headingLevels(zip.text('word/styles.xml')),
  );
}
