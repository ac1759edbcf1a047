/** Reads documents for the terminal, one at a time, in a thread of its own that can be ended. */
import { parentPort } from 'node:worker_threads';
import type { Plan } from './plan/types';
import { openDocument, readBlocks } from './read';
import type { ReadOptions } from './read/options';
import { ReadError, type ReadErrorCode } from './read/error';

/** A document to be read. */
export interface ReadOrder {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly options: ReadOptions;
}

/** What came of it; `plan` is as read, or as a file of ours holds it. */
export type ReadAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly plan: Plan; readonly own: boolean }
  | { readonly kind: 'refused'; readonly code: ReadErrorCode; readonly detail: string };

const say = (answer: ReadAnswer): void => parentPort?.postMessage(answer);

async function read({ name, bytes, options }: ReadOrder): Promise<ReadAnswer> {
  const { plan: own, blocks } = await openDocument(bytes, name);
  if (own) return { kind: 'read', plan: own, own: true };
  const id = name.replace(/^.*\//, '').replace(/\.\w+$/, '');
  const { plan } = readBlocks(id, blocks, options);
  return { kind: 'read', plan, own: false };
}

parentPort?.on('message', (order: ReadOrder) => {
  read(order).then(say, (error: unknown) => {
    if (!(error instanceof ReadError)) throw error;
    say({ kind: 'refused', code: error.code, detail: error.detail });
  });
});
say({ kind: 'ready' });
