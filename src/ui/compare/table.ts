import type { Difference, LoadDifference } from '../../analyse/difference';
import type { United } from '../../analyse/united';
import type { Language } from '../../view/choices';
import { rowsOf } from './rows';
import { compareWords } from './words';

type Cell = string | number;

/**
 * Everything that differs as one table: the numbers, then every task of either plan with what became
 * of it, then every agency's load on either side.
 *
 * @param names titles of the two plans
 */
export function differenceCells(
  one: United,
  difference: Difference,
  names: { readonly a: string; readonly b: string },
  language: Language,
): Cell[][] {
  const t = compareWords[language];
  const { before, after } = difference.numbers;
  const numbers = Object.entries(t.numbers) as [keyof typeof t.numbers, string][];
  const agency = new Map(one.plan.agencies.map(({ id, name }) => [id, name]));
  return [
    [t.sides.a, names.a],
    [t.sides.b, names.b],
    [],
    [t.what, t.short.a, t.short.b, t.by],
    ...numbers.map(([name, word]) => [word, before[name], after[name], after[name] - before[name]]),
    ...(difference.deadlinesOf ? [[t.deadlinesOf(t.short[difference.deadlinesOf])]] : []),
    [],
    [t.what, t.task, t.group, t.formerTitle, t.details],
    ...rowsOf(one, difference, t).map((row) => [
      t.fates[row.fate],
      row.name,
      row.groupName,
      row.title?.before ?? '',
      t.list(row.details),
    ]),
    [],
    [
      t.agency,
      ...[t.leads, t.supports, t.load].flatMap((w) => [
        `${w} ${t.short.a}`,
        `${w} ${t.short.b}`,
        `${w} ${t.by}`,
      ]),
    ],
    ...difference.loads.map((load) => [agency.get(load.id)!, ...figuresOf(load)]),
  ];
}

function figuresOf(load: LoadDifference): number[] {
  return (['leads', 'supports', 'load'] as const).flatMap((figure) => [
    load.before?.[figure] ?? 0,
    load.after?.[figure] ?? 0,
    load[figure],
  ]);
}
