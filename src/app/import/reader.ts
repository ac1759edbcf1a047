import { ask, messageOf } from '../orders';
import type { Answer, Order, Progress } from './types';

/** Milliseconds after which reading is stopped. */
const LONGEST = 15_000;

/** A worker that reads documents, one at a time, and that is ended where it takes too long. */
export class Reader {
  #worker: Worker | null = null;
  #ended = false;

  /** Whether it will answer no more. */
  get ended(): boolean {
    return this.#ended;
  }

  /** Reads; every failure is a refusal. Once the reader is ended nothing comes any more. */
  async read(order: Order, onprogress: (progress: Progress) => void = () => {}): Promise<Answer> {
    let timer = 0;
    try {
      const worker = await this.#start();
      const late = new Promise<Answer>((resolve) => {
        timer = window.setTimeout(() => {
          this.end();
          resolve({ kind: 'refused', refusal: { by: 'read', code: 'too-slow', detail: '' } });
        }, LONGEST);
      });
      return await Promise.race([ask<Answer, Progress>(worker, order, onprogress), late]);
    } catch (error) {
      this.end();
      return { kind: 'refused', refusal: { by: 'program', message: messageOf(error) } };
    } finally {
      clearTimeout(timer);
    }
  }

  end(): void {
    this.#ended = true;
    this.#worker?.terminate();
  }

  async #start(): Promise<Worker> {
    if (this.#worker) return this.#worker;
    const { default: ReadWorker } = await import('./read.worker?worker&inline');
    if (this.#ended) return new Promise(() => {});
    return (this.#worker = new ReadWorker());
  }
}
