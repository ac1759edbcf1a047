import type { DrawNode } from './graph';
import { MARGIN, type Size } from './size';

/** A node's centre, in frame units. */
export interface Spot {
  x: number;
  y: number;
}

/** The nearest spot at which a node with its label below it is inside the frame. */
export function clampSpot(
  node: Pick<DrawNode, 'r' | 'width' | 'height'>,
  spot: Spot,
  frame: Size,
): Spot {
  const side = MARGIN + Math.max(node.r, node.width / 2);
  const bottom = MARGIN + node.r + 3 + node.height;
  return {
    x: clamp(spot.x, side, frame.width - side),
    y: clamp(spot.y, MARGIN + node.r, frame.height - bottom),
  };
}

/** `value` within [low, high]; their mean where the interval is empty. */
export function clamp(value: number, low: number, high: number): number {
  return low > high ? (low + high) / 2 : Math.min(high, Math.max(low, value));
}

/**
 * Spreads nodes evenly over the frame: the additive recurrence R₂ by Martin Roberts (2018), on
 * powers of the plastic number. Plain arithmetic, unlike d3's own start by sine and cosine.
 */
export function startingSpot(index: number, frame: Size): Spot {
  const a = 0.7548776662466927 * (index + 1);
  const b = 0.5698402909980532 * (index + 1);
  return { x: (a - Math.floor(a)) * frame.width, y: (b - Math.floor(b)) * frame.height };
}
