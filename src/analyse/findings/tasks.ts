import { isItsGroup } from '../../plan/levels';
import type { PlanIndex } from '../../plan/links';
import { shortTasks } from '../../plan/short';
import { namesOf } from './tools';
import type { Finding } from './types';

/** How much there is. */
export function scope(index: PlanIndex): Finding[] {
  const { plan, links } = index;
  // Tasks that the document puts into no group stand under its title.
  const grouped = plan.groups.filter(({ title }) => title !== plan.title);
  const alone = new Set(plan.parts.filter((part) => isItsGroup(plan, part)).map(({ id }) => id));
  const groups = (kind: 'action' | 'project') =>
    grouped.filter(({ part }) => index.part.get(part)!.kind === kind && !alone.has(part)).length;
  const having = (role: string) => links.filter((link) => link.role === role).length;
  const params = {
    tasks: plan.tasks.length,
    groups: grouped.filter(({ part }) => alone.has(part)).length,
    actions: groups('action'),
    projects: groups('project'),
    agencies: plan.agencies.length,
    leads: having('lead'),
    supports: having('support'),
    joint: having('joint'),
  };
  return [{ id: 'scope', params, view: { tab: 'network', selection: [] } }];
}

/** Tasks for which nobody is named as lead. */
export function noLead(index: PlanIndex, ids: readonly string[]): Finding[] {
  if (ids.length === 0) return [];
  const titles = shortTasks(index.plan.tasks);
  const tasks = ids.map((id) => titles.get(id)!);
  return [{ id: 'no-lead', params: { tasks }, view: { tab: 'data', selection: ids } }];
}

/** Groups in which most and fewest different agencies take part. */
export function circles(index: PlanIndex): Finding[] {
  const sizes = index.plan.groups.map(({ id, short }) => {
    const links = index.links.filter((link) => link.group.id === id);
    return { id, short, size: new Set(links.map((link) => link.agency.id)).size };
  });
  const counts = sizes.map(({ size }) => size);
  const [most, fewest] = [Math.max(...counts), Math.min(...counts)];
  if (sizes.length < 2 || most === fewest) return [];
  const widest = sizes.filter(({ size }) => size === most);
  const narrowest = sizes.filter(({ size }) => size === fewest);
  const params = {
    widest: widest.map(({ short }) => short),
    most,
    narrowest: narrowest.map(({ short }) => short),
    fewest,
  };
  const selection = [...widest, ...narrowest].map(({ id }) => id);
  return [{ id: 'circles', params, view: { tab: 'heatmap', selection } }];
}

/** Tasks that their lead carries alone. */
export function noSupport(index: PlanIndex, ids: readonly string[]): Finding[] {
  if (ids.length === 0) return [];
  const titles = shortTasks(index.plan.tasks);
  const tasks = ids.map((id) => {
    const task = index.task.get(id)!;
    return { title: titles.get(id)!, group: index.group.get(task.group)!.short };
  });
  return [{ id: 'no-support', params: { tasks }, view: { tab: 'data', selection: ids } }];
}

/** Agencies that are named in one task only. */
export function singleTask(index: PlanIndex, ids: readonly string[]): Finding[] {
  if (ids.length === 0) return [];
  const params = { agencies: namesOf(index, ids) };
  return [{ id: 'single-task', params, view: { tab: 'network', selection: ids } }];
}
