import type { Plan } from '../../plan/types';
import { partyKey, type Places, type Traces } from './places';

/** What a reader has pointed at: a piece of the source, something that was read, or a problem. */
export type Chosen =
  | { readonly kind: 'piece'; readonly piece: number }
  | { readonly kind: 'read'; readonly key: string }
  | { readonly kind: 'problem'; readonly id: string };

/** What is lit for it, in the source and in the result. */
interface Lit {
  readonly pieces: ReadonlySet<number>;
  /** pieces beside: where a task's parties stand */
  readonly near: ReadonlySet<number>;
  readonly keys: ReadonlySet<string>;
  /** what to mark in the pieces */
  readonly names: readonly string[];
}

const lit = (
  pieces: readonly number[],
  keys: readonly string[],
  names: readonly string[],
  near: readonly number[] = [],
): Lit => ({ pieces: new Set(pieces), near: new Set(near), keys: new Set(keys), names });

export const UNLIT = lit([], [], []);

/** What belongs to what has been pointed at. */
export function litFor(chosen: Chosen, plan: Plan, places: Places, traces: Traces): Lit {
  if (chosen.kind === 'piece') {
    const keys = traces.at.get(chosen.piece) ?? [];
    const names = keys.map((key) => traces.of.get(key)!.name);
    return lit([chosen.piece], keys, names);
  }
  if (chosen.kind === 'read') return ofRead(chosen.key, plan, traces);
  const problem = plan.problems.find(({ id }) => id === chosen.id);
  if (!problem) return UNLIT;
  const { from, task } = problem.params;
  const names = [from, task].flatMap((name) => name ?? []);
  return lit(places.find(problem.origin), [], names);
}

function ofRead(key: string, plan: Plan, traces: Traces): Lit {
  const trace = traces.of.get(key);
  if (!trace) return UNLIT;
  const task = plan.tasks.find(({ id }) => id === key);
  const parties = task?.parties.map((_, at) => traces.of.get(partyKey(task.id, at))!) ?? [];
  return lit(
    trace.pieces,
    [key],
    [trace.name],
    parties.flatMap(({ pieces }) => pieces),
  );
}
