import type { Bilingual, Plan } from '../plan/types';
import type { Made } from './work';

/** What an edit is of: the plan itself, or a scenario, by what it was called then. */
export type Target = 'plan' | { readonly id: string; readonly name: string };

/** One edit, with all as it is on its far side: before it where it is past, after it where it is to come. */
export interface Step {
  readonly target: Target;
  /** what was done, as the list of edits says it */
  readonly what: Bilingual;
  readonly made: Made;
}

/** All that a reader has made of a plan, and the way there and back: one list, whatever was edited. */
export interface Journal {
  /** oldest first */
  readonly past: readonly Step[];
  readonly now: Made;
  /** next first */
  readonly future: readonly Step[];
}

/** A journal that begins with what there is. */
export const journalOf = (now: Made): Journal => ({ past: [], now, future: [] });

/** The journal with one more edit; what was undone before is gone. */
export function recorded(
  journal: Journal,
  made: Made,
  { target, what }: Omit<Step, 'made'>,
): Journal {
  const { past, now } = journal;
  return { past: [...past, { target, what, made: now }], now: made, future: [] };
}

/** One step back, or the journal itself where there is none. */
export function undone(journal: Journal): Journal {
  const last = journal.past.at(-1);
  if (!last) return journal;
  const { past, now, future } = journal;
  return { past: past.slice(0, -1), now: last.made, future: [{ ...last, made: now }, ...future] };
}

/** One step forward again, or the journal itself where there is none. */
export function redone(journal: Journal): Journal {
  const [next, ...future] = journal.future;
  if (!next) return journal;
  const { past, now } = journal;
  return { past: [...past, { ...next, made: now }], now: next.made, future };
}

/**
 * Goes to a point of the journal.
 *
 * @param edits how many edits are done there; beyond the ends it stops at the end
 */
export function travelled(journal: Journal, edits: number): Journal {
  let now = journal;
  while (now.past.length > edits && now.past.length > 0) now = undone(now);
  while (now.past.length < edits && now.future.length > 0) now = redone(now);
  return now;
}

/** Every state of a journal, oldest first. */
export function statesOf({ past, now, future }: Journal): Made[] {
  return [...past.map(({ made }) => made), now, ...future.map(({ made }) => made)];
}

/** The journal with something that is no edit done to the plan itself in every state of it. */
export function mapped(journal: Journal, change: (plan: Plan) => Plan): Journal {
  const map = (made: Made): Made => {
    const plan = change(made.plan);
    return plan === made.plan ? made : { ...made, plan };
  };
  const step = (one: Step): Step => ({ ...one, made: map(one.made) });
  const { past, now, future } = journal;
  return { past: past.map(step), now: map(now), future: future.map(step) };
}
