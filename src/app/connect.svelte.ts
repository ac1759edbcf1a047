import type { Connections } from '../analyse/connect';
import type { Connected } from '../draw/connected';
import type { Layout, Plan } from '../plan/types';
import type { AppState } from './app.svelte';
import type { ConnectOrder } from './connect.worker';
import { memberOf } from './member';
import type { Failure } from './job.svelte';
import { Sought } from './sought.svelte';
import { packed } from './text';

/** The agencies' network of the plan that is shown, from a worker and only while somebody looks. */
export class Connecting {
  readonly #app: AppState;
  readonly #sought: Sought<Plan, Connected>;
  /** by the original: a scenario moves nobody */
  readonly #places = new WeakMap<Plan, Layout>();

  constructor(app: AppState) {
    this.#app = app;
    this.#sought = new Sought(
      () => import('./connect.worker?worker&inline'),
      () => app.plan,
      async (): Promise<ConnectOrder> => {
        const { plan, original } = app;
        const shown = await packed(plan);
        return { shown, original: plan === original ? null : await packed(original) };
      },
    );
  }

  /** Measures and places, of the plan that is shown; null until they are there. */
  get connected(): Connected | null {
    const found = this.#sought.answer;
    if (found) this.#places.set(this.#app.original, found.layout);
    return found;
  }

  /** The measures of the plan that is shown; null until they are there. */
  get connections(): Connections | null {
    return this.connected?.connections ?? null;
  }

  /** Stays while another scenario is measured, so that nothing vanishes meanwhile. */
  get layout(): Layout | null {
    return this.connected?.layout ?? this.#places.get(this.#app.original) ?? null;
  }

  get failure(): Failure | null {
    return this.#sought.failure;
  }

  get settled(): boolean {
    return this.#sought.settled;
  }

  retry(): void {
    this.#sought.retry();
  }
}

/** The network that belongs to an application's state; always the same for the same state. */
export const connectingOf = memberOf((app) => new Connecting(app));
