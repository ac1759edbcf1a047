import { leadSupport } from '../../analyse/projection';
import type { PlanIndex } from '../../plan/links';
import type { Find, Made } from './types';

/** So many arrows can be told apart in one picture. */
const MOST_PAIRS = 10;

/** The strongest pairs of lead and supporter, as arrows in the agencies' network. */
export function pairs(index: PlanIndex, find: Find): Made[] {
  const strongest = find('pairs');
  if (!strongest) return [];
  const counts = leadSupport(index).map(({ tasks }) => tasks.length);
  const drawn = (least: number) => counts.filter((count) => count >= least).length;
  const steps = [...new Set(counts)].sort((a, b) => a - b);
  const min = steps.find((least) => drawn(least) <= MOST_PAIRS) ?? strongest.params.tasks;
  const figures = { ...strongest.params, min, drawn: drawn(min), all: counts.length };
  const view = { ...NETWORK, relation: 'directed' as const, minShared: min };
  return [{ kind: 'pairs', id: 'pairs', figures, view, behind: [strongest] }];
}

/** Who lies between the others. */
export function bridges(find: Find): Made[] {
  const found = find('bridges');
  if (!found) return [];
  const { selection } = found.view;
  const view = { ...NETWORK, relation: 'shared' as const, selection };
  return [{ kind: 'bridges', id: 'bridges', figures: found.params, view, behind: [found] }];
}

const NETWORK = { tab: 'collaboration', form: 'network' } as const;
