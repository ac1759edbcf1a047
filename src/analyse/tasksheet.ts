import type { Link, PlanIndex } from '../plan/links';
import type { Agency, Group, Part, Task } from '../plan/types';
import { agencyProfile, type AgencyProfile } from './profile';

/** One task of an agency, and who else is named in it. */
export interface SheetTask {
  readonly task: Task;
  readonly group: Group;
  readonly part: Part;
  /** ids of the other agencies by role, in the order of the task */
  readonly leads: readonly string[];
  readonly supports: readonly string[];
  readonly joint: readonly string[];
}

/** A partner, and how the two meet: tasks counted once each. */
export interface SheetPartner {
  readonly id: string;
  readonly tasks: number;
  /** of them, tasks that this agency leads, and tasks that the partner leads */
  readonly ours: number;
  readonly theirs: number;
}

/** What one agency has to do, with whom and under whom. */
export interface TaskSheet {
  readonly agency: Agency;
  readonly profile: AgencyProfile;
  readonly leads: readonly SheetTask[];
  readonly supports: readonly SheetTask[];
  readonly joint: readonly SheetTask[];
  /** most shared tasks first, ties in document order */
  readonly partners: readonly SheetPartner[];
}

/**
 * The task sheet of an agency. A task in which it is named in several roles stands under each.
 *
 * @param id of an agency of the plan
 */
export function taskSheet(index: PlanIndex, id: string): TaskSheet {
  const own = index.linksOf.get(id)!;
  const profile = agencyProfile(index, id);
  const tasks = (role: Link['role']) => {
    const led = own.filter((link) => link.role === role).map(({ task }) => task);
    return [...new Set(led)].map((task) => sheetTask(index, id, task));
  };
  return {
    agency: index.agency.get(id)!,
    profile,
    leads: tasks('lead'),
    supports: tasks('support'),
    joint: tasks('joint'),
    partners: profile.partners.map((partner) => ({
      ...partner,
      ours: sharedAs(index, id, partner.id, 'lead'),
      theirs: sharedAs(index, partner.id, id, 'lead'),
    })),
  };
}

function sheetTask(index: PlanIndex, id: string, task: Task): SheetTask {
  const group = index.group.get(task.group)!;
  const others = (role: Link['role']) => [
    ...new Set(
      task.parties.filter((p) => p.role === role && p.agency !== id).map(({ agency }) => agency),
    ),
  ];
  return {
    task,
    group,
    part: index.part.get(group.part)!,
    leads: others('lead'),
    supports: others('support'),
    joint: others('joint'),
  };
}

/** In how many tasks one agency has a role and the other is named at all. */
function sharedAs(index: PlanIndex, one: string, other: string, role: Link['role']): number {
  const led = index.linksOf.get(one)!.filter((link) => link.role === role);
  const tasks = new Set(led.map(({ task }) => task));
  return [...tasks].filter(({ parties }) => parties.some(({ agency }) => agency === other)).length;
}
