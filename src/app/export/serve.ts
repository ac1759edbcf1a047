import type { FormatId, Job, Writer } from '../../write/types';

/** What a worker is asked: for the pictures that a format holds, or for its file. */
export interface Order {
  readonly format: FormatId;
  readonly want: 'pictures' | 'bytes';
  readonly job: Job;
}

export type Reply =
  | { readonly kind: 'pictures'; readonly pictures: Readonly<Record<string, string>> }
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly message: string };

/** Serves orders for some formats inside a worker. */
export function serve(writers: Readonly<Partial<Record<FormatId, Writer>>>): void {
  const reply = (answer: Reply) => self.postMessage(answer);
  self.onmessage = async ({ data: { format, want, job } }: MessageEvent<Order>) => {
    try {
      const writer = writers[format]!;
      if (want === 'pictures') {
        reply({ kind: 'pictures', pictures: writer.pictures?.(job) ?? {} });
      } else {
        const bytes = await writer.write(job, (done) => reply({ kind: 'progress', done }));
        reply({ kind: 'bytes', bytes });
      }
    } catch (error) {
      reply({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  };
}
