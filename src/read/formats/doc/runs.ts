import { ReadError } from '../../error';

/** A stretch of the main stream, in bytes, whose characters or paragraphs have the same properties. */
export interface Run {
  readonly from: number;
  readonly to: number;
  /** of the paragraph, in the style sheet; 0 for characters */
  readonly style: number;
  readonly list: Uint8Array;
}

const PAGE = 512;
const NONE = new Uint8Array();

/**
 * Reads the runs of a kind from the pages that a table names ([MS-DOC] 2.8.5, PlcBteChpx; 2.8.6,
 * PlcBtePapx; 2.9.33, ChpxFkp; 2.9.180, PapxFkp).
 *
 * @returns by where they begin
 * @throws {ReadError} `broken` where there are more pages than the stream has room for
 */
export function runsOf(stream: Uint8Array, plc: DataView, kind: keyof typeof ENTRY): Run[] {
  const count = Math.floor((plc.byteLength - 4) / 8);
  if (count * PAGE > stream.length) throw new ReadError('broken', kind);
  const runs: Run[] = [];
  for (let i = 0; i < count; i += 1) {
    const page = PAGE * (plc.getUint32(4 * (count + 1) + 4 * i, true) & 0x3f_ffff);
    if (page + PAGE > stream.length) throw new ReadError('broken', kind);
    runs.push(...runsOn(stream.subarray(page, page + PAGE), kind));
  }
  return runs.sort((a, b) => a.from - b.from);
}

function runsOn(page: Uint8Array, kind: keyof typeof ENTRY): Run[] {
  const view = new DataView(page.buffer, page.byteOffset, PAGE);
  const count = page[PAGE - 1]!;
  const { size, read } = ENTRY[kind];
  return Array.from({ length: count }, (_, i): Run => {
    const place = 2 * view.getUint8(4 * (count + 1) + size * i);
    return {
      from: view.getUint32(4 * i, true),
      to: view.getUint32(4 * i + 4, true),
      ...(place === 0 ? { style: 0, list: NONE } : read(page, place)),
    };
  });
}

/** How each kind's entries stand on a page. */
const ENTRY = {
  characters: {
    size: 1,
    read: (page: Uint8Array, at: number) => {
      return { style: 0, list: page.subarray(at + 1, at + 1 + page[at]!) };
    },
  },
  paragraphs: {
    size: 13,
    read: (page: Uint8Array, at: number) => {
      const [from, size] =
        page[at] === 0 ? [at + 2, 2 * (page[at + 1] ?? 0)] : [at + 1, 2 * page[at]! - 1];
      const own = page.subarray(from, from + size);
      return { style: (own[0] ?? 0) | ((own[1] ?? 0) << 8), list: own.subarray(2) };
    },
  },
} as const;

/** The run that covers a byte. */
export function runAt(runs: readonly Run[], byte: number): Run | undefined {
  let [low, high] = [0, runs.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (runs[middle]!.from <= byte) low = middle;
    else high = middle - 1;
  }
  const run = runs[low];
  return run && run.from <= byte && byte < run.to ? run : undefined;
}
