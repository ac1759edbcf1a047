import { indexPlan, type Load } from '../plan/links';
import type { Plan, Role, Task } from '../plan/types';

/**
 * One thing that differs in a task. `lead`: the lead went from one agency to another, or was laid down
 * (no `to`), or taken up (no `from`). `added` (`to`) and `removed` (`from`): an agency that takes part
 * on one side only. `role`: an agency (`to`) that changed between support and joint.
 */
export interface Change {
  readonly task: string;
  readonly kind: 'lead' | 'added' | 'removed' | 'role';
  /** ids of agencies */
  readonly from?: string;
  readonly to?: string;
}

/** An agency whose load differs; one that a plan does not have counts as none. */
interface LoadChange {
  readonly id: string;
  readonly before: Load;
  readonly after: Load;
}

interface Comparison {
  /** tasks in document order; in each the leads first, then who came, who went, and roles */
  readonly changes: readonly Change[];
  /** only those that differ, in document order */
  readonly loads: readonly LoadChange[];
}

const NONE: Load = { leads: 0, supports: 0, all: 0 };

/** What an edited plan changes. Both have the same tasks; one that stands on one side only is left out. */
export function compare(before: Plan, after: Plan): Comparison {
  const now = new Map(after.tasks.map((task) => [task.id, task]));
  const changes = before.tasks.flatMap((task) => {
    const other = now.get(task.id);
    return other && other.parties !== task.parties ? changesIn(task, other) : [];
  });
  return { changes, loads: loadChanges(before, after) };
}

function changesIn(before: Task, after: Task): Change[] {
  const [old, now] = [rolesIn(before), rolesIn(after)];
  const task = before.id;
  const lost = ids(old, 'lead').filter((id) => now.get(id) !== 'lead');
  const gained = ids(now, 'lead').filter((id) => old.get(id) !== 'lead');
  const leads = Array.from({ length: Math.max(lost.length, gained.length) }, (_, i): Change => {
    const [from, to] = [lost[i], gained[i]];
    return { task, kind: 'lead', ...(from && { from }), ...(to && { to }) };
  });
  const came = ids(now).filter((to) => !old.has(to));
  const went = ids(old).filter((from) => !now.has(from));
  const turned = ids(now).filter(
    (id) =>
      old.has(id) && old.get(id) !== now.get(id) && !lost.includes(id) && !gained.includes(id),
  );
  return [
    ...leads,
    ...came.map((to): Change => ({ task, kind: 'added', to })),
    ...went.map((from): Change => ({ task, kind: 'removed', from })),
    ...turned.map((to): Change => ({ task, kind: 'role', to })),
  ];
}

/** What each agency is in a task; a lead where it is named twice. */
export function rolesIn(task: Task): Map<string, Role> {
  const roles = new Map<string, Role>();
  for (const { agency, role } of task.parties) {
    if (roles.get(agency) !== 'lead') roles.set(agency, role);
  }
  return roles;
}

function ids(roles: ReadonlyMap<string, Role>, only?: Role): string[] {
  return [...roles].filter(([, role]) => !only || role === only).map(([id]) => id);
}

function loadChanges(before: Plan, after: Plan): LoadChange[] {
  const [old, now] = [indexPlan(before).load, indexPlan(after).load];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((id) => ({ id, before: old.get(id) ?? NONE, after: now.get(id) ?? NONE }))
    .filter(
      ({ before: a, after: b }) =>
        a.leads !== b.leads || a.supports !== b.supports || a.all !== b.all,
    );
}
