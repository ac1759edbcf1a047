import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import type { PlanIndex } from '../plan/links';
import { coreNumbers } from './core';
import { shared } from './projection';

/** Figures of agencies, by id; every agency of the plan has one. */
type Figure = Readonly<Record<string, number>>;

/** Measures of the agencies' network, in which two are joined by the tasks that both take part in. */
export interface Connections {
  /** number of other agencies with which it shares a task */
  readonly degree: Figure;
  /** shared tasks summed over all these partners: one task with three others counts three */
  readonly strength: Figure;
  /** share of shortest ways between two others that lead through it, 0 to 1; see `connect` */
  readonly betweenness: Figure;
  /** position in `communities` */
  readonly community: Figure;
  /** the greatest k such that it belongs to a part in which each has at least k partners */
  readonly core: Figure;
  /** of the communities: 0 for no better than chance, at most 1 */
  readonly modularity: number;
  /** ids in document order; largest community first, ties in document order */
  readonly communities: readonly (readonly string[])[];
}

type Network = Graph<Record<string, never>, { tasks: number; distance: number }>;

/** Louvain stops at a local best that depends on its order of visits: this many orders are tried. */
const ORDERS = 20;

/**
 * Measures the projection `shared`, weight of an edge = number of shared tasks. The same for the
 * same plan, always: nodes and edges are put in sorted by id, and Louvain draws from seeded numbers.
 *
 * - betweenness: U. Brandes, "A faster algorithm for betweenness centrality", Journal of
 *   Mathematical Sociology 25, 2001, with distance 1 / shared tasks, over (n − 1)(n − 2) / 2 pairs;
 *   where several ways are equally short, each counts in part.
 * - communities: V. D. Blondel et al., "Fast unfolding of communities in large networks", J. Stat.
 *   Mech. P10008, 2008; the best modularity (M. E. J. Newman, PNAS 103, 2006) of twenty runs.
 * - core: see `coreNumbers`.
 */
export function connect(index: PlanIndex): Connections {
  const graph = networkOf(index);
  const ids = graph.nodes();
  const figure = (of: (id: string) => number) => Object.fromEntries(ids.map((id) => [id, of(id)]));
  const { communities, modularity } = communitiesOf(index, graph);
  const place = new Map(communities.flatMap((members, at) => members.map((id) => [id, at])));
  return {
    degree: figure((id) => graph.degree(id)),
    strength: figure((id) => graph.reduceEdges(id, (sum, _edge, { tasks }) => sum + tasks, 0)),
    betweenness: betweennessOf(graph),
    community: figure((id) => place.get(id)!),
    core: coreNumbers(new Map(ids.map((id) => [id, graph.neighbors(id)]))),
    modularity,
    communities,
  };
}

/** The library refuses a network of no agencies. */
function betweennessOf(graph: Network): Figure {
  // Between two there is nobody.
  if (graph.order < 3) return Object.fromEntries(graph.nodes().map((id) => [id, 0]));
  return betweennessCentrality(graph, { getEdgeWeight: 'distance', normalized: true });
}

function networkOf(index: PlanIndex): Network {
  const graph: Network = new Graph({ type: 'undirected', multi: false, allowSelfLoops: false });
  for (const id of [...index.agency.keys()].sort()) graph.addNode(id);
  const pairs = shared(index).map(({ a, b, tasks }) => {
    const [from, to] = a < b ? [a, b] : [b, a];
    return { from, to, tasks: tasks.length };
  });
  pairs.sort((p, q) => (p.from + ' ' + p.to < q.from + ' ' + q.to ? -1 : 1));
  const unit = commonMultiple(pairs.map(({ tasks }) => tasks));
  for (const { from, to, tasks } of pairs)
    graph.addEdge(from, to, { tasks, distance: unit / tasks });
  return graph;
}

/**
 * The least common multiple: with it as unit all distances 1 / tasks are whole numbers, so that
 * equally long ways are found equal; 1 where sums would pass what a number holds exactly.
 */
function commonMultiple(numbers: readonly number[]): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  let multiple = 1;
  for (const number of new Set(numbers)) {
    multiple *= number / divisor(multiple, number);
    if (multiple > 2 ** 40) return 1;
  }
  return multiple;
}

function communitiesOf(
  index: PlanIndex,
  graph: Network,
): Pick<Connections, 'communities' | 'modularity'> {
  const ids = index.plan.agencies.map(({ id }) => id);
  if (graph.size === 0) return { communities: ids.map((id) => [id]), modularity: 0 };
  const runs = Array.from({ length: ORDERS }, (_, seed) =>
    louvain.detailed(graph, { getEdgeWeight: 'tasks', rng: seeded(seed) }),
  );
  const best = runs.reduce((a, b) => (b.modularity > a.modularity + 1e-12 ? b : a));
  const members = new Map<number, string[]>();
  for (const id of ids) {
    const at = best.communities[id]!;
    members.set(at, [...(members.get(at) ?? []), id]);
  }
  const communities = [...members.values()].sort((a, b) => b.length - a.length);
  return { communities, modularity: best.modularity };
}

/** Mulberry32 (Tommy Ettinger, public domain): integer arithmetic, the same on every engine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
