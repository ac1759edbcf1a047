import type { Layout, NodePlace, Plan } from '../plan/types';
import { labelCandidates, tenth } from './candidates';
import { freeSpot } from './free-spot';
import { drawGraph, drawNodes, loadsOf, neighbours, type DrawGraph, type DrawNode } from './graph';
import type { Placed } from './metrics';
import { Occupied } from './occupied';
import { frameFor, type Size } from './size';
import type { Spot } from './spot';

/** A node with its words, in its place. */
type PlacedNode = DrawNode & Placed;

/** No label reaches further than this from its node, and none that it could meet, in units. */
const REACH = 400;

/**
 * Fits a picture to a plan that was edited. What stays keeps its place; what is gone goes; what is
 * new takes the free spot nearest to its neighbours. The label of what stays is placed anew only where
 * its words changed. The frame grows where the plan has outgrown it, never shrinks.
 *
 * @param layout of the plan before, or of one like it
 * @param before the plan that the labels were placed for; without it they count as they are
 * @returns the layout itself where nothing has to be done
 */
export function placeNew(plan: Plan, layout: Layout, before?: Plan): Layout {
  const ids = [...plan.agencies, ...plan.tasks].map(({ id }) => id);
  const same =
    ids.length === Object.keys(layout.nodes).length && ids.every((id) => id in layout.nodes);
  if (same && (!before || (plan.tasks === before.tasks && plan.agencies === before.agencies)))
    return layout;
  const frame = grown(layout, frameFor(ids.length));
  const changed = before ? changedIds(plan, before) : new Set<string>();
  if (same) return followed(plan, layout, before, changed);
  const graph = drawGraph(plan);
  const placed = new Map<string, PlacedNode>();
  for (const node of graph.nodes) {
    const place = layout.nodes[node.id];
    if (place) placed.set(node.id, { ...node, ...place });
  }
  if (before) followNodes(placed, drawNodes(before, changed), frame);
  addNodes(placed, graph, frame);
  return { ...frame, nodes: placesOf(placed.values()) };
}

/** Gives every node of a graph that has no place one, with its label. */
function addNodes(placed: Map<string, PlacedNode>, graph: DrawGraph, frame: Size): void {
  const occupied = new Occupied(graph.nodes.length, frame);
  graph.nodes.forEach(({ id }, i) => {
    const node = placed.get(id);
    if (node) occupied.put(i, node);
  });
  const near = neighbours(graph);
  for (const i of order(graph, near, placed)) {
    const node = graph.nodes[i]!;
    const spot = freeSpot(node, goal(graph, i, near[i]!, placed, frame), occupied, frame);
    const item = { ...node, ...spot, dx: 0, dy: 0 };
    const places = labelCandidates(node.r, node.width, node.height);
    const { dx, dy } = occupied.bestPlace(i, item, places);
    placed.set(node.id, { ...item, dx, dy });
    occupied.put(i, { ...item, dx, dy });
  }
}

function grown(old: Size, needed: Size): Size {
  return {
    width: Math.max(old.width, needed.width),
    height: Math.max(old.height, needed.height),
  };
}

function placesOf(placed: Iterable<Placed>): Record<string, NodePlace> {
  return Object.fromEntries(
    Array.from(placed, ({ id, x, y, dx, dy }) => [
      id,
      { x: tenth(x), y: tenth(y), dx: tenth(dx), dy: tenth(dy) },
    ]),
  );
}

/** Ids of what may be drawn otherwise than before: edited itself, or an agency with more or less to do. */
function changedIds(plan: Plan, before: Plan): Set<string> {
  const old = new Map([...before.agencies, ...before.tasks].map((item) => [item.id, item]));
  const [now, then] = [loadsOf(plan), loadsOf(before)];
  return new Set(
    [...plan.agencies, ...plan.tasks]
      .filter((item) => item !== old.get(item.id) || now.get(item.id) !== then.get(item.id))
      .map(({ id }) => id),
  );
}

