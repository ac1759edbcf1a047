import { remembered } from './remembered';
import type { Agency, Group, Part, Party, Plan, Role, Task } from './types';

/** One party of one task with everything it belongs to: an edge of the network, a row of the truth. */
export interface Link {
  /** `{task}~{position of the party in the task}` */
  readonly id: string;
  readonly task: Task;
  readonly agency: Agency;
  readonly group: Group;
  readonly role: Role;
  readonly party: Party;
}

/** How often an agency is named: `all = leads + supports + joint`. */
export interface Load {
  readonly leads: number;
  readonly supports: number;
  readonly all: number;
}

/** A plan's parts by id, and its links from every side. Built once per plan. */
export interface PlanIndex {
  readonly plan: Plan;
  readonly links: readonly Link[];
  readonly part: ReadonlyMap<string, Part>;
  readonly group: ReadonlyMap<string, Group>;
  readonly task: ReadonlyMap<string, Task>;
  readonly agency: ReadonlyMap<string, Agency>;
  /** links by task id and by agency id, in document order; every task and agency has an entry */
  readonly linksOf: ReadonlyMap<string, readonly Link[]>;
  /** ids of agencies that are named only as collectives (各镇街) */
  readonly collective: ReadonlySet<string>;
  /** by agency id */
  readonly load: ReadonlyMap<string, Load>;
}

/** The index of a plan. Collectives count as links like any other party. */
export const indexPlan = remembered((plan: Plan): PlanIndex => {
  const part = byId(plan.parts);
  const group = byId(plan.groups);
  const task = byId(plan.tasks);
  const agency = byId(plan.agencies);
  const links = plan.tasks.flatMap((t) =>
    t.parties.map((party, i): Link => {
      return {
        id: `${t.id}~${i}`,
        task: t,
        agency: agency.get(party.agency)!,
        group: group.get(t.group)!,
        role: party.role,
        party,
      };
    }),
  );
  const linksOf = new Map<string, Link[]>([...task.keys(), ...agency.keys()].map((id) => [id, []]));
  for (const link of links) {
    linksOf.get(link.task.id)!.push(link);
    linksOf.get(link.agency.id)!.push(link);
  }
  const load = new Map(plan.agencies.map((a) => [a.id, loadOf(linksOf.get(a.id)!)]));
  const collective = new Set(
    plan.agencies.map(({ id }) => id).filter((id) => isCollective(linksOf.get(id)!)),
  );
  return { plan, links, part, group, task, agency, linksOf, collective, load };
});

const isCollective = (links: readonly Link[]): boolean =>
  links.length > 0 && links.every((link) => link.party.collective);

/** Counts roles in a list of links. */
export function loadOf(links: readonly Link[]): Load {
  const leads = links.filter((link) => link.role === 'lead').length;
  const supports = links.filter((link) => link.role === 'support').length;
  return { leads, supports, all: links.length };
}

/**
 * Id of the agency at the head of a task: the first that leads it or, where none does, the first that is
 * named; none where it has no party.
 */
export const headOf = ({ parties }: Pick<Task, 'parties'>): string | undefined =>
  (parties.find(({ role }) => role === 'lead') ?? parties[0])?.agency;

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
