import { kindOf } from '../agencies';
import type { Agency, CollectiveChoice, Party, Plan, Task } from '../types';
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
  return { ...takenInto(plan, gone, kept), problems: merging(plan.problems, gone, kept.name) };
}

/** The plan with one agency taken into another one; what its problems say stays. */
export function takenInto(plan: Plan, gone: Agency, kept: Agency): Plan {
  const aliases = distinct([...(kept.aliases ?? []), ...(gone.aliases ?? [])]);
  const merged: Agency = {
    ...kept,
    printed: distinct([...kept.printed, ...gone.printed]),
    ...(aliases.length > 0 && { aliases }),
  };
  const heir = (agency: string) => (agency === gone.id ? kept.id : agency);
  return {
    ...plan,
    agencies: plan.agencies
      .filter((agency) => agency !== gone)
      .map((agency) => (agency === kept ? merged : agency)),
    tasks: withParties(plan.tasks, (party) =>
      party.agency === gone.id ? [{ ...party, agency: kept.id }] : [party],
    ),
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
  const next = plan.agencies[plan.agencies.indexOf(whole) + 1]?.id ?? null;
  return {
    ...takenOut(plan, whole, own, next),
    problems: splitting(plan.problems, whole.name, out),
  };
}

/**
 * The plan with an agency taken out of another one, with its names, printed or not, and all parties
 * that go by them; what its problems say stays.
 *
 * @param next id of the agency that it is listed before, or `null` for the end
 */
export function takenOut(plan: Plan, whole: Agency, own: Agency, next: string | null): Plan {
  const names = new Set([own.name, ...own.printed]);
  const aliases = whole.aliases?.filter((alias) => !own.aliases?.includes(alias)) ?? [];
  const { aliases: _, ...bare } = whole;
  const rest: Agency = {
    ...bare,
    printed: whole.printed.filter((form) => !own.printed.includes(form)),
    ...(aliases.length > 0 && { aliases }),
  };
  return {
    ...plan,
    agencies: insertedBefore(plan.agencies, [own], next).map((agency) =>
      agency === whole ? rest : agency,
    ),
    tasks: withParties(plan.tasks, (party) =>
      party.agency === whole.id && names.has(party.raw) ? [{ ...party, agency: own.id }] : [party],
    ),
  };
}

/** Tasks with other parties; those of which no party changes stay the same. */
export function withParties(
  tasks: readonly Task[],
  change: (party: Party) => readonly Party[],
): Task[] {
  return tasks.map((task) => {
    const parties = task.parties.flatMap(change);
    const same = parties.length === task.parties.length;
    return same && parties.every((party, i) => party === task.parties[i])
      ? task
      : { ...task, parties };
  });
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
