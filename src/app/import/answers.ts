import {
  acceptProposal,
  answerWith,
  dismiss,
  isAcceptable,
  outcome,
  standing,
} from '../../plan/edit/proposals';
import type { Plan, Problem } from '../../plan/types';

/** Whether a reader has said something about a problem. */
const isAnswered = ({ accepted, dismissed }: Problem): boolean => Boolean(accepted || dismissed);

/** How many problems of a plan have been answered. */
export const answersIn = ({ problems }: Plan): number => problems.filter(isAnswered).length;

/**
 * Answers the problems of a plan as those of another reading of the same document were answered.
 *
 * @param from the plan whose problems were answered
 * @param to the same document, read otherwise
 * @returns the plan, and how many answers are about nothing that it has
 */
export function answeredAs(from: Plan, to: Plan): { readonly plan: Plan; readonly lost: number } {
  const ids = new Map(to.problems.map((problem) => [keyOf(problem), problem.id]));
  let [plan, lost] = [to, 0];
  for (const problem of from.problems.filter(isAnswered)) {
    const next = answered(plan, ids.get(keyOf(problem)), from, problem);
    plan = next ?? plan;
    if (!next) lost += 1;
  }
  return { plan, lost };
}

/** What stays the same about a problem, however often the document is read. */
const keyOf = ({ code, origin, params }: Problem): string =>
  JSON.stringify([code, origin.line, origin.place, params['from'] ?? params['task']]);

function answered(plan: Plan, id: string | undefined, from: Plan, before: Problem) {
  const problem = plan.problems.find((one) => one.id === id);
  if (!problem || standing(plan, problem) !== 'open') return undefined;
  if (before.dismissed) return dismiss(plan, problem.id);
  if (before.before && 'joint' in before.before)
    return isAcceptable(plan, problem) ? acceptProposal(plan, problem.id) : undefined;
  const names = outcome(from, before).map(({ name }) => name);
  const { proposal } = problem;
  const [name] = names;
  if (!proposal || name === undefined) return undefined;
  const asProposed = proposal.action === 'split' ? names.length > 1 : proposal.to === name;
  return asProposed ? acceptProposal(plan, problem.id) : answerWith(plan, problem.id, name);
}
