import type { NodePlace } from '../plan/types';
import { wordsFor } from './bits';
import { labelCandidates, tenth, type Candidate } from './candidates';
import { cover, emptyCoverage, type Coverage } from './coverage';
import { graphDistances } from './distances';
import { clamp } from './spot';
import type { DrawGraph } from './graph';
import { edgeReach, MARGIN, type Size } from './size';

/** More than any gap that `energy` asks for between two things, in units. */
const WIDEST_GAP = 8;

/** A picture while it is polished (a configuration, as annealing calls it), in typed arrays for speed. Node `i` is the graph's node `i`. */
export interface Configuration {
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
  /**
   * what an edge may meet of each node, eight numbers a node side by side in memory: centre of the mark,
   * how far from it edges must be, centre of the label relative to it, half the label's size; one is free
   */
  readonly bodies: Float64Array;
  /** places that each label may take, and which it takes */
  readonly candidates: readonly (readonly Candidate[])[];
  readonly choice: Int16Array;
  /** number of a task's group; −1 for agencies */
  readonly group: Int32Array;
  /** edges: their two ends side by side, where they begin and how far they go (x, y, dx, dy), 1 for a lead */
  readonly ends: Int32Array;
  readonly lines: Float64Array;
  readonly lead: Uint8Array;
  /** for each node, its edges, and the same as bits, `wordsFor` words a node */
  readonly edges: readonly Int32Array[];
  readonly own: Int32Array;
  /** graph distances, n × n; 0 where there is no path */
  readonly distances: Int16Array;
  /** number of connected pairs */
  readonly pairs: number;
  readonly coverage: Coverage;
  /** how much the faults of words and marks count, beside crossings and stress */
  firmness: number;
}

/** A place for a node, and the number of its label's candidate. */
export interface Move {
  readonly node: number;
  readonly x: number;
  readonly y: number;
  readonly choice: number;
}

/** A state with every node at its place (moved inside the frame) and the label nearest to its. */
export function configurationOf(
  graph: DrawGraph,
  places: readonly NodePlace[],
  frame: Size,
): Configuration {
  const { nodes, links } = graph;
  const count = nodes.length;
  const spacing = Math.sqrt((frame.width * frame.height) / Math.max(12, count));
  const numbers = (of: (i: number) => number) =>
    Float64Array.from({ length: count }, (_, i) => of(i));
  const groups = [...new Set(nodes.map((node) => node.group))];
  const distances = graphDistances(graph);
  const edges = edgesOf(graph);
  const state: Configuration = {
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
    ends: Int32Array.from(links.flatMap(({ source, target }) => [source, target])),
    lines: new Float64Array(4 * links.length),
    lead: Uint8Array.from(links, (link) => (link.lead ? 1 : 0)),
    edges,
    own: bitsOf(edges, links.length),
    distances,
    pairs: distances.reduce((sum, d) => sum + (d > 0 ? 1 : 0), 0) / 2,
    coverage: emptyCoverage(frame, spacing),
    firmness: 1,
    extent: new Float64Array(count),
    bodies: new Float64Array(8 * count),
  };
  places.forEach((place, i) => settle(state, i, place));
  return state;
}

/** For each node the numbers of its edges. */
function edgesOf({ nodes, links }: DrawGraph): Int32Array[] {
  const lists: number[][] = nodes.map(() => []);
  links.forEach(({ source, target }, edge) => {
    lists[source]!.push(edge);
    lists[target]!.push(edge);
  });
  return lists.map((list) => Int32Array.from(list));
}

function bitsOf(lists: readonly Int32Array[], edges: number): Int32Array {
  const words = wordsFor(edges);
  const bits = new Int32Array(lists.length * words);
  lists.forEach((list, node) => {
    for (const edge of list) bits[node * words + (edge >> 5)]! |= 1 << (edge & 31);
  });
  return bits;
}

/** Puts a node on an empty spot of the state, with the candidate nearest to its label's place. */
function settle(state: Configuration, node: number, place: NodePlace): void {
  const off = state.candidates[node]!.map(
    ({ dx, dy }) => (dx - place.dx) * (dx - place.dx) + (dy - place.dy) * (dy - place.dy),
  );
  const choice = off.indexOf(Math.min(...off));
  put(state, insideFrame(state, { node, x: place.x, y: place.y, choice }));
}

function put(state: Configuration, { node, x, y, choice }: Move): void {
  const { dx, dy } = state.candidates[node]![choice]!;
  state.x[node] = x;
  state.y[node] = y;
  state.dx[node] = dx;
  state.dy[node] = dy;
  state.choice[node] = choice;
  state.extent[node] = extentOf(state, node);
  const { bodies } = state;
  const at = 8 * node;
  bodies[at] = x;
  bodies[at + 1] = y;
  bodies[at + 2] = edgeReach(state.r[node]!);
  bodies[at + 3] = dx;
  bodies[at + 4] = dy;
  bodies[at + 5] = state.halfWidth[node]!;
  bodies[at + 6] = state.halfHeight[node]!;
  for (const edge of state.edges[node]!) draw(state, edge);
  cover(state.coverage, x + dx / 2, y + dy / 2, 1);
}

function draw({ bodies, ends, lines }: Configuration, edge: number): void {
  const a = 8 * ends[2 * edge]!;
  const b = 8 * ends[2 * edge + 1]!;
  lines[4 * edge] = bodies[a]!;
  lines[4 * edge + 1] = bodies[a + 1]!;
  lines[4 * edge + 2] = bodies[b]! - bodies[a]!;
  lines[4 * edge + 3] = bodies[b + 1]! - bodies[a + 1]!;
}

function extentOf(state: Configuration, node: number): number {
  const w = Math.abs(state.dx[node]!) + state.halfWidth[node]!;
  const h = Math.abs(state.dy[node]!) + state.halfHeight[node]!;
  const mark = 1.5 * state.r[node]! + state.air[node]!;
  return Math.max(mark, Math.sqrt(w * w + h * h)) + WIDEST_GAP;
}

/** The same move, its end rounded to 0.1 and such that node and label are inside the frame. */
export function insideFrame(state: Configuration, move: Move): Move {
  const { node, choice } = move;
  const { frame } = state;
  const { dx, dy } = state.candidates[node]![choice]!;
  const r = state.r[node]!;
  const w = state.halfWidth[node]!;
  const h = state.halfHeight[node]!;
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

/** Makes a move; the coverage follows. */
export function moveNode(state: Configuration, move: Move): void {
  const { node } = move;
  const { x, y, dx, dy } = state;
  cover(state.coverage, x[node]! + dx[node]! / 2, y[node]! + dy[node]! / 2, -1);
  put(state, move);
}

/** The place of a node, as a move. */
export function placeOf(state: Configuration, node: number): Move {
  return { node, x: state.x[node]!, y: state.y[node]!, choice: state.choice[node]! };
}
