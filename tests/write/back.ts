import type { Plan } from '../../src/plan/types';

/** What a table of parties holds of a plan: all but its picture and stories. */
export function tabular(plan: Plan): Plan {
  const { layout: _layout, stories: _stories, ...rest } = plan;
  return rest;
}
