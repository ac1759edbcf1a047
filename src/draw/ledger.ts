import { lowest, wordsFor } from './bits';
import type { Configuration } from './configuration';

/**
 * What each pair of things costs in a picture as it stands, with sums for each node and edge: so that
 * a move is weighed against what it replaces without counting that again. n nodes, m edges.
 */
export interface Ledger {
  /** pairs of nodes, n × n: distance over graph distance, the costs of distance, faults of boxes */
  readonly ratio: Float64Array;
  readonly soft: Float64Array;
  readonly faults: Float64Array;
  /** sums of their rows, for each node; of the ratios also of their squares */
  readonly ratioOf: Float64Array;
  readonly squareOf: Float64Array;
  readonly softOf: Float64Array;
  readonly faultsOf: Float64Array;
  /** an edge with a node, m × n: under its mark, through its label; and sums for edges and nodes */
  readonly crowded: Float64Array;
  readonly crowdedEdge: Float64Array;
  readonly crowdedNode: Float64Array;
  /**
   * bits, 32 to a word: whether a node is on the left of an edge's line, n × m, and the same for each edge,
   * m × n; which edges have ends on both sides of an edge's line, and which cross it, m × m
   */
  readonly left: Int32Array;
  readonly sides: Int32Array;
  readonly split: Int32Array;
  readonly cross: Int32Array;
  /** crossings of each edge */
  readonly crossings: Int32Array;
  /** Σ ratio and Σ ratio² over all pairs */
  sum: number;
  squares: number;
}

/** What a node would cost at another place; valid where `weigh` has not given up. */
export interface Trial {
  readonly ratio: Float64Array;
  readonly soft: Float64Array;
  readonly faults: Float64Array;
  readonly crowded: Float64Array;
  readonly left: Int32Array;
  /** a row for each of the node's edges: costs with nodes, and as in the ledger */
  readonly rows: Float64Array;
  readonly sides: Int32Array;
  readonly split: Int32Array;
  readonly cross: Int32Array;
  /** scratch: a node and an edge near each other, pair by pair, and what they cost */
  readonly near: Int32Array;
  readonly costs: Float64Array;
}

export function emptyLedger({ count: n, lead }: Configuration): Ledger {
  const m = lead.length;
  return {
    ratio: new Float64Array(n * n),
    soft: new Float64Array(n * n),
    faults: new Float64Array(n * n),
    ratioOf: new Float64Array(n),
    squareOf: new Float64Array(n),
    softOf: new Float64Array(n),
    faultsOf: new Float64Array(n),
    crowded: new Float64Array(m * n),
    crowdedEdge: new Float64Array(m),
    crowdedNode: new Float64Array(n),
    left: new Int32Array(n * wordsFor(m)),
    sides: new Int32Array(m * wordsFor(n)),
    split: new Int32Array(m * wordsFor(m)),
    cross: new Int32Array(m * wordsFor(m)),
    crossings: new Int32Array(m),
    sum: 0,
    squares: 0,
  };
}

export function emptyTrial({ count: n, lead, edges }: Configuration): Trial {
  const m = lead.length;
  const most = edges.reduce((max, list) => Math.max(max, list.length), 0);
  return {
    ratio: new Float64Array(n),
    soft: new Float64Array(n),
    faults: new Float64Array(n),
    crowded: new Float64Array(m),
    left: new Int32Array(wordsFor(m)),
    rows: new Float64Array(most * n),
    sides: new Int32Array(most * wordsFor(n)),
    split: new Int32Array(most * wordsFor(m)),
    cross: new Int32Array(most * wordsFor(m)),
    near: new Int32Array(2 * Math.max(n, m)),
    costs: new Float64Array(Math.max(n, m)),
  };
}

/**
 * Writes into the ledger what a node costs where it stands now, as it was just weighed there.
 *
 * @param stays whether only the node's label has moved
 */
export function enter(
  state: Configuration,
  ledger: Ledger,
  trial: Trial,
  node: number,
  stays: boolean,
): void {
  if (!stays) {
    enterDistances(state.count, ledger, trial, node);
    enterNodeSides(state, ledger, trial, node);
    const edges = state.edges[node]!;
    for (let k = 0; k < edges.length; k++) enterEdge(state, ledger, trial, edges[k]!, k);
  }
  enterFaults(state.count, ledger, trial, node);
  enterMark(state, ledger, trial, node);
}

