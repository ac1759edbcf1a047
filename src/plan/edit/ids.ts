import type { Plan } from '../types';

/** The number at the end of an id: 3 of `t1.2.3`. */
export const numberOf = (id: string): number => Number(/\d{1,15}$/.exec(id)?.[0] ?? 0);

/** All ids, and those that come back where an accepted proposal is taken back. */
const idsOf = ({ parts, groups, tasks, agencies, problems }: Plan): string[] => {
  const gone = problems.flatMap(({ before }) =>
    before && 'agency' in before ? [before.agency] : [],
  );
  return [parts, groups, tasks, agencies, gone].flat().map(({ id }) => id);
};

/** The number of the next id of any kind: higher than that of every id there is or was. */
export function nextNumber(plan: Plan): number {
  return idsOf(plan).reduce((most, id) => Math.max(most, numberOf(id)), plan.issued ?? 0) + 1;
}

/**
 * An edited plan, remembering the numbers of ids that are gone, so that none is ever given to something
 * else: links, stories and scenarios may still name them.
 */
export function keepNumbers(before: Plan, after: Plan): Plan {
  const now = new Set(idsOf(after));
  if (idsOf(before).every((id) => now.has(id))) return after;
  return { ...after, issued: nextNumber(before) - 1 };
}

/** The id of a new group in a part, or of a new task in a group. */
export const idWithin = (parent: string, prefix: 'g' | 't', number: number): string =>
  `${prefix}${parent.slice(1)}.${number}`;
