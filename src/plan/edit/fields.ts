import { yearOfTitle } from '../deadline';
import { understood } from '../fields';
import type { Plan, Task, TaskField } from '../types';
import { changeIn, NOWHERE } from './lists';

/** What a person says of a field. */
export type FieldWords = Pick<TaskField, 'kind' | 'label' | 'raw'>;

/** Adds a field behind those that a task has. */
export function addField(plan: Plan, id: string, words: FieldWords): Plan {
  return withFields(plan, id, (fields) => [...fields, made(plan, words)]);
}

/**
 * Changes what a field says, what it is called, or its kind; where it stood stays.
 *
 * @param at its place among the fields of the task; one that there is not changes nothing
 */
export function changeField(plan: Plan, id: string, at: number, words: Partial<FieldWords>): Plan {
  return withFields(plan, id, (fields) => {
    const field = fields[at];
    if (!field) return fields;
    const next = { ...field, ...words };
    const same = next.kind === field.kind && next.label === field.label && next.raw === field.raw;
    if (same) return fields;
    const now = understood(next, yearOfTitle(plan.title));
    return fields.map((other) => (other === field ? now : other));
  });
}

/** Takes a field out of a task. */
export function removeField(plan: Plan, id: string, at: number): Plan {
  return withFields(plan, id, (fields) =>
    fields[at] ? fields.filter((_, place) => place !== at) : fields,
  );
}

/** Fields as a person adds them, their deadlines understood by the plan's year. */
export const made = ({ title }: Plan, { kind, label, raw }: FieldWords): TaskField =>
  understood({ kind, label, raw, origin: NOWHERE }, yearOfTitle(title));

function withFields(
  plan: Plan,
  id: string,
  change: (fields: readonly TaskField[]) => readonly TaskField[],
): Plan {
  const tasks = changeIn(plan.tasks, id, (task): Task => {
    const fields = change(task.fields);
    return fields === task.fields ? task : { ...task, fields };
  });
  return tasks === plan.tasks ? plan : { ...plan, tasks };
}
