import type { Block } from '../../blocks';
import { ReadError } from '../../error';
import { Compound, isCompound, streamNames } from '../compound';
import type { Format } from '../types';
import { bodyBlocks } from './body';
import { fibOf, type Fib } from './fib';
import { fontsOf } from './fonts';
import { numberingOf } from './lists';
import { textOf } from './pieces';
import { runsOf } from './runs';
import { stylesOf } from './styles';
import { shown } from './words';

/** Word's and WPS's older .doc, from Word 97 on. */
export const doc: Format = {
  id: 'doc',
  extensions: ['doc', 'dot', 'wps'],
  matches: (bytes) => isCompound(bytes) && streamNames(bytes).includes('WordDocument'),
  blocks: async (bytes) => docBlocks(new Compound(bytes)),
};

function docBlocks(file: Compound): Block[] {
  const stream = file.read('WordDocument');
  if (!stream) throw new ReadError('broken', 'WordDocument');
  const fib = fibOf(viewOf(stream));
  const table = file.read(fib.table);
  if (!table) throw new ReadError('broken', fib.table);
  const { places } = fib;
  const part = (name: keyof typeof places) => {
    const { at, size } = places[name];
    return viewOf(table.subarray(at, at + size));
  };
  // The levels of the lists stand behind what the list's own size counts.
  const lists = places.lists.size > 0 ? table.subarray(places.lists.at) : new Uint8Array();
  const all = fib.length + Object.values(fib.others).reduce((sum, count) => sum + count, 0);
  const text = textOf(stream, part('pieces'), fib.length, all);
  return bodyBlocks({
    text,
    length: fib.length,
    others: othersIn(text.text, fib),
    characters: runsOf(stream, part('characters'), 'characters'),
    paragraphs: runsOf(stream, part('paragraphs'), 'paragraphs'),
    styles: stylesOf(part('styles')),
    fonts: fontsOf(part('fonts')),
    numbering: numberingOf(viewOf(lists), part('overrides')),
    data: file.read('Data'),
  });
}

/** Texts of boxes and notes, a line each; heads of pages, macros and comments are no text of the document. */
function othersIn(text: string, { length, others }: Fib): string[] {
  let at = length;
  return Object.entries(others).flatMap(([name, count]) => {
    const own = text.slice(at, at + count);
    at += count;
    if (name !== 'footnotes' && name !== 'endnotes' && name !== 'boxes') return [];
    return own
      .split(MARKS)
      .map((line) => [...line].map(shown).join('').trim())
      .filter((line) => line !== '');
  });
}

// eslint-disable-next-line no-control-regex -- the marks that end paragraphs are such
const MARKS = /[\r\f\u0007]/;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
