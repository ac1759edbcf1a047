import type { Rebalance } from '../analyse/balance';
import type { Connections } from '../analyse/connect';
import { findings, type Finding } from '../analyse/findings';
import { indexPlan } from '../plan/links';
import { answer } from './orders';
import { unpacked, type Packed } from './text';

/** What this worker is asked: a packed plan, and as far as they are known its measures and balances. */
export interface FindingsOrder {
  readonly plan: Packed;
  readonly connections: Connections | null;
  readonly balances: Rebalance | null;
  /** how many supports one lead counts for */
  readonly weight: number;
}

answer<FindingsOrder, Finding[]>(async ({ plan, connections, balances, weight }) =>
  findings(
    indexPlan(await unpacked(plan)),
    connections ?? undefined,
    balances ?? undefined,
    weight,
  ),
);
