import type { Line } from '../../draw/fold';
import type { PlanIndex } from '../../plan/links';
import type { Agency } from '../../plan/types';

/** How often an agency is named, or all of a fold together. */
export const lineLoad = ({ one, fold }: Line<Agency>, { load }: PlanIndex): number =>
  (one ? [one] : fold!.holds).reduce((sum, { id }) => sum + load.get(id)!.all, 0);
