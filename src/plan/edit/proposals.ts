import type { Plan } from '../types';
import { mergeAgencies } from './merge';

/**
 * Applies a problem's proposal. The agency named `from` becomes a printed form of the one named
 * `to`; every party keeps its printed name, and the problem stays, marked as accepted.
 *
 * @throws {Error} where the plan has no such problem, or the problem no proposal
 */
export function acceptProposal(plan: Plan, problemId: string): Plan {
  const problem = plan.problems.find((p) => p.id === problemId);
  if (!problem?.proposal) throw new Error(`no proposal at ${problemId}`);
  const { from, to } = problem.proposal;
  const gone = plan.agencies.find((agency) => agency.name === from);
  const kept = plan.agencies.find((agency) => agency.name === to);
  if (!gone || !kept) throw new Error(`cannot merge ${from} into ${to}`);
  return mergeAgencies(plan, [gone.id], kept.id);
}

/** Accepts every proposal of a plan, in document order. */
export function acceptAll(plan: Plan): Plan {
  return plan.problems.reduce((current, { id }) => {
    const problem = current.problems.find((p) => p.id === id)!;
    return problem.proposal && !problem.accepted ? acceptProposal(current, id) : current;
  }, plan);
}
