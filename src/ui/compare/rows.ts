import type { Change } from '../../analyse/compare';
import type { Difference, TaskDifference } from '../../analyse/difference';
import type { United } from '../../analyse/united';
import type { Narrow } from '../../app/comparing.svelte';
import { ROLES } from '../../view/view';
import type { CompareWords } from './words';

/** One task of either plan, and what became of it, in words. */
export interface Row extends TaskDifference {
  readonly name: string;
  readonly groupName: string;
  /** what differs, one after another; who takes part, where the task is on one side only */
  readonly details: readonly string[];
}

/** All tasks of both plans as rows, in the order of the united plan. */
export function rowsOf({ plan }: United, { tasks }: Difference, t: CompareWords): Row[] {
  const agency = new Map(plan.agencies.map(({ id, name }) => [id, name]));
  const group = new Map(plan.groups.map(({ id, title }) => [id, title]));
  const nameOf = (id?: string) => (id === undefined ? '' : agency.get(id)!);
  const change = ({ kind, from, to }: Change) => t.changes[kind](nameOf(from), nameOf(to));
  return tasks.map((item, at): Row => {
    const task = plan.tasks[at]!;
    const whole = ROLES.flatMap((role) => {
      const own = task.parties.filter((party) => party.role === role);
      return own.length > 0 ? [t.parties[role](own.map((p) => nameOf(p.agency)).join('、'))] : [];
    });
    const { title, group: moved } = item;
    return {
      ...item,
      name: task.title,
      groupName: group.get(task.group)!,
      details:
        item.fate === 'left' || item.fate === 'came'
          ? whole
          : [
              ...(title ? [`${t.reworded}：${title.before} → ${title.after}`] : []),
              ...(moved
                ? [`${t.moved}：${group.get(moved.before)!} → ${group.get(moved.after)!}`]
                : []),
              ...item.parties.map(change),
            ],
    };
  });
}

/** The rows that pass. An agency's tasks are those in which either plan names it. */
export function narrowed({ plan }: United, rows: readonly Row[], narrow: Narrow): Row[] {
  const { fate, agency, group, text } = narrow;
  const sought = text.trim();
  return rows.filter((row, at) => {
    const task = plan.tasks[at]!;
    const inGroup = [task.group, row.group?.before].includes(group ?? task.group);
    return (
      (fate === null || row.fate === fate) &&
      (agency === null || task.parties.some((party) => party.agency === agency)) &&
      inGroup &&
      [row.name, row.title?.before ?? '', ...row.details].some((words) => words.includes(sought))
    );
  });
}
