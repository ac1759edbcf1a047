import type { Job, Writer } from '../../write/types';
import { answer } from '../orders';
import { received, type Sent } from './sent';

/** What a worker is asked: for the pictures that a format holds, or for its file. */
export interface Order {
  readonly format: string;
  readonly want: keyof Made;
  readonly job: Sent;
}

/** What it makes, by what it is asked for. */
export interface Made {
  /** SVG texts by name */
  readonly pictures: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
}

/** Makes what an order wants, and tells how far it is, 0 to 1. */
export async function make(
  writer: Writer,
  want: keyof Made,
  job: Job,
  progress: (done: number) => void,
): Promise<Made[keyof Made]> {
  return want === 'pictures' ? (writer.pictures?.(job) ?? {}) : writer.write(job, progress);
}

/** Serves orders inside a worker, with the writer of each format. */
export function serve(writerOf: (format: string) => Writer): void {
  answer<Order, Made[keyof Made], number>(async ({ format, want, job }, progress) =>
    make(writerOf(format), want, await received(job), progress),
  );
}
