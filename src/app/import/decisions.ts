import { acceptProposal } from '../../plan/edit';
import type { Plan, Problem } from '../../plan/types';

/** What a reader says about a doubtful place, so that it can be said again of another reading. */
export interface Decision {
  /** as `problemKey` gives it */
  readonly problem: string;
  /** `accept` the proposal, for the agency called `to` where that was chosen instead; or `dismiss` it */
  readonly how: 'accept' | 'dismiss';
  readonly to?: string;
}

/** What stays the same about a problem when the document is read again. */
export const problemKey = ({ code, origin, params }: Problem): string =>
  JSON.stringify([code, origin.line, origin.place ?? null, params]);

/**
 * A plan as read, with what was decided about its doubtful places, in the order of the decisions.
 *
 * @returns the plan, and how many decisions are about nothing that this reading has
 */
export function decided(
  plan: Plan,
  decisions: readonly Decision[],
): { readonly plan: Plan; readonly lost: number } {
  let lost = 0;
  const ids = new Map(plan.problems.map((problem) => [problemKey(problem), problem.id]));
  const made = decisions.reduce((current, decision) => {
    const id = ids.get(decision.problem);
    const next = id === undefined ? undefined : follow(current, id, decision);
    if (!next) lost += 1;
    return next ?? current;
  }, plan);
  return { plan: made, lost };
}

function follow(plan: Plan, id: string, { how, to }: Decision): Plan | undefined {
  if (how === 'dismiss') return withProblem(plan, id, { dismissed: true });
  const { proposal } = plan.problems.find((problem) => problem.id === id)!;
  if (!proposal) return undefined;
  const chosen = to === undefined ? proposal : { ...proposal, to };
  const named = (name: string) => plan.agencies.some((agency) => agency.name === name);
  if (!named(chosen.from) || !named(chosen.to) || chosen.from === chosen.to) return undefined;
  return acceptProposal(withProblem(plan, id, { proposal: chosen }), id);
}

const withProblem = (plan: Plan, id: string, patch: Partial<Problem>): Plan => ({
  ...plan,
  problems: plan.problems.map((problem) =>
    problem.id === id ? { ...problem, ...patch } : problem,
  ),
});
