import { describe, expect, it } from 'vitest';
import { Job, type Load } from '../../src/app/job.svelte';
import type { Said } from '../../src/app/orders';

type Serve = (order: unknown, say: (said: Said<unknown, unknown>) => void) => void;

/** Workers that do as they are told, and are counted. */
function workers(serve: Serve) {
  const count = { started: 0, ended: 0 };
  class Fake {
    onmessage: ((event: { data: unknown }) => void) | null = null;
    onerror: ((event: { message?: string }) => void) | null = null;
    #ended = false;
    constructor() {
      count.started += 1;
    }
    postMessage(order: unknown): void {
      queueMicrotask(() => {
        try {
          serve(order, (data) => this.#ended || this.onmessage?.({ data }));
        } catch (error) {
          this.onerror?.(error instanceof Error ? { message: error.message } : {});
        }
      });
    }
    terminate(): void {
      this.#ended = true;
      count.ended += 1;
    }
  }
  const load = (async () => ({ default: Fake })) as unknown as Load;
  return { load, count };
}

const twice: Serve = (order, say) => {
  say({ kind: 'progress', progress: 0.5 });
  say({ kind: 'done', answer: Number(order) * 2 });
};

describe('a job', () => {
  it('is pending, tells how far it is, and is done', async () => {
    const { load, count } = workers(twice);
    const job = new Job<number, number>(load);
    expect(job.state).toEqual({ kind: 'idle' });
    const seen: unknown[] = [];
    const outcome = job.run((ask) => ask<number>(4, () => seen.push(job.state)));
    expect(job.pending).toBe(true);
    expect(await outcome).toEqual({ kind: 'done', answer: 8 });
    expect(seen).toEqual([{ kind: 'pending', progress: 0.5 }]);
    expect([job.answer, job.failure]).toEqual([8, null]);
    expect(count).toEqual({ started: 1, ended: 1 });
  });

  it.each<[string, Serve, string, string]>([
    ['says that it failed', (_, say) => say({ kind: 'failed', message: '坏' }), 'broken', '坏'],
    [
      'breaks down',
      () => {
        throw new Error('坏');
      },
      'broken',
      '坏',
    ],
    [
      'cannot be started, and says nothing',
      () => {
        throw null;
      },
      'not-started',
      '',
    ],
  ])('fails where its worker %s, and can be tried again', async (_, serve, code, detail) => {
    let first = true;
    const { load } = workers((order, say) => {
      if (!first) return twice(order, say);
      first = false;
      serve(order, say);
    });
    const job = new Job<number>(load);
    await job.order(4);
    expect(job.failure).toEqual({ code, detail });
    job.retry();
    await expect.poll(() => job.answer).toBe(8);
    expect(job.failure).toBeNull();
  });

  it('fails where its worker cannot be fetched, or has no room', async () => {
    const { load } = workers(twice);
    let fetched = false;
    const job = new Job<number>(async () => {
      if (!fetched) throw new TypeError('offline');
      return load();
    });
    await job.order(4);
    expect(job.failure).toEqual({ code: 'not-loaded', detail: 'offline' });
    fetched = true;
    job.retry();
    await expect.poll(() => job.answer).toBe(8);

    class None {
      constructor() {
        throw new Error('no room');
      }
    }
    const none = new Job<number>((async () => ({ default: None })) as unknown as Load);
    await none.order(4);
    expect(none.failure).toEqual({ code: 'not-started', detail: 'no room' });
  });

  it('that is ended, or begun anew, tells nothing of what was under way', async () => {
    const { load, count } = workers(twice);
    const job = new Job<number>(load);
    const first = job.order(1);
    const second = job.order(2);
    expect(await Promise.race([first, second])).toEqual({ kind: 'done', answer: 4 });
    const third = job.order(3);
    job.end();
    expect(job.state).toEqual({ kind: 'idle' });
    const silence = Promise.resolve('nothing yet');
    expect(await Promise.race([third, silence])).toBe('nothing yet');
    expect(count.started).toBe(count.ended);
  });

  it('keeps its worker where that stays, but never a broken one', async () => {
    const { load, count } = workers((order, say) => {
      if (order === 'bad') throw new Error('坏');
      twice(order, say);
    });
    const job = new Job<number>(load, true);
    await job.order(1);
    await job.order(2);
    expect(count).toEqual({ started: 1, ended: 0 });
    await job.order('bad');
    expect(count).toEqual({ started: 1, ended: 1 });
    await job.order(3);
    expect(count.started).toBe(2);
  });
});
