import type { DrawNode } from './graph';
import { separate } from './separate';
import { enlarged, type Size } from './size';
import { clampSpot, type Spot } from './spot';

/** So many agencies get room for their names as these are when all of a large picture is seen. */
const BUSIEST = 24;

/** Air about such a name, in units, and rounds in which others are pushed off it, at most. */
const AIR = 12;
const ROUNDS = 120;

/**
 * The busiest agencies of a picture that is larger than an ordinary one: their names stand below them, where
 * `makeRoomForNames` has made room. Of an ordinary picture none, for there all names find room.
 *
 * @returns ids
 */
export function busiestOf(nodes: readonly DrawNode[], frame: Size): ReadonlySet<string> {
  if (enlarged(frame) <= 1) return new Set();
  const agencies = nodes.filter(({ kind }) => kind === 'agency');
  const busiest = agencies.sort((a, b) => b.load - a.load).slice(0, BUSIEST);
  return new Set(busiest.map(({ id }) => id));
}

/** Moves agencies off the names of the busiest as they are when all of a large picture is seen. */
export function makeRoomForNames(
  bodies: readonly (Spot & { readonly node: DrawNode })[],
  frame: Size,
): void {
  const busiest = busiestOf(
    bodies.map(({ node }) => node),
    frame,
  );
  if (busiest.size === 0) return;
  const moved = bodies.flatMap((body) => {
    const { kind, id, r, width, height } = body.node;
    if (kind !== 'agency') return [];
    const by = busiest.has(id) ? enlarged(frame) : 0;
    return [{ body, x: body.x, y: body.y, node: { r, width: width * by, height: height * by } }];
  });
  separate(moved, frame, AIR, ROUNDS);
  for (const { body, x, y } of moved) Object.assign(body, clampSpot(body.node, { x, y }, frame));
}
