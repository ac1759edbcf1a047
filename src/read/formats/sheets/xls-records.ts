/** A record of a workbook's stream ([MS-XLS] 2.1.4): its kind, and where its data stand. */
export interface BiffRecord {
  readonly type: number;
  readonly at: number;
  readonly size: number;
}

export const CONTINUE = 0x3c;

/** The records of a stream, up to where it is cut. */
export function* recordsOf(stream: DataView): Generator<BiffRecord> {
  for (let at = 0; at + 4 <= stream.byteLength;) {
    const [type, size] = [stream.getUint16(at, true), stream.getUint16(at + 2, true)];
    if (at + 4 + size > stream.byteLength) return;
    yield { type, at: at + 4, size };
    at += 4 + size;
  }
}

/** Reads on through records that go on in others, as the table of shared strings does. */
export class Joined {
  readonly #stream: DataView;
  readonly #records: readonly BiffRecord[];
  #record = 0;
  #at: number;

  constructor(stream: DataView, records: readonly BiffRecord[]) {
    this.#stream = stream;
    this.#records = records;
    this.#at = records[0]?.at ?? 0;
  }

  get #left(): number {
    const record = this.#records[this.#record];
    return record ? record.at + record.size - this.#at : 0;
  }

  get ended(): boolean {
    return this.#left === 0 && this.#record + 1 >= this.#records.length;
  }

  #next(): void {
    const next = this.#records[(this.#record += 1)];
    if (!next) throw new RangeError('records end');
    this.#at = next.at;
  }

  byte(): number {
    while (this.#left === 0) this.#next();
    return this.#stream.getUint8(this.#at++);
  }

  short(): number {
    return this.byte() | (this.byte() << 8);
  }

  skip(count: number): void {
    for (let left = count; left > 0;) {
      while (this.#left === 0) this.#next();
      const step = Math.min(left, this.#left);
      this.#at += step;
      left -= step;
    }
  }

  /** Characters; where they go on in another record, it says anew how wide they are. */
  text(count: number, wide: boolean): string {
    let text = '';
    let width = wide ? 2 : 1;
    for (let left = count; left > 0; left -= 1) {
      if (this.#left === 0) {
        this.#next();
        width = (this.byte() & 1) + 1;
      }
      text += String.fromCharCode(width === 2 ? this.short() : this.byte());
    }
    return text;
  }
}
