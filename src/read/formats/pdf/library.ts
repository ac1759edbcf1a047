import type { PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Port } from './port';

export type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** The library's first part, and its second, ready for one document. */
interface Library {
  readonly pdfjs: Pdfjs;
  readonly worker: PDFWorker;
  readonly port: Port;
}

/**
 * PDF.js, both of its parts in this one thread: it starts no worker of its own, and asks no network.
 */
export async function library(): Promise<Library> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { WorkerMessageHandler } = await asInWindow(
    () => import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  );
  const port = new Port();
  WorkerMessageHandler.initializeFromPort(port);
  return {
    pdfjs,
    port,
    worker: new pdfjs.PDFWorker({ port: port as unknown as null, verbosity: 0 }),
  };
}

/**
 * Loads the second part. Where it finds itself in a worker it takes that worker's messages for its
 * own, and writes to the window; so it is not to notice while it is loaded.
 */
async function asInWindow<T>(load: () => Promise<T>): Promise<T> {
  const inWorker = !('window' in globalThis) && 'onmessage' in globalThis;
  if (inWorker)
    Object.defineProperty(globalThis, 'window', { value: globalThis, configurable: true });
  try {
    return await load();
  } finally {
    if (inWorker) Reflect.deleteProperty(globalThis, 'window');
  }
}
