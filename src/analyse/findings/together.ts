import type { PlanIndex } from '../../plan/links';
import type { Connections } from '../connect';
import { leadSupport, type Pair } from '../projection';
import { nameOf, namesOf, podium } from './tools';
import type { Finding } from './types';

/** The pairs of lead and supporter with most tasks, and those that come next. */
export function strongestPairs(index: PlanIndex): Finding[] {
  const { first, most, second, next } = podium(leadSupport(index), (pair) => pair.tasks.length);
  if (first.length === 0) return [];
  const named = ({ a, b }: Pair) => ({ lead: nameOf(index, a), support: nameOf(index, b) });
  const pairs = first.map(named);
  const params = { pairs, tasks: most, next: second.map(named), nextTasks: next };
  const view = {
    tab: 'collaboration',
    relation: 'directed',
    form: 'pairs',
    selection: [],
  } as const;
  return [{ id: 'pairs', params, view }];
}

/** Who lies on most shortest ways between two others. */
export function bridges(index: PlanIndex, { betweenness }: Connections): Finding[] {
  const ids = index.plan.agencies.map(({ id }) => id);
  const { first, most, second, next } = podium(ids, (id) => betweenness[id]!);
  if (first.length === 0) return [];
  const agencies = namesOf(index, first);
  const params = { agencies, share: most, next: namesOf(index, second), nextShare: next };
  const view = { tab: 'collaboration', relation: 'shared', form: 'network' } as const;
  return [{ id: 'bridges', params, view: { ...view, selection: first } }];
}

/** How the agencies fall into communities, and who carries most in each. */
export function communities(index: PlanIndex, connections: Connections): Finding[] {
  const found = connections.communities.filter((members) => members.length > 1);
  if (found.length < 2) return [];
  const params = {
    sizes: found.map((members) => members.length),
    modularity: connections.modularity,
    first: found.map((members) => {
      const load = (id: string) => index.load.get(id)!.all;
      return nameOf(
        index,
        members.reduce((a, b) => (load(b) > load(a) ? b : a)),
      );
    }),
  };
  const view = { tab: 'collaboration', relation: 'shared', form: 'matrix' } as const;
  return [
    { id: 'communities', params, view: { ...view, matrixOrder: 'community', selection: [] } },
  ];
}
