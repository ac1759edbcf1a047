import { remembered } from '../plan/remembered';
import type { Layout, Plan } from '../plan/types';
import { pairOf } from '../view/highlight';
import { labelCandidates, tenth } from './candidates';
import { freeSpot } from './free-spot';
import { compareIds, drawNodes } from './graph';
import { Occupied } from './occupied';
import { enlarged, LEAST_RADIUS, MOST_RADIUS } from './size';
import type { Spot } from './spot';
import { possibleSquares, type Square } from './squares';

/** Air about a square that stands beside its agency, in units. */
const AIR = 3;

/**
 * Gives each square of a picture its place: a group's amid its tasks, or the nearest spot from there that is
 * free of agencies, their names and larger squares; what an agency heads stands beside that agency.
 *
 * @param plan the one that the picture was laid out for, so that a scenario moves nothing
 * @param shown the plan that is drawn; squares that only this one has find their places last
 */
export const withSquares = remembered((plan: Plan, layout: Layout, shown: Plan = plan): Layout => {
  const agencies = drawNodes(plan, new Set(plan.agencies.map(({ id }) => id)));
  const squares = inOrder(plan, shown);
  const occupied = new Occupied(agencies.length + squares.length, layout);
  agencies.forEach((node, i) => occupied.put(i, { ...node, ...layout.nodes[node.id]! }));
  const radius = new Map(agencies.map(({ id, r }) => [id, seenRadius(r, layout)]));
  const places = squares.map((square, i) => {
    const node = {
      ...square,
      r: Math.min(seenRadius(square.r, layout), MOST_RADIUS * enlarged(layout)),
    };
    const head = pairOf(square.id)?.[0];
    const spot = head
      ? beside(node, { ...layout.nodes[head]!, r: radius.get(head) ?? 0 }, occupied)
      : freeSpot(node, amid(square.holds, layout), occupied, layout);
    const dy = node.r + 3 + node.height / 2;
    occupied.put(agencies.length + i, { ...node, ...spot, dx: 0, dy });
    return [node.id, { x: tenth(spot.x), y: tenth(spot.y), dx: 0, dy: tenth(dy) }] as const;
  });
  return { ...layout, nodes: { ...layout.nodes, ...Object.fromEntries(places) } };
});

/** The squares of both plans, the first plan's first, the largest first. */
function inOrder(plan: Plan, shown: Plan): Square[] {
  const sorted = (one: Plan) =>
    possibleSquares(one).sort((a, b) => b.load - a.load || compareIds(a.id, b.id));
  const squares = sorted(plan);
  if (shown === plan) return squares;
  const known = new Set(squares.map(({ id }) => id));
  return [...squares, ...sorted(shown).filter(({ id }) => !known.has(id))];
}

/** A radius as it is when all of a picture is seen. */
const seenRadius = (r: number, layout: Layout): number =>
  Math.max(r, LEAST_RADIUS * enlarged(layout));

/** The place of a square at one side of its agency: that which meets least, of all else. */
function beside(square: Square, agency: Spot & { readonly r: number }, occupied: Occupied): Spot {
  const side = 2 * square.r;
  let best = { x: agency.x, y: agency.y };
  let least = Infinity;
  for (const { dx, dy } of labelCandidates(agency.r, side, side)) {
    const [x, y] = [agency.x + dx, agency.y + dy];
    const box = {
      left: x - square.r,
      right: x + square.r,
      top: y - square.r,
      bottom: y + square.r,
    };
    const met = occupied.met(box, AIR, least);
    if (met < least) [best, least] = [{ x, y }, met];
  }
  return best;
}

/** The middle of some nodes' places. */
function amid(ids: readonly string[], { nodes }: Layout): Spot {
  const sum = (of: 'x' | 'y') => ids.reduce((all, id) => all + nodes[id]![of], 0) / ids.length;
  return { x: sum('x'), y: sum('y') };
}
