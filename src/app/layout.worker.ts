import { forceLayout, polishLayout } from '../draw/layout';
import type { Layout, Plan } from '../plan/types';
import { answer } from './orders';

/** Lays a plan out: how far it is, is the forces' picture; the answer is that polished. */
answer<Plan, Layout, Layout>(async (plan, progress) => {
  const start = forceLayout(plan);
  progress(start);
  return polishLayout(plan, start);
});
