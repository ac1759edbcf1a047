import type { Origin, Plan } from '../types';

interface Identified {
  readonly id: string;
}

/** Where something stands that is in no document but was added by hand. */
export const NOWHERE: Origin = { line: 0, raw: '' };

/** Whether something stands in no line of the source but was added by hand. */
export function isAdded({ origin }: { readonly origin: Origin }): boolean {
  return origin.raw === '';
}

/**
 * One item of a list changed.
 *
 * @returns the list itself where the change gives the item itself
 * @throws {Error} where there is no such item
 */
export function changeIn<T extends Identified>(
  list: readonly T[],
  id: string,
  change: (item: T) => T,
): readonly T[] {
  const item = found(list, id);
  const after = change(item);
  return after === item ? list : list.map((other) => (other === item ? after : other));
}

/** @throws {Error} where there is no such item */
export function found<T extends Identified>(list: readonly T[], id: string): T {
  const item = list.find((other) => other.id === id);
  if (!item) throw new Error(`no ${id}`);
  return item;
}

/** A list with items put before another one, or with `null` at the end. */
export function insertedBefore<T extends Identified>(
  list: readonly T[],
  items: readonly T[],
  before: string | null,
): T[] {
  const at = before === null ? -1 : list.findIndex(({ id }) => id === before);
  return at < 0 ? [...list, ...items] : [...list.slice(0, at), ...items, ...list.slice(at)];
}

/**
 * A list with some of its items, in the order that they have, taken before another one, or with `null`
 * to the end.
 */
export function movedBefore<T extends Identified>(
  list: readonly T[],
  ids: readonly string[],
  before: string | null,
): T[] {
  const moving = list.filter(({ id }) => ids.includes(id));
  // What moves cannot be what it moves before: the next that stays is.
  const at = list.findIndex(({ id }) => id === before);
  const next = at < 0 ? undefined : list.slice(at).find(({ id }) => !ids.includes(id));
  const rest = list.filter(({ id }) => !ids.includes(id));
  return insertedBefore(rest, moving, next?.id ?? null);
}

/** The plan with its groups in the order of its parts, and its tasks in that of its groups. */
export function inOrder(plan: Plan): Plan {
  const partAt = places(plan.parts);
  const groups = [...plan.groups].sort((a, b) => partAt.get(a.part)! - partAt.get(b.part)!);
  const groupAt = places(groups);
  const tasks = [...plan.tasks].sort((a, b) => groupAt.get(a.group)! - groupAt.get(b.group)!);
  return { ...plan, groups, tasks };
}

const places = (list: readonly Identified[]) => new Map(list.map(({ id }, i) => [id, i]));
