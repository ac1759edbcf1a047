import type { Rebalance } from '../analyse/balance';
import type { Connections } from '../analyse/connect';
import { findings, type Finding } from '../analyse/findings';
import { indexPlan } from '../plan/links';
import type { Plan } from '../plan/types';
import { answer } from './orders';

/** What this worker is asked: a plan as JSON in UTF-8, and as far as they are known its measures and balances. */
export interface FindingsOrder {
  readonly text: Uint8Array;
  readonly connections: Connections | null;
  readonly balances: Rebalance | null;
  /** how many supports one lead counts for */
  readonly weight: number;
}

answer<FindingsOrder, Finding[]>(async ({ text, connections, balances, weight }) =>
  findings(
    indexPlan(JSON.parse(new TextDecoder().decode(text)) as Plan),
    connections ?? undefined,
    balances ?? undefined,
    weight,
  ),
);
