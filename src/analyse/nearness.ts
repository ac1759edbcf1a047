import type { PlanIndex } from '../plan/links';
import type { Task } from '../plan/types';
import { functionOf } from './functions';

/** What brings an agency near to the work of a task: rows of the plan, and its name. */
export interface Nearness {
  /** ids of the other tasks of the same group that it takes part in, in document order */
  readonly tasks: readonly string[];
  /** whether its function is that of the task's present lead; what no rule knows is nobody's */
  readonly sameFunction: boolean;
}

/** More tasks than so many bring nobody nearer. */
const MOST = 9;

/** The greatest closeness. */
export const CLOSEST = 2 * MOST + 1;

/** One number to choose by: first the more tasks of the same group, then the same function. */
export const closeness = ({ tasks, sameFunction }: Nearness): number =>
  2 * Math.min(tasks.length, MOST) + Number(sameFunction);

/**
 * How near agencies are to tasks of a plan.
 *
 * That who works on a group already is the one to take over one more of its tasks is a convention, not a
 * finding: it is what the plan itself says of who knows that work, and can be read off its rows.
 */
export function nearnessIn(
  index: PlanIndex,
): (task: Task, agency: string, lead: string) => Nearness {
  const within = new Map<string, Set<string>>();
  const key = (agency: string, group: string) => JSON.stringify([agency, group]);
  for (const { task, agency } of index.links) {
    const at = key(agency.id, task.group);
    within.set(at, (within.get(at) ?? new Set()).add(task.id));
  }
  const functions = new Map([...index.agency].map(([id, { name }]) => [id, functionOf(name)]));
  return (task, agency, lead) => {
    const tasks = [...(within.get(key(agency, task.group)) ?? [])].filter((id) => id !== task.id);
    const of = functions.get(agency);
    return { tasks, sameFunction: of !== 'other' && of === functions.get(lead) };
  };
}
