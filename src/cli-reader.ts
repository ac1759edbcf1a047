/** Reading in the terminal: the same limits of time and memory as in the window. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Plan } from './plan/types';
import { ReadError } from './read/error';
import type { ReadAnswer, ReadOrder } from './cli-worker';

/** Milliseconds after which reading is stopped, and megabytes that it may take. */
const [LONGEST, MOST_MEMORY] = [15_000, 1024];

/** A thread that reads documents, one at a time, and that is ended where it takes too much. */
export class CliReader {
  #worker: Worker | undefined;

  /**
   * The plan that a document holds, and whether it is one of our own files.
   *
   * @throws {ReadError} where it is refused, or takes too long or too much memory
   */
  async read(order: ReadOrder): Promise<{ readonly plan: Plan; readonly own: boolean }> {
    const worker = (this.#worker ??= await started());
    const answer = await answerOf(worker, order).catch((error: unknown) => {
      this.end();
      throw error;
    });
    if (answer.kind === 'refused') throw new ReadError(answer.code, answer.detail);
    return answer as Extract<ReadAnswer, { kind: 'read' }>;
  }

  end(): void {
    void this.#worker?.terminate();
    this.#worker = undefined;
  }
}

async function started(): Promise<Worker> {
  // A thread does not take over what makes TypeScript run in this one.
  const code = new URL('./cli-worker.ts', import.meta.url).href;
  const start = `import('tsx/esm/api').then(({ register }) => { register(); return import('${code}'); })`;
  const worker = new Worker(start, {
    eval: true,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
  });
  await once(worker, 'message');
  return worker;
}

function answerOf(worker: Worker, order: ReadOrder): Promise<ReadAnswer> {
  let timer: NodeJS.Timeout | undefined;
  const answer = new Promise<ReadAnswer>((resolve, reject) => {
    timer = setTimeout(() => reject(new ReadError('too-slow')), LONGEST);
    worker.once('message', resolve);
    worker.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ReadError('too-hungry') : error),
    );
    worker.postMessage(order);
  });
  return answer.finally(() => {
    clearTimeout(timer);
    worker.removeAllListeners('message');
    worker.removeAllListeners('error');
  });
}
