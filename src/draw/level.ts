import type { Link, PlanIndex } from '../plan/links';
import type { Group, Layout, Plan, Role, Task } from '../plan/types';
import { cellId } from '../view/highlight';
import { isSeen, type Seen } from './camera';
import { tenth } from './candidates';
import { freeSpot } from './free-spot';
import { compareIds, drawNodes, type DrawNode } from './graph';
import { Occupied } from './occupied';
import { labelBox, TASK_SIDE } from './size';
import { wrapLabel } from './wrap';

/** A node that is drawn: an agency, a task, or a group that stands for those of its tasks that are not. */
export interface LevelNode extends Omit<DrawNode, 'kind'> {
  readonly kind: DrawNode['kind'] | 'group';
  /** ids of the tasks that a group stands for */
  readonly holds?: readonly string[];
}

/** A line that is drawn: a link, or all links of an agency to the tasks that a group stands for. */
export interface LevelEdge {
  readonly id: string;
  /** of many links `lead` where one is, else `joint` where one is */
  readonly role: Role;
  /** id of the agency */
  readonly source: string;
  /** id of the task or the group */
  readonly target: string;
  readonly group: string;
  /** ids of the links that it stands for; absent where it is one by itself */
  readonly holds?: readonly string[];
}

/**
 * What of a plan is drawn, and where: all of it one by one, or in a plan too large for that its agencies,
 * tasks that somebody asked for, and groups for all other tasks. Places are the same at every level.
 */
export interface Level<Picture extends Layout = Layout> {
  readonly nodes: readonly LevelNode[];
  readonly edges: readonly LevelEdge[];
  readonly layout: Picture;
  /** how many tasks are folded into groups */
  readonly folded: number;
  /** of the lines that stand for many, how many there are, and how many of them are drawn */
  readonly bundles: { readonly all: number; readonly drawn: number };
}

/** So many lines between agencies and groups are drawn, the strongest, beside those that are asked for. */
export const MOST_BUNDLES = 400;

/** What of a plan is drawn one by one and what is folded, before it is known where. */
export interface Fold {
  readonly nodes: readonly LevelNode[];
  /** links by themselves */
  readonly own: readonly LevelEdge[];
  /** lines that stand for many links, the strongest first */
  readonly bundles: readonly LevelEdge[];
  readonly folded: number;
}

/** All of a plan one by one. */
export const wholeFold = ({ plan, links }: PlanIndex): Fold => {
  return { nodes: drawNodes(plan), own: links.map(edgeOf), bundles: [], folded: 0 };
};

/**
 * @param open ids of the tasks that are drawn one by one
 * @param tasks what groups stand for, as far as it is not open
 * @param counts whether a link counts in a line that stands for many
 */
export function foldOf(
  { plan, agency, links }: PlanIndex,
  open: ReadonlySet<string>,
  tasks: readonly Task[],
  counts: (link: Link) => boolean,
): Fold {
  const closed = tasks.filter(({ id }) => !open.has(id));
  const single = drawNodes(plan, new Set([...agency.keys(), ...open]));
  const own = links.filter(({ task }) => open.has(task.id)).map(edgeOf);
  const bundles = bundled(links.filter((link) => !open.has(link.task.id) && counts(link)));
  return {
    nodes: [...single, ...groupNodes(plan, closed)],
    own,
    bundles: bundles.sort(byStrength),
    folded: closed.length,
  };
}

/**
 * @param layout with a place for every node: of groups too, from `withGroups`, where tasks are folded
 * @param asked ids of agencies and groups all of whose lines are drawn
 * @param seen what the window shows; lines that only pass through it are left out
 */
export function levelOf<Picture extends Layout>(
  { nodes, own, bundles, folded }: Fold,
  layout: Picture,
  asked: readonly string[] = [],
  seen: Seen | null = null,
): Level<Picture> {
  const ends = (id: string) => !seen || isSeen(layout.nodes[id]!, seen);
  const strongest = bundles.filter(({ source, target }, i) => {
    if (asked.includes(source) || asked.includes(target)) return true;
    return i < MOST_BUNDLES && (ends(source) || ends(target));
  });
  return {
    nodes,
    // The weakest lie below.
    edges: [...strongest.reverse(), ...own],
    layout,
    folded,
    bundles: { all: bundles.length, drawn: strongest.length },
  };
}

