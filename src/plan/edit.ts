import type { Agency, Plan, Problem } from './types';

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
  const problems = plan.problems.map((p): Problem =>
    p.id === problemId ? { ...p, accepted: true } : p,
  );
  return { ...mergeAgencies(plan, from, to), problems };
}

/** Accepts every proposal of a plan, in document order. */
export function acceptAll(plan: Plan): Plan {
  return plan.problems
    .filter((problem) => problem.proposal && !problem.accepted)
    .reduce((current, problem) => acceptProposal(current, problem.id), plan);
}

function mergeAgencies(plan: Plan, from: string, to: string): Plan {
  const gone = plan.agencies.find((agency) => agency.name === from);
  const kept = plan.agencies.find((agency) => agency.name === to);
  if (!gone || !kept) throw new Error(`cannot merge ${from} into ${to}`);
  const merged: Agency = { ...kept, printed: [...kept.printed, ...gone.printed] };
  return {
    ...plan,
    agencies: plan.agencies
      .filter((agency) => agency.id !== gone.id)
      .map((agency) => (agency.id === kept.id ? merged : agency)),
    tasks: plan.tasks.map((task) => ({
      ...task,
      parties: task.parties.map((party) =>
        party.agency === gone.id ? { ...party, agency: kept.id } : party,
      ),
    })),
  };
}
