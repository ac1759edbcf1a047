import type { NodePlace } from '../plan/types';
import { canvasOf, insideFrame, moveNode, refreshSums, type Canvas, type Move } from './canvas';
import { commonEnergy, labelOnlyEnergy, nodeEnergy } from './energy';
import type { DrawGraph } from './graph';
import { seededRandom, type Random } from './random';
import type { Size } from './size';

/** Seed of all chance in the polish: the same plan, the same picture. */
const SEED = 7;

/** Most trial moves, and most elementary steps (edge against edge) that they may cost together. */
const MOST_TRIALS = 240_000;
const MOST_STEPS = 1e9;

/** Temperature in crossings, and reach of a move in typical spacings, at the start and at the end. */
const HOT = 3;
const COLD = 0.04;
const FAR = 2.5;
const NEAR = 0.06;

/** Faults of words and marks count this much at first, and in full for the last share of trials. */
const SOFT = 0.02;
const FIRM_FROM = 0.3;

/**
 * Trials for each node that a start from full heat takes; a plan too large for them starts cooler
 * and keeps more of the picture given. And edges above which crossings, of which there are many
 * more in a larger plan, would outweigh those faults.
 */
const FULL_TRIALS = 3500;
const FIRM_EDGES = 220;

const REPORTS = 100;

/**
 * Simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983; for drawings Davidson and Harel 1996)
 * over places of nodes and labels, with quadratic cooling, a fixed number of trials, a seeded
 * generator, and plain arithmetic instead of exp, so that every engine takes the same way.
 *
 * @param places a place for each node of the graph, in its order
 * @param onProgress told the share done, 0 … 1
 * @returns a place for each node, rounded to 0.1: the best picture met
 */
export function polishGraph(
  graph: DrawGraph,
  places: readonly NodePlace[],
  frame: Size,
  onProgress?: (fraction: number) => void,
): NodePlace[] {
  if (places.length === 0) return [];
  const canvas = canvasOf(graph, places, frame);
  const random = seededRandom(SEED);
  const trials = trialCount(graph);
  const vigour = Math.min(1, trials / (graph.nodes.length * FULL_TRIALS));
  const firm = Math.max(1, graph.links.length / FIRM_EDGES);
  let energy = 0;
  let best = { energy: Infinity, moves: snapshot(canvas) };
  for (let trial = 0; trial < trials; trial++) {
    const left = 1 - trial / trials;
    const heat = COLD + HOT * vigour * left * left;
    energy += attempt(canvas, propose(canvas, random, left * vigour), heat, random);
    if (left < FIRM_FROM && energy < best.energy - 0.5) best = { energy, moves: snapshot(canvas) };
    if (trial % Math.ceil(trials / REPORTS) === 0) {
      refreshSums(canvas);
      canvas.firmness = firm * firmnessAt(left, vigour);
      onProgress?.(trial / trials);
    }
  }
  if (energy < best.energy) best = { energy, moves: snapshot(canvas) };
  onProgress?.(1);
  return best.moves.map(({ node, x, y, choice }) => {
    const { dx, dy } = canvas.candidates[node]![choice]!;
    return { x, y, dx, dy };
  });
}

/** As many trials as the budget of steps allows: one costs about (edges at a node) × (all edges). */
function trialCount(graph: DrawGraph): number {
  const edges = graph.links.length;
  const nodes = graph.nodes.length;
  const steps = ((2 * edges) / nodes) * (edges + 3 * nodes) + 2 * edges + 4 * nodes;
  return Math.floor(Math.min(MOST_TRIALS, MOST_STEPS / steps));
}

/** `canvas.firmness` by the share of trials left: the order of nodes is found first, then room. */
function firmnessAt(left: number, vigour: number): number {
  const soft = 1 - vigour * (1 - SOFT);
  const firmness = Math.min(1, soft + ((1 - soft) * (1 - left)) / (1 - FIRM_FROM));
  return firmness * firmness;
}

function snapshot(canvas: Canvas): Move[] {
  return Array.from(canvas.x, (_, node) => placeOf(canvas, node));
}

function placeOf(canvas: Canvas, node: number): Move {
  return { node, x: canvas.x[node]!, y: canvas.y[node]!, choice: canvas.choice[node]! };
}

