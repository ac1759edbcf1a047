import { Job } from '../job.svelte';
import type { Answer, Order, Progress } from './types';

/** Milliseconds after which reading is stopped. */
const LONGEST = 15_000;

/** A worker that reads documents, one at a time, and that is ended where it takes too long. */
export class Reader {
  readonly #job = new Job<Answer, Progress>(() => import('./read.worker?worker&inline'), true);
  #ended = false;

  /** Whether it will answer no more. */
  get ended(): boolean {
    return this.#ended;
  }

  /** Reads; every failure is a refusal. Once the reader is ended nothing comes any more. */
  async read(order: Order, onprogress: (progress: Progress) => void = () => {}): Promise<Answer> {
    const outcome = await this.#job.run(async (ask) => {
      let timer = 0;
      const late = new Promise<Answer>((resolve) => {
        timer = window.setTimeout(
          () => resolve({ kind: 'refused', refusal: { by: 'read', code: 'too-slow', detail: '' } }),
          LONGEST,
        );
      });
      try {
        return await Promise.race([ask<Answer>(order, onprogress), late]);
      } finally {
        clearTimeout(timer);
      }
    });
    if (outcome.kind === 'failed') {
      this.end();
      return { kind: 'refused', refusal: { by: 'program', why: outcome.why } };
    }
    const { answer } = outcome;
    const late = answer.kind === 'refused' && answer.refusal.by === 'read';
    if (late && answer.refusal.code === 'too-slow') this.end();
    return answer;
  }

  end(): void {
    this.#ended = true;
    this.#job.end();
  }
}
