import type { Rebalance } from '../../analyse/balance';
import type { AppState } from '../../app/app.svelte';
import type { BalanceOrder } from '../../app/balance.svelte';
import type { Plan } from '../../plan/types';

const known = new WeakMap<Plan['tasks'], Rebalance>();

/**
 * Every ceiling of the plan that is shown, from a worker, with nothing locked but collectives: what
 * a reader locks in the card 调整 does not change the findings. Make it while a component is set up.
 */
export class Balances {
  #result = $state.raw<{ tasks: Plan['tasks']; balances: Rebalance } | null>(null);
  readonly #app: AppState;

  constructor(app: AppState) {
    this.#app = app;
    $effect(() => this.#ask(app.plan));
  }

  /** `null` until it is there */
  get value(): Rebalance | null {
    return this.#result?.tasks === this.#app.plan.tasks ? this.#result.balances : null;
  }

  #ask(plan: Plan): (() => void) | undefined {
    const { tasks } = plan;
    const balances = known.get(tasks);
    if (balances) {
      this.#result = { tasks, balances };
      return undefined;
    }
    let gone = false;
    let worker: Worker | undefined;
    void import('../../app/balance.worker?worker&inline').then(({ default: BalanceWorker }) => {
      if (gone) return;
      worker = new BalanceWorker();
      worker.onmessage = ({ data }: MessageEvent<Rebalance>) => {
        known.set(tasks, data);
        this.#result = { tasks, balances: data };
        worker?.terminate();
      };
      worker.postMessage({ plan, agencies: collectives(plan), tasks: [] } satisfies BalanceOrder);
    });
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
