import { LEAST_TYPE } from './scene';
import type { Pair } from '../analyse/projection';
import type { DrawNode } from './graph';
import { screenLabel, visibleLabels } from './labels';
import { FONT, LINE_HEIGHT } from './size';
import type { Layout } from '../plan/types';

/** An agency where it is drawn, with its label's lines. Lengths in layout units. */
export interface AgencySpot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly font: number;
  readonly labelled: boolean;
  /** middle of the text and its baseline, relative to the node */
  readonly lines: readonly { readonly text: string; readonly x: number; readonly y: number }[];
}

/** From the middle of a line's box to its baseline, in em. */
const BASELINE = 0.37;

/**
 * Agencies at a scale. Where type would fall under the least size it keeps that size, and labels
 * give way in order of load.
 *
 * @param scale screen pixels for one layout unit
 * @param crowded whether labels look for places of their own
 * @param least least size of type, in pixels
 */
export function spotsIn(
  nodes: readonly DrawNode[],
  layout: Layout,
  scale: number,
  crowded: boolean,
  least: number = LEAST_TYPE,
): AgencySpot[] {
  const font = Math.max(FONT, least / scale);
  const items = nodes.flatMap((node) => {
    const place = layout.nodes[node.id];
    return place ? [{ ...node, ...place }] : [];
  });
  const boxes = crowded ? visibleLabels(items, scale, font * scale, { frame: layout }) : null;
  return items.map((item): AgencySpot => {
    const { id, x, y, r, lines } = item;
    const box = boxes?.get(id) ?? screenLabel(item, scale, font * scale);
    const middle = (box.left + box.right) / 2 / scale - x;
    const step = LINE_HEIGHT * font;
    const top = (box.top + box.bottom) / 2 / scale - y - ((lines.length - 1) * step) / 2;
    const places = lines.map((text, i) => {
      return { text, x: middle, y: top + i * step + BASELINE * font };
    });
    return { id, x, y, r, font, labelled: !boxes || boxes.has(id), lines: places };
  });
}

/** A point of an outline, in layout units. */
export type Corner = readonly [number, number];

/** A line between two agencies. */
export interface Join {
  readonly a: string;
  readonly b: string;
  readonly tasks: number;
  readonly width: number;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** corners of the arrow's head; none where the pair has no direction */
  readonly head: readonly Corner[];
}

/** Two that are joined, and how many tasks do it. */
interface Joined extends Pick<Pair, 'a' | 'b'> {
  readonly tasks: { readonly length: number };
}

/** Widths of lines, in units. */
const THIN = 0.8;
const WIDE = 7;

/**
 * Pairs as lines, thin ones last to be covered by none. Lines with a direction keep to their right,
 * so that two ways between the same agencies lie side by side, and end in an arrow's head.
 *
 * @param most tasks of the strongest pair: the widest line
 */
export function joins(
  pairs: readonly Joined[],
  spots: readonly AgencySpot[],
  directed: boolean,
  most: number,
): Join[] {
  const at = new Map(spots.map((spot) => [spot.id, spot]));
  return pairs.flatMap(({ a, b, tasks }) => {
    const [from, to] = [at.get(a), at.get(b)];
    if (!from || !to) return [];
    const width = THIN + (WIDE - THIN) * (tasks.length / most);
    return [{ a, b, tasks: tasks.length, width, ...stretch(from, to, width, directed) }];
  });
}

function stretch(from: AgencySpot, to: AgencySpot, width: number, directed: boolean) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.max(1, Math.hypot(dx, dy));
  const [ux, uy] = [dx / length, dy / length];
  const aside = directed ? width / 2 + 0.6 : 0;
  const size = directed ? 4 + width * 1.1 : 0;
  const end = length - to.r - 1.5;
  const point = (along: number, off: number) =>
    [from.x + ux * along - uy * off, from.y + uy * along + ux * off] as const;
  const [x1, y1] = point(0, aside);
  const [x2, y2] = point(directed ? end - size * 0.8 : length, aside);
  const half = size * 0.5 + width * 0.15;
  const corners = [
    point(end, aside),
    point(end - size, aside - half),
    point(end - size, aside + half),
  ];
  return { x1, y1, x2, y2, head: directed ? corners : [] };
}

/** Hues and dashes of communities in turn: told apart by both, and by their number. */
export const COMMUNITY_HUES = [
  'cool2',
  'warm0',
  'cool0',
  'cool5',
  'warm1',
  'cool3',
  'warm2',
  'cool1',
] as const;
export const COMMUNITY_DASHES = ['2 4', '9 4', '1 0', '9 3 2 3', '5 5', '14 4', '3 2', '12 3 3 3'];

/** The outline of a community of two or more, and where its number stands. */
export interface Hull {
  readonly community: number;
  readonly outline: readonly Corner[];
  readonly x: number;
  readonly y: number;
}

/** Air between an outline and its agencies, in units. */
const AIR = 12;

/** Convex outlines (A. M. Andrew's monotone chain, 1979) about the circles of each community. */
export function hulls(
  communities: readonly (readonly string[])[],
  spots: readonly AgencySpot[],
): Hull[] {
  const at = new Map(spots.map((spot) => [spot.id, spot]));
  return communities.flatMap((ids, community) => {
    const corners = ids.flatMap((id) => (at.has(id) ? around(at.get(id)!) : []));
    if (ids.length < 2 || corners.length === 0) return [];
    const outline = convex(corners);
    const [x, y] = outline.reduce((top, corner) => (corner[1] < top[1] ? corner : top));
    return [{ community, outline, x, y }];
  });
}

/** Corners of an octagon about a circle, clear of it by `AIR`. */
function around({ x, y, r }: AgencySpot): Corner[] {
  const far = r + AIR;
  const near = far * 0.4142;
  return [near, -near].flatMap((n) => [
    [x + far, y + n],
    [x - far, y + n],
    [x + n, y + far],
    [x + n, y - far],
  ]) as Corner[];
}

function convex(corners: readonly Corner[]): Corner[] {
  const sorted = [...corners].sort((p, q) => p[0] - q[0] || p[1] - q[1]);
  const chain = (points: readonly Corner[]): Corner[] => {
    const hull: Corner[] = [];
    for (const point of points) {
      while (hull.length > 1 && turn(hull.at(-2)!, hull.at(-1)!, point) <= 0) hull.pop();
      hull.push(point);
    }
    return hull.slice(0, -1);
  };
  return [...chain(sorted), ...chain([...sorted].reverse())];
}

const turn = (o: Corner, a: Corner, b: Corner) =>
  (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);

const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The agency to which an arrow key leads: near, and more ahead than aside. */
export function nearest(spots: readonly AgencySpot[], id: string, key: string): string | undefined {
  const here = spots.find((spot) => spot.id === id);
  const way = WAYS[key];
  if (!here || !way) return undefined;
  let best: { id: string; cost: number } | undefined;
  for (const spot of spots) {
    const ahead = (spot.x - here.x) * way[0] + (spot.y - here.y) * way[1];
    const aside = Math.abs((spot.x - here.x) * way[1] + (spot.y - here.y) * way[0]);
    const cost = ahead + aside * 2;
    if (ahead > 0 && (!best || cost < best.cost)) best = { id: spot.id, cost };
  }
  return best?.id;
}
