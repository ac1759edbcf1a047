import type { Layout, NodePlace, Plan } from '../plan/types';
import { labelCandidates, tenth } from './candidates';
import { freeSpot } from './free-spot';
import { compareIds, drawNodes, loadsOf, type DrawNode } from './graph';
import type { Placed } from './metrics';
import { Occupied } from './occupied';
import { frameFor, type Size } from './size';
import type { Spot } from './spot';
import { REACH, Surroundings, type PlacedNode } from './surroundings';

type Places = Layout['nodes'];

/**
 * Fits a picture to a plan that was edited. What stays keeps its place; what is gone goes; what is
 * new takes the free spot nearest to its neighbours. The label of what stays is placed anew only where
 * its words changed. The frame grows where the plan has outgrown it, never shrinks. Only what is near to
 * what changed is looked at.
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
  const { width, height } = same ? layout : grown(layout, frameFor(ids.length));
  const kept = same ? layout.nodes : placesWithin(layout.nodes, ids);
  const nodes = before ? followed(plan, { width, height, nodes: kept }, before) : kept;
  if (same && nodes === kept) return layout;
  const added = same ? {} : placesOf(addedNodes(plan, { width, height, nodes }, ids));
  return { width, height, nodes: { ...nodes, ...added } };
}

function placesWithin(nodes: Places, ids: readonly string[]): Places {
  return Object.fromEntries(ids.filter((id) => id in nodes).map((id) => [id, nodes[id]!]));
}

/** Every node of a plan that has no place, in one, with its label. */
function addedNodes(plan: Plan, layout: Layout, ids: readonly string[]): PlacedNode[] {
  const fresh = drawNodes(plan, new Set(ids.filter((id) => !(id in layout.nodes))));
  if (fresh.length === 0) return [];
  const near = neighbourIds(plan, fresh);
  const spots = new Map<string, Spot>(Object.entries(layout.nodes));
  const surroundings = new Surroundings(plan, layout, ids);
  return order(fresh, near, spots).map((node): PlacedNode => {
    const at = goal(plan, node, near.get(node.id)!, spots, layout);
    const item = { ...node, ...freeSpot(node, at, surroundings, layout), dx: 0, dy: 0 };
    const places = labelCandidates(node.r, node.width, node.height);
    const { dx, dy } = surroundings.bestPlace(item, places);
    const placed = { ...item, dx, dy };
    spots.set(node.id, placed);
    surroundings.put(placed);
    return placed;
  });
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

/** The places in a picture of nodes some of which have changed; only those around them are looked at. */
function followed(plan: Plan, layout: Layout, before: Plan): Places {
  const changed = changedIds(plan, before);
  const middles = [...changed].flatMap((id) => layout.nodes[id] ?? []);
  if (middles.length === 0) return layout.nodes;
  const about = Object.entries(layout.nodes).filter(([, { x, y }]) =>
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
  return moved.length === 0 ? layout.nodes : { ...layout.nodes, ...placesOf(moved) };
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

/** For some nodes the ids of their neighbours, in order. */
function neighbourIds(
  plan: Plan,
  nodes: readonly DrawNode[],
): ReadonlyMap<string, readonly string[]> {
  const lists = new Map(nodes.map(({ id }) => [id, new Set<string>()]));
  const known = new Set(plan.agencies.map(({ id }) => id));
  for (const { id, parties } of plan.tasks)
    for (const { agency } of parties)
      if (known.has(agency)) {
        lists.get(id)?.add(agency);
        lists.get(agency)?.add(id);
      }
  return new Map([...lists].map(([id, list]) => [id, [...list].sort(compareIds)]));
}

/** Nodes that have no place yet: those with most neighbours in place first, else by id. */
function order(
  nodes: readonly DrawNode[],
  near: ReadonlyMap<string, readonly string[]>,
  spots: ReadonlyMap<string, Spot>,
): DrawNode[] {
  const known = ({ id }: DrawNode) => near.get(id)!.filter((other) => spots.has(other)).length;
  return nodes
    .map((node) => ({ node, known: known(node) }))
    .sort((a, b) => b.known - a.known || compareIds(a.node.id, b.node.id))
    .map(({ node }) => node);
}

/** Where a node would like to be: amid its neighbours, else amid its group, else in the middle. */
function goal(
  { tasks }: Plan,
  { group }: DrawNode,
  near: readonly string[],
  spots: ReadonlyMap<string, Spot>,
  frame: Size,
): Spot {
  const places = (ids: readonly string[]) => ids.flatMap((id) => spots.get(id) ?? []);
  const own = () => tasks.filter((task) => task.group === group).map(({ id }) => id);
  let amid = places(near);
  if (amid.length === 0 && group !== undefined) amid = places(own().sort(compareIds));
  if (amid.length === 0) return { x: frame.width / 2, y: frame.height / 2 };
  return {
    x: amid.reduce((sum, { x }) => sum + x, 0) / amid.length,
    y: amid.reduce((sum, { y }) => sum + y, 0) / amid.length,
  };
}
