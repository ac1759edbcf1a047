import { kindOf } from '../agencies';
import type { Agency, AgencyKind, Party, Plan, Role } from '../types';
import { nextNumber } from './ids';
import { changeIn, found, isAdded } from './lists';
import { withCollectives } from './merge';
import { addParty } from './party';
import { losing, renaming } from './problems';

/** The agency that a name stands for: its own name, or else a printed form or an alias. */
export function agencyNamed({ agencies }: Plan, name: string): Agency | undefined {
  return (
    agencies.find((agency) => agency.name === name) ??
    agencies.find(({ printed, aliases = [] }) => printed.includes(name) || aliases.includes(name))
  );
}

/**
 * Adds an agency without tasks at the end, its kind judged by its name.
 *
 * @returns the plan itself where the name stands for an agency already
 */
export function addAgency(plan: Plan, name: string): Plan {
  if (agencyNamed(plan, name)) return plan;
  const id = `a${nextNumber(plan)}`;
  const agency: Agency = { id, name, kind: kindOf(name), printed: [name] };
  return { ...plan, agencies: [...plan.agencies, agency] };
}

/** Gives the agency that a name stands for a part in a task; one that there is not yet is added first. */
export function addNamedParty(plan: Plan, task: string, name: string, role: Role): Plan {
  const known = addAgency(plan, name);
  return addParty(known, task, agencyNamed(known, name)!.id, role);
}

/**
 * Gives an agency another name. What was printed stays: the old name is still one of its printed forms,
 * unless it stands in the source nowhere.
 *
 * @throws {Error} where another agency has the name
 */
export function renameAgency(plan: Plan, id: string, name: string): Plan {
  const agency = found(plan.agencies, id);
  const old = agency.name;
  if (old === name) return plan;
  if (plan.agencies.some((other) => other.name === name)) throw new Error(`${name} is taken`);
  const own = plan.tasks.flatMap((task) => task.parties).filter((party) => party.agency === id);
  const stands = own.some((party) => party.raw === old && !isAdded(party));
  const printed = stands
    ? agency.printed
    : agency.printed.map((form) => (form === old ? name : form));
  const follow = (party: Party) =>
    party.agency === id && isAdded(party) && party.raw === old ? { ...party, raw: name } : party;
  return {
    ...plan,
    agencies: changeIn(plan.agencies, id, () => ({
      ...agency,
      name,
      printed: [...new Set(printed)],
    })),
    tasks: plan.tasks.map((task) => {
      const parties = task.parties.map(follow);
      return parties.every((party, i) => party === task.parties[i]) ? task : { ...task, parties };
    }),
    problems: renaming(plan.problems, old, name),
  };
}

export function setAgencyKind(plan: Plan, ids: readonly string[], kind: AgencyKind): Plan {
  return ids.reduce((current, id) => {
    const agencies = changeIn(current.agencies, id, (agency) =>
      agency.kind === kind ? agency : { ...agency, kind },
    );
    return agencies === current.agencies ? current : { ...current, agencies };
  }, plan);
}

/** Sets the other names that an agency is found by. */
export function setAliases(plan: Plan, id: string, aliases: readonly string[]): Plan {
  const agencies = changeIn(plan.agencies, id, (agency) => {
    const { aliases: before = [], ...rest } = agency;
    if (before.join('\n') === aliases.join('\n')) return agency;
    return aliases.length > 0 ? { ...rest, aliases } : rest;
  });
  return agencies === plan.agencies ? plan : { ...plan, agencies };
}

/**
 * Deletes agencies that take part in no task.
 *
 * @throws {Error} where one does, or the plan has no such agency
 */
export function removeAgencies(plan: Plan, ids: readonly string[]): Plan {
  return ids.reduce((current, id) => {
    const agency = found(current.agencies, id);
    if (current.tasks.some((task) => task.parties.some((party) => party.agency === id)))
      throw new Error(`${id} is a party`);
    return {
      ...current,
      agencies: current.agencies.filter((other) => other !== agency),
      problems: losing(current.problems, agency.name),
      ...withCollectives(current, (other) => (other === id ? undefined : other)),
    };
  }, plan);
}
