import type { FieldKind } from '../plan/types';
import type { Cell } from './blocks';
import { isField, isParties, type Header } from './columns';
import { sayRoles, settled } from './content';
import { listsMembers } from './headwords';
import type { Label } from './labels';
import { agenciesOf } from './matrix';

type Row = readonly (Cell | null)[];

/** Which columns of a task table hold what. */
export interface Roles {
  readonly number: number;
  readonly groups: readonly number[];
  readonly task: number;
  readonly parties: readonly PartyColumn[];
  /** whether bodies are listed with their duties */
  readonly duties: boolean;
  /** of a matrix: the bodies of each column of marks */
  readonly agencies: ReadonlyMap<number, readonly string[]>;
  readonly fields: ReadonlyMap<number, { readonly kind: FieldKind; readonly label: string }>;
  /** where each row says what the names beside it do */
  readonly role: number;
  /** of each column, as printed */
  readonly heads: readonly string[];
  /** whether most rows are numbered otherwise than parts are: 1 or （一）, not 一 */
  readonly plain: boolean;
}

/** A column that names parties. */
export interface PartyColumn {
  readonly at: number;
  readonly label: Label;
  /** its head, as printed */
  readonly head: string;
}

/** Numbers of parts, alone in their cell. */
export const isPart = (text: string): boolean =>
  /^(?:第?[一二三四五六七八九十]{1,3}[章节部]?|[壹贰叁肆伍陆柒捌玖拾]{1,3}|[甲乙丙丁戊己庚辛壬癸])[、.．]?$/.test(
    text.trim(),
  );

/** Which columns hold what, with one for the tasks. */
export function rolesOf(grid: readonly Row[], header: Header): Roles {
  const { rows, from, heads } = header;
  const { columns } = settled(header, grid.slice(from));
  const body = grid.slice(from + rows);
  const textsIn = (c: number) => body.flatMap((row) => row[c]?.text.trim() || []);
  const role = columns.findIndex(
    (column, c) => (isField(column) || isParties(column)) && sayRoles(textsIn(c)),
  );
  const number = columns.indexOf('number');
  const numbers = textsIn(number);
  const each = columns.map((column, c) => ({ column, c }));
  const task = columns.indexOf('task');
  const parties = each.flatMap(({ column, c }) =>
    c !== role && isParties(column)
      ? [{ at: c, label: column as Label, head: heads[c] ?? '' }]
      : [],
  );
  return {
    number,
    heads,
    plain: numbers.filter(isPart).length * 2 <= numbers.length,
    groups: each.flatMap(({ column, c }) => (column === 'group' ? [c] : [])),
    task,
    role,
    parties,
    duties: parties.some(
      ({ label, head }) => label === 'responsible' && listsMembers(head, heads[task] ?? ''),
    ),
    agencies: new Map(
      each.flatMap(({ column, c }) =>
        column === 'agency' ? [[c, agenciesOf(heads[c] ?? '')] as const] : [],
      ),
    ),
    fields: new Map(
      each.flatMap(({ column, c }) =>
        c !== role && isField(column)
          ? [[c, { kind: column, label: heads[c] ?? '' }] as const]
          : [],
      ),
    ),
  };
}
