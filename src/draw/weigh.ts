import type { Configuration } from './configuration';
import {
  choiceEnergy,
  commonEnergy,
  pairFaults,
  softEnergy,
  throughLabel,
  underNode,
} from './energy';
import { bitsIn, lowest, wordsFor } from './bits';
import type { Ledger, Trial } from './ledger';

/** The energy in which a node has a share, as the ledger has it, and that of the whole picture. */
export function owed(state: Configuration, ledger: Ledger, node: number): number {
  const { crowded, crowdedEdge, crossings, softOf } = ledger;
  let met = 0;
  let faults = 0;
  for (const edge of state.edges[node]!) {
    met += crossings[edge]!;
    faults += crowdedEdge[edge]! - crowded[edge * state.count + node]!;
  }
  return owedLabel(state, ledger, node) + met + softOf[node]! + faults * state.firmness;
}

/** The part of it that changes where only the node's label has another place. */
export function owedLabel(state: Configuration, ledger: Ledger, node: number): number {
  const { crowdedNode, faultsOf } = ledger;
  const faults = faultsOf[node]! + crowdedNode[node]! + choiceEnergy(state, node);
  return commonOf(state, ledger) + faults * state.firmness;
}

const commonOf = ({ pairs, coverage }: Configuration, { sum, squares }: Ledger): number =>
  commonEnergy(pairs, sum, squares, coverage.empty);

/**
 * The same where the node stands now, though the ledger has it elsewhere. When one node moves, the
 * picture's energy changes by just as much as this differs from `owed`. Distances come first, then
 * crossings, then words and marks: most trials are over the limit before the costly part.
 *
 * @param trial takes what was counted
 * @param limit above which the sum may stop: no term is negative
 */
export function weigh(
  state: Configuration,
  ledger: Ledger,
  trial: Trial,
  node: number,
  limit = Infinity,
): number {
  let energy = weighPairs(state, ledger, trial, node);
  if (energy > limit) return energy;
  nodeSides(state, trial, node);
  const edges = state.edges[node]!;
  for (let k = 0; k < edges.length; k++) {
    edgeSides(state, trial, edges[k]!, k);
    energy += weighCrossings(state, ledger, trial, node, edges[k]!, k);
    if (energy > limit) return energy;
  }
  energy += weighMark(state, trial, node) * state.firmness;
  for (let k = 0; k < edges.length && energy <= limit; k++)
    energy += weighEdge(state, trial, node, edges[k]!, k) * state.firmness;
  return energy;
}

/** As `weigh`, where only the node's label has another place: beside `owedLabel`. */
export function weighLabel(
  state: Configuration,
  ledger: Ledger,
  trial: Trial,
  node: number,
): number {
  const { count: n, x, y, extent } = state;
  const px = x[node]!;
  const py = y[node]!;
  let faults = choiceEnergy(state, node);
  for (let i = 0; i < n; i++) {
    trial.faults[i] = 0;
    if (i === node) continue;
    const offX = x[i]! - px;
    const offY = y[i]! - py;
    const reach = extent[node]! + extent[i]!;
    if (offX * offX + offY * offY > reach * reach) continue;
    const f = pairFaults(state, node, i);
    trial.faults[i] = f;
    faults += f;
  }
  faults += weighMark(state, trial, node);
  return commonOf(state, ledger) + faults * state.firmness;
}

/** The node with all others, and the picture as a whole. */
function weighPairs(state: Configuration, ledger: Ledger, trial: Trial, node: number): number {
  const { count: n, x, y, distances, extent, pairs, coverage } = state;
  const { ratio, soft, faults } = trial;
  const px = x[node]!;
  const py = y[node]!;
  let sum = 0;
  let squares = 0;
  let softs = 0;
  let faulty = choiceEnergy(state, node);
  for (let i = 0; i < n; i++) {
    ratio[i] = soft[i] = faults[i] = 0;
    if (i === node) continue;
    const offX = x[i]! - px;
    const offY = y[i]! - py;
    const distance = Math.sqrt(offX * offX + offY * offY);
    const d = distances[node * n + i]!;
    if (d > 0) {
      const r = distance / d;
      ratio[i] = r;
      sum += r;
      squares += r * r;
    }
    const s = softEnergy(state, node, i, distance);
    soft[i] = s;
    softs += s;
    if (distance > extent[node]! + extent[i]!) continue;
    const f = pairFaults(state, node, i);
    faults[i] = f;
    faulty += f;
  }
  const all = ledger.sum + sum - ledger.ratioOf[node]!;
  const allSquares = ledger.squares + squares - ledger.squareOf[node]!;
  return commonEnergy(pairs, all, allSquares, coverage.empty) + softs + faulty * state.firmness;
}

