import { headOf, type Link, type PlanIndex } from '../plan/links';

/** Nodes (agencies, tasks) and links lit by a selection. */
export interface Highlight {
  readonly nodes: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
}

/** The id of a heatmap cell: an agency in a group. */
export const cellId = (agency: string, group: string): string => `${agency}*${group}`;

/** The id of those tasks of a group that an agency is at the head of; see `headOf`. */
export const headedId = (agency: string, group: string): string => `${agency}@${group}`;

/** An agency and a group that are one id together, as ids: of a cell, or of what the agency heads. */
export const pairOf = (id: string): readonly [agency: string, group: string] | null => {
  const [agency, group] = id.split(/[*@]/);
  return agency && group ? [agency, group] : null;
};

/** Whether an id is that of the tasks which an agency heads. */
export const isHeaded = (id: string): boolean => id.includes('@');

/**
 * The links that a selected thing stands for: an agency's or a task's own, all of a group or a part,
 * an agency's in one group (a cell), or all of the tasks that it heads there. Unknown ids stand for nothing.
 */
export function linksBehind(index: PlanIndex, id: string): readonly Link[] {
  const own = index.linksOf.get(id);
  if (own) return own;
  if (index.group.has(id)) return index.links.filter((link) => link.group.id === id);
  if (index.part.has(id)) return index.links.filter((link) => link.group.part === id);
  const [agency, group] = pairOf(id) ?? ['', ''];
  const cell = (index.linksOf.get(agency) ?? []).filter((link) => link.group.id === group);
  if (!isHeaded(id)) return cell;
  const tasks = new Set(cell.map(({ task }) => task).filter((task) => headOf(task) === agency));
  return [...tasks].flatMap((task) => index.linksOf.get(task.id)!);
}

/** Whether the id names anything in the plan. */
export function isKnown(index: PlanIndex, id: string): boolean {
  if (index.linksOf.has(id) || index.group.has(id) || index.part.has(id)) return true;
  const [agency, group] = pairOf(id) ?? ['', ''];
  return index.agency.has(agency) && index.group.has(group);
}

/**
 * The neighbourhood of a selection.
 *
 * @param ids what is selected
 * @param steps 1: the links behind it and both their ends; 2: also every link that touches one of
 *   those ends
 * @param within ids of the links that may be lit: those that the filter keeps
 */
export function highlight(
  index: PlanIndex,
  ids: readonly string[],
  steps: 1 | 2,
  within: ReadonlySet<string>,
): Highlight {
  const kept = (link: Link) => within.has(link.id);
  let links = new Set(ids.flatMap((id) => linksBehind(index, id)).filter(kept));
  if (steps === 2) links = new Set([...links].flatMap((link) => around(index, link)).filter(kept));
  const own = ids.filter((id) => index.linksOf.has(id));
  const ends = [...links].flatMap((link) => [link.task.id, link.agency.id]);
  const tasks = index.plan.tasks.filter((t) => ids.includes(t.group)).map((t) => t.id);
  return {
    nodes: new Set([...own, ...tasks, ...ends]),
    links: new Set([...links].map((link) => link.id)),
  };
}

function around(index: PlanIndex, link: Link): Link[] {
  return [...index.linksOf.get(link.task.id)!, ...index.linksOf.get(link.agency.id)!];
}

/**
 * A node's neighbours in reading order: leads before supports, then as in the document. For an
 * agency these are tasks, for a task agencies.
 */
export function neighbours(index: PlanIndex, id: string): string[] {
  const links = index.linksOf.get(id) ?? [];
  const leads = links.filter((link) => link.role === 'lead');
  const others = links.filter((link) => link.role !== 'lead');
  const ids = [...leads, ...others].map((l) => (l.task.id === id ? l.agency.id : l.task.id));
  return [...new Set(ids)];
}
