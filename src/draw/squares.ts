import { headOf } from '../plan/links';
import type { Group, Plan, Task } from '../plan/types';
import { headedId, isHeaded, pairOf } from '../view/highlight';
import { compareIds, type DrawNode } from './graph';
import { labelBox, TASK_SIDE } from './size';
import { wrapLabel } from './wrap';

/** With fewer groups than this a picture of groups tells nothing. */
const LEAST_GROUPS = 4;

/** A square of more tasks is not opened into these; a group's is opened into what each agency heads. */
export const MOST_AT_ONCE = 200;

/** So many squares at most stand beside the agencies that head most. */
const MOST_HEADED = 120;

/** A node that is drawn: an agency, a task, or a square that stands for tasks of one group that are not. */
export interface LevelNode extends Omit<DrawNode, 'kind'> {
  readonly kind: DrawNode['kind'] | 'group';
  /** ids of the tasks that a square stands for */
  readonly holds?: readonly string[];
}

/** Tells for a task the id of the square that it is folded into. */
export type SquareOf = (task: Pick<Task, 'group' | 'parties'>) => string;

/** A node that stands for tasks of one group. */
export interface Square extends Omit<DrawNode, 'kind'> {
  readonly kind: 'group';
  readonly group: string;
  /** ids of the tasks */
  readonly holds: readonly string[];
}

/** What a large plan is folded by: groups, or, where these are few, the agencies at the head of tasks. */
export const foldsBy = ({ groups }: Pick<Plan, 'groups'>): 'group' | 'head' =>
  groups.length < LEAST_GROUPS ? 'head' : 'group';

/**
 * Which square a task belongs to: its group's or, in a plan of few groups, that of the agency at its head,
 * as far as these are not too many. A chosen group that is too large to be opened is folded by all heads.
 *
 * @param chosen ids of what is selected
 */
export function squaring(plan: Plan, chosen: ReadonlySet<string>): SquareOf {
  const opened = new Set(tooLarge(plan).filter((id) => chosen.has(id)));
  const few = foldsBy(plan) === 'head';
  const apart = few ? plan.tasks : plan.tasks.filter(({ group }) => opened.has(group));
  const heads = counted(apart.map(headedOf)).filter(
    ([id], i) => isHeaded(id) && (i < MOST_HEADED || opened.has(pairOf(id)![1])),
  );
  const ids = new Set(heads.map(([id]) => id));
  return (task) => (ids.has(headedOf(task)) ? headedOf(task) : task.group);
}

/** Every square that a plan can be folded into, whatever is chosen. */
export function possibleSquares(plan: Plan): Square[] {
  const large = new Set(tooLarge(plan));
  const few = foldsBy(plan) === 'head';
  const apart = plan.tasks.filter((task) => (few || large.has(task.group)) && headOf(task));
  return [
    ...squaresOf(plan, plan.tasks, ({ group }) => group),
    ...squaresOf(plan, apart, headedOf),
  ];
}

/** The squares that stand for some tasks; the area is in proportion to their number. */
export function squaresOf({ groups }: Plan, tasks: readonly Task[], squareOf: SquareOf): Square[] {
  const group = new Map(groups.map((one) => [one.id, one]));
  const holds = new Map<string, Task[]>();
  for (const task of tasks) {
    const id = squareOf(task);
    const others = holds.get(id);
    if (others) others.push(task);
    else holds.set(id, [task]);
  }
  return [...holds].map(([id, own]) => squareOfAll(id, own, group.get(own[0]!.group)!));
}

function squareOfAll(id: string, tasks: readonly Task[], group: Group): Square {
  const load = tasks.length;
  // Whose tasks they are is said by the agency that the square stands beside.
  const words = isHeaded(id) ? [''] : wrapLabel(group.short);
  const lines = words.with(-1, `${words.at(-1)!}（${load}）`);
  const r = (TASK_SIDE / 2) * Math.sqrt(load);
  const holds = tasks.map((task) => task.id);
  return { id, kind: 'group', r, load, group: group.id, lines, holds, ...labelBox(lines) };
}

/** Groups that are too large to be opened into their tasks, as ids. */
const tooLarge = ({ tasks }: Plan): string[] =>
  counted(tasks.map(({ group }) => group)).flatMap(([id, n]) => (n > MOST_AT_ONCE ? [id] : []));

/** The id of the tasks of one group and one head that a task is among. */
export const headedOf = (task: Pick<Task, 'group' | 'parties'>): string => {
  const head = headOf(task);
  return head === undefined ? task.group : headedId(head, task.group);
};

/** How often each of some ids is there, most often first. */
function counted(ids: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || compareIds(a[0], b[0]));
}
