import type { Connections } from '../analyse/connect';
import type { Layout, Plan } from '../plan/types';
import type { AppState } from './app.svelte';

/** What is worked out about the agencies' network, away from the window. */
export interface Connected {
  readonly connections: Connections;
  /** where agencies stand in the picture of the projection */
  readonly layout: Layout;
}

/** By the plan that is shown; what has been worked out once is at hand when it is shown again. */
const known = new WeakMap<Plan, Connected>();

/**
 * The agencies' network of the plan that is shown, from a worker. Make it while a component is set
 * up: it ends with the component.
 */
export class Connecting {
  #result = $state.raw<{ plan: Plan; connected: Connected } | null>(null);
  readonly #app: AppState;

  constructor(app: AppState) {
    this.#app = app;
    $effect(() => {
      const { plan, original } = app;
      const found = known.get(plan);
      if (found) this.#result = { plan, connected: found };
      else return this.#ask(plan, original);
    });
  }

  /** The measures of the plan that is shown; `null` until they are there. */
  get connections(): Connections | null {
    const result = this.#result;
    return result && result.plan === this.#app.plan ? result.connected.connections : null;
  }

  /** Stays while another scenario is measured, so that nothing vanishes meanwhile. */
  get layout(): Layout | null {
    return this.#result?.connected.layout ?? null;
  }

  #ask(plan: Plan, original: Plan): () => void {
    let ended = false;
    let worker: Worker | undefined;
    void import('./connect').then(({ ConnectWorker }) => {
      if (ended) return;
      worker = new ConnectWorker();
      worker.onmessage = ({ data }: MessageEvent<Connected>) => {
        known.set(plan, data);
        this.#result = { plan, connected: data };
        worker?.terminate();
      };
      worker.postMessage({ shown: plan, original });
    });
    return () => {
      ended = true;
      worker?.terminate();
    };
  }
}
