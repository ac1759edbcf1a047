import { untrack } from 'svelte';
import { FRAME } from '../draw/size';
import type { Layout, Plan } from '../plan/types';
import type { AppState } from './app.svelte';
import { Job } from './job.svelte';

/** Lays a plan out: the forces' picture comes as progress, the polished one at the end. */
export const layoutJob = (): Job<Layout, Layout> =>
  new Job<Layout, Layout>(() => import('./layout.worker?worker&inline'));

/**
 * Makes the picture of a plan that brings none: the forces' first, then the polished one, both from a
 * worker. A plan opened meanwhile ends the work. A plan of nothing has an empty picture.
 */
export function bindPictures(app: AppState): void {
  const job = picturesOf(app);
  $effect.root(() => {
    $effect(() => {
      const plan = app.original;
      if (plan.layout) return;
      if (plan.tasks.length + plan.agencies.length > 0) return untrack(() => draw(app, plan, job));
      return app.finish({ ...FRAME, nodes: {} });
    });
  });
}

function draw(app: AppState, plan: Plan, job: Job<Layout, Layout>): () => void {
  void job.run(async (ask) => {
    const layout = await ask<Layout>(plan, (start) => app.draft(start));
    app.finish(layout);
    return layout;
  });
  return () => job.end();
}

/** The laying out that belongs to an application's state; always the same for the same state. */
export const picturesOf = (app: AppState): Job<Layout, Layout> => app.member('pictures', layoutJob);
