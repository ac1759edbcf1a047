import type { Block } from '../../blocks';
import { ReadError } from '../../error';
import { Compound, isCompound, streamNames } from '../compound';
import type { Format } from '../types';
import { bodyBlocks } from './body';
import { fibOf } from './fib';
import { numberingOf } from './lists';
import { textOf } from './pieces';
import { runsOf } from './runs';
import { stylesOf } from './styles';

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
  return bodyBlocks({
    text: textOf(stream, part('pieces'), fib.length),
    characters: runsOf(stream, part('characters'), 'characters'),
    paragraphs: runsOf(stream, part('paragraphs'), 'paragraphs'),
    styles: stylesOf(part('styles')),
    numbering: numberingOf(viewOf(lists), part('overrides')),
    data: file.read('Data'),
  });
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
