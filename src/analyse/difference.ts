import { indexPlan } from '../plan/links';
import { compare, type Change } from './compare';
import { aloneWithDeadlines, deadlineChange } from './deadlines';
import { carried, numbersOf, type Numbers } from './numbers';
import type { Fate, United } from './united';
import type { Workload } from './workload';

/** `changed`: in both plans, with another title, in another group, with other parties or deadlines. */
export type TaskFate = 'left' | 'came' | 'changed' | 'stayed';

export interface TaskDifference {
  /** id in the united plan */
  readonly id: string;
  readonly fate: TaskFate;
  /** titles, where both plans have the task and they differ */
  readonly title?: BeforeAfter<string>;
  /** ids of groups, likewise */
  readonly group?: BeforeAfter<string>;
  /** deadlines as printed, where they say another time; see `Difference.deadlinesOf` */
  readonly deadline?: BeforeAfter<readonly string[]>;
  /** of tasks that both plans have; ids of the united plan */
  readonly parties: readonly Change[];
}

export interface BeforeAfter<T> {
  readonly before: T;
  readonly after: T;
}

/** What an agency carries on either side; `null` where the plan does not know it. */
export interface LoadDifference extends BeforeAfter<Workload | null> {
  readonly id: string;
  readonly fate: Fate;
  /** after less before; who is not there carries nothing */
  readonly leads: number;
  readonly supports: number;
  readonly load: number;
}

export interface Difference {
  /** in the order of the united plan */
  readonly tasks: readonly TaskDifference[];
  readonly loads: readonly LoadDifference[];
  /** how many links left, came, stayed and turned; links of tasks that left or came are counted in */
  readonly links: Readonly<Record<Fate, number>>;
  readonly numbers: BeforeAfter<Numbers>;
  /** the plan that alone has deadlines: then they are compared in no task */
  readonly deadlinesOf: 'a' | 'b' | null;
}

/**
 * What differs between the two plans of a united one.
 *
 * @param weight how many supports one lead counts for
 */
export function difference(one: United, weight: number): Difference {
  const { plan, fates } = one;
  const links: Record<Fate, number> = { left: 0, came: 0, stayed: 0, turned: 0 };
  for (const { id } of indexPlan(plan).links) links[fates.get(id)!] += 1;
  const [before, after] = [carried(one.before, weight), carried(one.after, weight)];
  const deadlinesOf = aloneWithDeadlines(one.before, one.after);
  return {
    tasks: taskDifferences(one, deadlinesOf === null),
    loads: loadDifferences(one, before.loads, after.loads),
    links,
    numbers: { before: numbersOf(before), after: numbersOf(after) },
    deadlinesOf,
  };
}

function taskDifferences({ plan, before, after, fates }: United, dated: boolean): TaskDifference[] {
  const [was, is] = [before, after].map(({ tasks }) => new Map(tasks.map((t) => [t.id, t])));
  const changes = new Map<string, Change[]>();
  for (const change of compare(before, after).changes) {
    const found = changes.get(change.task);
    if (found) found.push(change);
    else changes.set(change.task, [change]);
  }
  return plan.tasks.map(({ id }): TaskDifference => {
    const [old, now] = [was!.get(id), is!.get(id)];
    if (!old || !now) return { id, fate: fates.get(id) as 'left' | 'came', parties: [] };
    const parties = changes.get(id) ?? [];
    const deadline = dated ? deadlineChange(old, now) : undefined;
    const differing = {
      ...(old.title !== now.title && { title: { before: old.title, after: now.title } }),
      ...(old.group !== now.group && { group: { before: old.group, after: now.group } }),
      ...(deadline && { deadline }),
    };
    const same = parties.length === 0 && Object.keys(differing).length === 0;
    return { id, fate: same ? 'stayed' : 'changed', ...differing, parties };
  });
}

function loadDifferences(
  { plan, fates }: United,
  before: readonly Workload[],
  after: readonly Workload[],
): LoadDifference[] {
  const [was, is] = [before, after].map((loads) => new Map(loads.map((item) => [item.id, item])));
  return plan.agencies.map(({ id }): LoadDifference => {
    const [old, now] = [was!.get(id) ?? null, is!.get(id) ?? null];
    const by = (figure: 'leads' | 'supports' | 'load') =>
      (now?.[figure] ?? 0) - (old?.[figure] ?? 0);
    return {
      id,
      fate: fates.get(id)!,
      before: old,
      after: now,
      leads: by('leads'),
      supports: by('supports'),
      load: by('load'),
    };
  });
}
