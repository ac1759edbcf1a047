import type { Party, Plan, Role, Task } from '../types';
import { changeIn, found } from './lists';

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

/** Gives an agency a part, or the role, in several tasks; see `addParty`. */
export function addParties(
  plan: Plan,
  taskIds: readonly string[],
  agencyId: string,
  role: Role,
): Plan {
  return taskIds.reduce((current, id) => addParty(current, id, agencyId, role), plan);
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

/**
 * Takes one naming of an agency out of a task.
 *
 * @param at place among the task's parties, from 0
 */
export function removePartyAt(plan: Plan, taskId: string, at: number): Plan {
  return changeParties(plan, taskId, ({ parties }) =>
    parties[at] ? parties.filter((_, i) => i !== at) : parties,
  );
}

/**
 * Gives one naming of an agency in a task another role, beside whatever roles others have.
 *
 * @param at place among the task's parties, from 0
 */
export function setRoleAt(plan: Plan, taskId: string, at: number, role: Role): Plan {
  return changeParties(plan, taskId, ({ parties }) =>
    !parties[at] || parties[at].role === role
      ? parties
      : parties.map((party, i) => (i === at ? withRole(party, role) : party)),
  );
}

/**
 * Takes one naming of an agency to another place among a task's parties.
 *
 * @param from, to places among the task's parties, from 0
 */
export function moveParty(plan: Plan, taskId: string, from: number, to: number): Plan {
  return changeParties(plan, taskId, ({ parties }) => {
    const party = parties[from];
    if (!party || !parties[to] || from === to) return parties;
    const rest = parties.filter((other) => other !== party);
    return [...rest.slice(0, to), party, ...rest.slice(to)];
  });
}

/**
 * Puts an agency into the place of another in some tasks, in the other's role; where it is a party
 * already the other just goes. The printed name gives way, for the source does not name it there.
 */
export function replaceParty(
  plan: Plan,
  taskIds: readonly string[],
  from: string,
  to: string,
): Plan {
  if (from === to) return plan;
  found(plan.agencies, to);
  const replace = (task: Task): readonly Party[] => {
    const { parties } = task;
    if (!parties.some(({ agency }) => agency === from)) return parties;
    const there = parties.some(({ agency }) => agency === to);
    return parties.flatMap((party) => {
      if (party.agency !== from) return [party];
      return there ? [] : [newcomer(plan, task, to, party.role)];
    });
  };
  return taskIds.reduce((current, id) => changeParties(current, id, replace), plan);
}

/** Says of an agency, wherever it takes part, that it is a collective (各镇街), or that it is none. */
export function setCollective(plan: Plan, agencyId: string, collective: boolean): Plan {
  found(plan.agencies, agencyId);
  const change = (party: Party) =>
    party.agency === agencyId && party.collective !== collective ? { ...party, collective } : party;
  return plan.tasks.reduce(
    (current, { id }) =>
      changeParties(current, id, ({ parties }) => {
        const after = parties.map(change);
        return after.every((party, i) => party === parties[i]) ? parties : after;
      }),
    plan,
  );
}

/** Replaces a task's parties; the plan itself where they are the same list. */
function withParties(
  plan: Plan,
  taskId: string,
  agencyId: string,
  change: (task: Task) => readonly Party[],
): Plan {
  found(plan.agencies, agencyId);
  return changeParties(plan, taskId, change);
}

function changeParties(plan: Plan, taskId: string, change: (task: Task) => readonly Party[]): Plan {
  const tasks = changeIn(plan.tasks, taskId, (task) => {
    const parties = change(task);
    return parties === task.parties ? task : { ...task, parties };
  });
  return tasks === plan.tasks ? plan : { ...plan, tasks };
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
