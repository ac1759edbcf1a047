import type { Layout, Plan } from '../plan/types';
import { graphDistances } from './distances';
import { drawGraph, type DrawGraph } from './graph';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A straight edge; `source` and `target` name its nodes. */
export interface Segment {
  readonly source: string;
  readonly target: string;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A node and its label where they stand. Lengths in layout units. */
export interface Placed extends Point {
  readonly id: string;
  /** radius, or half the side */
  readonly r: number;
  /** centre of the label's box relative to the node, and size of that box */
  readonly dx: number;
  readonly dy: number;
  readonly width: number;
  readonly height: number;
}

/** An axis-parallel box. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a picture is judged by. */
interface Figures {
  readonly crossings: number;
  readonly stress: number;
  readonly labelOverlaps: number;
  readonly labelsOverNodes: number;
  readonly nodeOverlaps: number;
  /** shares of the frame's width and height that nodes and labels span */
  readonly spanX: number;
  readonly spanY: number;
}

/**
 * Number of crossings of straight edges: pairs without a common node that properly intersect, that
 * is, each strictly separates the other's ends (touching does not count).
 */
export function crossings(segments: readonly Segment[]): number {
  let count = 0;
  segments.forEach((a, i) => {
    for (let j = i + 1; j < segments.length; j++) if (cross(a, segments[j]!)) count++;
  });
  return count;
}

function cross(a: Segment, b: Segment): boolean {
  if (a.source === b.source || a.target === b.target) return false;
  if (a.source === b.target || a.target === b.source) return false;
  return (
    side(a, b.x1, b.y1) * side(a, b.x2, b.y2) < 0 && side(b, a.x1, a.y1) * side(b, a.x2, a.y2) < 0
  );
}

/** Twice the signed area of the triangle of a segment and a point: its sign tells the side. */
function side(s: Segment, x: number, y: number): number {
  return (s.x2 - s.x1) * (y - s.y1) - (s.y2 - s.y1) * (x - s.x1);
}

/**
 * Scale-free stress of a drawing: the mean over all connected pairs of nodes of
 * ((k·‖pᵢ−pⱼ‖ − dᵢⱼ)/dᵢⱼ)², d the graph distance, with the one scale k that makes it least,
 * k = Σ(‖pᵢ−pⱼ‖/dᵢⱼ) / Σ(‖pᵢ−pⱼ‖/dᵢⱼ)² (Kamada and Kawai's weights 1/d²; scaling after
 * Gansner, Koren and North). The mean is then 1 − (Σ‖pᵢ−pⱼ‖/dᵢⱼ)² / (N·Σ(‖pᵢ−pⱼ‖/dᵢⱼ)²).
 *
 * @param positions one point for each node
 * @param links pairs of ids; those that name no position are left out
 * @returns 0 for a perfect drawing and where there is no connected pair
 */
export function normalisedStress(
  positions: Readonly<Record<string, Point>>,
  links: readonly { readonly source: string; readonly target: string }[],
): number {
  const ids = Object.keys(positions).sort();
  const index = new Map(ids.map((id, i) => [id, i]));
  const known = links.flatMap(({ source, target }) => {
    const s = index.get(source);
    const t = index.get(target);
    return s === undefined || t === undefined ? [] : [{ source: s, target: t, lead: false }];
  });
  const distances = graphDistances({ nodes: ids, links: known });
  return stressOf(
    ids.map((id) => positions[id]!),
    distances,
  );
}

function stressOf(points: readonly Point[], distances: Int16Array): number {
  const n = points.length;
  let pairs = 0;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const d = distances[i * n + j]!;
      if (d === 0) continue;
      const dx = points[i]!.x - points[j]!.x;
      const dy = points[i]!.y - points[j]!.y;
      const ratio = Math.sqrt(dx * dx + dy * dy) / d;
      pairs++;
      sum += ratio;
      squares += ratio * ratio;
    }
  }
  return squares === 0 ? 0 : 1 - (sum * sum) / (pairs * squares);
}

/** The box of a node's mark. Circles count with the square about them, as browsers measure them. */
export function nodeBox(node: { x: number; y: number; r: number }): Box {
  const { x, y, r } = node;
  return { left: x - r, top: y - r, right: x + r, bottom: y + r };
}

/** The box of a node's label. */
export function labelBounds(node: Omit<Placed, 'id' | 'r'>): Box {
  const x = node.x + node.dx;
  const y = node.y + node.dy;
  const { width, height } = node;
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

/** True where two boxes are nearer than `gap` on both axes; boxes that only touch do not meet. */
export function meet(a: Box, b: Box, gap = 0): boolean {
  return (
    a.left < b.right + gap &&
    b.left < a.right + gap &&
    a.top < b.bottom + gap &&
    b.top < a.bottom + gap
  );
}

/** Number of pairs of labels nearer than `gap` to each other. */
export function labelOverlaps(items: readonly Placed[], gap = 0): number {
  return countPairs(items, (a, b) => meet(labelBounds(a), labelBounds(b), gap));
}

/** Number of pairs of a label and a foreign node nearer than `gap` to each other. */
export function labelsOverNodes(items: readonly Placed[], gap = 0): number {
  const over = (a: Placed, b: Placed) => meet(labelBounds(a), nodeBox(b), gap);
  return countPairs(items, over) + countPairs(items, (a, b) => over(b, a));
}

/** Number of pairs of nodes nearer than `gap` to each other. */
export function nodeOverlaps(items: readonly Placed[], gap = 0): number {
  return countPairs(items, (a, b) => meet(nodeBox(a), nodeBox(b), gap));
}

function countPairs(items: readonly Placed[], hit: (a: Placed, b: Placed) => boolean): number {
  let count = 0;
  items.forEach((a, i) => {
    for (let j = i + 1; j < items.length; j++) if (hit(a, items[j]!)) count++;
  });
  return count;
}

/** The box about all nodes and labels; undefined where there are none. */
export function span(items: readonly Placed[]): Box | undefined {
  const boxes = items.flatMap((item) => [nodeBox(item), labelBounds(item)]);
  return boxes.reduce<Box | undefined>((all, box) => (all ? union(all, box) : box), undefined);
}

function union(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}

/** The nodes of a graph with their labels, where a layout puts them; those it lacks are left out. */
export function placedNodes(graph: DrawGraph, layout: Layout): Placed[] {
  return graph.nodes.flatMap(({ id, r, width, height }) => {
    const place = layout.nodes[id];
    return place ? [{ id, r, width, height, ...place }] : [];
  });
}

/** All figures of a plan's picture. */
export function measureLayout(plan: Plan, layout: Layout): Figures {
  const graph = drawGraph(plan);
  const items = placedNodes(graph, layout);
  const links = graph.links.map((link) => ({
    source: graph.nodes[link.source]!.id,
    target: graph.nodes[link.target]!.id,
  }));
  const segments = links.flatMap(({ source, target }): Segment[] => {
    const a = layout.nodes[source];
    const b = layout.nodes[target];
    return a && b ? [{ source, target, x1: a.x, y1: a.y, x2: b.x, y2: b.y }] : [];
  });
  const bounds = span(items);
  return {
    crossings: crossings(segments),
    stress: normalisedStress(layout.nodes, links),
    labelOverlaps: labelOverlaps(items),
    labelsOverNodes: labelsOverNodes(items),
    nodeOverlaps: nodeOverlaps(items),
    spanX: bounds ? (bounds.right - bounds.left) / layout.width : 0,
    spanY: bounds ? (bounds.bottom - bounds.top) / layout.height : 0,
  };
}
