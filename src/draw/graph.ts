import { shortTasks } from '../plan/short';
import type { Agency, Plan, Task } from '../plan/types';
import { agencyRadius, labelBox, TASK_SIDE } from './size';
import { wrapLabel } from './wrap';

/** An agency or a task as the layout sees it. Lengths in layout units. */
export interface DrawNode {
  readonly id: string;
  readonly kind: 'agency' | 'task';
  /** radius of the circle, or half the side of the square */
  readonly r: number;
  /** parties of the agency, or of the task */
  readonly load: number;
  /** id of a task's group; absent for agencies */
  readonly group?: string;
  readonly lines: readonly string[];
  /** size of the label's box */
  readonly width: number;
  readonly height: number;
}

/** An edge between two nodes, as indices into `DrawGraph.nodes`. */
export interface DrawLink {
  readonly source: number;
  readonly target: number;
  readonly lead: boolean;
}

/** As much of a graph as searching it needs. */
export interface Links {
  readonly nodes: readonly unknown[];
  readonly links: readonly DrawLink[];
}

/** A plan as a bipartite graph, in an order that does not depend on the order of the plan's lists. */
export interface DrawGraph {
  /** by id */
  readonly nodes: readonly DrawNode[];
  /** by index of the task, then of the agency; one for each pair, however often it is named */
  readonly links: readonly DrawLink[];
}

/** The graph of a plan. Parties of agencies that the plan does not list are left out. */
export function drawGraph(plan: Plan): DrawGraph {
  const nodes = drawNodes(plan);
  return { nodes, links: linksOf(plan, nodes) };
}

/** Whether two plans have the same graph, words included, so that one picture fits both. */
export function sameGraph(a: Plan, b: Plan): boolean {
  if (a.agencies.length !== b.agencies.length || a.tasks.length !== b.tasks.length) return false;
  return (
    a.agencies.every((agency, i) => sameAgency(agency, b.agencies[i]!)) &&
    a.tasks.every((task, i) => sameTask(task, b.tasks[i]!))
  );
}

const sameAgency = (a: Agency, b: Agency): boolean =>
  a === b || (a.id === b.id && a.name === b.name);

const sameTask = (a: Task, b: Task): boolean =>
  a === b ||
  (a.id === b.id &&
    a.title === b.title &&
    a.group === b.group &&
    a.parties.length === b.parties.length &&
    a.parties.every(({ agency, role }, i) => {
      return agency === b.parties[i]!.agency && role === b.parties[i]!.role;
    }));

/** How often each agency is named in a plan, by id; one that never is has no entry. */
export function loadsOf(plan: Plan): ReadonlyMap<string, number> {
  const loads = new Map<string, number>();
  for (const task of plan.tasks)
    for (const party of task.parties) loads.set(party.agency, (loads.get(party.agency) ?? 0) + 1);
  return loads;
}

/**
 * The nodes of a plan's graph, by id.
 *
 * @param only ids of those that are wanted; without it all are
 */
export function drawNodes(plan: Plan, only?: ReadonlySet<string>): DrawNode[] {
  const loads = loadsOf(plan);
  const wanted = ({ id }: { readonly id: string }) => !only || only.has(id);
  const agencies = plan.agencies.filter(wanted).map((agency): DrawNode => {
    const load = loads.get(agency.id) ?? 0;
    return {
      id: agency.id,
      kind: 'agency',
      r: agencyRadius(load),
      load,
      ...label(agency, agency.name),
    };
  });
  const titles = shortTasks(plan.tasks);
  const tasks = plan.tasks.filter(wanted).map((task): DrawNode => {
    const load = task.parties.length;
    const { id, group } = task;
    return { id, kind: 'task', r: TASK_SIDE / 2, load, group, ...label(task, titles.get(id)!) };
  });
  return [...agencies, ...tasks].sort((a, b) => compareIds(a.id, b.id));
}

/** Order of ids by code unit: unlike `localeCompare`, the same everywhere. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** For each node the indices of its neighbours, in the order of the links. */
export function neighbours(graph: Links): number[][] {
  const lists: number[][] = graph.nodes.map(() => []);
  for (const { source, target } of graph.links) {
    lists[source]!.push(target);
    lists[target]!.push(source);
  }
  return lists;
}

type Label = Pick<DrawNode, 'lines' | 'width' | 'height'>;

/** To break words into lines takes time, and an edit leaves nearly all of them as they were. */
const known = new WeakMap<Agency | Task, { readonly text: string; readonly made: Label }>();

function label(of: Agency | Task, text: string): Label {
  const found = known.get(of);
  if (found?.text === text) return found.made;
  const lines = wrapLabel(text);
  const made = { lines, ...labelBox(lines) };
  known.set(of, { text, made });
  return made;
}

function linksOf(plan: Plan, nodes: readonly DrawNode[]): DrawLink[] {
  const index = new Map(nodes.map((node, i) => [node.id, i]));
  const links = new Map<number, DrawLink>();
  for (const task of plan.tasks) {
    const source = index.get(task.id)!;
    for (const party of task.parties) {
      const target = index.get(party.agency);
      if (target === undefined) continue;
      const key = source * nodes.length + target;
      const lead = party.role === 'lead' || (links.get(key)?.lead ?? false);
      links.set(key, { source, target, lead });
    }
  }
  return [...links.values()].sort((a, b) => a.source - b.source || a.target - b.target);
}
