import type { Plan } from './types';

/** A plan, and the way there and back. */
export interface History {
  /** oldest first */
  readonly past: readonly Plan[];
  readonly plan: Plan;
  /** next first */
  readonly future: readonly Plan[];
}

/** A history that begins with a plan as it is. */
export const historyOf = (plan: Plan): History => ({ past: [], plan, future: [] });

/** The history with its plan changed; what was undone before is gone. */
export function changed<H extends History>(history: H, plan: Plan): H {
  if (plan === history.plan) return history;
  return { ...history, past: [...history.past, history.plan], plan, future: [] };
}

/** One step back, or the history itself where there is none. */
export function undone<H extends History>(history: H): H {
  const plan = history.past.at(-1);
  if (!plan) return history;
  const { past, future } = history;
  return { ...history, past: past.slice(0, -1), plan, future: [history.plan, ...future] };
}

/** One step forward again, or the history itself where there is none. */
export function redone<H extends History>(history: H): H {
  const [plan, ...future] = history.future;
  if (!plan) return history;
  return { ...history, past: [...history.past, history.plan], plan, future };
}

/** The history with something that is no edit done to every plan in it. */
export function mapped(history: History, change: (plan: Plan) => Plan): History {
  const { past, plan, future } = history;
  return { past: past.map(change), plan: change(plan), future: future.map(change) };
}
