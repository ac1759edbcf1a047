import { functionOf } from '../analyse/functions';
import type { PlanIndex } from '../plan/links';
import { remembered } from '../plan/remembered';
import type { Agency, Plan } from '../plan/types';
import { isEmpty, type Filtered } from '../view/filter';
import { pairOf } from '../view/highlight';
import { shut, type View } from '../view/view';

/** An axis of more lines than this cannot be taken in at once; found by looking. */
export const MOST_LINES = 40;

/** Fewer folds than this say less than the lines would. */
const FEWEST_FOLDS = 3;

/** Lines of an axis that have something in common, and stand for one while they are not open. */
export interface Fold<T> {
  /** what they have in common: a function, a kind, a community, a part */
  readonly key: string;
  readonly holds: readonly T[];
  readonly open: boolean;
}

/** What stands at one place of an axis: something by itself, or a fold, behind which what it holds follows while it is open. */
export interface Line<T> {
  readonly id: string;
  readonly one: T | null;
  readonly fold: Fold<T> | null;
  /** whether it stands in a fold that is open */
  readonly inside: boolean;
}

/** The id of a fold's line: nothing in a plan has one like it. */
export const foldId = (key: string): string => `~${key}`;

/** Items by what they have in common; null where they are few, or hardly anything would be folded. */
export function foldsOf<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> | null {
  if (items.length <= MOST_LINES) return null;
  const folds = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const fold = folds.get(key);
    if (fold) fold.push(item);
    else folds.set(key, [item]);
  }
  return folds.size < FEWEST_FOLDS || folds.size > items.length / 2 ? null : folds;
}

interface Folding<T> {
  readonly keyOf: (item: T) => string;
  readonly isOpen: (key: string, holds: readonly T[]) => boolean;
  /** what folds are sorted by, the most first; without it a fold stands where the first that it holds stood */
  readonly rank?: ((holds: readonly T[]) => number) | undefined;
}

/**
 * The lines of an axis: all by themselves where they are few or hardly anything would be folded, else in
 * folds. What would be a fold by itself is none.
 *
 * @param items in their order, which they keep within a fold
 */
export function linesOf<T extends { readonly id: string }>(
  items: readonly T[],
  { keyOf, isOpen, rank }: Folding<T>,
): Line<T>[] {
  const single = (one: T, inside = false): Line<T> => ({ id: one.id, one, fold: null, inside });
  const folds = foldsOf(items, keyOf);
  if (!folds) return items.map((one) => single(one));
  const sorted = [...folds];
  if (rank) sorted.sort(([, a], [, b]) => rank(b) - rank(a));
  return sorted.flatMap(([key, holds]) => {
    if (holds.length === 1) return [single(holds[0]!)];
    const open = isOpen(key, holds);
    const head = { id: foldId(key), one: null, fold: { key, holds, open }, inside: false };
    return [head, ...(open ? holds.map((one) => single(one, true)) : [])];
  });
}

/** The lines in which each thing counts, by its id: its own, and that of its fold. */
export function linesOver<T extends { readonly id: string }, Of extends Line<T>>(
  lines: readonly Of[],
): ReadonlyMap<string, readonly Of[]> {
  const over = new Map<string, Of[]>();
  for (const line of lines)
    for (const { id } of line.one ? [line.one] : line.fold!.holds) {
      const own = over.get(id);
      if (own) own.push(line);
      else over.set(id, [line]);
    }
  return over;
}

/** The function of each agency of a plan, by its name. */
const functionsOf = remembered(
  ({ agencies }: Plan) => new Map(agencies.map(({ id, name }) => [id, functionOf(name)] as const)),
);

/** What agencies fold by: their function; in an order by kind, their kind. */
export const foldingBy = (plan: Plan, order: string): ((agency: Agency) => string) =>
  order === 'kind' ? ({ kind }) => kind : ({ id }) => functionsOf(plan).get(id)!;

/**
 * Which folds are open: those that a reader has opened, those that hold what is selected and, unless the reader
 * has closed them, those that hold what a filter finds, where that is little.
 */
export function opening(
  { links }: PlanIndex,
  { unfolded, selection, filter }: Pick<View, 'unfolded' | 'selection' | 'filter'>,
  filtered: Filtered,
): (key: string, holds: readonly { readonly id: string }[]) => boolean {
  const selected = new Set(selection.flatMap((id) => [id, ...(pairOf(id) ?? [])]));
  const found = new Set<string>();
  if (!isEmpty(filter)) {
    const kept = links.filter(({ id }) => filtered.links.has(id));
    const groups = new Set(kept.map(({ group }) => group.id));
    for (const few of [filtered.agencies, groups])
      if (few.size <= MOST_LINES) for (const id of few) found.add(id);
  }
  return (key, holds) =>
    unfolded.includes(key) ||
    holds.some(({ id }) => selected.has(id)) ||
    (!unfolded.includes(shut(key)) && holds.some(({ id }) => found.has(id)));
}

/** The fold that a place of a table opens or closes: of its row's and its column's that which is closed, else the first. */
export function foldAt(
  ...lines: readonly (Line<{ readonly id: string }> | undefined)[]
): Fold<{ readonly id: string }> | undefined {
  const folds = lines.flatMap((line) => line?.fold ?? []);
  return folds.find(({ open }) => !open) ?? folds[0];
}

/**
 * What opens or closes a fold: to close one also lets go of what is selected in it, and it stays closed whatever the
 * filter finds in it, until that is another.
 */
export function toggled(
  { unfolded, selection, filter }: Pick<View, 'unfolded' | 'selection' | 'filter'>,
  { key, holds, open }: Fold<{ readonly id: string }>,
): Pick<View, 'unfolded' | 'selection'> {
  const others = unfolded.filter((other) => other !== key && other !== shut(key));
  if (!open) return { unfolded: [...others, key], selection };
  const within = new Set(holds.map(({ id }) => id));
  const isWithin = (id: string) => [id, ...(pairOf(id) ?? [])].some((part) => within.has(part));
  return {
    unfolded: isEmpty(filter) ? others : [...others, shut(key)],
    selection: selection.filter((id) => !isWithin(id)),
  };
}
