import { connect } from '../analyse/connect';
import { projectionLayout } from '../draw/projection-layout';
import { indexPlan } from '../plan/links';
import type { Plan } from '../plan/types';

/** Measures the plan that is shown; lays out the original, so that a scenario moves nothing. */
self.onmessage = ({ data: { shown, original } }: MessageEvent<{ shown: Plan; original: Plan }>) => {
  const connections = connect(indexPlan(shown));
  const start = indexPlan(original);
  const communities = shown === original ? connections.communities : connect(start).communities;
  self.postMessage({ connections, layout: projectionLayout(start, communities) });
};
