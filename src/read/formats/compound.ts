import { ReadError } from '../error';

/**
 * Compound files, which .doc and .xls come in: a file system of sectors ([MS-CFB] 2). Only what is
 * needed to list streams and to read one whole.
 */
const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const END = 0xfffffffa;

export const isCompound = (bytes: Uint8Array): boolean =>
  bytes.length >= 512 && MAGIC.every((byte, i) => bytes[i] === byte);

interface Stream {
  readonly name: string;
  readonly start: number;
  readonly size: number;
  readonly type: number;
}

/** Names of the streams of a compound file; none where it is damaged. */
export function streamNames(bytes: Uint8Array): string[] {
  try {
    return new Compound(bytes).streams.map(({ name }) => name);
  } catch {
    return [];
  }
}

export class Compound {
  readonly streams: readonly Stream[];
  readonly #view: DataView;
  readonly #bytes: Uint8Array;
  readonly #sector: number;
  readonly #mini: number;
  readonly #cutoff: number;
  readonly #fat: readonly number[];
  readonly #miniFat: readonly number[];
  readonly #miniStream: Uint8Array;

  /** @throws {ReadError | RangeError} where it is damaged */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const view = this.#view;
    const shift = view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw new ReadError('broken');
    this.#sector = 1 << shift;
    this.#mini = 64;
    this.#cutoff = view.getUint32(56, true);
    this.#fat = this.#readFat();
    const directory = this.#chain(view.getUint32(48, true));
    this.streams = this.#readDirectory(directory);
    this.#miniFat = this.#numbers(this.#chain(view.getUint32(60, true)));
    const root = this.streams.find(({ type }) => type === 5);
    this.#miniStream = root ? this.#chain(root.start).subarray(0, root.size) : new Uint8Array();
  }

  /** The bytes of a stream; undefined where there is none of that name. */
  read(name: string): Uint8Array | undefined {
    const stream = this.streams.find((s) => s.name === name && s.type === 2);
    if (!stream) return undefined;
    const { start, size } = stream;
    const bytes = size < this.#cutoff ? this.#miniChain(start) : this.#chain(start);
    return bytes.subarray(0, size);
  }

  #readFat(): number[] {
    const view = this.#view;
    const places: number[] = [];
    for (let i = 0; i < 109; i += 1) places.push(view.getUint32(76 + 4 * i, true));
    let next = view.getUint32(68, true);
    const per = this.#sector / 4 - 1;
    for (let guard = 0; next < END && guard < 10_000; guard += 1) {
      const at = this.#at(next);
      for (let i = 0; i < per; i += 1) places.push(view.getUint32(at + 4 * i, true));
      next = view.getUint32(at + 4 * per, true);
    }
    const used = places.filter((place) => place < END);
    // A table of sectors takes sectors itself: more of them than the file has are not there.
    if (used.length * this.#sector > this.#bytes.length) throw new ReadError('broken');
    return used.flatMap((place) => {
      const at = this.#at(place);
      return Array.from({ length: this.#sector / 4 }, (_, i) => view.getUint32(at + 4 * i, true));
    });
  }

  /** Where a sector begins. */
  #at(sector: number): number {
    const at = (sector + 1) * this.#sector;
    if (at + this.#sector > this.#bytes.length) throw new ReadError('broken');
    return at;
  }

  #chain(start: number): Uint8Array {
    const sectors: number[] = [];
    const seen = new Set<number>();
    for (let at = start; at < END; at = this.#fat[at] ?? END) {
      if (seen.has(at)) throw new ReadError('broken');
      seen.add(at);
      sectors.push(at);
    }
    const out = new Uint8Array(sectors.length * this.#sector);
    sectors.forEach((sector, i) => {
      // The last sector of a file may be cut short.
      const from = (sector + 1) * this.#sector;
      if (from >= this.#bytes.length) throw new ReadError('broken');
      out.set(this.#bytes.subarray(from, from + this.#sector), i * this.#sector);
    });
    return out;
  }

  #miniChain(start: number): Uint8Array {
    const parts: number[] = [];
    const seen = new Set<number>();
    for (let at = start; at < END; at = this.#miniFat[at] ?? END) {
      if (seen.has(at)) throw new ReadError('broken');
      seen.add(at);
      parts.push(at);
    }
    const out = new Uint8Array(parts.length * this.#mini);
    parts.forEach((part, i) => {
      const from = part * this.#mini;
      out.set(this.#miniStream.subarray(from, from + this.#mini), i * this.#mini);
    });
    return out;
  }

  #numbers(bytes: Uint8Array): number[] {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Array.from({ length: Math.floor(bytes.length / 4) }, (_, i) =>
      view.getUint32(4 * i, true),
    );
  }

  #readDirectory(bytes: Uint8Array): Stream[] {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Array.from({ length: Math.floor(bytes.length / 128) }, (_, i): Stream => {
      const at = i * 128;
      const length = Math.min(64, view.getUint16(at + 64, true));
      const name = new TextDecoder('utf-16le').decode(
        bytes.subarray(at, at + Math.max(0, length - 2)),
      );
      return {
        name,
        type: bytes[at + 66]!,
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      };
    }).filter(({ type }) => type === 2 || type === 5);
  }
}
