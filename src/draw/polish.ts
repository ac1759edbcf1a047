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
import { owed, owedLabel, weigh, weighLabel } from './weigh';

/** Seed of all chance in the polish: the same plan, the same picture. */
const SEED = 5;

/** Most trial moves for each node; and most elementary steps that they may cost together. */
const TRIALS_PER_NODE = 800;
const MOST_STEPS = 4e8;

/** Temperature in crossings, and reach of a move in typical spacings, at the start and at the end. */
const HOT = 2;
const COLD = 0.04;
const FAR = 2.5;
const NEAR = 0.06;

/** Shares of trials: another place for a label only; below that to a node's neighbours; then anywhere. */
const RELABEL = 0.1;
const TO_NEIGHBOURS = 0.16;
const ANYWHERE = 0.17;

/** Faults of words and marks count this much at first, and in full for the last share of trials. */
const SOFT = 0.02;
const FIRM_FROM = 0.25;

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
  /** seed of all chance: the same plan, the same picture */
  readonly seed?: number;
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
  { effort = 1, seed = SEED, onProgress }: Polish = {},
): NodePlace[] {
  if (places.length === 0) return [];
  const trials = effort * trialCount(graph);
  const every = (times: number) => Math.ceil(trials / times);
  const vigour = Math.min(1, trials / (graph.nodes.length * FULL_TRIALS));
  const many = graph.nodes.length > FIRM_NODES;
  const firm = many ? Math.max(1, graph.links.length / FIRM_EDGES) : 1;
  const state = configurationOf(graph, places, frame);
  const table: Table = {
    state,
    ledger: emptyLedger(state),
    trial: emptyTrial(state),
    random: seededRandom(seed),
    among: many ? AMONG : 1,
  };
  const best: Best = {
    energy: Infinity,
    x: state.x.slice(),
    y: state.y.slice(),
    choice: state.choice.slice(),
  };
  let energy = 0;
  for (let at = 0; at < trials; at++) {
    const left = 1 - at / trials;
    if (at % every(REPORTS) === 0) {
      state.firmness = firm * firmnessAt(left, vigour);
      onProgress?.(at / trials);
    }
    if (at % every(RECOUNTS) === 0) table.ledger = ledgerOf(state, table.trial);
    const node = left < FIRM_FROM ? faulty(table) : anyOf(table);
    const heat = COLD + HOT * vigour * left * left;
    energy += attempt(table, propose(table, node, left * vigour), heat);
    if (left < FIRM_FROM && energy < best.energy - 0.5) keep(best, state, energy);
  }
  if (energy < best.energy) keep(best, state, energy);
  onProgress?.(1);
  return graph.nodes.map((_, node) => {
    const { dx, dy } = state.candidates[node]![best.choice[node]!]!;
    return { x: best.x[node]!, y: best.y[node]!, dx, dy };
  });
}

type Point = Pick<Move, 'x' | 'y'>;

/** All that a trial needs. */
interface Table {
  readonly state: Configuration;
  readonly trial: Trial;
  readonly random: Random;
  ledger: Ledger;
  /** among how many nodes the most faulty is looked for */
  readonly among: number;
}

/** The best picture met. */
interface Best extends Pick<Configuration, 'x' | 'y' | 'choice'> {
  energy: number;
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
  return Math.floor(Math.min(TRIALS_PER_NODE * n, MOST_STEPS / steps));
}

/** `state.firmness` by the share of trials left: the order of nodes is found first, then room. */
function firmnessAt(left: number, vigour: number): number {
  const soft = 1 - vigour * (1 - SOFT);
  const firmness = Math.min(1, soft + ((1 - soft) * (1 - left)) / (1 - FIRM_FROM));
  return firmness * firmness;
}

function keep(best: Best, { x, y, choice }: Configuration, energy: number): void {
  best.energy = energy;
  best.x.set(x);
  best.y.set(y);
  best.choice.set(choice);
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
  const was = (stays ? owedLabel : owed)(state, ledger, node);
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
function propose({ state, random }: Table, node: number, left: number): Move {
  const kind = random();
  const label = kind < RELABEL;
  const options = state.candidates[node]!.length;
  const choice = label || random() < 0.25 ? Math.floor(random() * options) : state.choice[node]!;
  let x = state.x[node]!;
  let y = state.y[node]!;
  let reach = label ? 0 : (NEAR + FAR * left * left) * state.spacing;
  if (!label && kind < TO_NEIGHBOURS && state.edges[node]!.length > 0) {
    ({ x, y } = amongNeighbours(state, node));
    reach = state.spacing;
  } else if (!label && kind < ANYWHERE) {
    x = random() * state.frame.width;
    y = random() * state.frame.height;
    reach = 0;
  }
  const offX = reach * (random() + random() - 1);
  const offY = reach * (random() + random() - 1);
  return insideFrame(state, { node, x: x + offX, y: y + offY, choice });
}

/** The mean of the node's neighbours. */
function amongNeighbours({ edges, ends, x, y }: Configuration, node: number): Point {
  const mean = { x: 0, y: 0 };
  for (const edge of edges[node]!) {
    const other = ends[2 * edge]! + ends[2 * edge + 1]! - node;
    mean.x += x[other]! / edges[node]!.length;
    mean.y += y[other]! / edges[node]!.length;
  }
  return mean;
}
