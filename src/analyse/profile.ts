import { loadOf, type Link, type Load, type PlanIndex } from '../plan/links';

/** An agency that shares tasks with another. */
export interface Partner {
  readonly id: string;
  /** tasks in which both are named */
  readonly tasks: number;
}

/** What one agency carries, every figure a count of rows of the source. */
export interface AgencyProfile extends Load {
  /** `all` over the number of all links of the plan, 0 to 1 */
  readonly share: number;
  /** 1 + number of agencies with a greater `all`; equals share a rank */
  readonly rank: number;
  /** most shared tasks first, ties in document order */
  readonly partners: readonly Partner[];
}

/** Counts what an agency carries and with whom. */
export function agencyProfile(index: PlanIndex, id: string): AgencyProfile {
  const load = index.load.get(id)!;
  const loads = [...index.load.values()];
  return {
    ...load,
    share: index.links.length === 0 ? 0 : load.all / index.links.length,
    rank: 1 + loads.filter((other) => other.all > load.all).length,
    partners: partnersOf(index, id),
  };
}

function partnersOf(index: PlanIndex, id: string): Partner[] {
  const tasks = new Set(index.linksOf.get(id)!.map((link) => link.task));
  const shared = [...index.agency.keys()].map((other): Partner => {
    const theirs = new Set(index.linksOf.get(other)!.map((link) => link.task));
    return { id: other, tasks: [...theirs].filter((task) => tasks.has(task)).length };
  });
  return shared
    .filter((partner) => partner.id !== id && partner.tasks > 0)
    .sort((a, b) => b.tasks - a.tasks);
}

/** Links of one group or task, kept together. */
export interface Bundle {
  readonly id: string;
  readonly links: readonly Link[];
  readonly load: Load;
}

/** Links by group, groups in document order, those without links left out. */
export function byGroup(index: PlanIndex, links: readonly Link[]): Bundle[] {
  return bundles(links, [...index.group.keys()], (link) => link.group.id);
}

/** Links by agency, most links first, ties in document order. */
export function byAgency(index: PlanIndex, links: readonly Link[]): Bundle[] {
  return bundles(links, [...index.agency.keys()], (link) => link.agency.id).sort(
    (a, b) => b.load.all - a.load.all,
  );
}

function bundles(
  links: readonly Link[],
  ids: readonly string[],
  idOf: (link: Link) => string,
): Bundle[] {
  const found = new Map(ids.map((id): [string, Link[]] => [id, []]));
  for (const link of links) found.get(idOf(link))!.push(link);
  return [...found]
    .filter(([, own]) => own.length > 0)
    .map(([id, own]) => ({ id, links: own, load: loadOf(own) }));
}
