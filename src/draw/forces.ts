import { weightedCrossings } from './crossings';
import type { DrawGraph, DrawNode } from './graph';
import { levelsOf, type Level } from './levels';
import { makeRoomForNames } from './names';
import { bodiesAt, type Bodies } from './bodies';
import { relax } from './relax';
import { separate } from './separate';
import type { Size } from './size';
import { clamp, clampSpot, startingSpot, type Spot } from './spot';

interface Body extends Spot {
  readonly node: DrawNode;
}

/** So many ticks times bodies does a level take, within bounds; and of the last, just so many ticks. */
const FIRST_WORK = 400_000;
const MOST_FIRST = 1000;
const MIDDLE_WORK = 240_000;
const MOST_MIDDLE = 300;
const LAST_TICKS = 60;

/** How strong the forces are when a level is refined; they begin with 1 on the coarsest. */
const HEAT = 0.5;

/** Several beginnings are tried on levels of no more bodies than this, and the best is gone on with. */
const FEW = 400;
const STARTS = 4;

/** What was one body is put about its place, so far for the square root of their number, in units. */
const SPREAD = 12;

/** Air about a node and its label while boxes push each other apart, and about a node alone, in units. */
const AIR = 6;
const MARK_AIR = 2;
/** Rounds of that: in proportion to the nodes, but fewer again where there are very many. */
const ROUNDS_PER_NODE = 0.9;
const FEWEST_ROUNDS = 60;
const MOST_ROUNDS = 160;
const ROUNDS_WORK = 200_000;
const MARK_ROUNDS = 60;

/**
 * A first picture by springs and repulsion, of a coarse graph first, then of the whole (multilevel, after
 * Walshaw 2003); stretched to the frame, and loosened until nodes with their labels stand clear of each
 * other where there is room.
 *
 * @returns one spot for each node of the graph, in its order, inside the frame
 */
export function forceSpots(graph: DrawGraph, frame: Size): Spot[] {
  const { x, y } = settle(levelsOf(graph), frame);
  const bodies = graph.nodes.map((node, i): Body => ({ node, x: x[i]!, y: y[i]! }));
  fitToFrame(bodies, frame);
  makeRoomForNames(bodies, frame);
  loosen(bodies, frame);
  return bodies.map(({ x, y }) => ({ x, y }));
}

/** Pushes apart what is over each other: nodes with their words for some rounds, nodes alone for more. */
function loosen(bodies: readonly Body[], frame: Size): void {
  const most = Math.min(MOST_ROUNDS, ROUNDS_WORK / bodies.length);
  const rounds = clamp(bodies.length * ROUNDS_PER_NODE, Math.min(FEWEST_ROUNDS, most), most);
  separate(bodies, frame, AIR, rounds);
  const marks = bodies.map(({ node: { r }, x, y }) => {
    return { node: { r, width: 0, height: 0 }, x, y };
  });
  separate(marks, frame, MARK_AIR, MARK_ROUNDS);
  marks.forEach((mark, i) => Object.assign(bodies[i]!, clampSpot(bodies[i]!.node, mark, frame)));
}

/** Where the bodies of the last level come to rest. */
function settle(levels: readonly Level[], frame: Size): Bodies {
  const few = levels.filter(({ system }) => system.count <= FEW);
  let best = descend(few.length > 0 ? few : levels.slice(0, 1), frame, 0);
  if (few.length > 0) {
    const { system } = few.at(-1)!;
    let least = weightedCrossings(system, best);
    for (let start = 1; start < STARTS; start++) {
      const bodies = descend(few, frame, start);
      const met = weightedCrossings(system, bodies);
      if (met < least) [best, least] = [bodies, met];
    }
  }
  for (let at = Math.max(1, few.length); at < levels.length; at++)
    best = refine(levels[at - 1]!, levels[at]!, best, frame);
  return best;
}

/** Through some levels, the first of which begins anew. */
function descend(levels: readonly Level[], frame: Size, start: number): Bodies {
  const { system } = levels[0]!;
  const spots = Array.from({ length: system.count }, (_, i) =>
    startingSpot(start * system.count + i, frame),
  );
  let bodies = bodiesAt(
    Float64Array.from(spots, ({ x }) => x),
    Float64Array.from(spots, ({ y }) => y),
  );
  relax(system, bodies, frame, clamp(FIRST_WORK / system.count, 60, MOST_FIRST), 1);
  for (let at = 1; at < levels.length; at++)
    bodies = refine(levels[at - 1]!, levels[at]!, bodies, frame);
  return bodies;
}

/** From a level to the next. */
function refine(from: Level, to: Level, { x, y }: Bodies, frame: Size): Bodies {
  const { count } = to.system;
  const bodies = bodiesAt(new Float64Array(count), new Float64Array(count));
  to.part.forEach((body, i) => {
    const was = from.part[i]!;
    const about = SPREAD * Math.sqrt(from.system.mass[was]!);
    const spot = startingSpot(body, { width: 2 * about, height: 2 * about });
    bodies.x[body] = x[was]! + spot.x - about;
    bodies.y[body] = y[was]! + spot.y - about;
  });
  const last = count === to.part.length;
  const ticks = last ? LAST_TICKS : clamp(MIDDLE_WORK / count, LAST_TICKS, MOST_MIDDLE);
  relax(to.system, bodies, frame, ticks, HEAT);
  return bodies;
}

/** Stretches each axis by itself so that the outermost nodes with their labels touch the margin. */
function fitToFrame(bodies: Body[], frame: Size): void {
  const xs = bodies.map((body) => body.x);
  const ys = bodies.map((body) => body.y);
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  const scaleX = frame.width / Math.max(1, Math.max(...xs) - left);
  const scaleY = frame.height / Math.max(1, Math.max(...ys) - top);
  for (const body of bodies) {
    const x = bodies.length > 1 ? (body.x - left) * scaleX : frame.width / 2;
    const y = bodies.length > 1 ? (body.y - top) * scaleY : frame.height / 2;
    Object.assign(body, clampSpot(body.node, { x, y }, frame));
  }
}
