import { ReadError } from '../../error';

/** A document's text, one unit a character position, and where in the main stream each position stands. */
export interface Text {
  readonly text: string;
  /** byte of a character's position */
  readonly byteOf: (position: number) => number;
}

interface Piece {
  readonly from: number;
  readonly at: number;
  readonly width: 1 | 2;
}

/** Bit that says that a piece has one byte a character ([MS-DOC] 2.9.73, FcCompressed). */
const COMPRESSED = 0x4000_0000;

/**
 * Puts the text together from its pieces ([MS-DOC] 2.8.35, PlcPcd; 2.9.38, Clx).
 *
 * @param clx the table of pieces
 * @param length characters of the main text
 * @param all characters of the main text and of those behind it, as far as they are there
 * @throws {ReadError} `broken`
 */
export function textOf(stream: Uint8Array, clx: DataView, length: number, all = length): Text {
  // A character takes at least a byte: more of them than bytes are not there.
  if (length > stream.length) throw new ReadError('broken', 'text');
  const plc = pieceTable(clx);
  const count = Math.floor((plc.byteLength - 4) / 12);
  const pieces: Piece[] = [];
  const texts: string[] = [];
  let position = 0;
  for (let i = 0; i < count && position < all; i += 1) {
    const from = plc.getUint32(4 * i, true);
    const to = Math.min(all, plc.getUint32(4 * i + 4, true));
    if (from !== position || to < from) throw new ReadError('broken', 'text');
    const code = plc.getUint32(4 * (count + 1) + 8 * i + 2, true);
    const width = code & COMPRESSED ? 1 : 2;
    const at = width === 1 ? (code & ~COMPRESSED) >>> 1 : code & ~COMPRESSED;
    const bytes = stream.subarray(at, at + width * (to - from));
    if (bytes.length < width * (to - from)) throw new ReadError('broken', 'text');
    texts.push(DECODERS[width].decode(bytes));
    pieces.push({ from, at, width });
    position = to;
  }
  if (position < length) throw new ReadError('broken', 'text');
  return { text: texts.join(''), byteOf: (position) => byteIn(pieces, position) };
}

const DECODERS = {
  1: new TextDecoder('windows-1252'),
  2: new TextDecoder('utf-16le', { ignoreBOM: true }),
} as const;

/** The table behind the changes to pieces that fast saves leave, which come first. */
function pieceTable(clx: DataView): DataView {
  let at = 0;
  while (clx.getUint8(at) === 1) at += 3 + clx.getUint16(at + 1, true);
  if (clx.getUint8(at) !== 2) throw new ReadError('broken', 'text');
  const size = clx.getUint32(at + 1, true);
  return new DataView(clx.buffer, clx.byteOffset + at + 5, Math.min(size, clx.byteLength - at - 5));
}

function byteIn(pieces: readonly Piece[], position: number): number {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle]!.from <= position) low = middle;
    else high = middle - 1;
  }
  const { from, at, width } = pieces[low]!;
  return at + width * (position - from);
}
