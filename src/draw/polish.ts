import type { NodePlace } from '../plan/types';
import {
  configurationOf,
  insideFrame,
  moveNode,
  placeOf,
  type Configuration,
  type Move,
} from './configuration';
import type { DrawGraph } from './graph';
import { emptyLedger, emptyTrial, enter, type Ledger, type Trial } from './ledger';
import { seededRandom, type Random } from './random';
import type { Size } from './size';
import { owed, weigh, weighLabel } from './weigh';

/** Seed of all chance in the polish: the same plan, the same picture. */
const SEED = 6;

/** Most trial moves; and most elementary steps that they may cost together, for each node and in all. */
const MOST_TRIALS = 90_000;
const STEPS_PER_NODE = 2.7e6;
const MOST_STEPS = 3e8;

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
const FULL_TRIALS = 100;
const FIRM_EDGES = 110;

/** In a plan of more nodes, the last share of trials is for the most faulty of so many at a time. */
const FIRM_NODES = 100;
const AMONG = 10;

const REPORTS = 100;
const RECOUNTS = 5;

/** How a picture is polished. */
export interface Polish {
  /** how many times the usual time it may take */
  readonly effort?: number;
  /** told the share done, 0 … 1, at most a hundred times */
  readonly onProgress?: (fraction: number) => void;
}

/**
 * Simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983; for drawings Davidson and Harel 1996)
 * over places of nodes and labels, with quadratic cooling, a fixed number of trials, a seeded
 * generator, and plain arithmetic instead of exp, so that every engine takes the same way.
 *
 * @param places a place for each node of the graph, in its order
 * @returns a place for each node, rounded to 0.1: the best picture met
 */
export function polishGraph(
  graph: DrawGraph,
  places: readonly NodePlace[],
  frame: Size,
  { effort = 1, onProgress }: Polish = {},
): NodePlace[] {
  if (places.length === 0) return [];
  const many = graph.nodes.length > FIRM_NODES;
  const state = configurationOf(graph, places, frame);
  const trial = emptyTrial(state);
  const table: Table = {
    state,
    trial,
    ledger: ledgerOf(state, trial),
    random: seededRandom(SEED),
    among: many ? AMONG : 1,
  };
  const trials = effort * trialCount(graph);
  const vigour = Math.min(1, trials / (graph.nodes.length * FULL_TRIALS));
  const firm = many ? Math.max(1, graph.links.length / FIRM_EDGES) : 1;
  let energy = 0;
  let best = { energy: Infinity, moves: snapshot(state) };
  for (let at = 0; at < trials; at++) {
    const left = 1 - at / trials;
    const heat = COLD + HOT * vigour * left * left;
    const node = left < FIRM_FROM ? faulty(table) : anyOf(table);
    energy += attempt(table, propose(state, node, table.random, left * vigour), heat);
    if (left < FIRM_FROM && energy < best.energy - 0.5) best = { energy, moves: snapshot(state) };
    if (at % Math.ceil(trials / REPORTS) === 0) {
      state.firmness = firm * firmnessAt(left, vigour);
      onProgress?.(at / trials);
    }
    if (at % Math.ceil(trials / RECOUNTS) === 0) table.ledger = ledgerOf(state, trial);
  }
  if (energy < best.energy) best = { energy, moves: snapshot(state) };
  onProgress?.(1);
  return best.moves.map(({ node, x, y, choice }) => {
    const { dx, dy } = state.candidates[node]![choice]!;
    return { x, y, dx, dy };
  });
}

/** All that a trial needs. */
interface Table {
  readonly state: Configuration;
  readonly trial: Trial;
  readonly random: Random;
  ledger: Ledger;
  /** among how many nodes the most faulty is looked for */
  readonly among: number;
}

/** The ledger of a picture, counted anew, so that errors of rounding do not pile up. */
function ledgerOf(state: Configuration, trial: Trial): Ledger {
  const ledger = emptyLedger(state);
  for (let node = 0; node < state.count; node++) {
    weigh(state, ledger, trial, node);
    enter(state, ledger, trial, node, false);
  }
  return ledger;
}

/** As many trials as the budget of steps allows: one costs about (edges at a node) × (nodes and edges). */
function trialCount({ nodes: { length: n }, links: { length: m } }: DrawGraph): number {
  const steps = (n + m) * (1 + (2 * m) / n);
  return Math.floor(Math.min(MOST_TRIALS, Math.min(MOST_STEPS, STEPS_PER_NODE * n) / steps));
}

