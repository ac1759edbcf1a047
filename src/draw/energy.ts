import { stressOf, type Canvas } from './canvas';

/**
 * What a polished picture should be, in one number: the less, the better. The unit is one crossing
 * of two edges; every other fault is weighed against it.
 */
const WEIGHTS = {
  crossing: 1,
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
const EDGE_NODE_GAP = 2.5;

/** The part of the energy that belongs to the picture as a whole: stress and holes. */
export function commonEnergy(canvas: Canvas): number {
  const stress = stressOf(canvas);
  const above = Math.max(0, stress - WEIGHTS.stressAim);
  return (
    stress * WEIGHTS.stress + above * WEIGHTS.stressAbove + canvas.coverage.empty * WEIGHTS.hole
  );
}

/**
 * The part of the energy in which a node has a share: its edges, its label, its neighbourhood. When
 * one node moves, the picture's energy changes by just as much as this and `commonEnergy` do.
 *
 * @param limit where the sum may stop: no term is negative, so that a partial sum above the limit
 *   tells enough
 */
export function nodeEnergy(canvas: Canvas, node: number, limit = Infinity): number {
  let energy = labelEnergy(canvas, node);
  for (let other = 0; other < canvas.count; other++)
    if (other !== node) energy += pairEnergy(canvas, node, other);
  const near = canvas.near[node]!;
  const lead = canvas.nearLead[node]!;
  for (let i = 0; i < near.length && energy <= limit; i++)
    energy += edgeEnergy(canvas, node, near[i]!, lead[i]! === 1);
  return energy;
}

/** The same for the node's label alone: all that changes when only the label takes another place. */
export function labelOnlyEnergy(canvas: Canvas, node: number): number {
  let energy = labelEnergy(canvas, node);
  for (let other = 0; other < canvas.count; other++)
    if (other !== node) energy += pairEnergy(canvas, node, other);
  return energy;
}

/** One edge against all others, all nodes and all labels. */
function edgeEnergy(canvas: Canvas, from: number, to: number, lead: boolean): number {
  const { count, x, y, r, dx, dy, halfWidth, halfHeight, sides, alongs } = canvas;
  const px = x[from]!;
  const py = y[from]!;
  const ex = x[to]! - px;
  const ey = y[to]! - py;
  const square = ex * ex + ey * ey;
  const length = Math.sqrt(square) || 1;
  const absX = Math.abs(ex);
  const absY = Math.abs(ey);
  let energy = 0;
  for (let i = 0; i < count; i++) {
    const ax = x[i]! - px;
    const ay = y[i]! - py;
    const side = ex * ay - ey * ax;
    const along = ex * ax + ey * ay;
    sides[i] = side;
    alongs[i] = along;
    const away = Math.abs(side);
    if (away < (r[i]! + EDGE_NODE_GAP) * length && along > 0 && along < square)
      if (i !== from && i !== to) energy += underNode(away / length, r[i]!, lead);
    // a box and a segment are apart if some axis parts them: the segment's normal, x, or y
    const w = halfWidth[i]!;
    const h = halfHeight[i]!;
    const cx = ax + dx[i]!;
    const cy = ay + dy[i]!;
    if (i === from || Math.abs(ex * cy - ey * cx) >= w * absY + h * absX) continue;
    if (Math.abs(cx - ex / 2) >= w + absX / 2 || Math.abs(cy - ey / 2) >= h + absY / 2) continue;
    energy += lead ? WEIGHTS.leadThroughLabel : WEIGHTS.supportThroughLabel;
  }
  return energy * canvas.firmness + edgeCrossings(canvas, square) * WEIGHTS.crossing;
}

/** An edge that passes a foreign node's centre `away` units off. */
function underNode(away: number, r: number, lead: boolean): number {
  const reach = r + EDGE_NODE_GAP;
  if (away >= reach) return 0;
  return (2 - away / reach) * (lead ? WEIGHTS.leadUnderNode : WEIGHTS.supportUnderNode);
}

/**
 * Crossings of one edge with all edges that share none of its ends. `sides` and `alongs` hold every
 * node in the edge's own coordinates, times its length: across it and along it.
 */
function edgeCrossings({ source, target, sides, alongs }: Canvas, square: number): number {
  let crossings = 0;
  for (let e = 0; e < source.length; e++) {
    const a = source[e]!;
    const b = target[e]!;
    const sideA = sides[a]!;
    const sideB = sides[b]!;
    // an end that both edges share lies on the line: its side is exactly 0
    const across = sideB - sideA;
    const at = alongs[a]! * sideB - alongs[b]! * sideA;
    // counted without a branch, which the processor could not foresee
    crossings += Number(sideA * sideB < 0) & Number(at * (square * across - at) > 0);
  }
  return crossings;
}

/** A node and its label against all edges: its own may run through its label too. */
function labelEnergy(canvas: Canvas, node: number): number {
  const { x, y, source, target, lead } = canvas;
  const px = x[node]!;
  const py = y[node]!;
  const cx = px + canvas.dx[node]!;
  const cy = py + canvas.dy[node]!;
  const w = canvas.halfWidth[node]!;
  const h = canvas.halfHeight[node]!;
  const reach = canvas.r[node]! + EDGE_NODE_GAP;
  let energy = canvas.candidates[node]![canvas.choice[node]!]!.cost * WEIGHTS.choice;
  for (let e = 0; e < source.length; e++) {
    const a = source[e]!;
    const b = target[e]!;
    const ax = x[a]!;
    const ay = y[a]!;
    const ex = x[b]! - ax;
    const ey = y[b]! - ay;
    const side = Math.abs(ex * (py - ay) - ey * (px - ax));
    const square = ex * ex + ey * ey;
    if (side * side < reach * reach * square && a !== node && b !== node) {
      const along = ex * (px - ax) + ey * (py - ay);
      if (along > 0 && along < square)
        energy += underNode(side / Math.sqrt(square), canvas.r[node]!, lead[e] === 1);
    }
    const absX = Math.abs(ex);
    const absY = Math.abs(ey);
    if (Math.abs(ex * (cy - ay) - ey * (cx - ax)) >= w * absY + h * absX) continue;
    if (Math.abs(cx - ax - ex / 2) >= w + absX / 2) continue;
    if (Math.abs(cy - ay - ey / 2) >= h + absY / 2) continue;
    energy += lead[e] === 1 ? WEIGHTS.leadThroughLabel : WEIGHTS.supportThroughLabel;
  }
  return energy * canvas.firmness;
}

/** Two nodes with their labels: overlaps, want of air, crowding, and tasks of a group apart. */
function pairEnergy(canvas: Canvas, a: number, b: number): number {
  const { x, y, r, air, dx, dy, halfWidth, halfHeight, group, spacing } = canvas;
  const offX = x[b]! - x[a]!;
  const offY = y[b]! - y[a]!;
  const distance = Math.sqrt(offX * offX + offY * offY);
  let energy = 0;
  if (distance < spacing) {
    const crowd = 1 - distance / spacing;
    energy += crowd * crowd * WEIGHTS.crowd;
  }
  if (group[a] === group[b] && group[a]! >= 0) energy += (distance / spacing) * WEIGHTS.apart;
  if (distance > canvas.extent[a]! + canvas.extent[b]!) return energy;
  let faults = 0;
  const nodes = r[a]! + r[b]! + NODE_GAP;
  faults += boxes(Math.abs(offX), Math.abs(offY), nodes, nodes, air[a]! + air[b]!);
  faults += boxes(
    Math.abs(offX + dx[b]! - dx[a]!),
    Math.abs(offY + dy[b]! - dy[a]!),
    halfWidth[a]! + halfWidth[b]! + LABEL_GAP,
    halfHeight[a]! + halfHeight[b]! + LABEL_GAP,
    0,
  );
  faults += boxes(
    Math.abs(offX - dx[a]!),
    Math.abs(offY - dy[a]!),
    halfWidth[a]! + r[b]! + LABEL_NODE_GAP,
    halfHeight[a]! + r[b]! + LABEL_NODE_GAP,
    LABEL_NODE_AIR + air[b]!,
  );
  faults += boxes(
    Math.abs(offX + dx[b]!),
    Math.abs(offY + dy[b]!),
    halfWidth[b]! + r[a]! + LABEL_NODE_GAP,
    halfHeight[b]! + r[a]! + LABEL_NODE_GAP,
    LABEL_NODE_AIR + air[a]!,
  );
  return energy + faults * canvas.firmness;
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
