import type { FormatId, Job, Writer } from '../../write/types';
import { answer } from '../orders';

/** What a worker is asked: for the pictures that a format holds, or for its file. */
export interface Order {
  readonly format: FormatId;
  readonly want: keyof Made;
  readonly job: Job;
}

/** What it makes, by what it is asked for. */
export interface Made {
  /** SVG texts by name */
  readonly pictures: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
}

/** Serves orders for some formats inside a worker; it tells how far it is, 0 to 1. */
export function serve(writers: Readonly<Partial<Record<FormatId, Writer>>>): void {
  answer<Order, Made[keyof Made], number>(async ({ format, want, job }, progress) => {
    const writer = writers[format]!;
    return want === 'pictures' ? (writer.pictures?.(job) ?? {}) : writer.write(job, progress);
  });
}
