import type { Problem } from '../types';

type Problems = readonly Problem[];

/** Problems after an agency was given another name. */
export function renaming(problems: Problems, from: string, to: string): Problems {
  const named = (name: string) => (name === from ? to : name);
  return withProposals(problems, (problem, proposal) => ({
    ...problem,
    proposal: { ...proposal, from: named(proposal.from), to: named(proposal.to) },
  }));
}

/**
 * Problems after an agency was merged with another one. Who proposed just that has been heard; what else
 * was proposed for the agency that is gone is no longer there to be done.
 */
export function merging(problems: Problems, gone: string, kept: string): Problems {
  return withProposals(problems, (problem, proposal) => {
    const to = proposal.to === gone ? kept : proposal.to;
    if (problem.accepted || (proposal.from !== gone && proposal.from !== to))
      return { ...problem, proposal: { ...proposal, to } };
    if (to === kept) return { ...problem, proposal: { ...proposal, to }, accepted: true };
    return withoutProposal(problem);
  });
}

/** Problems after printed names were taken out of an agency, the first of them its new name. */
export function splitting(problems: Problems, whole: string, out: readonly string[]): Problems {
  return withProposals(problems, (problem, proposal) => {
    if (!problem.accepted || proposal.to !== whole || !out.includes(proposal.from)) return problem;
    const { accepted: _, ...open } = problem;
    return proposal.from === out[0] ? open : withoutProposal(open);
  });
}

/** Problems after an agency was deleted: what was proposed with it cannot be done. */
export function losing(problems: Problems, name: string): Problems {
  return withProposals(problems, (problem, { from, to }) =>
    !problem.accepted && (from === name || to === name) ? withoutProposal(problem) : problem,
  );
}

function withProposals(
  problems: Problems,
  change: (problem: Problem, proposal: NonNullable<Problem['proposal']>) => Problem,
): Problems {
  return problems.map((problem) =>
    problem.proposal ? change(problem, problem.proposal) : problem,
  );
}

function withoutProposal(problem: Problem): Problem {
  const { proposal: _, ...rest } = problem;
  return rest;
}
