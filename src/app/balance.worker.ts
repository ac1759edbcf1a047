import { rebalance, type Rebalance } from '../analyse/balance';
import { indexPlan } from '../plan/links';
import type { BalanceOrder } from './balance.svelte';
import { answer } from './orders';

answer<BalanceOrder, Rebalance>(async ({ plan, agencies, tasks }) =>
  rebalance(indexPlan(plan), { agencies: new Set(agencies), tasks: new Set(tasks) }),
);
