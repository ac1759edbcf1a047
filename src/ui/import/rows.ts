import type { Group, Part, Plan, Task } from '../../plan/types';

/** A line of what was read. */
export type ResultRow =
  | { readonly type: 'part'; readonly of: Part }
  | { readonly type: 'group'; readonly of: Group }
  | { readonly type: 'task'; readonly of: Task };

/** A heading with its number, as it would be printed. */
export const headed = ({ ordinal, title }: Part | Group): string =>
  ordinal === '' || /[）)、.．]$/.test(ordinal) ? ordinal + title : `${ordinal}、${title}`;

/** A plan as lines in document order; a part that is one group under its own title is named once. */
export function rowsOf(plan: Plan): ResultRow[] {
  return plan.parts.flatMap((part) => {
    const groups = plan.groups.filter((group) => group.part === part.id);
    const below = groups.flatMap((group): ResultRow[] => {
      const tasks = plan.tasks.filter((task) => task.group === group.id);
      const rows = tasks.map((task): ResultRow => ({ type: 'task', of: task }));
      const same = group.title === part.title && group.ordinal === part.ordinal;
      return same ? rows : [{ type: 'group', of: group }, ...rows];
    });
    return [{ type: 'part', of: part } as const, ...below];
  });
}
