import { coSupport, leadSupport, shared, type Pair } from '../analyse/projection';
import { indexPlan, type PlanIndex } from '../plan/links';
import { applyFilter, isEmpty } from '../view/filter';
import { NO_FILTER, type Filter, type Relation } from '../view/view';

/** How each relation is counted. */
const PROJECTIONS: Readonly<Record<Relation, (index: PlanIndex) => Pair[]>> = {
  directed: leadSupport,
  support: coSupport,
  shared,
};

/** Pairs within a filter, and how many tasks they were counted from. */
interface Kept {
  readonly pairs: readonly Pair[];
  readonly tasks: number;
}

/**
 * The pairs of a relation within a filter. Groups and text choose tasks; agencies, kinds and least
 * load choose agencies, of which a pair needs one. Roles are the relation's own.
 */
export function pairsWithin(index: PlanIndex, relation: Relation, filter: Filter): Kept {
  if (isEmpty({ ...filter, roles: [] }))
    return { pairs: PROJECTIONS[relation](index), tasks: index.task.size };
  const { groups, text, ...rest } = filter;
  const { tasks } = applyFilter(index, { ...NO_FILTER, groups, text });
  const { agencies } = applyFilter(index, { ...rest, roles: [], groups: [], text: '' });
  const narrow = { ...index.plan, tasks: index.plan.tasks.filter(({ id }) => tasks.has(id)) };
  const pairs = PROJECTIONS[relation](indexPlan(narrow));
  return {
    pairs: pairs.filter(({ a, b }) => agencies.has(a) || agencies.has(b)),
    tasks: narrow.tasks.length,
  };
}

/** A key under which a pair is found from either end where it has no direction. */
export function pairKey(relation: Relation, a: string, b: string): string {
  return relation === 'directed' || a < b ? `${a} ${b}` : `${b} ${a}`;
}
