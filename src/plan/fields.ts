import { deadlineOf } from './deadline';
import type { DraftProblem } from './draft';
import { FIELD_KINDS, type FieldKind, type Plan, type Task, type TaskField } from './types';

/**
 * A field with what its deadline says, where that is understood.
 *
 * @param year of the document; see `yearOfTitle`
 */
export function understood(field: TaskField, year: number | undefined): TaskField {
  const { kind, label, raw, origin } = field;
  const when = kind === 'deadline' ? deadlineOf(raw, year) : undefined;
  return { kind, label, raw, ...(when && { when }), origin };
}

/** How many of the texts that were not understood are quoted, and how much of each. */
const [QUOTED, CHARACTERS] = [5, 20];

/** Tells once which deadlines are not understood, at the first of them. */
export function unreadDeadlines(tasks: readonly Pick<Task, 'fields'>[]): DraftProblem[] {
  const unread = tasks
    .flatMap(({ fields }) => fields)
    .filter(({ kind, raw, when }) => kind === 'deadline' && !when && /[\p{L}\p{N}]/u.test(raw));
  const [first] = unread;
  if (!first) return [];
  const texts = [...new Set(unread.map(({ raw }) => shortened(raw.replace(/\s+/g, ' ').trim())))];
  const quoted = texts.slice(0, QUOTED).join('、') + (texts.length > QUOTED ? '……' : '');
  return [
    {
      code: 'deadline-unread',
      severity: 'note',
      origin: first.origin,
      params: { texts: quoted, count: String(unread.length) },
    },
  ];
}

const shortened = (text: string): string =>
  [...text].length > CHARACTERS ? `${[...text].slice(0, CHARACTERS).join('')}…` : text;

/** What tasks have of one kind: a column of their table. */
export interface FieldColumn {
  readonly kind: FieldKind;
  /** the label that all of them go by; empty where they go by several, or by none */
  readonly label: string;
}

/** The kinds of field that occur in a plan, in the order of the kinds. */
export function fieldColumns({ tasks }: Pick<Plan, 'tasks'>): FieldColumn[] {
  const labels = new Map<FieldKind, Set<string>>();
  for (const { fields } of tasks)
    for (const { kind, label } of fields)
      labels.set(kind, (labels.get(kind) ?? new Set()).add(label));
  return FIELD_KINDS.flatMap((kind) => {
    const own = labels.get(kind);
    if (!own) return [];
    const [label = ''] = own.size === 1 ? own : [];
    return [{ kind, label }];
  });
}

/** The fields of one kind, in document order. */
export const fieldsOf = ({ fields }: Task, kind: FieldKind): readonly TaskField[] =>
  fields.filter((field) => field.kind === kind);

/**
 * A field as text in a column; its label is told where the column does not tell it.
 *
 * @param column that it stands in
 */
export const fieldText = ({ label, raw }: TaskField, column: Pick<FieldColumn, 'label'>): string =>
  label === '' || label === column.label ? raw : `${label}：${raw}`;
