import type { Part, Plan } from './types';

/**
 * Whether a part is its only group, as it is in a plan of one level: the two are one thing, to be said and
 * shown once.
 */
export function isItsGroup({ groups }: Pick<Plan, 'groups'>, { id, title }: Part): boolean {
  const [group, ...more] = groups.filter(({ part }) => part === id);
  return more.length === 0 && group?.title === title;
}
