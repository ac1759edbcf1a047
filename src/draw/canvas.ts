import type { NodePlace } from '../plan/types';
import { labelCandidates, tenth, type Candidate } from './candidates';
import { cover, emptyCoverage, type Coverage } from './coverage';
import { graphDistances } from './distances';
import { clamp } from './spot';
import { neighbours, type DrawGraph } from './graph';
import { MARGIN, type Size } from './size';

/** More than any gap that `energy` asks for between two things, in units. */
const WIDEST_GAP = 8;

/** A picture while it is polished, in typed arrays for speed. Node `i` is the graph's node `i`. */
export interface Canvas {
  readonly count: number;
  readonly frame: Size;
  /** typical distance of neighbouring nodes, in units */
  readonly spacing: number;
  /** centres of nodes, their radii or half sides, and the air that large ones ask for */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly r: Float64Array;
  readonly air: Float64Array;
  /** centres of labels relative to their nodes, and half their sizes */
  readonly dx: Float64Array;
  readonly dy: Float64Array;
  readonly halfWidth: Float64Array;
  readonly halfHeight: Float64Array;
  /** how far from its centre anything of a node reaches: mark, label, and the air about them */
  readonly extent: Float64Array;
  /** places that each label may take, and which it takes */
  readonly candidates: readonly (readonly Candidate[])[];
  readonly choice: Int16Array;
  /** number of a task's group; −1 for agencies */
  readonly group: Int32Array;
  /** edges: their ends, and 1 for a lead */
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly lead: Uint8Array;
  /** for each node, the nodes that it is joined to and whether by a lead */
  readonly near: readonly Int32Array[];
  readonly nearLead: readonly Uint8Array[];
  /** graph distances, n × n; 0 where there is no path */
  readonly distances: Int16Array;
  /** number of connected pairs, then Σ(‖pᵢ−pⱼ‖/dᵢⱼ) and Σ(‖pᵢ−pⱼ‖/dᵢⱼ)² over them */
  readonly pairs: number;
  readonly sums: Float64Array;
  readonly coverage: Coverage;
  /** 0 … 1: how much the faults of words and marks count yet, beside crossings and stress */
  firmness: number;
  /** scratch for `energy` */
  readonly sides: Float64Array;
  readonly alongs: Float64Array;
}

/** A place for a node, and the number of its label's candidate. */
export interface Move {
  readonly node: number;
  readonly x: number;
  readonly y: number;
  readonly choice: number;
}

/** A canvas with every node at its place (moved inside the frame) and the label nearest to its. */
export function canvasOf(graph: DrawGraph, places: readonly NodePlace[], frame: Size): Canvas {
  const { nodes, links } = graph;
  const count = nodes.length;
  const spacing = Math.sqrt((frame.width * frame.height) / Math.max(12, count));
  const numbers = (of: (i: number) => number) =>
    Float64Array.from({ length: count }, (_, i) => of(i));
  const groups = [...new Set(nodes.map((node) => node.group))];
  const distances = graphDistances(graph);
  const canvas: Canvas = {
    count,
    frame,
    spacing,
    x: numbers((i) => places[i]!.x),
    y: numbers((i) => places[i]!.y),
    r: numbers((i) => nodes[i]!.r),
    air: numbers((i) => Math.max(0, nodes[i]!.r - 9) * 0.8),
    dx: new Float64Array(count),
    dy: new Float64Array(count),
    halfWidth: numbers((i) => nodes[i]!.width / 2),
    halfHeight: numbers((i) => nodes[i]!.height / 2),
    candidates: nodes.map(({ r, width, height }) => labelCandidates(r, width, height)),
    choice: new Int16Array(count),
    group: Int32Array.from(nodes, (node) =>
      node.group === undefined ? -1 : groups.indexOf(node.group),
    ),
    source: Int32Array.from(links, (link) => link.source),
    target: Int32Array.from(links, (link) => link.target),
    lead: Uint8Array.from(links, (link) => (link.lead ? 1 : 0)),
    near: neighbours(graph).map((list) => Int32Array.from(list)),
    nearLead: leadFlags(graph),
    distances,
    pairs: distances.reduce((sum, d) => sum + (d > 0 ? 1 : 0), 0) / 2,
    sums: new Float64Array(2),
    coverage: emptyCoverage(frame, spacing),
    firmness: 1,
    sides: new Float64Array(count),
    alongs: new Float64Array(count),
    extent: new Float64Array(count),
  };
  places.forEach((place, i) => settle(canvas, i, place));
  refreshSums(canvas);
  return canvas;
}

