import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type Force,
  type SimulationNodeDatum,
} from 'd3-force';
import { shared } from '../analyse/projection';
import type { PlanIndex } from '../plan/links';
import type { Layout } from '../plan/types';
import { clamp, clampSpot, startingSpot } from './spot';
import { drawGraph, type DrawNode } from './graph';
import { placeLabels } from './place-labels';
import { tenth } from './candidates';
import { separate } from './separate';
import { type Size } from './size';

/** The frame of a plan of thirty agencies, less wide than the network's: a card stands beside it. */
const FRAME = { width: 840, height: 640 } as const;
const FRAME_NODES = 30;

/** Fixed, so that the same plan gives the same picture. */
const TICKS = 300;

/** How strongly agencies of one community draw together. */
const TOGETHER = 0.2;

/** Air about nodes with their labels, in units, and how often boxes push each other apart. */
const AIR = 7;
const ROUNDS = 240;

interface Body extends SimulationNodeDatum {
  x: number;
  y: number;
  readonly node: DrawNode;
  readonly community: number;
}

/**
 * The picture of the agencies' network: springs between those that share tasks, the shorter the more
 * they share, and repulsion (d3-force, Verlet integration); communities draw together; then boxes
 * of nodes with their labels are pushed apart. It depends on neither threshold nor filter.
 *
 * @param communities ids of agencies, each in one list
 * @returns places of all agencies and of their labels, the same on every machine
 */
export function projectionLayout(
  index: PlanIndex,
  communities: readonly (readonly string[])[],
): Layout {
  const springs = shared(index).map(({ a, b, tasks }) => ({ a, b, weight: tasks.length }));
  return springLayout(agencyNodes(index), springs, communities);
}

/** Two nodes that draw together, the more the heavier. */
export interface Spring {
  readonly a: string;
  readonly b: string;
  readonly weight: number;
}

/** The same of any nodes, by id. */
export function springLayout(
  nodes: readonly DrawNode[],
  springs: readonly Spring[],
  communities: readonly (readonly string[])[],
): Layout {
  const frame = frameFor(nodes.length);
  const home = new Map(communities.flatMap((ids, at) => ids.map((id) => [id, at])));
  const bodies = nodes.map((node, i): Body => {
    return { node, community: home.get(node.id) ?? -1, ...startingSpot(i, frame) };
  });
  settle(bodies, springs, frame);
  fit(bodies, frame);
  separate(bodies, frame, AIR, ROUNDS);
  return { ...frame, nodes: Object.fromEntries(withLabels(bodies, frame)) };
}

/** The agencies as they are drawn, by id. */
export function agencyNodes(index: PlanIndex): DrawNode[] {
  return drawGraph(index.plan).nodes.filter(({ kind }) => kind === 'agency');
}

function frameFor(count: number): Size {
  const scale = Math.sqrt(Math.max(1, count / FRAME_NODES));
  return { width: Math.round(FRAME.width * scale), height: Math.round(FRAME.height * scale) };
}

function settle(bodies: Body[], springs: readonly Spring[], frame: Size): void {
  const place = new Map(bodies.map((body, at) => [body.node.id, at]));
  const links = springs
    .map(({ a, b, weight }) => {
      const [source, target] = [place.get(a)!, place.get(b)!].sort((p, q) => p - q);
      return { source: source!, target: target!, weight };
    })
    .sort((p, q) => p.source - q.source || p.target - q.target);
  const most = links.reduce((max, { weight }) => Math.max(max, weight), 1);
  forceSimulation(bodies)
    .stop()
    .force(
      'link',
      forceLink<Body, (typeof links)[number]>(links)
        .distance(({ weight }) => 240 - 130 * (weight / most))
        .strength(({ weight }) => 0.02 + 0.12 * (weight / most)),
    )
    .force('charge', forceManyBody<Body>().strength(-700))
    .force('x', forceX<Body>(frame.width / 2).strength(0.05))
    .force('y', forceY<Body>(frame.height / 2).strength(0.07))
    .force('together', together())
    .tick(TICKS);
}

/** A force that draws each agency toward the middle of its community. */
function together(): Force<Body, undefined> {
  let groups: Body[][] = [];
  const force: Force<Body, undefined> = (alpha) => {
    for (const members of groups) {
      const x = members.reduce((sum, body) => sum + body.x, 0) / members.length;
      const y = members.reduce((sum, body) => sum + body.y, 0) / members.length;
      for (const body of members) {
        body.vx = (body.vx ?? 0) + (x - body.x) * alpha * TOGETHER;
        body.vy = (body.vy ?? 0) + (y - body.y) * alpha * TOGETHER;
      }
    }
  };
  force.initialize = (bodies) => {
    const at = [...new Set(bodies.map(({ community }) => community))];
    groups = at.map((own) => bodies.filter(({ community }) => community === own));
  };
  return force;
}

/** Stretches each axis by itself until the outermost nodes reach the frame. */
function fit(bodies: readonly Body[], frame: Size): void {
  const [xs, ys] = [bodies.map(({ x }) => x), bodies.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const wide = Math.max(1, Math.max(...xs) - left);
  const high = Math.max(1, Math.max(...ys) - top);
  for (const body of bodies) {
    const x = bodies.length > 1 ? ((body.x - left) / wide) * frame.width : frame.width / 2;
    const y = bodies.length > 1 ? ((body.y - top) / high) * frame.height : frame.height / 2;
    Object.assign(body, clampSpot(body.node, { x, y }, frame));
  }
}

/** Each node with its label at the best place for it. */
function withLabels(bodies: readonly Body[], frame: Size): [string, Layout['nodes'][string]][] {
  const nodes = bodies.map(({ node, x, y }) => {
    const spot = { x: tenth(clamp(x, 0, frame.width)), y: tenth(clamp(y, 0, frame.height)) };
    return { ...node, ...spot, dx: 0, dy: 0 };
  });
  return placeLabels(nodes, frame).map(({ id, x, y, dx, dy }) => [id, { x, y, dx, dy }]);
}
