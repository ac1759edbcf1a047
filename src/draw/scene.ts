import type { PlanIndex } from '../plan/links';
import { remembered } from '../plan/remembered';
import type { Layout, NodePlace, Role } from '../plan/types';
import type { Filtered } from '../view/filter';
import type { Highlight } from '../view/highlight';
import type { Pins } from '../view/view';
import { audienceLabels } from './audience';
import { labelCandidates } from './candidates';
import type { Level, LevelEdge, LevelNode } from './level';
import { BUSIEST, MANY, screenLabel, visibleLabels } from './labels';
import type { Box } from './metrics';
import { Occupied } from './occupied';
import { FONT, LEAST_RADIUS, LINE_HEIGHT, MOST_RADIUS, type Size } from './size';

/** A straight line between an agency and a task or a group. Lengths of all marks in layout units. */
export interface EdgeMark {
  readonly id: string;
  readonly role: Role;
  readonly source: string;
  readonly target: string;
  readonly group: string;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** width of a line that stands for many links; absent where it is one */
  readonly width?: number;
}

/** One line of a label: its text's middle and its baseline, relative to the node. */
export interface LineMark {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** An agency's circle (`r` its radius), or the square of a task or a group (`r` half its side), and its label. */
export interface NodeMark {
  readonly id: string;
  readonly type: LevelNode['kind'];
  /** id of the group of a task or of tasks; absent for agencies */
  readonly group?: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly load: number;
  readonly pinned: boolean;
  readonly lines: readonly LineMark[];
  /** size of the label's type */
  readonly font: number;
  /** false where the label gives way at this scale */
  readonly labelled: boolean;
}

/** The draw list of the network: edges below, nodes above, in drawing order. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly edges: readonly EdgeMark[];
  readonly nodes: readonly NodeMark[];
}

/** Least size of type on screen, in pixels. */
export const LEAST_TYPE = 11;
/** The same in front of an audience. */
export const AUDIENCE_TYPE = 18;
/** The same of what is presented on a screen in the hand. */
export const HAND_TYPE = 14;
/** Narrower than this, in pixels, a presented picture is seen on a screen in the hand. */
const HAND_WIDTH = 600;

/** The same in a picture of a size in pixels: a large screen is seen from further away. */
export const audienceType = ({ width, height }: Size): number =>
  width < HAND_WIDTH ? HAND_TYPE : Math.max(AUDIENCE_TYPE, Math.round(height / 36));

/** Whether type of that size is of a picture that is presented: what it has no room for is left out. */
export const isPresented = (least: number): boolean => least >= HAND_TYPE;

const EVERY: readonly [number, number] = [0, Infinity];

/** Width of a line that stands for one link, in pixels; the area of a thicker one goes with their number. */
const BUNDLE = 0.8;

/** From the middle of a line's box to its baseline, in em, for the usual Chinese faces. */
const BASELINE = 0.37;

interface Spot extends LevelNode {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

/** How a picture is to be drawn. */
interface Look {
  /** places that the reader has given to nodes; their labels look for the best free spot */
  readonly pins: Pins;
  /** screen pixels for one layout unit */
  readonly scale: number;
  /** nodes whose labels come first where there is not room for all */
  readonly first?: ReadonlySet<string>;
  /** nodes whose labels show in any case */
  readonly named?: ReadonlySet<string>;
  /** whether all but the first is dimmed, and in front of an audience may be covered */
  readonly alone?: boolean;
  /** least size of type, in pixels; `LEAST_TYPE` unless told */
  readonly least?: number;
}

/**
 * Turns places into marks. Where type would fall under the least size it keeps that size and labels
 * give way in order of load; so they do in a turned picture, whose labels have no places yet.
 *
 * @param level what is drawn; its picture must have a place for every node
 */
export function scene(
  { nodes, edges, layout, folded }: Level<Layout | Turned>,
  { pins, scale, first, named, alone = false, least = LEAST_TYPE }: Look,
): Scene {
  const spots = spotsOf(nodes, layout, pins, radiiOf(folded, scale));
  const font = Math.max(FONT, least / scale);
  const crowded = font > FONT || 'turned' in layout || spots.length > MANY;
  const boxes = !crowded
    ? null
    : first && least > LEAST_TYPE
      ? audienceLabels(spots, scale, font * scale, layout, first, alone)
      : first || (named && named.size > 0) || Object.keys(pins).length > 0
        ? visibleLabels(spots, scale, font * scale, { frame: layout, first, named })
        : labelsAtRest(nodes, layout, folded, scale, font);
  const at = new Map(spots.map((spot) => [spot.id, spot]));
  const layer = layerOf(spots);
  return {
    width: layout.width,
    height: layout.height,
    edges: edges.map(({ id, role, source, target, group, holds }): EdgeMark => {
      const [from, to] = [at.get(source)!, at.get(target)!];
      const ends = { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
      const width = holds && { width: round((BUNDLE * Math.sqrt(holds.length)) / scale) };
      return { id, role, source, target, group, ...ends, ...width };
    }),
    nodes: spots
      .sort((a, b) => layer(a) - layer(b) || b.r - a.r)
      .map((spot): NodeMark => {
        const { id, kind, group, x, y, r, load } = spot;
        const pinned = id in pins;
        const labelled = boxes === null || boxes.has(id);
        const box = boxes?.get(id) ?? screenLabel(spot, scale, font * scale);
        const lines = linesOf(spot, box, font, scale);
        const own = { id, type: kind, ...(group !== undefined && { group }) };
        return { ...own, x, y, r, load, pinned, lines, font, labelled };
      }),
  };
}

/** The radii that circles may have; squares have these at most. */
const radiiOf = (folded: number, scale: number): readonly [number, number] =>
  folded > 0 ? [LEAST_RADIUS / scale, MOST_RADIUS / scale] : EVERY;

/** Labels while nothing is asked of the picture, which can be worked out before it is shown. */
const labelsAtRest = remembered(
  (nodes: readonly LevelNode[], layout: Layout, folded: number, scale: number, font: number) =>
    visibleLabels(spotsOf(nodes, layout, {}, radiiOf(folded, scale)), scale, font * scale, {
      frame: layout,
    }),
);

/** Where names of agencies may cover tasks, squares and lesser agencies, these lie below them. */
function layerOf(spots: readonly Spot[]): (spot: Spot) => number {
  if (spots.length <= MANY) return () => 0;
  const loads = spots.flatMap(({ kind, load }) => (kind === 'agency' ? [load] : []));
  const busy = loads.sort((a, b) => b - a)[BUSIEST - 1] ?? 0;
  return ({ kind, load }) => (kind !== 'agency' ? 0 : load < busy ? 1 : 2);
}

function spotsOf(
  nodes: readonly LevelNode[],
  layout: Layout,
  pins: Pins,
  [least, most]: readonly [number, number],
): Spot[] {
  const spots = nodes.map((node): Spot => {
    const place: NodePlace = layout.nodes[node.id]!;
    const r = node.kind === 'group' ? Math.min(node.r, most) : node.r;
    return { ...node, r: Math.max(r, least), ...place, ...pins[node.id] };
  });
  if (!spots.some(({ id }) => id in pins)) return spots;
  const occupied = Occupied.of(spots, layout);
  return spots.map((spot, i) => {
    if (!(spot.id in pins)) return spot;
    const { dx, dy } = occupied.bestPlace(
      i,
      spot,
      labelCandidates(spot.r, spot.width, spot.height),
    );
    return { ...spot, dx, dy };
  });
}

function linesOf(spot: Spot, box: Box, font: number, scale: number): LineMark[] {
  const x = (box.left + box.right) / 2 / scale - spot.x;
  const y = (box.top + box.bottom) / 2 / scale - spot.y;
  const step = LINE_HEIGHT * font;
  const first = y - ((spot.lines.length - 1) * step) / 2 + BASELINE * font;
  return spot.lines.map((text, i) => ({ text, x: round(x), y: round(first + i * step) }));
}

const round = (n: number): number => Math.round(n * 100) / 100;

/** How a mark is to be shown. */
export type MarkState = 'normal' | 'lit' | 'selected' | 'dimmed' | 'hidden';

/** The state of a node or an edge, by its id. */
export type StateOf = (id: string) => MarkState;

/**
 * The state of every node and edge. What the filter leaves out is dimmed or hidden; while something is
 * lit, all else is dimmed; what is selected stays marked as such.
 */
export function markStates(
  { task, agency }: PlanIndex,
  { tasks, agencies, links }: Filtered,
  lit: Highlight | null,
  selection: readonly string[],
  hide: boolean,
): StateOf {
  const selected = new Set(selection);
  return (id) => {
    const node = task.has(id) || agency.has(id);
    const keeps = node ? tasks.has(id) || agencies.has(id) : links.has(id);
    if (!keeps) return hide ? 'hidden' : 'dimmed';
    if (selected.has(id)) return 'selected';
    if (!lit) return 'normal';
    return (node ? lit.nodes : lit.links).has(id) ? 'lit' : 'dimmed';
  };
}

/** What stands for many shows the most lively state among them. */
const LIVELY: readonly MarkState[] = ['lit', 'selected', 'normal', 'dimmed', 'hidden'];

/**
 * The states of `markStates`, and of what stands for many tasks or links.
 *
 * @param lit whether anything is lit
 */
export function levelStates(
  stateOf: StateOf,
  { nodes, edges }: Pick<Level, 'nodes' | 'edges'>,
  lit: boolean,
  selection: readonly string[],
): StateOf {
  const all: readonly (LevelNode | LevelEdge)[] = [...nodes, ...edges];
  const many = new Map(all.flatMap(({ id, holds }) => (holds ? [[id, holds] as const] : [])));
  const liveliest = LIVELY.indexOf(lit ? 'lit' : selection.length > 0 ? 'selected' : 'normal');
  return (id) => {
    const holds = many.get(id);
    if (!holds) return stateOf(id);
    return selection.includes(id) ? 'selected' : mostLively(holds, stateOf, liveliest);
  };
}

/** @param liveliest no state is livelier: once it is found nothing more is looked at */
function mostLively(ids: readonly string[], stateOf: StateOf, liveliest: number): MarkState {
  let most = LIVELY.length - 1;
  for (const id of ids) {
    if (most <= liveliest) break;
    most = Math.min(most, LIVELY.indexOf(stateOf(id)));
  }
  return LIVELY[most]!;
}

/** A picture turned on its side; its labels have no places of their own. */
interface Turned extends Layout {
  readonly turned: true;
}

/**
 * A picture turned for a window that is taller than wide: across becomes down, and is stretched as
 * far as the window reaches. Which lines cross stays as it is.
 *
 * @param tallness height of the window over its width
 */
export function turned(layout: Layout, tallness: number): Turned {
  const stretch = Math.max(1, (layout.height * tallness) / layout.width);
  const nodes = Object.entries(layout.nodes).map(([id, { x, y }]) => {
    return [id, { x: y, y: x * stretch, dx: 0, dy: 0 }] as const;
  });
  return {
    turned: true,
    width: layout.height,
    height: layout.width * stretch,
    nodes: Object.fromEntries(nodes),
  };
}

/**
 * A picture stretched across as far as a window is wider than it, so that words find more room.
 *
 * @param wideness width of the window over its height
 */
export function widened(layout: Layout, wideness: number): Layout {
  const stretch = (layout.height * wideness) / layout.width;
  if (stretch <= 1) return layout;
  const nodes = Object.entries(layout.nodes).map(([id, place]) => {
    return [id, { ...place, x: place.x * stretch }] as const;
  });
  return { ...layout, width: layout.width * stretch, nodes: Object.fromEntries(nodes) };
}
