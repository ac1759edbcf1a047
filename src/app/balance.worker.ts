import { locksOf, rebalance, type Rebalance } from '../analyse/balance';
import { indexPlan } from '../plan/links';
import { answer } from './orders';
import { unpacked, type Packed } from './text';

/** What this worker is asked: the plan, the ids of what keeps its lead, and of who leads no more, or sooner. */
export interface BalanceOrder {
  readonly plan: Packed;
  readonly agencies: readonly string[];
  readonly tasks: readonly string[];
  readonly excluded?: readonly string[];
  readonly preferred?: readonly string[];
}

answer<BalanceOrder, Rebalance>(async ({ plan, ...locks }) =>
  rebalance(indexPlan(await unpacked(plan)), locksOf(locks)),
);
