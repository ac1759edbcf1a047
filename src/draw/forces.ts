import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type Force,
  type SimulationNodeDatum,
} from 'd3-force';
import type { DrawGraph, DrawNode } from './graph';
import type { Size } from './size';
import { separate } from './separate';
import { clamp, clampSpot, type Spot } from './spot';

interface Body extends SimulationNodeDatum {
  x: number;
  y: number;
  readonly node: DrawNode;
}

/** Fixed, so that the same plan gives the same picture: d3's own stops by temperature too. */
const TICKS = 260;
const ALPHA_DECAY = 0.0228;

/** Air about a node and its label while boxes push each other apart, in units. */
const AIR = 6;
const ROUNDS_PER_NODE = 0.9;
const FEWEST_ROUNDS = 60;
const MOST_ROUNDS = 160;

/**
 * A first picture by springs and repulsion (d3-force: Verlet integration, Barnes–Hut repulsion),
 * drawn wide by a stronger pull to the horizontal axis, stretched to the frame, and loosened until
 * nodes with their labels stand clear of each other where there is room.
 *
 * @returns one spot for each node of the graph, in its order, inside the frame
 */
export function forceSpots(graph: DrawGraph, frame: Size): Spot[] {
  const bodies = graph.nodes.map((node, i): Body => ({ node, ...startingSpot(i, frame) }));
  settle(bodies, graph, frame);
  fitToFrame(bodies, frame);
  const rounds = clamp(bodies.length * ROUNDS_PER_NODE, FEWEST_ROUNDS, MOST_ROUNDS);
  separate(bodies, frame, AIR, rounds);
  return bodies.map(({ x, y }) => ({ x, y }));
}

/**
 * Spreads nodes evenly over the frame: the additive recurrence R₂ by Martin Roberts (2018), on
 * powers of the plastic number. Plain arithmetic, unlike d3's own start by sine and cosine.
 */
function startingSpot(index: number, frame: Size): Spot {
  const a = 0.7548776662466927 * (index + 1);
  const b = 0.5698402909980532 * (index + 1);
  return { x: (a - Math.floor(a)) * frame.width, y: (b - Math.floor(b)) * frame.height };
}

function settle(bodies: Body[], graph: DrawGraph, frame: Size): void {
  const links = graph.links.map(({ source, target, lead }) => ({ source, target, lead }));
  const simulation = forceSimulation(bodies)
    .stop()
    .alphaDecay(ALPHA_DECAY)
    .force('link', forceLink<Body, (typeof links)[number]>(links).distance(90))
    .force(
      'charge',
      forceManyBody<Body>().strength((body) => -260 - 9 * body.node.load),
    )
    .force('x', forceX<Body>(frame.width / 2).strength(0.055))
    .force('y', forceY<Body>(frame.height / 2).strength(0.13))
    .force('groups', pullGroups());
  simulation.tick(TICKS);
}

/** A force that draws each task a little toward the centre of its group. */
function pullGroups(): Force<Body, undefined> {
  const groups = new Map<string, Body[]>();
  const force: Force<Body, undefined> = (alpha) => {
    for (const members of groups.values()) {
      const x = members.reduce((sum, body) => sum + body.x, 0) / members.length;
      const y = members.reduce((sum, body) => sum + body.y, 0) / members.length;
      for (const body of members) {
        body.vx = (body.vx ?? 0) + (x - body.x) * alpha * 0.06;
        body.vy = (body.vy ?? 0) + (y - body.y) * alpha * 0.06;
      }
    }
  };
  force.initialize = (bodies) => {
    groups.clear();
    for (const body of bodies) {
      const { group } = body.node;
      if (group !== undefined) groups.set(group, [...(groups.get(group) ?? []), body]);
    }
  };
  return force;
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
