import type { PlanIndex } from '../plan/links';
import { isLarge } from './open';

/** Ids of the links that lead. */
export const leadsOf = ({ links }: PlanIndex): ReadonlySet<string> =>
  new Set(links.filter(({ role }) => role === 'lead').map(({ id }) => id));

/**
 * Whether the whole network is shown to an audience in two moves, leads first: where a plan has both, and is
 * not drawn by its groups. In Huadu's plan leads alone cross 20 times, with supports 931 times.
 */
export const buildsUp = (index: PlanIndex): boolean =>
  !isLarge(index) &&
  (['lead', 'support'] as const).every((role) => index.links.some((link) => link.role === role));
