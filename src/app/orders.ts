/** What a worker says to an order: how far it is, what came of it, or why nothing did. */
export type Said<Answer, Progress> =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly message: string };

/**
 * Gives a worker an order; it takes one at a time.
 *
 * @throws {Error} where the worker fails; a worker that is ended never answers
 */
export function ask<Answer, Progress>(
  worker: Worker,
  order: unknown,
  onprogress: (progress: Progress) => void,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Said<Answer, Progress>>) => {
      if (data.kind === 'progress') onprogress(data.progress);
      else if (data.kind === 'failed') reject(new Error(data.message));
      else resolve(data.answer);
    };
    // A worker that cannot be started has nothing to say of it.
    worker.onerror = ({ message }) => reject(new Error(message ?? ''));
    worker.onmessageerror = () => reject(new Error('messageerror'));
    worker.postMessage(order);
  });
}

/** Takes orders inside a worker. */
export function answer<Order, Answer, Progress = never>(
  make: (order: Order, progress: (progress: Progress) => void) => Promise<Answer>,
): void {
  const say = (said: Said<Answer, Progress>) => self.postMessage(said);
  self.onmessage = async ({ data }: MessageEvent<Order>) => {
    try {
      say({
        kind: 'done',
        answer: await make(data, (progress) => say({ kind: 'progress', progress })),
      });
    } catch (error) {
      say({ kind: 'failed', message: messageOf(error) });
    }
  };
}

/** What an error says of itself. */
export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
