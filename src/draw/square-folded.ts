import type { Pair } from '../analyse/projection';
import type { PlanIndex } from '../plan/links';
import type { Agency } from '../plan/types';
import type { Filtered } from '../view/filter';
import type { Relation } from '../view/choices';
import type { View } from '../view/view';
import { foldingBy, linesOf, linesOver, opening, type Line } from './fold';
import type { Block } from './matrix-order';
import { pairKey } from './pairs';

/** Agencies × agencies as it is shown: its lines, down and across alike, and what joins each two. */
export interface Square {
  readonly lines: readonly Line<Agency>[];
  /** how many tasks, by `pairKey` of two lines' ids; of a fold each task counts once, however many it joins */
  readonly counts: ReadonlyMap<string, number>;
  /** the greatest of two that are no open fold */
  readonly most: number;
}

/** The matrix in the order of its blocks, folded by those where they are many, or else by function. */
export function squareOf(
  index: PlanIndex,
  blocks: readonly Block[],
  pairs: readonly Pair[],
  view: Pick<View, 'relation' | 'matrixOrder' | 'unfolded' | 'selection' | 'filter'>,
  filtered: Filtered,
): Square {
  const blockOf = new Map(
    blocks.flatMap(({ key, agencies }) => agencies.map(({ id }) => [id, key] as const)),
  );
  const functionOf = foldingBy(index.plan, view.matrixOrder);
  const load = ({ id }: Agency) => index.load.get(id)!.all;
  const sum = (holds: readonly Agency[]) => holds.reduce((all, one) => all + load(one), 0);
  const lines = linesOf(
    blocks.flatMap(({ agencies }) => agencies),
    {
      keyOf: (agency) => blockOf.get(agency.id)! || functionOf(agency),
      isOpen: opening(index, view, filtered),
      rank: view.matrixOrder === 'load' ? sum : undefined,
    },
  );
  return { lines, ...countsOf(lines, pairs, view.relation) };
}

function countsOf(
  lines: readonly Line<Agency>[],
  pairs: readonly Pair[],
  relation: Relation,
): Omit<Square, 'lines'> {
  if (lines.every(({ fold }) => !fold))
    return {
      counts: new Map(pairs.map(({ a, b, tasks }) => [pairKey(relation, a, b), tasks.length])),
      most: pairs[0]?.tasks.length ?? 0,
    };
  const over = linesOver<Agency, Line<Agency>>(lines);
  const tasks = new Map<string, { readonly ids: Set<string>; readonly open: boolean }>();
  for (const pair of pairs)
    for (const a of over.get(pair.a) ?? [])
      for (const b of over.get(pair.b) ?? []) {
        const key = pairKey(relation, a.id, b.id);
        const found = tasks.get(key) ?? {
          ids: new Set<string>(),
          open: a.fold?.open === true || b.fold?.open === true,
        };
        for (const task of pair.tasks) found.ids.add(task);
        tasks.set(key, found);
      }
  return {
    counts: new Map([...tasks].map(([key, { ids }]) => [key, ids.size])),
    most: [...tasks.values()].reduce(
      (most, { ids, open }) => (open ? most : Math.max(most, ids.size)),
      0,
    ),
  };
}
