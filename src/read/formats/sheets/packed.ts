import { zipSync } from 'fflate';
import { ReadError } from '../../error';
import type { Zip } from '../../zip';
import { checkCount } from '../caps';

/**
 * A workbook packed anew from its parts of XML, for a library that has no caps of its own: it never
 * sees the zip that a stranger made, only bytes that were counted while they were unpacked.
 *
 * @returns the workbook, and its parts by their names
 * @throws {ReadError} `unsafe` for a document type or entities, `too-large` beyond a cap
 */
export function packed(zip: Zip): { bytes: Uint8Array; parts: ReadonlyMap<string, Uint8Array> } {
  const parts = new Map<string, Uint8Array>();
  let [cells, merges] = [0, 0];
  for (const name of zip.names) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    const bytes = zip.part(name)!;
    const text = new TextDecoder(
      bytes[0] === 0xff || bytes[0] === 0xfe ? 'utf-16' : 'utf-8',
    ).decode(bytes);
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new ReadError('unsafe');
    if (/worksheets\//.test(name)) {
      cells += countOf(text, /<(?:\w+:)?(?:v|is)[ >]/g);
      merges += countOf(text, /<(?:\w+:)?mergeCell[ ]/g);
    }
    parts.set(name, bytes);
  }
  checkCount('cells', cells);
  checkCount('merges', merges);
  return { bytes: zipSync(Object.fromEntries(parts), { level: 0 }), parts };
}

function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  while (pattern.exec(text)) count += 1;
  return count;
}
