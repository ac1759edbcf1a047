import type { Plan, Task } from '../types';
import { idWithin, nextNumber } from './ids';
import { changeIn, found, inOrder, insertedBefore, movedBefore, NOWHERE } from './lists';

/**
 * Adds a task without parties. Its number goes on from the last of its group, where that is a number.
 *
 * @param before id of the task of the group that it stands before; `null` for the end
 * @throws {Error} where there is no such group
 */
export function addTask(
  plan: Plan,
  group: string,
  title: string,
  before: string | null = null,
): Plan {
  found(plan.groups, group);
  const task: Task = {
    id: idWithin(group, 't', nextNumber(plan)),
    ordinal: nextOrdinal(plan, group),
    title,
    group,
    parties: [],
    fields: [],
    origin: NOWHERE,
  };
  return inOrder({ ...plan, tasks: insertedBefore(plan.tasks, [task], before) });
}

/** The number behind the last of a group, where all of its numbers are such; else nothing. */
export function nextOrdinal({ tasks }: Plan, group: string): string {
  const numbers = tasks.filter((task) => task.group === group).map(({ ordinal }) => ordinal);
  if (!numbers.every((ordinal) => /^\d+$/.test(ordinal))) return '';
  return String(Math.max(0, ...numbers.map(Number)) + 1);
}

/** Deletes tasks with their parties. Agencies stay, though they may be left without any task. */
export function removeTasks(plan: Plan, ids: readonly string[]): Plan {
  const tasks = plan.tasks.filter(({ id }) => !ids.includes(id));
  return tasks.length === plan.tasks.length ? plan : { ...plan, tasks };
}

export function retitleTask(plan: Plan, id: string, title: string): Plan {
  return withTask(plan, id, (task) => (task.title === title ? task : { ...task, title }));
}

export function setTaskOrdinal(plan: Plan, id: string, ordinal: string): Plan {
  return withTask(plan, id, (task) => (task.ordinal === ordinal ? task : { ...task, ordinal }));
}

/**
 * Takes tasks, in the order that they have, into a group.
 *
 * @param before id of the task of the group that they stand before; `null` for the end
 * @throws {Error} where there is no such group
 */
export function moveTasks(
  plan: Plan,
  ids: readonly string[],
  group: string,
  before: string | null = null,
): Plan {
  found(plan.groups, group);
  const moved = movedBefore(plan.tasks, ids, before).map((task) =>
    ids.includes(task.id) && task.group !== group ? { ...task, group } : task,
  );
  const { tasks, ...rest } = inOrder({ ...plan, tasks: moved });
  return tasks.every((task, i) => task === plan.tasks[i]) ? plan : { ...rest, tasks };
}

/**
 * Takes tasks one place up or down; at the end of its group a task goes on into the next one. Tasks that
 * stand together stay together.
 *
 * @param by -1: up, 1: down
 */
export function shiftTasks(plan: Plan, ids: readonly string[], by: -1 | 1): Plan {
  const moving = plan.tasks.filter(({ id }) => ids.includes(id));
  const edge = by < 0 ? moving[0] : moving.at(-1);
  if (!edge) return plan;
  const rest = plan.tasks.filter(({ id, group }) => group === edge.group && !ids.includes(id));
  const at = plan.tasks.indexOf(edge);
  const ahead = rest.filter((task) => Math.sign(plan.tasks.indexOf(task) - at) === by);
  if (ahead.length > 0) {
    const before = by < 0 ? ahead.at(-1) : ahead[1];
    return moveTasks(plan, ids, edge.group, before?.id ?? null);
  }
  const group = plan.groups[plan.groups.findIndex(({ id }) => id === edge.group) + by];
  if (!group) return plan;
  const first = plan.tasks.find((task) => task.group === group.id && !ids.includes(task.id));
  return moveTasks(plan, ids, group.id, by < 0 ? null : (first?.id ?? null));
}

/** Numbers the tasks of a group from 1 in the order in which they stand. */
export function renumberTasks(plan: Plan, group: string): Plan {
  let number = 0;
  const tasks = plan.tasks.map((task) => {
    if (task.group !== group) return task;
    const ordinal = String(++number);
    return task.ordinal === ordinal ? task : { ...task, ordinal };
  });
  return tasks.every((task, i) => task === plan.tasks[i]) ? plan : { ...plan, tasks };
}

function withTask(plan: Plan, id: string, change: (task: Task) => Task): Plan {
  const tasks = changeIn(plan.tasks, id, change);
  return tasks === plan.tasks ? plan : { ...plan, tasks };
}
