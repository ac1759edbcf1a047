import { workloads } from '../../analyse/workload';
import type { PlanIndex } from '../../plan/links';
import { NO_FILTER } from '../../view/view';
import type { Find, Made } from './types';

/** How many rows a table may have that is read from the back of a room. */
const MOST_ROWS = 13;

/** Who leads: the lines of the leads alone, in the whole picture. */
export function leads(index: PlanIndex, find: Find): Made[] {
  const most = find('most-leads');
  if (!most) return [];
  const spread = find('concentration');
  const leading = [...index.load.values()].filter((load) => load.leads > 0).length;
  const all = index.plan.agencies.length;
  const figures = { ...most.params, all, leading, top3: spread?.params.top3 ?? null };
  const view = { filter: { ...NO_FILTER, roles: ['lead' as const] } };
  const behind = spread ? [most, spread] : [most];
  return [{ kind: 'leads', id: 'leads', figures, view, behind }];
}

/** Where the load falls: the heatmap of those who carry most. */
export function loads(index: PlanIndex): Made[] {
  const { plan, links } = index;
  const [first] = workloads(index, 1).sort((a, b) => b.load - a.load);
  if (!first || links.length === 0 || plan.groups.length < 2) return [];
  const min = leastLoad([...index.load.values()].map(({ all }) => all));
  const shown = [...index.load.values()].filter(({ all }) => all >= min);
  const figures = {
    agencies: plan.agencies.length,
    shown: shown.length,
    min,
    links: shown.reduce((sum, { all }) => sum + all, 0),
    all: links.length,
    groups: plan.groups.length,
    first: { name: index.agency.get(first.id)!.name, count: first.load, groups: first.groups },
  };
  const filter = { ...NO_FILTER, minLoad: min };
  const view = { tab: 'heatmap' as const, ...(min > 0 && { filter, hide: true }) };
  return [{ kind: 'loads', id: 'loads', figures, view, behind: [] }];
}

/** The least load that leaves as many rows as can be read; 0 where all can, or no load does it. */
function leastLoad(loads: readonly number[]): number {
  if (loads.length <= MOST_ROWS) return 0;
  const left = (min: number) => loads.filter((load) => load >= min).length;
  const steps = [...new Set(loads)].sort((a, b) => a - b);
  return steps.find((min) => left(min) <= MOST_ROWS) ?? 0;
}

/**
 * Who is above the line, and whether another weight of a lead changes that. The table keeps all its
 * rows here: the line is drawn from the loads of all.
 */
export function line(find: Find): Made[] {
  const above = find('above-line');
  const equal = find('equal-weight');
  if (!above || above.params.line === null) return [];
  const view = { tab: 'workload' as const, workSort: 'load' as const };
  const drawn: Made = {
    kind: 'line',
    id: 'line',
    figures: above.params,
    view: { ...view, weight: above.params.weight },
    behind: [above],
  };
  if (!equal || above.params.weight === 1) return [drawn];
  const figures = { ...above.params, equal: equal.params };
  const other: Made = {
    kind: 'weights',
    id: 'weights',
    figures,
    view: { ...view, weight: 1 },
    behind: [equal],
  };
  return [drawn, other];
}