/** Every agency and task by itself. */
export const wholeLevel = <Picture extends Layout>(index: PlanIndex, layout: Picture) =>
  levelOf(wholeFold(index), layout);

const edgeOf = ({ id, role, agency, task, group }: Link): LevelEdge => {
  return { id, role, source: agency.id, target: task.id, group: group.id };
};

type Bundle = LevelEdge & { readonly holds: string[] };

function bundled(links: readonly Link[]): Bundle[] {
  const bundles = new Map<string, Bundle>();
  for (const link of links) {
    const id = cellId(link.agency.id, link.group.id);
    const bundle = bundles.get(id);
    bundle?.holds.push(link.id);
    if (!bundle) bundles.set(id, { ...edgeOf(link), id, target: link.group.id, holds: [link.id] });
    else if (RANK[link.role] < RANK[bundle.role]) bundles.set(id, { ...bundle, role: link.role });
  }
  return [...bundles.values()];
}

const RANK: Readonly<Record<Role, number>> = { lead: 0, joint: 1, support: 2 };

const byStrength = (a: Bundle, b: Bundle): number =>
  b.holds.length - a.holds.length || RANK[a.role] - RANK[b.role] || compareIds(a.id, b.id);

/** Groups as nodes, with how many tasks each stands for; the area is in proportion to that. */
function groupNodes({ groups }: Plan, tasks: readonly Task[]): LevelNode[] {
  const holds = new Map<string, string[]>();
  for (const { id, group } of tasks) {
    const ids = holds.get(group);
    if (ids) ids.push(id);
    else holds.set(group, [id]);
  }
  return groups.flatMap((group) => {
    const ids = holds.get(group.id);
    return ids ? [{ ...groupNode(group, ids.length), holds: ids }] : [];
  });
}

function groupNode({ id, short }: Group, count: number): LevelNode {
  const words = wrapLabel(short);
  const lines = words.with(-1, `${words.at(-1) ?? ''}（${count}）`);
  const r = (TASK_SIDE / 2) * Math.sqrt(count);
  return { id, kind: 'group', r, load: count, group: id, lines, ...labelBox(lines) };
}

/**
 * Gives each group of a picture its place: amid its tasks, or the nearest spot from there that is free of
 * agencies, their names and larger groups.
 *
 * @param plan the one that the picture was laid out for, so that a scenario moves nothing
 */
export function withGroups(plan: Plan, layout: Layout): Layout {
  const { groups, tasks } = plan;
  const agencies = drawNodes(plan, new Set(plan.agencies.map(({ id }) => id)));
  const occupied = new Occupied(agencies.length + groups.length, layout);
  agencies.forEach((node, i) => occupied.put(i, { ...node, ...layout.nodes[node.id]! }));
  const nodes = groupNodes(plan, tasks).sort((a, b) => b.load - a.load || compareIds(a.id, b.id));
  const places = nodes.map((node, i) => {
    const spot = freeSpot(node, amid(node.holds!, layout), occupied, layout);
    const dy = node.r + 3 + node.height / 2;
    occupied.put(agencies.length + i, { ...node, ...spot, dx: 0, dy });
    return [node.id, { x: tenth(spot.x), y: tenth(spot.y), dx: 0, dy: tenth(dy) }] as const;
  });
  return { ...layout, nodes: { ...layout.nodes, ...Object.fromEntries(places) } };
}

/** The middle of some nodes' places. */
function amid(ids: readonly string[], { nodes }: Layout): { x: number; y: number } {
  const sum = (of: 'x' | 'y') => ids.reduce((all, id) => all + nodes[id]![of], 0) / ids.length;
  return { x: sum('x'), y: sum('y') };
}