/** A picture of the same nodes, some of which have changed; only those around them are looked at. */
function followed(
  plan: Plan,
  layout: Layout,
  before: Plan | undefined,
  changed: ReadonlySet<string>,
): Layout {
  if (!before || changed.size === 0) return layout;
  const places = Object.entries(layout.nodes);
  const middles = [...changed].map((id) => layout.nodes[id]!);
  const about = places.filter(([, { x, y }]) =>
    middles.some((m) => Math.abs(m.x - x) < REACH && Math.abs(m.y - y) < REACH),
  );
  const near = new Set(about.map(([id]) => id));
  const placed = new Map(
    drawNodes(plan, near).map((node) => [node.id, { ...node, ...layout.nodes[node.id]! }]),
  );
  followNodes(placed, drawNodes(before, changed), layout);
  const moved = [...placed.values()].filter(({ id, dx, dy }) => {
    const was = layout.nodes[id]!;
    return was.dx !== dx || was.dy !== dy;
  });
  return moved.length === 0
    ? layout
    : { ...layout, nodes: { ...layout.nodes, ...placesOf(moved) } };
}

const sameWords = (a: DrawNode, b: DrawNode): boolean =>
  a.lines === b.lines || a.lines.join() === b.lines.join();

/**
 * Labels of nodes that changed: on the same side of a mark that grew or shrank, on the best side with
 * other words.
 */
function followNodes(
  placed: Map<string, PlacedNode>,
  changed: readonly DrawNode[],
  frame: Size,
): void {
  const all = [...placed.values()];
  const occupied = Occupied.of(all, frame);
  for (const old of changed) {
    const now = placed.get(old.id);
    if (!now) continue;
    if (!sameWords(now, old)) {
      const at = all.indexOf(now);
      const places = labelCandidates(now.r, now.width, now.height);
      const { dx, dy } = occupied.bestPlace(at, now, places);
      placed.set(now.id, { ...now, dx, dy });
      occupied.relabel(at, { ...now, dx, dy });
    } else if (now.r !== old.r) {
      const side = labelCandidates(old.r, old.width, old.height).findIndex(
        ({ dx, dy }) => dx === now.dx && dy === now.dy,
      );
      const place = labelCandidates(now.r, now.width, now.height)[side];
      if (place) placed.set(now.id, { ...now, dx: place.dx, dy: place.dy });
    }
  }
}

/** Which nodes have no place yet, as indices: those with most neighbours in place first. */
function order(
  graph: DrawGraph,
  lists: readonly (readonly number[])[],
  placed: ReadonlyMap<string, Placed>,
): number[] {
  const known = (i: number) => lists[i]!.filter((n) => placed.has(graph.nodes[n]!.id)).length;
  return graph.nodes
    .flatMap(({ id }, i) => (placed.has(id) ? [] : [{ i, known: known(i) }]))
    .sort((a, b) => b.known - a.known || a.i - b.i)
    .map(({ i }) => i);
}

/** Where a node would like to be: amid its neighbours, else amid its group, else in the middle. */
function goal(
  graph: DrawGraph,
  i: number,
  near: readonly number[],
  placed: ReadonlyMap<string, Placed>,
  frame: Size,
): Spot {
  const { group } = graph.nodes[i]!;
  const places = (nodes: readonly DrawNode[]) => nodes.flatMap(({ id }) => placed.get(id) ?? []);
  let amid = places(near.map((n) => graph.nodes[n]!));
  if (amid.length === 0 && group !== undefined)
    amid = places(graph.nodes.filter((node) => node.group === group));
  if (amid.length === 0) return { x: frame.width / 2, y: frame.height / 2 };
  return {
    x: amid.reduce((sum, { x }) => sum + x, 0) / amid.length,
    y: amid.reduce((sum, { y }) => sum + y, 0) / amid.length,
  };
}
