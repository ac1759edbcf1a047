import type { Layout, NodePlace, Plan } from '../plan/types';
import { tenth } from './candidates';
import { forceSpots } from './forces';
import { drawGraph } from './graph';
import type { Placed } from './metrics';
import { busiestOf } from './names';
import { placeLabels } from './place-labels';
import { polishGraph, type Polish } from './polish';
import { frameFor, type Size } from './size';

export { FRAME } from './size';

/** In a larger plan trials that would pay are too many, and the forces' picture is the finished one. */
const MOST_POLISHED = 300;

/**
 * A first picture of a plan, in some 0.1 s for a few dozen agencies and tasks: forces, then labels.
 * The same plan gives the same picture on every machine, whatever the order of its lists.
 *
 * @returns places in units of the layout's own frame: `FRAME`, or larger for a large plan
 */
export function forceLayout(plan: Plan): Layout {
  const graph = drawGraph(plan);
  const frame = frameFor(graph.nodes.length);
  const spots = forceSpots(graph, frame);
  const nodes = graph.nodes.map((node, i) => {
    return { ...node, x: tenth(spots[i]!.x), y: tenth(spots[i]!.y), dx: 0, dy: 0 };
  });
  return layoutOf(placeLabels(nodes, frame, busiestOf(nodes, frame)), frame);
}

/**
 * Improves a picture of a plan by annealing: fewer crossings and less stress, no label over a label
 * or a node, no holes and no clumps. Meant for a worker.
 *
 * @param start where to begin; nodes that it lacks begin in the middle
 */
export function polishLayout(plan: Plan, start: Layout, how?: Polish): Layout {
  const graph = drawGraph(plan);
  if (graph.nodes.length > MOST_POLISHED) return start;
  const frame = frameFor(graph.nodes.length);
  const middle: NodePlace = { x: frame.width / 2, y: frame.height / 2, dx: 0, dy: 0 };
  const places = graph.nodes.map((node) => start.nodes[node.id] ?? middle);
  const polished = polishGraph(graph, places, frame, how);
  const placed = graph.nodes.map((node, i) => ({ ...node, ...polished[i]! }));
  return layoutOf(placed, frame);
}

/** The finished picture of a plan: `forceLayout`, polished. */
export function finishedLayout(plan: Plan, how?: Polish): Layout {
  return polishLayout(plan, forceLayout(plan), how);
}

function layoutOf(placed: readonly Placed[], frame: Size): Layout {
  const nodes = placed.map(({ id, x, y, dx, dy }): [string, NodePlace] => [
    id,
    { x: tenth(x), y: tenth(y), dx: tenth(dx), dy: tenth(dy) },
  ]);
  return { width: frame.width, height: frame.height, nodes: Object.fromEntries(nodes) };
}
