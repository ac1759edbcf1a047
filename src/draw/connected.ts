import { connect, type Connections } from '../analyse/connect';
import { indexPlan } from '../plan/links';
import type { Layout, Plan } from '../plan/types';
import { projectionLayout } from './projection-layout';

/** What is worked out about the agencies' network: long enough that a window must not wait for it. */
export interface Connected {
  readonly connections: Connections;
  /** where agencies stand in the picture of the projection */
  readonly layout: Layout;
}

/** Measures the plan that is shown; lays out the original, so that a scenario moves nobody. */
export function connected(shown: Plan, original: Plan): Connected {
  const connections = connect(indexPlan(shown));
  const start = indexPlan(original);
  const communities = shown === original ? connections.communities : connect(start).communities;
  return { connections, layout: projectionLayout(start, communities) };
}
