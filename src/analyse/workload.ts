import type { Link, PlanIndex } from '../plan/links';

/** What one agency carries, every figure a count over rows of the source. */
export interface Workload {
  /** id of the agency */
  readonly id: string;
  readonly leads: number;
  readonly supports: number;
  /** `weight · leads + supports + joint`; a joint party, of whom no lead is stated, counts once */
  readonly load: number;
  /** `load` over the loads of all agencies, 0 to 1; 0 where nobody carries anything */
  readonly share: number;
  /** 1 + number of agencies with a greater `load`; equals share a rank */
  readonly rank: number;
  /** distinct groups in which it is named */
  readonly groups: number;
  /** distinct other agencies with which it shares a task */
  readonly partners: number;
  /**
   * coordination burden: the supporters over all tasks it leads, each task counted for itself, so
   * that one who supports two of them counts twice
   */
  readonly burden: number;
}

/**
 * Counts what each agency carries: one entry for every agency of the plan, idle ones included, in
 * document order.
 *
 * @param weight how many supports one lead counts for
 * @param links what to count; every figure looks at these links alone
 */
export function workloads(
  index: PlanIndex,
  weight: number,
  links: readonly Link[] = index.links,
): Workload[] {
  const counted = countsIn(index, links);
  const loadOf = ({ leads, links }: Counts) => (weight - 1) * leads + links;
  const loads = counted.map(loadOf).sort((a, b) => b - a);
  const total = loads.reduce((sum, load) => sum + load, 0);
  const ranks = new Map(loads.map((load, at) => [load, at + 1] as const).reverse());
  return counted.map((counts) => {
    const { id, leads, supports, groups, partners, burden } = counts;
    const load = loadOf(counts);
    const share = total > 0 ? load / total : 0;
    return { id, leads, supports, load, share, rank: ranks.get(load)!, groups, partners, burden };
  });
}

/** What no weight changes of what an agency carries. */
interface Counts extends Pick<
  Workload,
  'id' | 'leads' | 'supports' | 'groups' | 'partners' | 'burden'
> {
  /** links of whatever role */
  readonly links: number;
}

/** The same links are counted once, however many weights are tried. */
const known = new WeakMap<readonly Link[], { index: PlanIndex; counts: readonly Counts[] }>();

function countsIn(index: PlanIndex, links: readonly Link[]): readonly Counts[] {
  const found = known.get(links);
  if (found?.index === index) return found.counts;
  const { agencies } = index.plan;
  const place = new Map(agencies.map(({ id }, at) => [id, at]));
  const byAgency = bundle(links, (link) => link.agency.id);
  const teams = new Map<string, Team>();
  for (const [id, own] of bundle(links, (link) => link.task.id)) teams.set(id, teamOf(own, place));
  /** by place of an agency, the place of the last one that has been seen beside it */
  const beside = new Int32Array(agencies.length).fill(-1);
  const counts = agencies.map(({ id }, at) =>
    countsOf(id, at, byAgency.get(id) ?? [], teams, beside),
  );
  known.set(links, { index, counts });
  return counts;
}

/** Places of those who take part in a task, and of those who support it, each once. */
interface Team {
  readonly all: readonly number[];
  readonly supporters: readonly number[];
}

function teamOf(links: readonly Link[], place: ReadonlyMap<string, number>): Team {
  const placesOf = (some: readonly Link[]) => [
    ...new Set(some.map(({ agency }) => place.get(agency.id)!)),
  ];
  return {
    all: placesOf(links),
    supporters: placesOf(links.filter(({ role }) => role === 'support')),
  };
}

function countsOf(
  id: string,
  at: number,
  own: readonly Link[],
  teams: ReadonlyMap<string, Team>,
  beside: Int32Array,
): Counts {
  const leads = own.filter(({ role }) => role === 'lead');
  let partners = 0;
  beside[at] = at;
  for (const { task } of own) {
    teams.get(task.id)!.all.forEach((other) => {
      if (beside[other] === at) return;
      beside[other] = at;
      partners += 1;
    });
  }
  const burden = ({ supporters }: Team) => supporters.length - (supporters.includes(at) ? 1 : 0);
  return {
    id,
    links: own.length,
    leads: leads.length,
    supports: own.filter(({ role }) => role === 'support').length,
    groups: new Set(own.map((link) => link.group.id)).size,
    partners,
    burden: [...new Set(leads.map(({ task }) => task.id))].reduce(
      (sum, task) => sum + burden(teams.get(task)!),
      0,
    ),
  };
}

function bundle(links: readonly Link[], key: (link: Link) => string): Map<string, Link[]> {
  const bundles = new Map<string, Link[]>();
  for (const link of links) {
    const found = bundles.get(key(link));
    if (found) found.push(link);
    else bundles.set(key(link), [link]);
  }
  return bundles;
}