function leadFlags(graph: DrawGraph): Uint8Array[] {
  const lists: number[][] = graph.nodes.map(() => []);
  for (const { source, target, lead } of graph.links) {
    lists[source]!.push(lead ? 1 : 0);
    lists[target]!.push(lead ? 1 : 0);
  }
  return lists.map((list) => Uint8Array.from(list));
}

/** Puts a node on an empty spot of the canvas, with the candidate nearest to its label's place. */
function settle(canvas: Canvas, node: number, place: NodePlace): void {
  const off = canvas.candidates[node]!.map(
    ({ dx, dy }) => (dx - place.dx) * (dx - place.dx) + (dy - place.dy) * (dy - place.dy),
  );
  const choice = off.indexOf(Math.min(...off));
  put(canvas, insideFrame(canvas, { node, x: place.x, y: place.y, choice }));
}

function put(canvas: Canvas, { node, x, y, choice }: Move): void {
  const { dx, dy } = canvas.candidates[node]![choice]!;
  canvas.x[node] = x;
  canvas.y[node] = y;
  canvas.dx[node] = dx;
  canvas.dy[node] = dy;
  canvas.choice[node] = choice;
  canvas.extent[node] = extentOf(canvas, node);
  cover(canvas.coverage, x + dx / 2, y + dy / 2, 1);
}

function extentOf(canvas: Canvas, node: number): number {
  const w = Math.abs(canvas.dx[node]!) + canvas.halfWidth[node]!;
  const h = Math.abs(canvas.dy[node]!) + canvas.halfHeight[node]!;
  const mark = 1.5 * canvas.r[node]! + canvas.air[node]!;
  return Math.max(mark, Math.sqrt(w * w + h * h)) + WIDEST_GAP;
}

/** The same move, its end rounded to 0.1 and such that node and label are inside the frame. */
export function insideFrame(canvas: Canvas, move: Move): Move {
  const { node, choice } = move;
  const { frame } = canvas;
  const { dx, dy } = canvas.candidates[node]![choice]!;
  const r = canvas.r[node]!;
  const w = canvas.halfWidth[node]!;
  const h = canvas.halfHeight[node]!;
  const left = MARGIN + Math.max(r, w - dx);
  const right = frame.width - MARGIN - Math.max(r, w + dx);
  const top = MARGIN + Math.max(r, h - dy);
  const bottom = frame.height - MARGIN - Math.max(r, h + dy);
  return {
    node,
    choice,
    x: tenth(clamp(move.x, left, right)),
    y: tenth(clamp(move.y, top, bottom)),
  };
}

/** Makes a move; the sums and the coverage follow. */
export function moveNode(canvas: Canvas, move: Move): void {
  const { node } = move;
  const { x, y, dx, dy } = canvas;
  cover(canvas.coverage, x[node]! + dx[node]! / 2, y[node]! + dy[node]! / 2, -1);
  const stays = move.x === x[node] && move.y === y[node];
  if (!stays) addToSums(canvas, node, -1);
  put(canvas, move);
  if (!stays) addToSums(canvas, node, 1);
}

/** Counts the sums for the stress anew, so that errors of rounding do not pile up. */
export function refreshSums(canvas: Canvas): void {
  canvas.sums.fill(0);
  for (let node = 0; node < canvas.count; node++) addToSums(canvas, node, 0.5);
}

/** Adds a node's pairs to the sums for the stress, `weight` times. */
function addToSums(canvas: Canvas, node: number, weight: number): void {
  const { count, x, y, distances, sums } = canvas;
  const px = x[node]!;
  const py = y[node]!;
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < count; i++) {
    const d = distances[node * count + i]!;
    if (d === 0) continue;
    const offX = x[i]! - px;
    const offY = y[i]! - py;
    const square = (offX * offX + offY * offY) / (d * d);
    sum += Math.sqrt(square);
    squares += square;
  }
  sums[0] = sums[0]! + sum * weight;
  sums[1] = sums[1]! + squares * weight;
}

/** The picture's normalised stress; see `metrics`. */
export function stressOf({ pairs, sums }: Canvas): number {
  return sums[1]! > 0 ? 1 - (sums[0]! * sums[0]!) / (pairs * sums[1]!) : 0;
}
