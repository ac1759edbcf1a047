import type { Configuration } from './configuration';
import {
  choiceEnergy,
  commonEnergy,
  pairFaults,
  softEnergy,
  throughLabel,
  underNode,
} from './energy';
import type { Ledger, Trial } from './ledger';

/** The energy in which a node has a share, as the ledger has it, and that of the whole picture. */
export function owed(state: Configuration, ledger: Ledger, node: number): number {
  const { crowded, crowdedEdge, crowdedNode, crossings, softOf, faultsOf } = ledger;
  let met = 0;
  let faults = faultsOf[node]! + crowdedNode[node]! + choiceEnergy(state, node);
  for (const edge of state.edges[node]!) {
    met += crossings[edge]!;
    faults += crowdedEdge[edge]! - crowded[edge * state.count + node]!;
  }
  return commonOf(state, ledger) + met + softOf[node]! + faults * state.firmness;
}

const commonOf = ({ pairs, coverage }: Configuration, { sum, squares }: Ledger): number =>
  commonEnergy(pairs, sum, squares, coverage.empty);

/**
 * The same where the node stands now, though the ledger has it elsewhere. When one node moves, the
 * picture's energy changes by just as much as this differs from `owed`.
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
  energy += weighMark(state, trial, node) * state.firmness;
  const edges = state.edges[node]!;
  for (let k = 0; k < edges.length && energy <= limit; k++) {
    energy += weighEdge(state, trial, node, edges[k]!, k) * state.firmness;
    energy += weighCrossings(state, ledger, trial, node, edges[k]!, k);
  }
  return energy;
}

/** The same where only the node's label has another place. */
export function weighLabel(
  state: Configuration,
  ledger: Ledger,
  trial: Trial,
  node: number,
): number {
  const { count: n, x, y, extent } = state;
  const { crowded, crowdedEdge, crossings, softOf } = ledger;
  const row = node * n;
  let faults = 0;
  for (let i = 0; i < n; i++) {
    trial.ratio[i] = ledger.ratio[row + i]!;
    trial.soft[i] = ledger.soft[row + i]!;
    trial.faults[i] = 0;
    const reach = extent[node]! + extent[i]!;
    const [offX, offY] = [x[i]! - x[node]!, y[i]! - y[node]!];
    if (i === node || offX * offX + offY * offY > reach * reach) continue;
    faults += trial.faults[i] = pairFaults(state, node, i);
  }
  faults += choiceEnergy(state, node) + weighMark(state, trial, node);
  let met = 0;
  for (const edge of state.edges[node]!) {
    met += crossings[edge]!;
    faults += crowdedEdge[edge]! - crowded[edge * n + node]!;
  }
  return commonOf(state, ledger) + met + softOf[node]! + faults * state.firmness;
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

/** On which side of each edge's line a node is; how many lines come near it, and which. */
function edgesNear(
  { bodies, lines, lead }: Configuration,
  { left, near }: Trial,
  node: number,
): number {
  const m = lead.length;
  const px = bodies[8 * node]!;
  const py = bodies[8 * node + 1]!;
  const reach = bodies[8 * node + 2]! * bodies[8 * node + 2]!;
  const offX = bodies[8 * node + 3]!;
  const offY = bodies[8 * node + 4]!;
  const w = bodies[8 * node + 5]!;
  const h = bodies[8 * node + 6]!;
  let bits = 0;
  let found = 0;
  for (let e = 0; e < m; e++) {
    const ex = lines[4 * e + 2]!;
    const ey = lines[4 * e + 3]!;
    const side = ex * (py - lines[4 * e + 1]!) - ey * (px - lines[4 * e]!);
    bits |= Number(side > 0) << (e & 31);
    if ((e & 31) === 31 || e === m - 1) {
      left[e >> 5] = bits;
      bits = 0;
    }
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
  const found = nodesNear(state, trial, edge, row);
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

/** On which side of an edge's line each node is; how many are near it, and which. */
function nodesNear(
  { count: n, bodies, lines }: Configuration,
  { sides, near }: Trial,
  edge: number,
  row: number,
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
    sides[row + i] = side > 0 ? 1 : 0;
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
 * its ends lie, and whose own ends lie on both its sides.
 */
function weighCrossings(
  { count: n, ends, own }: Configuration,
  { left: there }: Ledger,
  { left, sides, cross }: Trial,
  node: number,
  edge: number,
  k: number,
): number {
  const words = left.length;
  const other = ends[2 * edge]! + ends[2 * edge + 1]! - node;
  const row = k * n;
  let count = 0;
  for (let w = 0; w < words; w++) {
    const shared = own[node * words + w]! | own[other * words + w]!;
    let parted = (left[w]! ^ there[other * words + w]!) & ~shared;
    let met = 0;
    while (parted !== 0) {
      const bit = parted & -parted;
      const f = 32 * w + 31 - Math.clz32(bit);
      const both = sides[row + ends[2 * f]!]! ^ sides[row + ends[2 * f + 1]!]!;
      met |= bit & -both;
      count += both;
      parted ^= bit;
    }
    cross[k * words + w] = met;
  }
  return count;
}
