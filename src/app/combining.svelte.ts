import { untrack } from 'svelte';
import type { United } from '../analyse/united';
import { placeNew } from '../draw/place-new';
import type { Layout } from '../plan/types';
import { layoutJob } from './pictures.svelte';

/** With more newcomers than this for each node that has its place, all is laid out anew. */
const MOST_NEW = 0.5;

/** Pictures that have been worked out once, by the united plan's tasks. */
const known = new WeakMap<United, Layout>();

/**
 * The picture of two plans in one. What the first plan's picture shows stays where it is there; only
 * where too much is new, forces lay out both, and a worker polishes that. Make it while a component
 * is set up: it ends with the component.
 */
export class Combining {
  #made = $state.raw<{ united: United; layout: Layout; settled: boolean } | null>(null);
  readonly #united: () => United;
  readonly job = layoutJob();

  constructor(united: () => United) {
    this.#united = united;
    $effect(() => {
      const both = united();
      return untrack(() => this.#draw(both));
    });
  }

  /** `null` until there is one. */
  get layout(): Layout | null {
    return this.#made?.united === this.#united() ? this.#made.layout : null;
  }

  /** Whether the picture is the finished one. */
  get settled(): boolean {
    return this.layout !== null && this.#made!.settled;
  }

  #draw(united: United): (() => void) | undefined {
    const layout = known.get(united) ?? besideFirst(united);
    if (!layout) return this.#lay(united);
    this.#show(united, layout, true);
    return undefined;
  }

  #show(united: United, layout: Layout, settled: boolean): void {
    if (settled) known.set(united, layout);
    this.#made = { united, layout, settled };
  }

  #lay(united: United): () => void {
    void this.job.run(async (ask) => {
      const layout = await ask<Layout>(united.plan, (start) => this.#show(united, start, false));
      this.#show(united, layout, true);
      return layout;
    });
    return () => this.job.end();
  }
}

function besideFirst({ plan, before }: United): Layout | null {
  const { layout } = before;
  if (!layout) return null;
  const nodes = [...plan.agencies, ...plan.tasks];
  const fresh = nodes.filter(({ id }) => !(id in layout.nodes)).length;
  return fresh <= MOST_NEW * (nodes.length - fresh) ? placeNew(plan, layout) : null;
}
