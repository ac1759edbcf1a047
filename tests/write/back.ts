import type { Plan } from '../../src/plan/types';

/** What a table of parties holds of a plan: all but its picture, its stories, and what answers undid. */
export function tabular(plan: Plan): Plan {
  const { layout: _layout, stories: _stories, ...rest } = plan;
  const problems = plan.problems.map((problem) => {
    const { before: _before, ...told } = problem;
    return told;
  });
  return { ...rest, problems };
}
