import type { Link, PlanIndex } from '../plan/links';
import { remembered } from '../plan/remembered';
import type { Agency, Group, Task } from '../plan/types';
import { fold } from './fold';
import type { Filter } from './view';

/** What a filter leaves: ids of links, tasks and agencies. */
export interface Filtered {
  readonly links: ReadonlySet<string>;
  readonly tasks: ReadonlySet<string>;
  readonly agencies: ReadonlySet<string>;
}

/** How much a choice leaves. */
export interface Counts {
  readonly tasks: number;
  readonly agencies: number;
  readonly links: number;
}

type Facet = keyof Filter;
type Test = (link: Link, filter: Filter, index: PlanIndex) => boolean;

/**
 * One test per facet, each on a single link. A facet that is empty lets all through; `minLoad` looks
 * at the agency's load in the whole plan, so that narrowing another facet never changes who counts
 * as busy.
 */
const TESTS: { readonly [F in Facet]: Test } = {
  groups: (link, { groups }) => groups.length === 0 || groups.includes(link.group.id),
  roles: (link, { roles }) => roles.length === 0 || roles.includes(link.role),
  kinds: (link, { kinds }) => kinds.length === 0 || kinds.includes(link.agency.kind),
  agencies: (link, { agencies }) => agencies.length === 0 || agencies.includes(link.agency.id),
  minLoad: (link, { minLoad }, index) => index.load.get(link.agency.id)!.all >= minLoad,
  text: (link, filter) => filter.text === '' || matchesText(link, wanted(filter)),
};

const FACETS = Object.keys(TESTS) as Facet[];

// Each text is folded once, and compared at every key that is pressed.
const wanted = remembered(({ text }: Filter) => fold(text));
const titled = remembered(({ title }: Task | Group) => fold(title));
const named = remembered(({ name }: Agency) => fold(name));

const matchesText = ({ task, group, agency }: Link, text: string): boolean =>
  titled(task).includes(text) || titled(group).includes(text) || named(agency).includes(text);

/** Whether the filter lets everything through. */
export function isEmpty(filter: Filter): boolean {
  const { groups, roles, kinds, agencies, minLoad, text } = filter;
  return [groups, roles, kinds, agencies].every((l) => l.length === 0) && minLoad <= 0 && !text;
}

/** The links that pass every facet. */
export function passing(index: PlanIndex, filter: Filter): readonly Link[] {
  if (isEmpty(filter)) return index.links;
  return index.links.filter((link) => FACETS.every((facet) => TESTS[facet](link, filter, index)));
}

/**
 * Applies a filter. A task or an agency is kept where one of its links is; an empty filter keeps
 * also those that have none.
 */
export const applyFilter = remembered((index: PlanIndex, filter: Filter): Filtered => {
  const links = passing(index, filter);
  const all = isEmpty(filter);
  return {
    links: new Set(links.map((link) => link.id)),
    tasks: new Set(all ? index.task.keys() : links.map((link) => link.task.id)),
    agencies: new Set(all ? index.agency.keys() : links.map((link) => link.agency.id)),
  };
});

/** Counts what `applyFilter` would keep. */
export function countKept(index: PlanIndex, filter: Filter): Counts {
  const { links, tasks, agencies } = applyFilter(index, filter);
  return { links: links.size, tasks: tasks.size, agencies: agencies.size };
}

/** The values of a facet of choices that a link counts for; a part stands for all of its groups. */
const VALUES = {
  groups: ({ group }: Link) => [group.id, group.part],
  roles: ({ role }: Link) => [role],
  kinds: ({ agency }: Link) => [agency.kind],
  agencies: ({ agency }: Link) => [agency.id],
} satisfies Partial<Record<Facet, (link: Link) => readonly string[]>>;

/**
 * What choosing each value of a facet, alone in that facet, would leave under the other facets as they
 * stand. A value that would leave nothing has no entry.
 */
export function countChoices(
  index: PlanIndex,
  filter: Filter,
  facet: keyof typeof VALUES,
): ReadonlyMap<string, Counts> {
  const left = new Map<string, { tasks: number; agencies: Set<Agency>; links: number }>();
  // Links come by tasks: another task is one more.
  const last = new Map<string, Task>();
  for (const link of passing(index, { ...filter, [facet]: [] })) {
    for (const value of VALUES[facet](link)) {
      const own = left.get(value) ?? { tasks: 0, agencies: new Set(), links: 0 };
      left.set(value, own);
      if (last.get(value) !== link.task) own.tasks += 1;
      last.set(value, link.task);
      own.agencies.add(link.agency);
      own.links += 1;
    }
  }
  return new Map(
    [...left].map(([value, { tasks, agencies, links }]) => [
      value,
      { tasks, agencies: agencies.size, links },
    ]),
  );
}

/** What choosing each role, kind of agency, group and part would leave. */
export const countFacets = remembered((index: PlanIndex, filter: Filter) => {
  return {
    roles: countChoices(index, filter, 'roles'),
    kinds: countChoices(index, filter, 'kinds'),
    groups: countChoices(index, filter, 'groups'),
  };
});
