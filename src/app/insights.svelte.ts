import type { Rebalance } from '../analyse/balance';
import type { Connections } from '../analyse/connect';
import type { Finding } from '../analyse/findings';
import type { Plan } from '../plan/types';
import type { AppState } from './app.svelte';
import { memberOf } from './member';
import { collectiveIds } from '../plan/collectives';
import type { BalanceOrder } from './balance.worker';
import { Found } from './found.svelte';
import { connectingOf, type Connecting } from './connect.svelte';
import type { Failure } from './job.svelte';
import { Sought } from './sought.svelte';
import { packed } from './text';

/**
 * What findings and stories need from workers, for the plan that is shown: computed once for the
 * same tasks, and only while somebody looks. A story that is edited changes no task.
 */
export class Insights {
  readonly #app: AppState;
  readonly #connecting: Connecting;
  readonly #connected = new WeakMap<Plan['tasks'], Connections>();
  readonly #balanced: Sought<Plan['tasks'], Rebalance>;
  readonly #found: Found;

  constructor(app: AppState) {
    this.#app = app;
    this.#connecting = connectingOf(app);
    this.#balanced = new Sought(
      () => import('./balance.worker?worker&inline'),
      () => app.plan.tasks,
      async (): Promise<BalanceOrder> => {
        const { plan } = app;
        return { plan: await packed(plan), agencies: collectiveIds(plan), tasks: [] };
      },
    );
    this.#found = new Found(() => {
      const { connections, balances } = this;
      return { index: app.index, connections, balances, weight: app.view.weight };
    });
  }

  /** What the plan says; null until that is known. */
  get found(): Finding[] | null {
    return this.#found.found;
  }

  /** Measures of the agencies' network; null until they are there. */
  get connections(): Connections | null {
    const { tasks } = this.#app.plan;
    const found = this.#connecting.connections;
    if (found) this.#connected.set(tasks, found);
    return found ?? this.#connected.get(tasks) ?? null;
  }

  /**
   * Every ceiling on leads, with nothing locked but collectives: what a reader locks in the card 调整
   * changes no finding. Null until it is there.
   */
  get balances(): Rebalance | null {
    return this.#balanced.answer;
  }

  /** Why some of it could not be worked out; null where all could, or is. */
  get failure(): Failure | null {
    const network = this.connections ? null : this.#connecting.failure;
    return network ?? this.#balanced.failure ?? this.#found.failure;
  }

  /** Whether nothing more is to come, for better or worse. */
  get ready(): boolean {
    const network = this.connections !== null || this.#connecting.settled;
    return network && this.#balanced.settled;
  }

  /** Tries again what could not be worked out. */
  retry(): void {
    if (this.#connecting.failure) this.#connecting.retry();
    if (this.#balanced.failure) this.#balanced.retry();
    if (this.#found.failure) this.#found.retry();
  }
}

/** The insights that belong to an application's state; always the same for the same state. */
export const insightsOf = memberOf((app) => new Insights(app));
