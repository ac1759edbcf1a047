import type { DrawNode } from './graph';
import type { Box } from './metrics';
import type { Occupied } from './occupied';
import type { Size } from './size';
import { clampSpot, type Spot } from './spot';

/** As much of a node as its room needs. */
type Body = Pick<DrawNode, 'r' | 'width' | 'height'>;

/** Distance of one spot that is tried from the next, in units. */
const STEP = 22;

/** Air kept about a node and its label, in units. */
const AIR = 3;

/**
 * The spot nearest to a goal at which a node with its label below meets nothing, looked for in
 * growing squares; where there is none, that which meets least.
 */
export function freeSpot(
  node: Body,
  goal: Spot,
  occupied: Pick<Occupied, 'met'>,
  frame: Size,
): Spot {
  const rings = Math.ceil(Math.max(frame.width, frame.height) / STEP);
  let best = { spot: clampSpot(node, goal, frame), met: Infinity };
  for (let ring = 0; ring <= rings && best.met > 0; ring++) {
    for (const { x, y } of square(ring)) {
      const spot = { x: goal.x + x * STEP, y: goal.y + y * STEP };
      const inside = clampSpot(node, spot, frame);
      if (inside.x !== spot.x || inside.y !== spot.y) continue;
      const met = occupied.met(bodyBox(node, spot), AIR, best.met);
      if (met < best.met) best = { spot, met };
      if (met === 0) break;
    }
  }
  return best.spot;
}

/** A node with its label below it. */
function bodyBox(node: Body, { x, y }: Spot): Box {
  const half = Math.max(node.r, node.width / 2);
  return { left: x - half, right: x + half, top: y - node.r, bottom: y + node.r + 3 + node.height };
}

/** The steps on the border of a square about 0, nearest first. */
function square(ring: number): Spot[] {
  if (ring === 0) return [{ x: 0, y: 0 }];
  const side = Array.from({ length: 2 * ring }, (_, i) => i - ring);
  return side
    .flatMap((i) => [
      { x: i, y: -ring },
      { x: ring, y: i },
      { x: -i, y: ring },
      { x: -ring, y: -i },
    ])
    .sort((a, b) => a.x * a.x + a.y * a.y - (b.x * b.x + b.y * b.y));
}