/** How far the node is from all others. */
function enterDistances(n: number, ledger: Ledger, trial: Trial, node: number): void {
  const { ratio, soft, ratioOf, squareOf, softOf } = ledger;
  let sum = 0;
  let squares = 0;
  let softSum = 0;
  for (let i = 0; i < n; i++) {
    const there = node * n + i;
    const back = i * n + node;
    const was = ratio[there]!;
    const now = trial.ratio[i]!;
    if (i !== node) {
      ratioOf[i] = ratioOf[i]! + now - was;
      squareOf[i] = squareOf[i]! + now * now - was * was;
      softOf[i] = softOf[i]! + trial.soft[i]! - soft[there]!;
    }
    ratio[there] = ratio[back] = now;
    soft[there] = soft[back] = trial.soft[i]!;
    sum += now;
    squares += now * now;
    softSum += trial.soft[i]!;
  }
  ledger.sum += sum - ratioOf[node]!;
  ledger.squares += squares - squareOf[node]!;
  ratioOf[node] = sum;
  squareOf[node] = squares;
  softOf[node] = softSum;
}

/** The node's mark and label beside all others. */
function enterFaults(n: number, { faults, faultsOf }: Ledger, trial: Trial, node: number): void {
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const now = trial.faults[i]!;
    const was = faults[node * n + i]!;
    sum += now;
    if (now === was) continue;
    faultsOf[i] = faultsOf[i]! + now - was;
    faults[node * n + i] = faults[i * n + node] = now;
  }
  faultsOf[node] = sum;
}

/** One of the node's edges, with all nodes and all edges. */
function enterEdge(
  { count: n }: Configuration,
  ledger: Ledger,
  trial: Trial,
  edge: number,
  k: number,
) {
  const { crowded, crowdedNode, crowdedEdge } = ledger;
  const { rows } = trial;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const now = rows[k * n + i]!;
    const was = crowded[edge * n + i]!;
    sum += now;
    if (now === was) continue;
    crowdedNode[i] = crowdedNode[i]! + now - was;
    crowded[edge * n + i] = now;
  }
  crowdedEdge[edge] = sum;
  enterEdgeSides(n, ledger, trial, edge, k);
  enterCrossings(ledger, trial, edge, k);
}

/** On which side of the lines of edges that are not its own the node is, and which they part. */
function enterNodeSides(
  { count: n, own }: Configuration,
  { left, sides, split }: Ledger,
  trial: Trial,
  node: number,
): void {
  const words = trial.left.length;
  const sideWords = wordsFor(n);
  const row = node * words;
  for (let v = 0; v < words; v++) {
    let changed = (trial.left[v]! ^ left[row + v]!) & ~own[row + v]!;
    left[row + v]! ^= changed;
    for (; changed !== 0; changed &= changed - 1) {
      const e = 32 * v + lowest(changed);
      sides[e * sideWords + (node >> 5)]! ^= 1 << (node & 31);
      for (let w = 0; w < words; w++) split[e * words + w]! ^= own[row + w]!;
    }
  }
}

/** Which nodes are on the left of one edge, and which edges it parts. */
function enterEdgeSides(
  n: number,
  { left, sides, split }: Ledger,
  trial: Trial,
  edge: number,
  k: number,
) {
  const words = trial.left.length;
  const sideWords = wordsFor(n);
  for (let v = 0; v < sideWords; v++) {
    const now = trial.sides[k * sideWords + v]!;
    let changed = now ^ sides[edge * sideWords + v]!;
    sides[edge * sideWords + v] = now;
    for (; changed !== 0; changed &= changed - 1)
      left[(32 * v + lowest(changed)) * words + (edge >> 5)]! ^= 1 << (edge & 31);
  }
  for (let w = 0; w < words; w++) split[edge * words + w] = trial.split[k * words + w]!;
}

/** Which edges one edge crosses: only what has changed is written. */
function enterCrossings({ cross, crossings }: Ledger, trial: Trial, edge: number, k: number) {
  const words = trial.left.length;
  const [word, own] = [edge >> 5, 1 << (edge & 31)];
  for (let w = 0; w < words; w++) {
    const now = trial.cross[k * words + w]!;
    let changed = now ^ cross[edge * words + w]!;
    cross[edge * words + w] = now;
    while (changed !== 0) {
      const bit = changed & -changed;
      const f = 32 * w + 31 - Math.clz32(bit);
      const more = (now & bit) === 0 ? -1 : 1;
      crossings[f] = crossings[f]! + more;
      crossings[edge] = crossings[edge]! + more;
      cross[f * words + word] = cross[f * words + word]! ^ own;
      changed ^= bit;
    }
  }
}

/** The node's mark and label, with all edges; its own are entered already, but for its label. */
function enterMark(
  { count: n, lead }: Configuration,
  { crowded, crowdedNode, crowdedEdge }: Ledger,
  trial: Trial,
  node: number,
): void {
  const m = lead.length;
  let sum = 0;
  for (let e = 0; e < m; e++) {
    const now = trial.crowded[e]!;
    const was = crowded[e * n + node]!;
    sum += now;
    if (now === was) continue;
    crowdedEdge[e] = crowdedEdge[e]! + now - was;
    crowded[e * n + node] = now;
  }
  crowdedNode[node] = sum;
}
