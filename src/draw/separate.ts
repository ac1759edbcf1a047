import { Cells } from './cells';
import type { DrawNode } from './graph';
import type { Box } from './metrics';
import type { Size } from './size';
import { clampSpot, type Spot } from './spot';

/** Something with a node's size that can be pushed. */
interface Body extends Spot {
  readonly node: DrawNode;
}

/** Up to so many bodies every pair is looked at; among more only those near when a round begins. */
const FEW = 200;

/** How much further than a box the neighbours may be that it is pushed against in a round, in units. */
const REACH = 12;

/** Side of the cells in which neighbours are looked for, in units. */
const CELL = 110;

/**
 * Pushes apart all pairs whose boxes (node above, label below) meet, each by half its share of the
 * overlap on the axis where it is less, round by round, until none meet. Nothing leaves the frame.
 *
 * @param air kept about boxes, in units
 * @param rounds at most
 */
export function separate(bodies: readonly Body[], frame: Size, air: number, rounds: number): void {
  const area = { left: 0, top: 0, right: frame.width, bottom: frame.height };
  const all = bodies.length <= FEW;
  const cells = new Cells(bodies.length, area, all ? frame.width + frame.height : CELL);
  for (let round = 1; round <= rounds; round++) {
    if (!pushAll(bodies, cells, all ? 0 : air + REACH, air)) break;
    for (const body of bodies) Object.assign(body, clampSpot(body.node, body, frame));
  }
}

/** One round. @returns whether any pair met */
function pushAll(bodies: readonly Body[], cells: Cells, reach: number, air: number): boolean {
  cells.clear();
  const boxes = bodies.map(boxOf);
  boxes.forEach((box, i) => cells.add(i, box));
  let met = false;
  bodies.forEach((body, i) => {
    cells.near(boxes[i]!, reach, (j) => {
      if (j > i && push(body, bodies[j]!, air)) met = true;
    });
  });
  return met;
}

function boxOf({ node, x, y }: Body): Box {
  const half = halfWidth(node);
  return { left: x - half, right: x + half, top: y - node.r, bottom: y + node.r + 3 + node.height };
}

/** Pushes two bodies apart; the first is the upper one where they are at the same height. */
function push(a: Body, b: Body, air: number): boolean {
  const overlapX = halfWidth(a.node) + halfWidth(b.node) + air - Math.abs(a.x - b.x);
  if (overlapX <= 0) return false;
  const [above, below] = a.y <= b.y ? [a, b] : [b, a];
  const height = above.node.r + 3 + above.node.height + below.node.r + air;
  const overlapY = height - (below.y - above.y);
  if (overlapY <= 0) return false;
  if (overlapX < overlapY) {
    const by = (a.x <= b.x ? -overlapX : overlapX) * 0.25;
    a.x += by;
    b.x -= by;
  } else {
    above.y -= overlapY * 0.25;
    below.y += overlapY * 0.25;
  }
  return true;
}

function halfWidth(node: DrawNode): number {
  return Math.max(node.r, node.width / 2);
}
