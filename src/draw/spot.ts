import type { DrawNode } from './graph';
import { MARGIN, type Size } from './size';

/** A node's centre, in frame units. */
export interface Spot {
  x: number;
  y: number;
}

/** The nearest spot at which a node with its label below it is inside the frame. */
export function clampSpot(node: DrawNode, spot: Spot, frame: Size): Spot {
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
