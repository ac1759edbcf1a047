import { describe, expect, it } from 'vitest';
import { Job, type Load } from '../../src/app/job.svelte';
import { Pictures } from '../../src/app/pictures.svelte';
import { drawGraph, sameGraph } from '../../src/draw/graph';
import { retitleReading } from '../../src/plan/edit/plan';
import type { Layout, Plan } from '../../src/plan/types';
import { plan } from '../huadu';

const bare: Plan = { ...plan, layout: undefined };
const other: Plan = { ...bare, tasks: bare.tasks.slice(1) };

/** A picture that is told by its width. */
const pictureOf = (of: Plan, width: number): Layout => {
  const nodes = drawGraph(of).nodes.map(({ id }) => [id, { x: 1, y: 1, dx: 0, dy: 9 }]);
  return { width, height: 600, nodes: Object.fromEntries(nodes) };
};

/** Workers that answer when they are told to. */
function workers() {
  const all: { order: Plan | null; ended: boolean; say: (data: unknown) => void }[] = [];
  class Fake {
    onmessage: ((event: { data: unknown }) => void) | null = null;
    readonly #own = {
      order: null as Plan | null,
      ended: false,
      say: (data: unknown) => this.onmessage?.({ data }),
    };
    constructor() {
      all.push(this.#own);
    }
    postMessage(order: Plan): void {
      this.#own.order = order;
    }
    terminate(): void {
      this.#own.ended = true;
    }
  }
  const load = (async () => ({ default: Fake })) as unknown as Load;
  return { all, make: () => new Job<Layout, Layout>(load) };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

function begun() {
  const { all, make } = workers();
  return { all, pictures: new Pictures(make) };
}

const done = (of: Plan, width: number) => ({ kind: 'done', answer: pictureOf(of, width) });

describe('pictures', () => {
  it('of the open plan come from a worker, the forces’ first', async () => {
    const { all, pictures } = begun();
    pictures.lay(bare);
    await settled();
    all[0]!.say({ kind: 'progress', progress: pictureOf(bare, 2) });
    expect(pictures.job.state).toMatchObject({ kind: 'pending', progress: { width: 2 } });
    all[0]!.say(done(bare, 3));
    await settled();
    expect(pictures.job.answer?.width).toBe(3);
    expect(all.map(({ ended }) => ended)).toEqual([true]);
  });

  it('are there at once where they were finished while the plan was reviewed', async () => {
    const { all, pictures } = begun();
    pictures.foresee(bare);
    await settled();
    all[0]!.say(done(bare, 4));
    await settled();
    expect(pictures.job.answer).toBe(null);
    pictures.lay(retitleReading(bare, '另名'));
    expect(pictures.job.answer?.width).toBe(4);
    expect(all).toHaveLength(1);
  });

  it('go on being worked out where they were begun in the review', async () => {
    const { all, pictures } = begun();
    pictures.foresee(bare);
    await settled();
    all[0]!.say({ kind: 'progress', progress: pictureOf(bare, 5) });
    pictures.lay(bare);
    expect(pictures.job.state).toMatchObject({ kind: 'pending', progress: { width: 5 } });
    pictures.foresee(null);
    all[0]!.say(done(bare, 6));
    await settled();
    expect(pictures.job.answer?.width).toBe(6);
    expect(all).toHaveLength(1);
  });

  it('are begun anew by an answer that changes the graph, not by one that does not', async () => {
    const { all, pictures } = begun();
    pictures.foresee(bare);
    pictures.foresee(retitleReading(bare, '另名'));
    await settled();
    expect(all).toHaveLength(1);
    pictures.foresee(other);
    await settled();
    expect(all.map(({ ended, order }) => [ended, order!.tasks.length])).toEqual([
      [true, 38],
      [false, 37],
    ]);
    pictures.foresee(null);
    expect(all.every(({ ended }) => ended)).toBe(true);
  });

  it('of another plan than was reviewed are worked out by themselves', async () => {
    const { all, pictures } = begun();
    pictures.foresee(other);
    pictures.lay(bare);
    await settled();
    expect(all.map(({ order }) => order!.tasks.length).sort()).toEqual([37, 38]);
    pictures.lay(null);
    expect(pictures.job.state).toEqual({ kind: 'idle' });
    expect(all.find(({ order }) => order!.tasks.length === 38)!.ended).toBe(true);
  });

  it('that failed in the review are begun again once the plan is open', async () => {
    const { all, pictures } = begun();
    pictures.foresee(bare);
    await settled();
    all[0]!.say({ kind: 'failed', message: '坏' });
    await settled();
    pictures.lay(bare);
    await settled();
    expect([all.length, pictures.job.failure]).toEqual([2, null]);
  });

  it('are not worked out where a plan brings its own, or is empty', async () => {
    const { all, pictures } = begun();
    pictures.foresee(plan);
    pictures.foresee({ ...bare, tasks: [], agencies: [] });
    await settled();
    expect(all).toHaveLength(0);
  });
});

describe('the same graph', () => {
  it.each<[string, Plan, boolean]>([
    ['a copy', structuredClone(bare), true],
    ['another title of the plan', { ...bare, title: '另名' }, true],
    ['a task less', other, false],
    ['an agency less', { ...bare, agencies: bare.agencies.slice(1) }, false],
    [
      'another name',
      { ...bare, agencies: bare.agencies.map((a) => ({ ...a, name: '局' })) },
      false,
    ],
    ['another title', { ...bare, tasks: bare.tasks.map((t) => ({ ...t, title: '事' })) }, false],
    ['another group', { ...bare, tasks: bare.tasks.map((t) => ({ ...t, group: 'g9' })) }, false],
    [
      'another role',
      {
        ...bare,
        tasks: bare.tasks.map((t) => ({
          ...t,
          parties: t.parties.map((p) => ({ ...p, role: 'joint' as const })),
        })),
      },
      false,
    ],
  ])('%s', (_, given, same) => expect(sameGraph(bare, given)).toBe(same));
});