/** `state.firmness` by the share of trials left: the order of nodes is found first, then room. */
function firmnessAt(left: number, vigour: number): number {
  const soft = 1 - vigour * (1 - SOFT);
  const firmness = Math.min(1, soft + ((1 - soft) * (1 - left)) / (1 - FIRM_FROM));
  return firmness * firmness;
}

function snapshot(state: Configuration): Move[] {
  return Array.from(state.x, (_, node) => placeOf(state, node));
}

/**
 * Makes a move on trial and takes it back unless it is accepted (Metropolis' rule).
 *
 * @returns by how much the energy changed; 0 where the move was taken back
 */
function attempt({ state, ledger, trial, random }: Table, move: Move, heat: number): number {
  const limit = heat * tolerance(random());
  const { node } = move;
  const before = placeOf(state, node);
  const stays = move.x === before.x && move.y === before.y;
  if (stays && move.choice === before.choice) return 0;
  const was = owed(state, ledger, node);
  moveNode(state, move);
  const now = stays
    ? weighLabel(state, ledger, trial, node)
    : weigh(state, ledger, trial, node, was + limit);
  if (now - was > limit) {
    moveNode(state, before);
    return 0;
  }
  enter(state, ledger, trial, node, stays);
  return now - was;
}

/**
 * The rise, in units of the temperature, that a trial is allowed by chance: where Metropolis' rule
 * takes a rise x with probability exp(−x), here it is (1 − x/8)⁸, solved for x. Square roots are
 * the same in every engine, exponentials are not.
 */
function tolerance(chance: number): number {
  return 8 * (1 - Math.sqrt(Math.sqrt(Math.sqrt(chance))));
}

const anyOf = ({ state, random }: Table): number => Math.floor(random() * state.count);

/** Of a few nodes that whose mark and words are most in the way. */
function faulty(table: Table): number {
  const { faultsOf } = table.ledger;
  let worst = anyOf(table);
  for (let more = 1; more < table.among; more++) {
    const node = anyOf(table);
    if (faultsOf[node]! > faultsOf[worst]!) worst = node;
  }
  return worst;
}

/** Something to try; how far it goes shrinks with `left`, the share of trials left. */
function propose(state: Configuration, node: number, random: Random, left: number): Move {
  const kind = random();
  if (kind < 0.2) return relabel(state, node, random);
  if (kind < 0.26) return toNeighbours(state, node, random);
  if (kind < 0.32) return anywhere(state, node, random);
  return nearby(state, node, random, left);
}

function relabel(state: Configuration, node: number, random: Random): Move {
  const choice = Math.floor(random() * state.candidates[node]!.length);
  return insideFrame(state, { ...placeOf(state, node), choice });
}

/** To the mean of the node's neighbours, give or take a spacing. */
function toNeighbours(state: Configuration, node: number, random: Random): Move {
  const edges = state.edges[node]!;
  if (edges.length === 0) return anywhere(state, node, random);
  let x = 0;
  let y = 0;
  for (const edge of edges) {
    const other = state.ends[2 * edge]! + state.ends[2 * edge + 1]! - node;
    x += state.x[other]!;
    y += state.y[other]!;
  }
  return shifted(state, node, x / edges.length, y / edges.length, state.spacing, random);
}

function anywhere(state: Configuration, node: number, random: Random): Move {
  const { width, height } = state.frame;
  return shifted(state, node, random() * width, random() * height, 0, random);
}

function nearby(state: Configuration, node: number, random: Random, left: number): Move {
  const reach = (NEAR + FAR * left * left) * state.spacing;
  return shifted(state, node, state.x[node]!, state.y[node]!, reach, random);
}

/** To (x, y), give or take `reach` on each axis, more often less; now and then with a new label. */
function shifted(
  state: Configuration,
  node: number,
  x: number,
  y: number,
  reach: number,
  random: Random,
): Move {
  const offX = (random() + random() - 1) * reach;
  const offY = (random() + random() - 1) * reach;
  const options = state.candidates[node]!.length;
  const choice = random() < 0.25 ? Math.floor(random() * options) : state.choice[node]!;
  return insideFrame(state, { node, x: x + offX, y: y + offY, choice });
}