/** The node's mark and label with all edges: its own may run through its label too. */
function weighMark(state: Configuration, trial: Trial, node: number): number {
  const { crowded, near, costs } = trial;
  const found = edgesNear(state, trial, node);
  meetings(state, trial, found);
  let energy = 0;
  crowded.fill(0);
  for (let j = 0; j < found; j++) {
    crowded[near[2 * j + 1]!] = costs[j]!;
    energy += costs[j]!;
  }
  return energy;
}

/** On which side of each edge's line a node is. */
function nodeSides({ bodies, lines, lead }: Configuration, { left }: Trial, node: number): void {
  const m = lead.length;
  const px = bodies[8 * node]!;
  const py = bodies[8 * node + 1]!;
  for (let from = 0; from < m; from += 32) {
    const to = Math.min(m, from + 32);
    let bits = 0;
    for (let e = from; e < to; e++) {
      const at = 4 * e;
      const side = lines[at + 2]! * (py - lines[at + 1]!) - lines[at + 3]! * (px - lines[at]!);
      bits |= Number(side > 0) << (e & 31);
    }
    left[from >> 5] = bits;
  }
}

/** How many edges' lines come near a node, and which. */
function edgesNear({ bodies, lines, lead }: Configuration, { near }: Trial, node: number): number {
  const m = lead.length;
  const px = bodies[8 * node]!;
  const py = bodies[8 * node + 1]!;
  const reach = bodies[8 * node + 2]! * bodies[8 * node + 2]!;
  const offX = bodies[8 * node + 3]!;
  const offY = bodies[8 * node + 4]!;
  const w = bodies[8 * node + 5]!;
  const h = bodies[8 * node + 6]!;
  let found = 0;
  for (let e = 0; e < m; e++) {
    const ex = lines[4 * e + 2]!;
    const ey = lines[4 * e + 3]!;
    const side = ex * (py - lines[4 * e + 1]!) - ey * (px - lines[4 * e]!);
    const across = side + ex * offY - ey * offX;
    const slab = w * Math.abs(ey) + h * Math.abs(ex);
    if (side * side >= reach * (ex * ex + ey * ey) && Math.abs(across) >= slab) continue;
    near[2 * found] = node;
    near[2 * found + 1] = e;
    found++;
  }
  return found;
}

/** One of the node's edges with all other nodes and labels. */
function weighEdge(
  state: Configuration,
  trial: Trial,
  node: number,
  edge: number,
  k: number,
): number {
  const { rows, near, costs } = trial;
  const row = k * state.count;
  const found = nodesNear(state, trial, edge);
  meetings(state, trial, found);
  let energy = 0;
  rows.fill(0, row, row + state.count);
  for (let j = 0; j < found; j++) {
    const i = near[2 * j]!;
    rows[row + i] = costs[j]!;
    // the node's own label has been counted with its mark
    if (i !== node) energy += costs[j]!;
  }
  return energy;
}

/** On which side of one of the node's edges each node is. */
function edgeSides(
  { count: n, x, y, lines }: Configuration,
  { sides }: Trial,
  edge: number,
  k: number,
): void {
  const px = lines[4 * edge]!;
  const py = lines[4 * edge + 1]!;
  const ex = lines[4 * edge + 2]!;
  const ey = lines[4 * edge + 3]!;
  const row = k * wordsFor(n);
  for (let from = 0; from < n; from += 32) {
    const to = Math.min(n, from + 32);
    let bits = 0;
    for (let i = from; i < to; i++)
      bits |= Number(ex * (y[i]! - py) - ey * (x[i]! - px) > 0) << (i & 31);
    sides[row + (from >> 5)] = bits;
  }
}

