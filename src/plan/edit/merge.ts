import { kindOf } from '../agencies';
import type { Agency, CollectiveChoice, Plan } from '../types';
import { nextNumber } from './ids';
import { found, insertedBefore } from './lists';
import { merging, splitting } from './problems';

/**
 * Takes agencies for one: their printed names become the other's, and every party keeps the name that
 * it was printed with. Where several of them take part in one task, the agency is named there as often.
 *
 * @param ids of the agencies that are gone then
 * @param into id of the one that stays
 * @throws {Error} where the plan has no such agency
 */
export function mergeAgencies(plan: Plan, ids: readonly string[], into: string): Plan {
  return ids.filter((id) => id !== into).reduce((current, id) => mergeOne(current, id, into), plan);
}

function mergeOne(plan: Plan, id: string, into: string): Plan {
  const gone = found(plan.agencies, id);
  const kept = found(plan.agencies, into);
  const aliases = distinct([...(kept.aliases ?? []), ...(gone.aliases ?? [])]);
  const merged: Agency = {
    ...kept,
    printed: distinct([...kept.printed, ...gone.printed]),
    ...(aliases.length > 0 && { aliases }),
  };
  const heir = (agency: string) => (agency === id ? into : agency);
  return {
    ...plan,
    agencies: plan.agencies
      .filter((agency) => agency !== gone)
      .map((agency) => (agency === kept ? merged : agency)),
    tasks: plan.tasks.map((task) =>
      task.parties.some(({ agency }) => agency === id)
        ? { ...task, parties: task.parties.map((p) => ({ ...p, agency: heir(p.agency) })) }
        : task,
    ),
    problems: merging(plan.problems, gone.name, kept.name),
    ...withCollectives(plan, heir),
  };
}

/**
 * Takes printed names out of an agency again: they stand for an agency of their own, called by the
 * first of them, listed behind it.
 *
 * @param printed some of the agency's printed names, but not all
 * @returns the plan itself where there is nothing to take out, or nothing would be left
 * @throws {Error} where the plan has no such agency, or another one has the name
 */
export function splitAgency(plan: Plan, id: string, printed: readonly string[]): Plan {
  const whole = found(plan.agencies, id);
  const out = whole.printed.filter((name) => printed.includes(name));
  const name = out[0];
  if (!name || out.length === whole.printed.length) return plan;
  if (plan.agencies.some((agency) => agency.name === name)) throw new Error(`${name} is taken`);
  const own: Agency = { id: `a${nextNumber(plan)}`, name, kind: kindOf(name), printed: out };
  const rest = { ...whole, printed: whole.printed.filter((form) => !out.includes(form)) };
  const next = plan.agencies[plan.agencies.indexOf(whole) + 1]?.id ?? null;
  const moves = (party: { agency: string; raw: string }) =>
    party.agency === id && out.includes(party.raw);
  return {
    ...plan,
    agencies: insertedBefore(plan.agencies, [own], next).map((agency) =>
      agency === whole ? rest : agency,
    ),
    tasks: plan.tasks.map((task) =>
      task.parties.some(moves)
        ? { ...task, parties: task.parties.map((p) => (moves(p) ? { ...p, agency: own.id } : p)) }
        : task,
    ),
    problems: splitting(plan.problems, whole.name, out),
  };
}

/** What is done with collectives, where ids have come to stand for others, or (`undefined`) for none. */
export function withCollectives(
  plan: Plan,
  heir: (id: string) => string | undefined,
): Pick<Plan, 'collectives'> {
  if (!plan.collectives) return {};
  const entries = Object.entries(plan.collectives).filter(([id]) => heir(id) === id);
  const choices = entries.map(([id, choice]): [string, CollectiveChoice] => {
    if (choice.as === 'out') return [id, choice];
    return [id, { as: 'members', members: distinct(choice.members.flatMap((m) => heir(m) ?? [])) }];
  });
  return { collectives: Object.fromEntries(choices) };
}

const distinct = (list: readonly string[]): string[] => [...new Set(list)];
