import type { Party, Plan, Role, Task } from './types';

/**
 * Makes an agency the one lead of a task. Former leads become supporters, and so do joint parties, for
 * the task now has a lead; the agency keeps its place, its printed name and its origin, and is named
 * once. One that was no party comes first.
 *
 * @returns the plan itself where the agency is the only lead already
 * @throws {Error} where the plan has no such task or agency
 */
export function setLead(plan: Plan, taskId: string, agencyId: string): Plan {
  return withParties(plan, taskId, agencyId, (task) => {
    const own = task.parties.filter((party) => party.agency === agencyId);
    const kept = own.find((party) => party.role === 'lead') ?? own[0];
    const rest = task.parties.filter((party) => party.agency !== agencyId || party === kept);
    const all = kept ? rest : [newcomer(plan, task, agencyId, 'lead'), ...rest];
    const parties = all.map((party) =>
      withRole(party, party.agency === agencyId ? 'lead' : 'support'),
    );
    return parties.length === task.parties.length && parties.every((p, i) => p === task.parties[i])
      ? task.parties
      : parties;
  });
}

/**
 * Gives an agency a part in a task, beside those who have one: a lead stands after the last lead,
 * any other at the end. An agency that is a party already stays where it is and takes the role.
 *
 * @returns the plan itself where the agency has just this role already
 * @throws {Error} where the plan has no such task or agency
 */
export function addParty(plan: Plan, taskId: string, agencyId: string, role: Role): Plan {
  return withParties(plan, taskId, agencyId, (task) => {
    const { parties } = task;
    const own = parties.filter((party) => party.agency === agencyId);
    if (own.length > 0) {
      if (own.some((party) => party.role === role)) return parties;
      return parties.map((party) => (party === own[0] ? withRole(party, role) : party));
    }
    const last = parties.map((party) => party.role === 'lead').lastIndexOf(true);
    const at = role === 'lead' ? last + 1 : parties.length;
    const party = newcomer(plan, task, agencyId, role);
    return [...parties.slice(0, at), party, ...parties.slice(at)];
  });
}

/**
 * Takes an agency out of a task, however often it is named there. A task may be left without a lead.
 *
 * @returns the plan itself where the agency is no party
 * @throws {Error} where the plan has no such task or agency
 */
export function removeParty(plan: Plan, taskId: string, agencyId: string): Plan {
  return withParties(plan, taskId, agencyId, ({ parties }) => {
    const rest = parties.filter((party) => party.agency !== agencyId);
    return rest.length === parties.length ? parties : rest;
  });
}

/** Whether a party stands in no line of the source but was added by hand. */
export function isAdded(party: Party): boolean {
  return party.origin.raw === '';
}

/** Replaces a task's parties; the plan itself where they are the same list. */
function withParties(
  plan: Plan,
  taskId: string,
  agencyId: string,
  change: (task: Task) => readonly Party[],
): Plan {
  const task = plan.tasks.find(({ id }) => id === taskId);
  if (!task) throw new Error(`no task ${taskId}`);
  if (!plan.agencies.some(({ id }) => id === agencyId)) throw new Error(`no agency ${agencyId}`);
  const parties = change(task);
  if (parties === task.parties) return plan;
  return { ...plan, tasks: plan.tasks.map((t) => (t === task ? { ...task, parties } : t)) };
}

/**
 * A party that stands in no line of the source: it has the agency's own name, the line of its task,
 * where it would have to be written, and an empty text of origin, by which `isAdded` tells it.
 */
function newcomer(plan: Plan, task: Task, agencyId: string, role: Role): Party {
  const named = plan.tasks.flatMap((t) => t.parties).find((party) => party.agency === agencyId);
  return {
    agency: agencyId,
    role,
    raw: plan.agencies.find(({ id }) => id === agencyId)!.name,
    collective: named?.collective ?? false,
    origin: { line: task.origin.line, raw: '' },
  };
}

function withRole(party: Party, role: Role): Party {
  return party.role === role ? party : { ...party, role };
}
