import { shortGroups } from '../short';
import type { Group, Plan } from '../types';
import { idWithin, nextNumber } from './ids';
import { changeIn, found, inOrder, insertedBefore, movedBefore, NOWHERE } from './lists';

/**
 * Adds a group without tasks at the end of a part.
 *
 * @throws {Error} where there is no such part
 */
export function addGroup(plan: Plan, part: string, title: string): Plan {
  found(plan.parts, part);
  const group: Group = {
    id: idWithin(part, 'g', nextNumber(plan)),
    part,
    ordinal: '',
    title,
    short: title,
    origin: NOWHERE,
  };
  return withShorts(inOrder({ ...plan, groups: insertedBefore(plan.groups, [group], null) }));
}

/** Deletes a group with its tasks. */
export function removeGroup(plan: Plan, id: string): Plan {
  found(plan.groups, id);
  const groups = plan.groups.filter((group) => group.id !== id);
  return withShorts({ ...plan, groups, tasks: plan.tasks.filter((task) => task.group !== id) });
}

export function retitleGroup(plan: Plan, id: string, title: string): Plan {
  const groups = changeIn(plan.groups, id, (group) =>
    group.title === title ? group : { ...group, title },
  );
  return groups === plan.groups ? plan : withShorts({ ...plan, groups });
}

export function setGroupOrdinal(plan: Plan, id: string, ordinal: string): Plan {
  const groups = changeIn(plan.groups, id, (group) =>
    group.ordinal === ordinal ? group : { ...group, ordinal },
  );
  return groups === plan.groups ? plan : { ...plan, groups };
}

/**
 * Takes a group with its tasks into a part.
 *
 * @param before id of the group of the part that it stands before; `null` for the end
 * @throws {Error} where there is no such group or part
 */
export function moveGroup(
  plan: Plan,
  id: string,
  part: string,
  before: string | null = null,
): Plan {
  found(plan.parts, part);
  const group = found(plan.groups, id);
  const moved = movedBefore(plan.groups, [id], before).map((other) =>
    other === group && group.part !== part ? { ...group, part } : other,
  );
  const after = inOrder({ ...plan, groups: moved });
  return after.groups.every((other, i) => other === plan.groups[i]) ? plan : withShorts(after);
}

/**
 * Takes a group one place up or down; at the end of its part it goes on into the next one.
 *
 * @param by -1: up, 1: down
 */
export function shiftGroup(plan: Plan, id: string, by: -1 | 1): Plan {
  const group = found(plan.groups, id);
  const own = plan.groups.filter(({ part }) => part === group.part);
  const at = own.indexOf(group);
  if (own[at + by]) {
    return moveGroup(plan, id, group.part, own[by < 0 ? at - 1 : at + 2]?.id ?? null);
  }
  const part = plan.parts[plan.parts.findIndex((p) => p.id === group.part) + by];
  if (!part) return plan;
  const first = plan.groups.find((g) => g.part === part.id);
  return moveGroup(plan, id, part.id, by < 0 ? null : (first?.id ?? null));
}

/** The plan with the short titles that its groups' titles give. */
function withShorts(plan: Plan): Plan {
  const shorts = new Map(
    plan.parts.flatMap(({ id }) => {
      const own = plan.groups.filter((group) => group.part === id);
      const titles = shortGroups(own.map(({ title }) => title));
      return own.map((group, i) => [group.id, titles[i]!] as const);
    }),
  );
  const groups = plan.groups.map((group) => {
    const short = shorts.get(group.id)!;
    return group.short === short ? group : { ...group, short };
  });
  return { ...plan, groups };
}
