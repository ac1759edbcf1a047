import type { Agency, Before, Plan, Problem, ProblemCode, Proposal } from '../types';
import { firstLeading, jointAgain, soleLeading } from './first';
import { applied, called, restored } from './naming';

/** Where a problem stands. `settled`: the name in doubt is gone from the plan by another edit. */
export type Standing = 'open' | 'accepted' | 'dismissed' | 'settled';

/** Where a problem of this plan stands. */
export function standing(plan: Plan, problem: Problem): Standing {
  if (problem.accepted) return 'accepted';
  if (problem.dismissed) return 'dismissed';
  const { proposal, params } = problem;
  const gone = proposal ? !called(plan, proposal.from) : 'from' in params;
  return gone ? 'settled' : 'open';
}

/** Whether what is proposed about a problem can be done in the plan as it is. */
export function isAcceptable(plan: Plan, problem: Problem): boolean {
  return standing(plan, problem) === 'open' && answered(plan, problem) !== undefined;
}

/** Does what is proposed about a problem, or another answer; undefined where that does not fit the plan. */
function answered(
  plan: Plan,
  { code, proposal }: Problem,
  answer = proposal,
): { readonly plan: Plan; readonly before: Before } | undefined {
  if (code === 'first-leads') return firstLeading(plan);
  return code === 'duties-unled' ? soleLeading(plan) : applied(plan, answer);
}

/** The agencies that a doubtful name stands for in the plan as it is. */
export function outcome(plan: Plan, { params: { from }, before }: Problem): Agency[] {
  if (from === undefined) return [];
  const made = (before && 'made' in before && before.made) || [];
  return plan.agencies.filter(({ id, printed }) => printed.includes(from) || made.includes(id));
}

/**
 * Does what is proposed about a problem, or another answer to it. Every party keeps its printed name;
 * the problem stays, marked as accepted, with what taking it back needs.
 *
 * @param answer what the reader wants instead; it is about the same printed name
 * @throws {Error} where the plan has no such problem, or the answer cannot be applied to it
 */
export function acceptProposal(plan: Plan, problemId: string, answer?: Proposal): Plan {
  const problem = plan.problems.find((p) => p.id === problemId);
  const done = problem && answered(plan, problem, answer);
  if (!problem || problem.accepted || !done) throw new Error(`no proposal at ${problemId}`);
  const { dismissed: _, ...rest } = problem;
  return withProblem(done.plan, { ...rest, accepted: true, before: done.before });
}

/**
 * Accepts what the spelling in the document itself shows, where nobody is there to be asked; what calls
 * for a judgement (a `note`) stays open.
 */
export function acceptSure(plan: Plan): Plan {
  return plan.problems.reduce(
    (now, problem) =>
      problem.severity !== 'note' && isAcceptable(now, problem)
        ? acceptProposal(now, problem.id)
        : now,
    plan,
  );
}

/** Accepts all open proposals that can be applied, in document order; with a code, those of a kind. */
export function acceptAll(plan: Plan, code?: ProblemCode): Plan {
  return plan.problems
    .filter((problem) => code === undefined || problem.code === code)
    .reduce(
      (now, problem) => (isAcceptable(now, problem) ? acceptProposal(now, problem.id) : now),
      plan,
    );
}

/**
 * Answers a problem with the name of the reader's choice: that of another agency, which the doubtful
 * name then stands for, or one that the plan does not have yet.
 */
export function answerWith(plan: Plan, problemId: string, name: string): Plan {
  const from = plan.problems.find((p) => p.id === problemId)?.proposal?.from ?? '';
  const action = called(plan, name) ? 'merge' : 'rename';
  return acceptProposal(plan, problemId, { action, from, to: name });
}

/**
 * Takes an accepted answer back: the doubtful name is an agency of its own again, or those who were
 * joint are so again, whatever else has been edited meanwhile.
 *
 * @throws {Error} where the problem is not accepted
 */
export function takeBack(plan: Plan, problemId: string): Plan {
  const problem = plan.problems.find((p) => p.id === problemId);
  if (!problem?.accepted) throw new Error(`nothing to take back at ${problemId}`);
  const { accepted: _, before, ...open } = problem;
  const back =
    before && 'joint' in before
      ? jointAgain(plan, before)
      : restored(plan, problem.params['from'] ?? '', before);
  return withProblem(back, open);
}

/** Says that nothing is wrong, or with `false` that the problem is open again. */
export function dismiss(plan: Plan, problemId: string, dismissed = true): Plan {
  const problem = plan.problems.find((p) => p.id === problemId);
  if (!problem || problem.accepted) throw new Error(`nothing to dismiss at ${problemId}`);
  const { dismissed: _, ...open } = problem;
  return withProblem(plan, dismissed ? { ...open, dismissed } : open);
}

/** Dismisses all open problems of a kind. */
export function dismissAll(plan: Plan, code: ProblemCode): Plan {
  return plan.problems
    .filter((problem) => problem.code === code && standing(plan, problem) === 'open')
    .reduce((now, { id }) => dismiss(now, id), plan);
}

function withProblem(plan: Plan, problem: Problem): Plan {
  const problems = plan.problems.map((p) => (p.id === problem.id ? problem : p));
  return { ...plan, problems };
}
