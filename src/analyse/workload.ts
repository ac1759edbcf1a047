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
  const byAgency = bundle(links, (link) => link.agency.id);
  const byTask = bundle(links, (link) => link.task.id);
  const counts = index.plan.agencies.map(({ id }) => {
    const own = byAgency.get(id) ?? [];
    return { id, load: loadOf(own, weight), ...countsOf(id, own, byTask) };
  });
  const total = counts.reduce((sum, { load }) => sum + load, 0);
  return counts.map((count) => ({
    ...count,
    share: total > 0 ? count.load / total : 0,
    rank: 1 + counts.filter(({ load }) => load > count.load).length,
  }));
}

type Counts = Pick<Workload, 'leads' | 'supports' | 'groups' | 'partners' | 'burden'>;

function countsOf(
  id: string,
  own: readonly Link[],
  byTask: ReadonlyMap<string, readonly Link[]>,
): Counts {
  const tasks = [...new Set(own.map((link) => link.task.id))];
  const led = new Set(own.filter(({ role }) => role === 'lead').map((link) => link.task.id));
  const others = (task: string) => byTask.get(task)!.filter((link) => link.agency.id !== id);
  const supporters = (task: string) =>
    new Set(
      others(task)
        .filter((link) => link.role === 'support')
        .map((link) => link.agency.id),
    );
  return {
    leads: own.filter(({ role }) => role === 'lead').length,
    supports: own.filter(({ role }) => role === 'support').length,
    groups: new Set(own.map((link) => link.group.id)).size,
    partners: new Set(tasks.flatMap((task) => others(task).map((link) => link.agency.id))).size,
    burden: [...led].reduce((sum, task) => sum + supporters(task).size, 0),
  };
}

function loadOf(links: readonly Link[], weight: number): number {
  return links.reduce((sum, { role }) => sum + (role === 'lead' ? weight : 1), 0);
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
