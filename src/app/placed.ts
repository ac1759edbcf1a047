import { placeNew } from '../draw/place-new';
import { remembered } from '../plan/remembered';
import type { Layout, Plan } from '../plan/types';

/** A plan with its picture; what the picture lacks finds its place in it. */
export const placed = remembered((plan: Plan, layout: Layout): Plan => {
  return plan.layout ? plan : { ...plan, layout: placeNew(plan, layout) };
});
