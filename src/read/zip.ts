import { Inflate } from 'fflate';
import { ReadError, tooLarge } from './error';

/** Caps on what a packed document may hold, in bytes and parts. */
export const CAPS = {
  unpacked: 200 * 1024 * 1024,
  entries: 1000,
  /** unpacked over packed, for a part over `ratioFrom` */
  ratio: 200,
  ratioFrom: 100 * 1024,
} as const;

interface Entry {
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  /** where its local header stands */
  readonly at: number;
}

/** Whether bytes begin as a zip does. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && bytes.length > 21;

/**
 * A zip whose parts are unpacked one at a time, when they are asked for. The bytes that really come
 * out are counted, since a zip may lie about sizes, and their CRC-32 is checked.
 */
export class Zip {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #entries: ReadonlyMap<string, Entry>;
  #unpacked = 0;

  /** @throws {ReadError} where the directory cannot be read, or is beyond a cap */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#entries = this.#directory();
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /** One part's bytes; undefined where there is no such part. */
  part(name: string): Uint8Array | undefined {
    const entry = this.#entries.get(name);
    if (!entry) return undefined;
    const { at, packed, method, crc } = entry;
    if (at + 30 > this.#bytes.length) throw new ReadError('broken');
    if (this.#view.getUint32(at, true) !== 0x04034b50) throw new ReadError('broken');
    const start =
      at + 30 + this.#view.getUint16(at + 26, true) + this.#view.getUint16(at + 28, true);
    const data = this.#bytes.subarray(start, start + packed);
    if (data.length < packed) throw new ReadError('broken');
    const out = method === 0 ? this.#count(data, data.length) : this.#inflate(data, method);
    if (crc32(out) !== crc) throw new ReadError('broken');
    return out;
  }

  /** One part as UTF-8 text. */
  text(name: string): string | undefined {
    const bytes = this.part(name);
    return (
      bytes &&
      new TextDecoder(bytes[0] === 0xff || bytes[0] === 0xfe ? 'utf-16' : 'utf-8').decode(bytes)
    );
  }

  #inflate(data: Uint8Array, method: number): Uint8Array {
    if (method !== 8) throw new ReadError('broken');
    const chunks: Uint8Array[] = [];
    let size = 0;
    const inflate = new Inflate((chunk) => {
      size += chunk.length;
      this.#count(chunk, chunk.length);
      if (size > CAPS.ratioFrom && size > data.length * CAPS.ratio) {
        throw tooLarge('ratio', Math.ceil(size / Math.max(1, data.length)), CAPS.ratio);
      }
      chunks.push(chunk);
    });
    try {
      const step = 64 * 1024;
      for (let at = 0; at < data.length || at === 0; at += step)
        inflate.push(data.subarray(at, at + step), at + step >= data.length);
    } catch (error) {
      throw error instanceof ReadError ? error : new ReadError('broken');
    }
    const out = new Uint8Array(size);
    let at = 0;
    for (const chunk of chunks) {
      out.set(chunk, at);
      at += chunk.length;
    }
    return out;
  }

  #count(chunk: Uint8Array, size: number): Uint8Array {
    this.#unpacked += size;
    if (this.#unpacked > CAPS.unpacked) throw tooLarge('unpacked', this.#unpacked, CAPS.unpacked);
    return chunk;
  }

  /** APPNOTE.TXT 4.3.12 and 4.3.16: the central directory, found from the end. */
  #directory(): Map<string, Entry> {
    const view = this.#view;
    const end = this.#endRecord();
    const count = view.getUint16(end + 10, true);
    if (count > CAPS.entries) throw tooLarge('parts', count, CAPS.entries);
    const entries = new Map<string, Entry>();
    let at = view.getUint32(end + 16, true);
    for (let i = 0; i < count; i += 1) {
      if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) {
        throw new ReadError('broken');
      }
      const flags = view.getUint16(at + 8, true);
      if (flags & 1) throw new ReadError('locked');
      const [name, extra, comment] = [28, 30, 32].map((offset) =>
        view.getUint16(at + offset, true),
      );
      const text = nameIn(this.#bytes.subarray(at + 46, at + 46 + name!));
      entries.set(text.replaceAll('\\', '/').replace(/^\//, ''), {
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        packed: view.getUint32(at + 20, true),
        at: view.getUint32(at + 42, true),
      });
      at += 46 + name! + extra! + comment!;
    }
    return entries;
  }

  #endRecord(): number {
    const lowest = Math.max(0, this.#bytes.length - 22 - 0xffff);
    for (let at = this.#bytes.length - 22; at >= lowest; at -= 1) {
      if (this.#view.getUint32(at, true) === 0x06054b50) return at;
    }
    throw new ReadError('broken');
  }
}

/** A part's name: in UTF-8, else as Chinese Windows packs it, whatever the zip says of it. */
function nameIn(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

const TABLE = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
