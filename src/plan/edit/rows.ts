import type { Party, Plan, Role, Task, TaskField } from '../types';
import { addAgency, agencyNamed } from './agency';
import { made, type FieldWords } from './fields';
import { idWithin, nextNumber } from './ids';
import { found, inOrder, insertedBefore, NOWHERE } from './lists';
import { nextOrdinal } from './task';

/** A row as it was read from somewhere else; what is empty was not there. */
export interface NewRow {
  readonly ordinal: string;
  readonly title: string;
  readonly parties: readonly Pick<Party, 'raw' | 'role' | 'collective'>[];
  /** what stands beside the parties */
  readonly fields: readonly FieldWords[];
}

/**
 * Adds rows as tasks of a group, in one edit. Agencies are those that the names stand for; one that
 * there is not yet is added. Where no row has a number, numbers go on from the last of the group.
 *
 * @param before id of the task of the group that they stand before; `null` for the end
 * @throws {Error} where there is no such group
 */
export function addRows(
  plan: Plan,
  group: string,
  rows: readonly NewRow[],
  before: string | null = null,
): Plan {
  found(plan.groups, group);
  const known = withAgencies(plan, rows);
  const first = nextNumber(known);
  const next = rows.every(({ ordinal }) => ordinal === '') ? nextOrdinal(plan, group) : '';
  const tasks = rows.map((row, i): Task => {
    const { title } = row;
    const ordinal = next === '' ? row.ordinal : String(Number(next) + i);
    const id = idWithin(group, 't', first + i);
    return {
      id,
      ordinal,
      title,
      group,
      parties: partiesOf(known, row),
      fields: row.fields.map((field) => made(plan, field)),
      origin: NOWHERE,
    };
  });
  return tasks.length === 0
    ? plan
    : inOrder({ ...known, tasks: insertedBefore(known.tasks, tasks, before) });
}

/**
 * Puts rows into tasks that there are, the first row into the first task. What a row leaves empty stays;
 * of the parties, those in a role that the row names give way to the row's, and so do fields of a kind
 * that the row has.
 *
 * @param ids of the tasks, in order; rows beyond the last one are left out
 */
export function fillRows(plan: Plan, ids: readonly string[], rows: readonly NewRow[]): Plan {
  const used = rows.slice(0, ids.length);
  const known = withAgencies(plan, used);
  const rowOf = new Map(used.map((row, i) => [ids[i]!, row]));
  const tasks = known.tasks.map((task) => {
    const row = rowOf.get(task.id);
    if (!row) return task;
    const fields = row.fields.map((field) => made(plan, field));
    return filled(task, row, partiesOf(known, row), fields);
  });
  const same = known === plan && tasks.every((task, i) => task === plan.tasks[i]);
  return same ? plan : { ...known, tasks };
}

/** Leads and joint parties stand in one cell, supporters in another. */
const cellOf = (role: Role): 'lead' | 'support' => (role === 'support' ? 'support' : 'lead');

function filled(
  task: Task,
  row: NewRow,
  parties: readonly Party[],
  fields: readonly TaskField[],
): Task {
  const kinds = new Set(fields.map(({ kind }) => kind));
  const cells = new Set(parties.map(({ role }) => cellOf(role)));
  const rest = task.parties.filter(({ role }) => !cells.has(cellOf(role)));
  const [leads, others] = (['lead', 'support'] as const).map((cell) =>
    [...parties, ...rest].filter(({ role }) => cellOf(role) === cell),
  );
  return {
    ...task,
    ordinal: row.ordinal || task.ordinal,
    title: row.title || task.title,
    fields: [...task.fields.filter(({ kind }) => !kinds.has(kind)), ...fields],
    parties: parties.length === 0 ? task.parties : [...leads!, ...others!],
  };
}

const withAgencies = (plan: Plan, rows: readonly NewRow[]): Plan =>
  [...new Set(rows.flatMap(({ parties }) => parties.map(({ raw }) => raw)))].reduce(
    addAgency,
    plan,
  );

/** The parties of a row; one that stands in it twice in the same role is named once. */
function partiesOf(plan: Plan, { parties }: NewRow): readonly Party[] {
  const seen = new Set<string>();
  return parties.flatMap(({ raw, role, collective }): Party[] => {
    const { id, name } = agencyNamed(plan, raw)!;
    const key = `${id} ${role}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ agency: id, role, raw: name, collective, origin: NOWHERE }];
  });
}
