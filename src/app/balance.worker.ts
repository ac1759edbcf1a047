import { rebalance, type Rebalance } from '../analyse/balance';
import { indexPlan } from '../plan/links';
import type { Plan } from '../plan/types';
import { answer } from './orders';

/** What this worker is asked: the plan, and the ids of what keeps its lead. */
export interface BalanceOrder {
  readonly plan: Plan;
  readonly agencies: readonly string[];
  readonly tasks: readonly string[];
}

answer<BalanceOrder, Rebalance>(async ({ plan, agencies, tasks }) =>
  rebalance(indexPlan(plan), { agencies: new Set(agencies), tasks: new Set(tasks) }),
);
