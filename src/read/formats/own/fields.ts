import { yearOfTitle } from '../../../plan/deadline';
import { understood } from '../../../plan/fields';
import { FIELD_COLUMNS } from '../../../plan/table';
import { terms } from '../../../plan/terms';
import { FIELD_KINDS, type FieldKind, type Origin, type TaskField } from '../../../plan/types';
import { jsonIn, type OwnRow } from './sheet';

/** Characters that a cell of Excel holds; what is longer was cut when it was written. */
const LONGEST = 32_767;

/** What the cell of a kind holds for these fields, as it was written. */
const fieldCell = (fields: readonly TaskField[], kind: FieldKind): string =>
  fields
    .filter((field) => field.kind === kind)
    .map(({ raw }) => raw)
    .join('\n');

/**
 * The fields of a task: those that it was written with, but for the kinds whose cell says otherwise in
 * some row of the task; there each line of the first such cell is a field.
 *
 * @param own the row that was written for the task
 * @param rows all rows of the task
 */
export function fieldsIn(own: OwnRow, rows: readonly OwnRow[]): TaskField[] {
  const written = writtenIn(own);
  const year = yearOfTitle(own('plan'));
  const origin: Origin = { line: Number(own('taskLine')) || 1, raw: '' };
  return FIELD_KINDS.reduce((fields: TaskField[], kind) => {
    const column = FIELD_COLUMNS[kind];
    const changed = rows.find((row) => !isSame(row(column), fieldCell(writtenIn(row), kind)));
    return changed ? withCell(fields, kind, changed(column), { year, origin }) : fields;
  }, written);
}

function writtenIn(row: OwnRow): TaskField[] {
  // JSON that did not fit into its cell can say nothing any more; the cells that are seen do.
  return row('fields').length >= LONGEST ? [] : (jsonIn<TaskField[]>(row, 'fields') ?? []);
}

const isSame = (cell: string, written: string): boolean =>
  cell === written || (cell.length >= LONGEST && written.startsWith(cell));

function withCell(
  fields: readonly TaskField[],
  kind: FieldKind,
  cell: string,
  { year, origin }: { readonly year: number | undefined; readonly origin: Origin },
): TaskField[] {
  const same = fields.filter((field) => field.kind === kind);
  const texts = same.length === 1 ? [cell] : cell.split('\n');
  const label = same[0]?.label ?? terms.zh.field[kind];
  const now = texts
    .filter((raw) => raw.trim() !== '')
    .map((raw, i) =>
      same[i]?.raw === raw
        ? same[i]
        : understood({ kind, label: same[i]?.label ?? label, raw, origin }, year),
    );
  const at = fields.findIndex((field) => field.kind === kind);
  const rest = fields.filter((field) => field.kind !== kind);
  return at < 0 ? [...rest, ...now] : [...rest.slice(0, at), ...now, ...rest.slice(at)];
}
