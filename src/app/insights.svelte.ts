import { createSubscriber } from 'svelte/reactivity';
import type { Rebalance } from '../analyse/balance';
import type { Connections } from '../analyse/connect';
import type { Plan } from '../plan/types';
import type { AppState } from './app.svelte';
import type { BalanceOrder } from './balance.svelte';
import { Connecting } from './connect.svelte';

/**
 * What findings and stories need from workers, for the plan that is shown: computed once for the
 * same tasks, and only while somebody looks. A story that is edited changes no task.
 */
export class Insights {
  readonly #app: AppState;
  readonly #watch: () => void;
  /** by the plan's tasks; null where the worker failed */
  readonly #balanced = new WeakMap<Plan['tasks'], Rebalance | null>();
  readonly #connected = new WeakMap<Plan['tasks'], Connections>();
  #connecting: Connecting | null = null;
  /** tasks whose balances came last */
  #came = $state.raw<Plan['tasks'] | null>(null);

  constructor(app: AppState) {
    this.#app = app;
    this.#watch = createSubscriber(() =>
      $effect.root(() => {
        this.#connecting = new Connecting(app);
        $effect(() => this.#ask(app.plan));
      }),
    );
  }

  /** Measures of the agencies' network; `null` until they are there. */
  get connections(): Connections | null {
    this.#watch();
    const { tasks } = this.#app.plan;
    const found = this.#connecting?.connections;
    if (found) this.#connected.set(tasks, found);
    return found ?? this.#connected.get(tasks) ?? null;
  }

  /**
   * Every ceiling on leads, with nothing locked but collectives: what a reader locks in the card 调整
   * changes no finding. `null` until it is there.
   */
  get balances(): Rebalance | null {
    this.#watch();
    void this.#came;
    return this.#balanced.get(this.#app.plan.tasks) ?? null;
  }

  /** Whether nothing more is to come. */
  get ready(): boolean {
    this.#watch();
    void this.#came;
    return this.connections !== null && this.#balanced.has(this.#app.plan.tasks);
  }

  #ask(plan: Plan): (() => void) | undefined {
    const { tasks } = plan;
    if (this.#balanced.has(tasks)) return undefined;
    let gone = false;
    let worker: Worker | undefined;
    const end = (balances: Rebalance | null) => {
      this.#balanced.set(tasks, balances);
      this.#came = tasks;
      worker?.terminate();
    };
    void import('./balance.worker?worker&inline').then(
      ({ default: BalanceWorker }) => {
        if (gone) return;
        worker = new BalanceWorker();
        worker.onmessage = ({ data }: MessageEvent<Rebalance>) => end(data);
        worker.onerror = () => end(null);
        worker.postMessage({ plan, agencies: collectives(plan), tasks: [] } satisfies BalanceOrder);
      },
      () => end(null),
    );
    return () => {
      gone = true;
      worker?.terminate();
    };
  }
}

function collectives({ tasks }: Plan): string[] {
  const parties = tasks.flatMap((task) => task.parties);
  return [...new Set(parties.filter((party) => party.collective).map((party) => party.agency))];
}

const known = new WeakMap<AppState, Insights>();

/** The insights that belong to an application's state; always the same for the same state. */
export function insightsOf(app: AppState): Insights {
  const found = known.get(app) ?? new Insights(app);
  known.set(app, found);
  return found;
}
