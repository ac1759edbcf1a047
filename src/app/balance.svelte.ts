import type { Rebalance } from '../analyse/balance';
import type { Plan } from '../plan/types';
import type { AppState } from './app.svelte';

/** What the worker is asked: the plan, and the ids of what keeps its lead. */
export interface BalanceOrder {
  readonly plan: Plan;
  readonly agencies: readonly string[];
  readonly tasks: readonly string[];
}

/**
 * Rebalancing a plan that is open: what is locked, and what came of it. It outlasts the card that
 * shows it, which gives way to the detail whenever something is selected.
 */
export class Balancing {
  #plan: Plan | null = null;
  #worker: Worker | null = null;
  #orders = 0;

  /** ids that keep their lead, in the order in which they were locked */
  agencies = $state.raw<readonly string[]>([]);
  tasks = $state.raw<readonly string[]>([]);
  /** null until the first answer, and again for another plan */
  result = $state.raw<Rebalance | null>(null);
  busy = $state.raw(false);
  failed = $state.raw(false);
  /** whether the card is shown wide */
  wide = $state.raw(false);
  /** the ceiling that is looked at; null where none has been looked at */
  ceiling = $state.raw<number | null>(null);

  /**
   * Computes for a plan, in a worker that is loaded for the first. A plan with other tasks begins
   * anew: its collectives (各镇街), which are no single agency, are locked at first.
   */
  open(plan: Plan): void {
    if (this.#plan?.tasks === plan.tasks) return;
    this.#plan = plan;
    const named = plan.tasks
      .flatMap((task) => task.parties)
      .flatMap((party) => (party.collective ? [party.agency] : []));
    this.agencies = named.filter((id, i) => named.indexOf(id) === i);
    this.tasks = [];
    this.result = null;
    this.ceiling = null;
    this.#compute();
  }

  /** Locks an agency or a task, or unlocks it. */
  toggle(kind: 'agencies' | 'tasks', id: string): void {
    const rest = this[kind].filter((other) => other !== id);
    this[kind] = rest.length < this[kind].length ? rest : [...this[kind], id];
    this.#compute();
  }

  look(ceiling: number | null): void {
    this.ceiling = ceiling;
  }

  widen(wide: boolean): void {
    this.wide = wide;
  }

  #compute(): void {
    const order = ++this.#orders;
    const { agencies, tasks } = this;
    const plan = this.#plan!;
    this.busy = true;
    this.failed = false;
    this.#worker?.terminate();
    const fail = () => {
      if (order === this.#orders) [this.busy, this.failed] = [false, true];
    };
    void import('./balance.worker?worker&inline').then(({ default: BalanceWorker }) => {
      if (order !== this.#orders) return;
      const worker = new BalanceWorker();
      this.#worker = worker;
      worker.onmessage = ({ data }: MessageEvent<Rebalance>) => {
        this.result = data;
        this.busy = false;
        worker.terminate();
      };
      worker.onerror = fail;
      worker.postMessage({ plan, agencies, tasks } satisfies BalanceOrder);
    }, fail);
  }
}

const known = new WeakMap<AppState, Balancing>();

/** The rebalancing that belongs to an application's state; always the same for the same state. */
export function balancingOf(app: AppState): Balancing {
  const found = known.get(app) ?? new Balancing();
  known.set(app, found);
  return found;
}
