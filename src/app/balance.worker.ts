import { locksOf, rebalance, type Rebalance } from '../analyse/balance';
import { indexPlan } from '../plan/links';
import type { Plan } from '../plan/types';
import { answer } from './orders';

/** What this worker is asked: the plan, the ids of what keeps its lead, and of who leads no more, or sooner. */
export interface BalanceOrder {
  readonly plan: Plan;
  readonly agencies: readonly string[];
  readonly tasks: readonly string[];
  readonly excluded?: readonly string[];
  readonly preferred?: readonly string[];
}

answer<BalanceOrder, Rebalance>(async ({ plan, ...locks }) =>
  rebalance(indexPlan(plan), locksOf(locks)),
);
