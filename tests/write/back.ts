import type { Plan } from '../../src/plan/types';

/** What a table of parties holds of a plan: all but its picture, its stories, and what answers undid. */
export function tabular(plan: Plan): Plan {
  const { layout: _layout, stories: _stories, ...rest } = plan;
  return { ...rest, problems: plan.problems.map(({ before: _before, ...problem }) => problem) };
}
