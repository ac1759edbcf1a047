export type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/**
 * PDF.js, both of its parts in this one thread: it starts no worker of its own, and asks no network.
 */
export async function library(): Promise<Pdfjs> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  await asInWindow(() => import('pdfjs-dist/legacy/build/pdf.worker.mjs'));
  return pdfjs;
}

/**
 * Loads the second part. Where it finds itself in a worker it takes that worker's messages for its
 * own, and writes to the window; so it is not to notice while it is loaded.
 */
async function asInWindow(load: () => Promise<unknown>): Promise<void> {
  const inWorker = !('window' in globalThis) && 'onmessage' in globalThis;
  if (inWorker)
    Object.defineProperty(globalThis, 'window', { value: globalThis, configurable: true });
  try {
    await load();
  } finally {
    if (inWorker) Reflect.deleteProperty(globalThis, 'window');
  }
}