/**
 * Makes moves on trial and takes them back unless they are accepted (Metropolis' rule).
 *
 * @returns by how much the energy changed; 0 where the moves were taken back
 */
function attempt(canvas: Canvas, moves: readonly Move[], heat: number, random: Random): number {
  const limit = heat * tolerance(random());
  const before = moves.map((move) => placeOf(canvas, move.node));
  let change = 0;
  moves.forEach((move, i) => {
    change += trial(canvas, move, i === moves.length - 1 ? limit - change : Infinity);
  });
  if (change <= limit) return change;
  for (const move of before) moveNode(canvas, move);
  return 0;
}

/** Makes one move. @returns by how much the energy changed, or just something above `limit` */
function trial(canvas: Canvas, move: Move, limit: number): number {
  const { node } = move;
  const stays = move.x === canvas.x[node] && move.y === canvas.y[node];
  const energy = stays ? labelOnlyEnergy : nodeEnergy;
  const before = commonEnergy(canvas) + energy(canvas, node);
  moveNode(canvas, move);
  const common = commonEnergy(canvas);
  return common + energy(canvas, node, limit + before - common) - before;
}

/**
 * The rise, in units of the temperature, that a trial is allowed by chance: where Metropolis' rule
 * takes a rise x with probability exp(−x), here it is (1 − x/8)⁸, solved for x. Square roots are
 * the same in every engine, exponentials are not.
 */
function tolerance(chance: number): number {
  return 8 * (1 - Math.sqrt(Math.sqrt(Math.sqrt(chance))));
}

/** Something to try; how far it goes shrinks with `left`, the share of trials left. */
function propose(canvas: Canvas, random: Random, left: number): Move[] {
  const node = Math.floor(random() * canvas.count);
  const kind = random();
  if (kind < 0.2) return [relabel(canvas, node, random)];
  if (kind < 0.28) return swap(canvas, node, random);
  if (kind < 0.34) return [toNeighbours(canvas, node, random)];
  if (kind < 0.4) return [anywhere(canvas, node, random)];
  return [nearby(canvas, node, random, left)];
}

function relabel(canvas: Canvas, node: number, random: Random): Move {
  const choice = Math.floor(random() * canvas.candidates[node]!.length);
  return insideFrame(canvas, { ...placeOf(canvas, node), choice });
}

/** Two nodes of one kind change places; where the other is of another kind, the one goes there. */
function swap(canvas: Canvas, node: number, random: Random): Move[] {
  const other = Math.floor(random() * canvas.count);
  if (other === node) return [];
  const a = placeOf(canvas, node);
  const b = placeOf(canvas, other);
  return [
    insideFrame(canvas, { ...a, x: b.x, y: b.y }),
    insideFrame(canvas, { ...b, x: a.x, y: a.y }),
  ];
}

/** To the mean of the node's neighbours, give or take a spacing. */
function toNeighbours(canvas: Canvas, node: number, random: Random): Move {
  const near = canvas.near[node]!;
  if (near.length === 0) return anywhere(canvas, node, random);
  let x = 0;
  let y = 0;
  for (const other of near) {
    x += canvas.x[other]!;
    y += canvas.y[other]!;
  }
  return shifted(canvas, node, x / near.length, y / near.length, canvas.spacing, random);
}

function anywhere(canvas: Canvas, node: number, random: Random): Move {
  const { width, height } = canvas.frame;
  return shifted(canvas, node, random() * width, random() * height, 0, random);
}

function nearby(canvas: Canvas, node: number, random: Random, left: number): Move {
  const reach = (NEAR + FAR * left * left) * canvas.spacing;
  return shifted(canvas, node, canvas.x[node]!, canvas.y[node]!, reach, random);
}

/** To (x, y), give or take `reach` on each axis, more often less; now and then with a new label. */
function shifted(
  canvas: Canvas,
  node: number,
  x: number,
  y: number,
  reach: number,
  random: Random,
): Move {
  const offX = (random() + random() - 1) * reach;
  const offY = (random() + random() - 1) * reach;
  const options = canvas.candidates[node]!.length;
  const choice = random() < 0.25 ? Math.floor(random() * options) : canvas.choice[node]!;
  return insideFrame(canvas, { node, x: x + offX, y: y + offY, choice });
}