/** How many nodes are near an edge's line, and which. */
function nodesNear(
  { count: n, bodies, lines }: Configuration,
  { near }: Trial,
  edge: number,
): number {
  const px = lines[4 * edge]!;
  const py = lines[4 * edge + 1]!;
  const ex = lines[4 * edge + 2]!;
  const ey = lines[4 * edge + 3]!;
  const length = Math.sqrt(ex * ex + ey * ey);
  const absX = Math.abs(ex);
  const absY = Math.abs(ey);
  let found = 0;
  for (let i = 0; i < n; i++) {
    const side = ex * (bodies[8 * i + 1]! - py) - ey * (bodies[8 * i]! - px);
    const across = side + ex * bodies[8 * i + 4]! - ey * bodies[8 * i + 3]!;
    const slab = bodies[8 * i + 5]! * absY + bodies[8 * i + 6]! * absX;
    if (Math.abs(side) >= bodies[8 * i + 2]! * length && Math.abs(across) >= slab) continue;
    near[2 * found] = i;
    near[2 * found + 1] = edge;
    found++;
  }
  return found;
}

/** What each of some edges costs under the mark, where it does not end there, and through the label of a node. */
function meetings(
  { bodies, lines, lead }: Configuration,
  { near, costs }: Trial,
  found: number,
): void {
  for (let j = 0; j < found; j++) {
    const at = 8 * near[2 * j]!;
    const e = near[2 * j + 1]!;
    const ax = bodies[at]! - lines[4 * e]!;
    const ay = bodies[at + 1]! - lines[4 * e + 1]!;
    const ex = lines[4 * e + 2]!;
    const ey = lines[4 * e + 3]!;
    const reach = bodies[at + 2]!;
    const side = ex * ay - ey * ax;
    const square = ex * ex + ey * ey;
    const along = ex * ax + ey * ay;
    let cost = 0;
    // at the edge's own ends it is just 0, or just the square of its length
    if (side * side < reach * reach * square && along > 0 && along < square)
      cost = underNode(Math.abs(side) / Math.sqrt(square), reach, lead[e] === 1);
    // a box and a segment are apart if some axis parts them: the segment's normal, x, or y
    const offX = bodies[at + 3]!;
    const offY = bodies[at + 4]!;
    const w = bodies[at + 5]!;
    const h = bodies[at + 6]!;
    const absX = Math.abs(ex);
    const absY = Math.abs(ey);
    if (
      Math.abs(side + ex * offY - ey * offX) < w * absY + h * absX &&
      Math.abs(ax + offX - ex / 2) < w + absX / 2 &&
      Math.abs(ay + offY - ey / 2) < h + absY / 2
    )
      cost += throughLabel(lead[e] === 1);
    costs[j] = cost;
  }
}

/**
 * Crossings of one of the node's edges with all that share none of its ends: those on both sides of which
 * its ends lie, and whose own ends lie on both its sides. The latter are known from before, but for edges
 * at nodes that have changed sides.
 */
function weighCrossings(
  { count: n, ends, own }: Configuration,
  ledger: Ledger,
  { left, sides, split, cross }: Trial,
  node: number,
  edge: number,
  k: number,
): number {
  const words = left.length;
  const row = k * words;
  for (let w = 0; w < words; w++) split[row + w] = ledger.split[edge * words + w]!;
  const sideWords = wordsFor(n);
  for (let v = 0; v < sideWords; v++) {
    let changed = sides[k * sideWords + v]! ^ ledger.sides[edge * sideWords + v]!;
    while (changed !== 0) {
      const i = 32 * v + lowest(changed);
      for (let w = 0; w < words; w++) split[row + w]! ^= own[i * words + w]!;
      changed &= changed - 1;
    }
  }
  const other = ends[2 * edge]! + ends[2 * edge + 1]! - node;
  let count = 0;
  for (let w = 0; w < words; w++) {
    const shared = own[node * words + w]! | own[other * words + w]!;
    const parted = left[w]! ^ ledger.left[other * words + w]!;
    const met = split[row + w]! & parted & ~shared;
    cross[row + w] = met;
    count += bitsIn(met);
  }
  return count;
}
