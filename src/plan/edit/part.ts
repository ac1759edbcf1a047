import type { Part, PartKind, Plan } from '../types';
import { nextNumber } from './ids';
import { changeIn, found, inOrder, movedBefore, NOWHERE } from './lists';

/** Adds a part without groups at the end. */
export function addPart(plan: Plan, title: string, kind: PartKind): Plan {
  const part: Part = { id: `p${nextNumber(plan)}`, ordinal: '', title, kind, origin: NOWHERE };
  return { ...plan, parts: [...plan.parts, part] };
}

/** Deletes a part with its groups and their tasks. */
export function removePart(plan: Plan, id: string): Plan {
  found(plan.parts, id);
  const groups = plan.groups.filter((group) => group.part !== id);
  const left = new Set(groups.map((group) => group.id));
  return {
    ...plan,
    parts: plan.parts.filter((part) => part.id !== id),
    groups,
    tasks: plan.tasks.filter((task) => left.has(task.group)),
  };
}

/** Changes what is said of a part: its title, its number, or what it is a part of. */
export function changePart(
  plan: Plan,
  id: string,
  patch: Partial<Pick<Part, 'title' | 'ordinal' | 'kind'>>,
): Plan {
  const parts = changeIn(plan.parts, id, (part) => {
    const after = { ...part, ...patch };
    const { title, ordinal, kind } = part;
    return after.title === title && after.ordinal === ordinal && after.kind === kind ? part : after;
  });
  return parts === plan.parts ? plan : { ...plan, parts };
}

/**
 * Takes a part with all that it holds before another one.
 *
 * @param before id of that part; `null` for the end
 */
export function movePart(plan: Plan, id: string, before: string | null): Plan {
  found(plan.parts, id);
  const parts = movedBefore(plan.parts, [id], before);
  return parts.every((part, i) => part === plan.parts[i]) ? plan : inOrder({ ...plan, parts });
}

/**
 * Takes a part one place up or down.
 *
 * @param by -1: up, 1: down
 */
export function shiftPart(plan: Plan, id: string, by: -1 | 1): Plan {
  const at = plan.parts.findIndex((part) => part.id === id);
  if (!plan.parts[at + by]) return plan;
  return movePart(plan, id, plan.parts[by < 0 ? at - 1 : at + 2]?.id ?? null);
}
