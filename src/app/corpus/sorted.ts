import { firstDue, type Hit } from '../../analyse/corpus/ask';
import type { Member } from '../../analyse/corpus';
import type { PlanRow } from '../../analyse/corpus/tables';
import { FUNCTIONS, type FunctionId } from '../../analyse/functions';
import { NUMBERS } from '../../analyse/numbers';
import type { AcrossSort } from '../../view/across';
import type { BodyRow } from './orders';

type Key = string | number;
type Keys<Row> = Readonly<Record<string, (row: Row) => Key>>;

const names = ({ member, task }: Hit, role: number): string => {
  const [first] = task.parties.find(([, own]) => own === role) ?? [];
  return first === undefined ? '' : member.digest.agencies[first]!.name;
};

/** Columns of each table by which it is sorted, with what is compared; words by the first of several. */
export const TASK_KEYS = {
  task: ({ task }) => task.title,
  lead: (hit) => names(hit, 0),
  support: (hit) => names(hit, 1),
  due: ({ task }) => firstDue(task),
} as const satisfies Keys<Hit>;

export const BODY_KEYS = {
  body: ({ body }) => body.label,
  function: ({ body }) => FUNCTIONS.indexOf(body.function),
  plans: ({ plans }) => plans,
  tasks: ({ tasks }) => tasks,
  leads: ({ leads }) => leads,
  supports: ({ supports }) => supports,
  joint: ({ joint }) => joint,
  names: ({ names }) => names,
} as const satisfies Keys<BodyRow>;

const PLAN: Keys<PlanRow> = {
  plan: ({ name }) => name,
  leaders: ({ leaders }) => leaders[0] ?? '',
};
export const PLAN_KEYS: Keys<PlanRow> = {
  ...PLAN,
  ...Object.fromEntries(NUMBERS.map((number) => [number, (row: PlanRow) => row[number]])),
};

export const FUNCTION_KEYS: Keys<PlanRow> = {
  ...PLAN,
  ...Object.fromEntries(
    FUNCTIONS.map((id: FunctionId, at) => [id, (row: PlanRow) => row.cells[at]!.all]),
  ),
};

/**
 * Rows by a column; what has nothing there comes last either way, and equals stay as they were. A column
 * that the table lacks sorts nothing: another form's may still be in the link.
 */
export function sorted<Row>(
  rows: readonly Row[],
  keys: Keys<Row>,
  sort: AcrossSort | null,
): readonly Row[] {
  const of = sort && Object.hasOwn(keys, sort.by) ? keys[sort.by]! : null;
  if (!of) return rows;
  const { compare } = new Intl.Collator('zh');
  const turn = sort!.descending ? -1 : 1;
  const order = (a: Key, b: Key): number => {
    if (typeof a === 'number' && typeof b === 'number') return turn * (a - b);
    if (a === '' || b === '') return Number(a === '') - Number(b === '');
    return turn * compare(String(a), String(b));
  };
  return rows
    .map((row) => ({ row, key: of(row) }))
    .sort((a, b) => order(a.key, b.key))
    .map(({ row }) => row);
}

/** Hits by a column; plans only turn round, each with its tasks as they were. */
export function sortedHits(hits: readonly Hit[], sort: AcrossSort | null): readonly Hit[] {
  if (sort?.by !== 'plan') return sorted(hits, TASK_KEYS, sort);
  if (!sort.descending) return hits;
  const runs = new Map<Member, Hit[]>();
  for (const hit of hits) runs.set(hit.member, [...(runs.get(hit.member) ?? []), hit]);
  return [...runs.values()].reverse().flat();
}
