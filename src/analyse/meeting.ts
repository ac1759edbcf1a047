import type { Link, PlanIndex } from '../plan/links';

/** Why one agency has to be in the room. */
export interface Attendance {
  /** id of the agency */
  readonly id: string;
  /** in how many of the tasks it leads, supports, is a joint party */
  readonly leads: number;
  readonly supports: number;
  readonly joint: number;
  /** it attends for one task only */
  readonly once: boolean;
  /** ids of its tasks on the agenda, in document order */
  readonly tasks: readonly string[];
}

/** The tasks that ids of groups and tasks stand for, each once, in document order. */
export function agenda(index: PlanIndex, ids: readonly string[]): string[] {
  const wanted = new Set(ids);
  const { tasks } = index.plan;
  return tasks.filter((t) => wanted.has(t.id) || wanted.has(t.group)).map((t) => t.id);
}

/**
 * Who has to be in the room to speak about some tasks: every agency that one of them names. An
 * agency that one task names twice in a role counts once in it.
 *
 * @param ids of groups and tasks; a task chosen twice counts once, unknown ids for nothing
 * @returns those who lead most first, then those with most tasks, then in document order
 */
export function attendance(index: PlanIndex, ids: readonly string[]): Attendance[] {
  const tasks = new Set(agenda(index, ids));
  return index.plan.agencies
    .map(({ id }) => attend(id, index.linksOf.get(id)!, tasks))
    .filter((one) => one.tasks.length > 0)
    .sort((p, q) => q.leads - p.leads || q.tasks.length - p.tasks.length);
}

function attend(id: string, links: readonly Link[], agenda: ReadonlySet<string>): Attendance {
  const own = links.filter((link) => agenda.has(link.task.id));
  const tasksOf = (of: readonly Link[]) => [...new Set(of.map((link) => link.task.id))];
  const count = (role: Link['role']) => tasksOf(own.filter((link) => link.role === role)).length;
  const tasks = tasksOf(own);
  return {
    id,
    leads: count('lead'),
    supports: count('support'),
    joint: count('joint'),
    once: tasks.length === 1,
    tasks,
  };
}
