import { coSupport, leadSupport, shared, type Pair } from '../analyse/projection';
import { indexPlan, type PlanIndex } from '../plan/links';
import { applyFilter, isEmpty } from '../view/filter';
import type { Relation } from '../view/choices';
import { NO_FILTER, type View } from '../view/view';

/** How each relation is counted. */
const PROJECTIONS: Readonly<Record<Relation, (index: PlanIndex) => Pair[]>> = {
  directed: leadSupport,
  support: coSupport,
  shared,
};

/** Pairs within a filter, the strongest first. */
interface PairsWithin {
  readonly pairs: readonly Pair[];
  /** how many tasks they were counted from */
  readonly tasks: number;
  /** tasks of the strongest pair of the whole plan */
  readonly most: number;
}

/**
 * The pairs of a view's relation within its filter. Groups and text choose tasks; agencies, kinds and
 * least load choose agencies, of which a pair needs one. Roles are the relation's own.
 */
export function pairsWithin(
  index: PlanIndex,
  { relation, filter }: Pick<View, 'relation' | 'filter'>,
): PairsWithin {
  const all = PROJECTIONS[relation](index);
  const most = all[0]?.tasks.length ?? 1;
  if (isEmpty({ ...filter, roles: [] })) return { pairs: all, tasks: index.task.size, most };
  const { groups, text, ...rest } = filter;
  const { tasks } = applyFilter(index, { ...NO_FILTER, groups, text });
  const { agencies } = applyFilter(index, { ...rest, roles: [], groups: [], text: '' });
  const narrow = { ...index.plan, tasks: index.plan.tasks.filter(({ id }) => tasks.has(id)) };
  const pairs = PROJECTIONS[relation](indexPlan(narrow));
  return {
    pairs: pairs.filter(({ a, b }) => agencies.has(a) || agencies.has(b)),
    tasks: narrow.tasks.length,
    most,
  };
}

/**
 * The pairs that a picture or a list shows: of at least so many tasks as a view asks, and no more than the
 * plan's strongest pair has, lest nothing be shown of a plan whose agencies seldom meet.
 */
export function shownOf(
  { pairs, most }: PairsWithin,
  minShared: number,
): { shown: readonly Pair[]; least: number } {
  const least = Math.min(minShared, most);
  return { shown: pairs.filter(({ tasks }) => tasks.length >= least), least };
}

/** A key under which a pair is found from either end where it has no direction. */
export function pairKey(relation: Relation, a: string, b: string): string {
  return relation === 'directed' || a < b ? `${a} ${b}` : `${b} ${a}`;
}
