import type { Configuration } from './configuration';

/**
 * What a polished picture should be, in one number: the less, the better. The unit is one crossing
 * of two edges; every other fault is weighed against it.
 */
const WEIGHTS = {
  /** per unit of stress, and per unit above the stress aimed at */
  stress: 400,
  stressAbove: 7500,
  stressAim: 0.1647,
  /** an edge through a label */
  leadThroughLabel: 0.6,
  supportThroughLabel: 0.1,
  /** an edge under a foreign node, doubled where it meets the centre */
  leadUnderNode: 1.5,
  supportUnderNode: 0.6,
  /** two boxes that meet, and per unit of depth */
  overlap: 5,
  depth: 0.75,
  /** a foreign node or label in the air about a label or node, at full depth */
  air: 1,
  /** two nodes at one spot, falling to 0 at the typical spacing */
  crowd: 1.2,
  /** two tasks of one group, per typical spacing between them */
  apart: 0.1,
  /** a cell of the frame without a node near */
  hole: 0.3,
  /** per unit of a label candidate's cost */
  choice: 0.5,
} as const;

/** Gaps that no two boxes may fall short of, and wider ones that they should keep, in units. */
const LABEL_GAP = 2.5;
const NODE_GAP = 5;
const LABEL_NODE_GAP = 3;
const LABEL_NODE_AIR = 4;

/**
 * The part of the energy that belongs to the picture as a whole: stress and holes.
 *
 * @param sum Σ(‖pᵢ−pⱼ‖/dᵢⱼ) over all connected pairs, and `squares` Σ(‖pᵢ−pⱼ‖/dᵢⱼ)²; see `metrics`
 * @param empty cells of the frame without a node near
 */
export function commonEnergy(pairs: number, sum: number, squares: number, empty: number): number {
  const stress = squares > 0 ? 1 - (sum * sum) / (pairs * squares) : 0;
  const above = Math.max(0, stress - WEIGHTS.stressAim);
  return stress * WEIGHTS.stress + above * WEIGHTS.stressAbove + empty * WEIGHTS.hole;
}

/** What the place of a label costs by itself. */
export const choiceEnergy = (state: Configuration, node: number): number =>
  state.candidates[node]![state.choice[node]!]!.cost * WEIGHTS.choice;

/** An edge that passes a foreign node's centre `away` units off, nearer than its reach. */
export function underNode(away: number, reach: number, lead: boolean): number {
  return (2 - away / reach) * (lead ? WEIGHTS.leadUnderNode : WEIGHTS.supportUnderNode);
}

/** An edge through a label. */
export const throughLabel = (lead: boolean): number =>
  lead ? WEIGHTS.leadThroughLabel : WEIGHTS.supportThroughLabel;

/** Two nodes so far apart, words aside: crowding, and tasks of a group that are not together. */
export function softEnergy(state: Configuration, a: number, b: number, distance: number): number {
  const { group, spacing } = state;
  let energy = 0;
  if (distance < spacing) {
    const crowd = 1 - distance / spacing;
    energy += crowd * crowd * WEIGHTS.crowd;
  }
  if (group[a] === group[b] && group[a]! >= 0) energy += (distance / spacing) * WEIGHTS.apart;
  return energy;
}

/** Two nodes with their labels: overlaps and want of air. */
export function pairFaults(state: Configuration, a: number, b: number): number {
  const { x, y, r, air, dx, dy, halfWidth, halfHeight } = state;
  const offX = x[b]! - x[a]!;
  const offY = y[b]! - y[a]!;
  const nodes = r[a]! + r[b]! + NODE_GAP;
  return (
    boxes(Math.abs(offX), Math.abs(offY), nodes, nodes, air[a]! + air[b]!) +
    boxes(
      Math.abs(offX + dx[b]! - dx[a]!),
      Math.abs(offY + dy[b]! - dy[a]!),
      halfWidth[a]! + halfWidth[b]! + LABEL_GAP,
      halfHeight[a]! + halfHeight[b]! + LABEL_GAP,
      0,
    ) +
    boxes(
      Math.abs(offX - dx[a]!),
      Math.abs(offY - dy[a]!),
      halfWidth[a]! + r[b]! + LABEL_NODE_GAP,
      halfHeight[a]! + r[b]! + LABEL_NODE_GAP,
      LABEL_NODE_AIR + air[b]!,
    ) +
    boxes(
      Math.abs(offX + dx[b]!),
      Math.abs(offY + dy[b]!),
      halfWidth[b]! + r[a]! + LABEL_NODE_GAP,
      halfHeight[b]! + r[a]! + LABEL_NODE_GAP,
      LABEL_NODE_AIR + air[a]!,
    )
  );
}

/**
 * Two boxes whose centres are (offX, offY) apart and that meet below (reachX, reachY); `air` is
 * the width of the seam about them that should be free too.
 */
function boxes(offX: number, offY: number, reachX: number, reachY: number, air: number): number {
  const deepX = reachX - offX;
  const deepY = reachY - offY;
  const depth = deepX < deepY ? deepX : deepY;
  if (depth + air <= 0) return 0;
  if (depth <= 0) return (1 + depth / air) * WEIGHTS.air;
  return WEIGHTS.overlap + depth * WEIGHTS.depth + (air > 0 ? WEIGHTS.air : 0);
}
