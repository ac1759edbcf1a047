import { rebalance } from '../analyse/balance';
import { indexPlan } from '../plan/links';
import type { BalanceOrder } from './balance.svelte';

self.onmessage = ({ data }: MessageEvent<BalanceOrder>) => {
  const locks = { agencies: new Set(data.agencies), tasks: new Set(data.tasks) };
  self.postMessage(rebalance(indexPlan(data.plan), locks));
};
