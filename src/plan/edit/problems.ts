import type { Agency, Problem } from '../types';

type Problems = readonly Problem[];

/** Problems after an agency was given another name. */
export function renaming(problems: Problems, from: string, to: string): Problems {
  const named = (name: string) => (name === from ? to : name);
  return withProposals(problems, (problem, proposal) => ({
    ...problem,
    proposal:
      proposal.action === 'split'
        ? { ...proposal, from: named(proposal.from), into: proposal.into.map(named) }
        : { ...proposal, from: named(proposal.from), to: named(proposal.to) },
  }));
}

/**
 * Problems after an agency was merged with another one. Who proposed just that has been heard; what else
 * was proposed for the agency that is gone is no longer there to be done.
 */
export function merging(problems: Problems, gone: Agency, kept: string): Problems {
  return withProposals(problems, (problem, proposal) => {
    if (proposal.action !== 'merge')
      return problem.accepted || proposal.from !== gone.name ? problem : withoutProposal(problem);
    const to = proposal.to === gone.name ? kept : proposal.to;
    if (problem.accepted || (proposal.from !== gone.name && proposal.from !== to))
      return { ...problem, proposal: { ...proposal, to } };
    if (to !== kept) return withoutProposal(problem);
    return { ...problem, proposal: { ...proposal, to }, accepted: true, before: { agency: gone } };
  });
}

/** Problems after printed names were taken out of an agency, the first of them its new name. */
export function splitting(problems: Problems, whole: string, out: readonly string[]): Problems {
  return withProposals(problems, (problem, proposal) => {
    if (!problem.accepted || proposal.action !== 'merge') return problem;
    if (proposal.to !== whole || !out.includes(proposal.from)) return problem;
    const { accepted: _, before: _before, ...open } = problem;
    return proposal.from === out[0] ? open : withoutProposal(open);
  });
}

/** Problems after an agency was deleted: what was proposed with it cannot be done. */
export function losing(problems: Problems, name: string): Problems {
  return withProposals(problems, (problem, proposal) => {
    const needed = proposal.action === 'merge' ? [proposal.from, proposal.to] : [proposal.from];
    return !problem.accepted && needed.includes(name) ? withoutProposal(problem) : problem;
  });
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
