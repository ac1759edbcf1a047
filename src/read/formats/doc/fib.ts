import { ReadError } from '../../error';
import type { Foreign } from '../../foreign';

/** Where the parts of a Word file stand in its table stream, in bytes ([MS-DOC] 2.5.6, FibRgFcLcb97). */
const PLACES = {
  styles: 1,
  characters: 12,
  paragraphs: 13,
  fonts: 15,
  pieces: 33,
  lists: 73,
  overrides: 74,
} as const;

/** What the head of a Word file says. */
export interface Fib {
  /** name of the stream that holds the tables of the file */
  readonly table: '0Table' | '1Table';
  /** how many characters the main text has, without notes, headers and text boxes */
  readonly length: number;
  /** how many each of the texts behind it has, in order */
  readonly others: Readonly<Record<(typeof OTHERS)[number], number>>;
  readonly places: Readonly<
    Record<keyof typeof PLACES, { readonly at: number; readonly size: number }>
  >;
}

const MAGIC = 0xa5ec;
/** Word 97, and all since */
const OLDEST = 0xc1;
const ENCRYPTED = 0x0100;
const TABLE = 0x0200;
/** Texts behind the main text, in order; each has its count of characters behind that of the main text. */
const OTHERS = ['footnotes', 'headers', 'macros', 'comments', 'endnotes', 'boxes'] as const;
/** offsets of the count of characters and of the list of places */
const [LENGTH, LIST] = [0x4c, 0x9a];

/**
 * Reads the head of the main stream, the file information block ([MS-DOC] 2.5.1).
 *
 * @throws {ReadError} `locked`, `foreign` where it is older than Word 97, `broken` where it is no Word file
 */
export function fibOf(stream: DataView): Fib {
  if (stream.getUint16(0, true) !== MAGIC) throw new ReadError('broken', 'FIB');
  if (stream.getUint16(2, true) < OLDEST)
    throw new ReadError('foreign', 'old-word' satisfies Foreign);
  const flags = stream.getUint16(10, true);
  if (flags & ENCRYPTED) throw new ReadError('locked');
  const places = Object.entries(PLACES).map(([name, index]) => {
    const at = LIST + 8 * index;
    return [name, { at: stream.getUint32(at, true), size: stream.getUint32(at + 4, true) }];
  });
  const others = OTHERS.map((name, i) => [name, stream.getUint32(LENGTH + 4 + 4 * i, true)]);
  return {
    table: flags & TABLE ? '1Table' : '0Table',
    length: stream.getUint32(LENGTH, true),
    others: Object.fromEntries(others) as Fib['others'],
    places: Object.fromEntries(places) as Fib['places'],
  };
}
