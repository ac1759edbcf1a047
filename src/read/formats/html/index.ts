import { Parser } from 'htmlparser2';
import type { Block } from '../../blocks';
import { decodeText, encodingOf } from '../../decode';
import type { Format } from '../types';
import { Building } from './building';

/** Web pages, and what Word, Excel and WPS put on the clipboard. */
export const html: Format = {
  id: 'html',
  extensions: ['html', 'htm', 'xhtml', 'mht'],
  matches: (_bytes, head) =>
    head !== undefined &&
    /<(?:!doctype\s+html|html|head|body|div|table|p|span|meta|h[1-6])[\s>]/i.test(head) &&
    /<\/(?:html|head|body|div|table|p|span|title|style|xml|tr|td|li|a|h[1-6])>/i.test(head),
  blocks: async (bytes) => htmlBlocks(decodeHtml(bytes)),
};

/** Pages say their own encoding; it counts where they are neither UTF-8 nor UTF-16. */
function decodeHtml(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 2048));
  const said = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  if (!said || /^(?:x-)?gb/i.test(said) || encodingOf(bytes) !== 'gb18030')
    return decodeText(bytes);
  try {
    return new TextDecoder(said).decode(bytes);
  } catch {
    return decodeText(bytes);
  }
}

/**
 * Blocks of a page: paragraphs and tables with their spans. A table around other tables only lays out
 * the page; what is in it comes out as if it were not there.
 */
export function htmlBlocks(page: string): Block[] {
  const building = new Building();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => building.open(name, attributes),
      ontext: (text) => building.write(text),
      onclosetag: (name) => building.close(name),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(page);
  parser.end();
  return building.end();
}
