import type { DrawNode } from './graph';
import type { Size } from './size';
import { clampSpot, type Spot } from './spot';

/** Something with a node's size that can be pushed; its label stands below it. */
interface Body extends Spot {
  readonly node: Pick<DrawNode, 'r' | 'width' | 'height'>;
}

/** Boxes about bodies, in typed arrays for speed: body `i` reaches so far to each side, up, and down. */
interface Boxes {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly side: Float64Array;
  readonly up: Float64Array;
  readonly down: Float64Array;
}

/**
 * Pushes apart all pairs whose boxes (node above, label below) meet, each by a quarter of the overlap
 * on the axis where it is less, round by round, until none meet. Nothing leaves the frame.
 *
 * @param air kept about boxes, in units
 * @param rounds at most
 */
export function separate(bodies: readonly Body[], frame: Size, air: number, rounds: number): void {
  const boxes: Boxes = {
    x: Float64Array.from(bodies, ({ x }) => x),
    y: Float64Array.from(bodies, ({ y }) => y),
    side: Float64Array.from(bodies, ({ node }) => Math.max(node.r, node.width / 2)),
    up: Float64Array.from(bodies, ({ node }) => node.r),
    down: Float64Array.from(bodies, ({ node }) => node.r + 3 + node.height),
  };
  const order = Int32Array.from(bodies, (_, i) => i);
  const top = Float64Array.from(bodies, ({ node, y }) => y - node.r);
  order.sort((a, b) => top[a]! - top[b]! || a - b);
  for (let round = 1; round <= rounds; round++) {
    if (!pushAll(boxes, order, top, air)) break;
    for (let i = 0; i < bodies.length; i++) {
      const spot = clampSpot(bodies[i]!.node, { x: boxes.x[i]!, y: boxes.y[i]! }, frame);
      boxes.x[i] = spot.x;
      boxes.y[i] = spot.y;
      top[i] = spot.y - boxes.up[i]!;
    }
    sort(order, top);
  }
  bodies.forEach((body, i) => {
    body.x = boxes.x[i]!;
    body.y = boxes.y[i]!;
  });
}

/**
 * One round, from the top down.
 *
 * @param order of the bodies by their tops when the round begins
 * @returns whether any pair met
 */
function pushAll(boxes: Boxes, order: Int32Array, top: Float64Array, air: number): boolean {
  const { x, y, side, up, down } = boxes;
  let met = false;
  for (let p = 0; p < order.length; p++) {
    const i = order[p]!;
    const bottom = y[i]! + down[i]! + air;
    for (let q = p + 1; q < order.length; q++) {
      const j = order[q]!;
      if (top[j]! > bottom) break;
      const across = x[j]! - x[i]!;
      const overlapX = side[i]! + side[j]! + air - Math.abs(across);
      if (overlapX <= 0) continue;
      const off = y[j]! - y[i]!;
      const overlapY = (off >= 0 ? down[i]! + up[j]! : down[j]! + up[i]!) + air - Math.abs(off);
      if (overlapY <= 0) continue;
      met = true;
      if (overlapX < overlapY) {
        const by = (across >= 0 ? overlapX : -overlapX) * 0.25;
        x[i] = x[i]! - by;
        x[j] = x[j]! + by;
      } else {
        const by = (off >= 0 ? overlapY : -overlapY) * 0.25;
        y[i] = y[i]! - by;
        y[j] = y[j]! + by;
      }
    }
  }
  return met;
}

/** Puts what is nearly in order into order, by insertion. */
function sort(order: Int32Array, y: Float64Array): void {
  for (let p = 1; p < order.length; p++) {
    const i = order[p]!;
    let q = p - 1;
    for (; q >= 0 && y[order[q]!]! > y[i]!; q--) order[q + 1] = order[q]!;
    order[q + 1] = i;
  }
}
