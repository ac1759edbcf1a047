import { locksOf, type Locks, type Rebalance } from '../analyse/balance';
import { collectiveIds } from '../plan/collectives';
import type { Plan } from '../plan/types';
import { memberOf } from './member';
import type { BalanceOrder } from './balance.worker';
import { Job } from './job.svelte';
import { packed } from './text';

/** What can be said of what leads. */
export const LOCK_KINDS = ['agencies', 'tasks', 'excluded', 'preferred'] as const;
export type LockKind = (typeof LOCK_KINDS)[number];

/**
 * Rebalancing a plan that is open: what is locked, and what came of it. It outlasts the card that
 * shows it, which gives way to the detail whenever something is selected.
 */
export class Balancing {
  #plan: Plan | null = null;
  readonly job = new Job<Rebalance>(() => import('./balance.worker?worker&inline'));

  /** ids that keep their lead, in the order in which they were locked */
  agencies = $state.raw<readonly string[]>([]);
  tasks = $state.raw<readonly string[]>([]);
  /** ids of agencies that take no lead over, and of those that are to come first */
  excluded = $state.raw<readonly string[]>([]);
  preferred = $state.raw<readonly string[]>([]);
  /** the same, as the analysis asks for it */
  readonly locks: Locks = $derived(locksOf(this));
  /** null until the first answer, and again for another plan */
  result = $state.raw<Rebalance | null>(null);
  /** whether the card is shown wide */
  wide = $state.raw(false);
  /** the ceiling that is looked at; null where none has been looked at */
  ceiling = $state.raw<number | null>(null);

  /**
   * Computes for a plan, in a worker that is loaded for the first. A plan with other tasks begins
   * anew: its collectives are locked at first.
   */
  open(plan: Plan): void {
    if (this.#plan?.tasks === plan.tasks) return;
    this.#plan = plan;
    this.agencies = collectiveIds(plan);
    this.tasks = [];
    this.excluded = [];
    this.preferred = [];
    this.result = null;
    this.ceiling = null;
    this.#compute();
  }

  /** Locks, excludes or prefers an agency or a task, or takes that back. */
  toggle(kind: LockKind, id: string): void {
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
    const { agencies, tasks, excluded, preferred } = this;
    const plan = this.#plan!;
    void this.job.run(async (ask) => {
      const order: BalanceOrder = {
        plan: await packed(plan),
        agencies,
        tasks,
        excluded,
        preferred,
      };
      return (this.result = await ask<Rebalance>(order));
    });
  }
}

/** The rebalancing that belongs to an application's state; always the same for the same state. */
export const balancingOf = memberOf(() => new Balancing());
