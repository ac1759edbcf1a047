import { forceLayout, polishLayout } from '../draw/layout';
import type { Layout } from '../plan/types';
import { answer } from './orders';
import { unpacked, type Packed } from './text';

/** Lays a plan out: how far it is, is the forces' picture; the answer is that polished. */
answer<Packed, Layout, Layout>(async (order, progress) => {
  const plan = await unpacked(order);
  const start = forceLayout(plan);
  progress(start);
  return polishLayout(plan, start);
});
