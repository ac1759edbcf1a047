import type { Bilingual, Plan } from './types';

/** One edit, with the plan on its far side: before it where it is past, after it where it is to come. */
export interface Edit {
  /** what was done, as the list of edits says it */
  readonly what: Bilingual;
  readonly plan: Plan;
}

/** A plan, and the way there and back. */
export interface History {
  /** oldest first */
  readonly past: readonly Edit[];
  readonly plan: Plan;
  /** next first */
  readonly future: readonly Edit[];
}

/** A history that begins with a plan as it is. */
export const historyOf = (plan: Plan): History => ({ past: [], plan, future: [] });

/** The history with its plan changed; what was undone before is gone. */
export function changed<H extends History>(history: H, plan: Plan, what: Bilingual): H {
  if (plan === history.plan) return history;
  return { ...history, past: [...history.past, { what, plan: history.plan }], plan, future: [] };
}

/** One step back, or the history itself where there is none. */
export function undone<H extends History>(history: H): H {
  const last = history.past.at(-1);
  if (!last) return history;
  const { past, plan, future } = history;
  return {
    ...history,
    past: past.slice(0, -1),
    plan: last.plan,
    future: [{ what: last.what, plan }, ...future],
  };
}

/** One step forward again, or the history itself where there is none. */
export function redone<H extends History>(history: H): H {
  const [next, ...future] = history.future;
  if (!next) return history;
  const { past, plan } = history;
  return { ...history, past: [...past, { what: next.what, plan }], plan: next.plan, future };
}

/**
 * Goes to a point of the history.
 *
 * @param edits how many edits are done there; beyond the ends it stops at the end
 */
export function travelled<H extends History>(history: H, edits: number): H {
  let now = history;
  while (now.past.length > edits && now.past.length > 0) now = undone(now);
  while (now.past.length < edits && now.future.length > 0) now = redone(now);
  return now;
}

/** Every plan of a history, oldest first. */
export function plansOf({ past, plan, future }: History): Plan[] {
  return [...past.map((edit) => edit.plan), plan, ...future.map((edit) => edit.plan)];
}

/** The history with something that is no edit done to every plan in it. */
export function mapped<H extends History>(history: H, change: (plan: Plan) => Plan): H {
  const map = ({ what, plan }: Edit): Edit => ({ what, plan: change(plan) });
  const { past, plan, future } = history;
  return { ...history, past: past.map(map), plan: change(plan), future: future.map(map) };
}
