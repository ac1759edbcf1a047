import { FRAME } from '../draw/size';
import type { Plan } from '../plan/types';
import type { AppState } from './app.svelte';

/**
 * Makes the picture of a plan that brings none: the forces' at once, the polished one from a worker
 * when it is done. A plan opened meanwhile ends the work. A plan of nothing has an empty picture.
 */
export function bindPictures(app: AppState): void {
  $effect.root(() => {
    $effect(() => {
      const plan = app.original;
      if (plan.layout) return;
      if (plan.tasks.length + plan.agencies.length > 0) return draw(app, plan);
      return app.finish({ ...FRAME, nodes: {} });
    });
  });
}

function draw(app: AppState, plan: Plan): () => void {
  let ended = false;
  let worker: Worker | undefined;
  void import('./layout').then(({ forceLayout, LayoutWorker }) => {
    if (ended) return;
    const start = forceLayout(plan);
    app.draft(start);
    worker = new LayoutWorker();
    worker.onmessage = ({ data }) => app.finish(data);
    worker.postMessage({ plan, start });
  });
  return () => {
    ended = true;
    worker?.terminate();
  };
}
