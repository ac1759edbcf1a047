import type { Link, PlanIndex } from '../plan/links';
import type { Agency, FieldKind, Group, Part, Role, Task, TaskField } from '../plan/types';
import { agencyProfile, byGroup, type AgencyProfile, type Bundle } from './profile';

/** One task of an agency in one role, and who else is named in it. */
export interface SheetTask {
  readonly task: Task;
  readonly group: Group;
  readonly part: Part;
  /** lines of the source that name the agency here in this role, ascending, counted from 1 */
  readonly lines: readonly number[];
  /** how it is printed there, where that is not its name; by first appearance */
  readonly printed: readonly string[];
  /** ids of the other agencies by role, each once, in the order of the task */
  readonly leads: readonly string[];
  readonly supports: readonly string[];
  readonly joint: readonly string[];
}

/** What of the fields of a task stands on a sheet: deadlines, people and targets, where there are any. */
export const sheetFields = ({ fields }: Task): readonly TaskField[] =>
  fields.filter(({ kind }) => ON_SHEETS.has(kind));

const ON_SHEETS: ReadonlySet<FieldKind> = new Set(['deadline', 'person', 'contact', 'target']);

/** A partner, and how the two meet: every task that names both counts once in each figure it fits. */
export interface SheetPartner {
  readonly id: string;
  readonly tasks: number;
  /** of them, tasks that this agency leads */
  readonly ours: number;
  /** of them, tasks that the partner leads */
  readonly theirs: number;
  /** of them, tasks that neither leads */
  readonly others: number;
}

/** What one agency has to do, with whom and under whom. */
export interface TaskSheet {
  readonly agency: Agency;
  readonly profile: AgencyProfile;
  /** in document order, like the next two */
  readonly leads: readonly SheetTask[];
  readonly supports: readonly SheetTask[];
  /** tasks in which it is named with others and no lead is stated */
  readonly joint: readonly SheetTask[];
  /** most shared tasks first, ties in document order */
  readonly partners: readonly SheetPartner[];
  /** the agency's links by group, groups in document order */
  readonly groups: readonly Bundle[];
}

/**
 * The task sheet of an agency. A task in which it is named in several roles stands under each; one in
 * which it is named twice in a role stands there once, while `profile` counts every naming.
 *
 * @param id of an agency of the plan
 */
export function taskSheet(index: PlanIndex, id: string): TaskSheet {
  const own = index.linksOf.get(id)!;
  const profile = agencyProfile(index, id);
  return {
    agency: index.agency.get(id)!,
    profile,
    leads: tasksOf(index, own, 'lead'),
    supports: tasksOf(index, own, 'support'),
    joint: tasksOf(index, own, 'joint'),
    partners: profile.partners.map((partner) => partnerOf(index, id, partner.id)),
    groups: byGroup(index, own),
  };
}

function tasksOf(index: PlanIndex, own: readonly Link[], role: Role): SheetTask[] {
  const named = new Map<Task, Link[]>();
  for (const link of own.filter((one) => one.role === role)) {
    named.set(link.task, [...(named.get(link.task) ?? []), link]);
  }
  return [...named.values()].map((links) => sheetTask(index, links));
}

/** @param links of one agency in one task and role, at least one */
function sheetTask(index: PlanIndex, links: readonly Link[]): SheetTask {
  const { agency, task, group } = links[0]!;
  const others = (role: Role) =>
    distinct(
      task.parties.filter((p) => p.role === role && p.agency !== agency.id).map((p) => p.agency),
    );
  return {
    task,
    group,
    part: index.part.get(group.part)!,
    lines: distinct(links.map(({ party }) => party.origin.line))
      .filter((line) => line > 0)
      .sort((a, b) => a - b),
    printed: distinct(links.map(({ party }) => party.raw)).filter((raw) => raw !== agency.name),
    leads: others('lead'),
    supports: others('support'),
    joint: others('joint'),
  };
}

function partnerOf(index: PlanIndex, us: string, them: string): SheetPartner {
  const named = (id: string, task: Task) => task.parties.some(({ agency }) => agency === id);
  const led = (id: string, task: Task) =>
    task.parties.some(({ agency, role }) => agency === id && role === 'lead');
  const shared = distinct(index.linksOf.get(us)!.map(({ task }) => task)).filter((task) =>
    named(them, task),
  );
  const count = (which: (task: Task) => boolean) => shared.filter(which).length;
  return {
    id: them,
    tasks: shared.length,
    ours: count((task) => led(us, task)),
    theirs: count((task) => led(them, task)),
    others: count((task) => !led(us, task) && !led(them, task)),
  };
}

const distinct = <T>(items: readonly T[]): T[] => [...new Set(items)];
