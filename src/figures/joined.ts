import {
  COMMUNITY_DASHES,
  COMMUNITY_HUES,
  hulls,
  joins,
  spotsIn,
  type AgencySpot,
  type Hull,
  type Join,
} from '../draw/agencies-picture';
import { fitTransform } from '../draw/camera';
import { widened } from '../draw/scene';
import type { FigureMark } from './mark';
import { meet, type Box } from '../draw/metrics';
import { FONT, textWidth } from '../draw/size';
import { hueOf } from '../draw/hues';
import { mix } from '../draw/palette';
import { pairsWithin, shownOf } from '../draw/pairs';
import { connected } from '../draw/connected';
import { agencyNodes } from '../draw/projection-layout';
import { isEmpty } from '../view/filter';
import { common } from '../words/common';
import { wrapped } from './flow';
import { DIMMED } from './paint';
import { namesIn } from './pieces';
import type { Drawn, Sheet } from './sheet';
import { tableWords } from './table-words';

/** The agencies' network: circles by load, lines by number of tasks, communities outlined. */
export const joinedFigure: Drawn = (sheet) => {
  const { index, original, view, palette, width, height, least } = sheet;
  const size = Math.max(12, least);
  const kept = pairsWithin(index, view);
  const { shown, least: shared } = shownOf(kept, view.minShared);
  const { pairs } = kept;
  const notes = wrapped(
    noteOf(sheet, shared, shown.length, pairs.length),
    size,
    width,
    namesIn(index.plan),
  );
  const area = { width, height: height - size * (0.6 + 1.4 * notes.length) };
  const { connections, layout: places } = sheet.connected ?? connected(index.plan, original);
  const layout = widened(places, area.width / area.height);
  const { k, x, y } = fitTransform(area, layout);
  const spots = spotsIn(agencyNodes(index), layout, k, k * FONT < least, least);
  const lines = joins(shown, spots, view.relation === 'directed', pairs[0]?.tasks.length ?? 1);
  const within = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const centre = view.selection.filter((id) => index.agency.has(id));
  const near = new Set([
    ...centre,
    ...lines.filter(touching(centre)).flatMap(({ a, b }) => [a, b]),
  ]);
  const plot: Plot = {
    sheet,
    k,
    at: (px, py) => [px * k + x, py * k + y],
    bright: touching(centre),
    faint: (id) =>
      (!isEmpty(view.filter) && !within.has(id)) || (centre.length > 0 && !near.has(id)),
    taken: spots.flatMap((spot) => namesOf(spot, k, x, y)),
    hue: (id) =>
      hueOf(COMMUNITY_HUES[(connections.community[id] ?? 0) % COMMUNITY_HUES.length]!, palette),
  };
  return {
    width,
    height,
    marks: [
      ...hulls(connections.communities, spots).flatMap((hull) => hullMarks(hull, plot, size)),
      ...lines.flatMap((join) => joinMarks(join, plot)),
      ...spots.flatMap((spot) => spotMarks(spot, plot)),
      ...notes.map((text, i): FigureMark => {
        const y = height - size * (0.4 + 1.4 * (notes.length - 1 - i));
        return { type: 'text', x: 0, y, text, size, fill: palette.ink2, anchor: 'start' };
      }),
    ],
  };
};

/** What lines, circles and outlines mean, and how many of the pairs are drawn. */
function noteOf({ view }: Sheet, least: number, shown: number, all: number): string {
  const [c, t] = [common[view.language], tableWords[view.language]];
  return c.prose(t.thick[view.relation], t.least(least, shown, all), t.circle, t.outline);
}

interface Plot {
  readonly sheet: Sheet;
  readonly k: number;
  readonly at: (x: number, y: number) => readonly [number, number];
  readonly bright: (join: Join) => boolean;
  readonly faint: (id: string) => boolean;
  readonly hue: (id: string) => string;
  /** boxes of agencies' names */
  readonly taken: readonly Box[];
}

/** Whether a line belongs to what is selected; all do while nothing is. */
function touching(centre: readonly string[]): (join: Join) => boolean {
  if (centre.length === 0) return () => true;
  if (centre.length === 1) return ({ a, b }) => centre.includes(a) || centre.includes(b);
  return ({ a, b }) => centre.includes(a) && centre.includes(b);
}

function hullMarks(
  { community, outline }: Hull,
  { sheet, k, at, taken }: Plot,
  size: number,
): FigureMark[] {
  const { palette, view } = sheet;
  const hue = hueOf(COMMUNITY_HUES[community % COMMUNITY_HUES.length]!, palette);
  const dash = COMMUNITY_DASHES[community % COMMUNITY_DASHES.length]!.split(' ').map(Number);
  const points = outline.map(([px, py]) => at(px, py));
  const name = tableWords[view.language].community(String(community + 1));
  const [tx, ty] = freeSpot(name, size, points, taken, sheet);
  return [
    { type: 'polygon', closed: true, points, fill: mix(palette.ground, hue, 0.07) },
    { type: 'polygon', closed: true, points, stroke: hue, line: 1.4 * k, dash, name },
    {
      type: 'text',
      x: tx,
      y: Math.max(size, ty - 5),
      text: name,
      size,
      fill: palette.ink2,
      anchor: 'middle',
      halo: palette.ground,
    },
  ];
}

function namesOf(
  { x, y, font, labelled, lines }: AgencySpot,
  k: number,
  dx: number,
  dy: number,
): Box[] {
  if (!labelled) return [];
  return lines.map((line) => {
    const [cx, base] = [(x + line.x) * k + dx, (y + line.y) * k + dy];
    const [half, size] = [(textWidth(line.text) * font * k) / 2, font * k];
    return { left: cx - half, right: cx + half, top: base - size, bottom: base + size * 0.3 };
  });
}

/** Beside one of an outline's corners, where no agency's name stands; else at its first corner. */
function freeSpot(
  name: string,
  size: number,
  corners: readonly (readonly [number, number])[],
  taken: readonly Box[],
  { width, height }: Sheet,
): readonly [number, number] {
  const half = (textWidth(name) * size) / 2;
  const places = corners.flatMap(([x, y]) => [
    [x, y - 5] as const,
    [x, y + size * 1.1] as const,
    [x - half - 6, y] as const,
    [x + half + 6, y] as const,
  ]);
  const free = places.find(([x, y]) => {
    const box = { left: x - half, right: x + half, top: y - size, bottom: y + size * 0.3 };
    const inside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
    return inside && !taken.some((other) => meet(box, other));
  });
  return free ?? places[0]!;
}

function joinMarks(join: Join, { sheet, k, at, bright }: Plot): FigureMark[] {
  const { palette, index } = sheet;
  const [x1, y1] = at(join.x1, join.y1);
  const [x2, y2] = at(join.x2, join.y2);
  const opacity = bright(join) ? 0.55 : 0.08;
  const name = `${index.agency.get(join.a)!.name} — ${index.agency.get(join.b)!.name} ${join.tasks}`;
  const line: FigureMark = {
    type: 'line',
    name,
    x1,
    y1,
    x2,
    y2,
    stroke: palette.ink3,
    line: join.width * k,
    opacity,
  };
  if (join.head.length === 0) return [line];
  const points = join.head.map(([x, y]) => at(x, y));
  return [
    line,
    { type: 'polygon', closed: true, points, fill: palette.ink2, opacity: opacity + 0.25 },
  ];
}

function spotMarks(spot: AgencySpot, { sheet, k, at, faint, hue }: Plot): FigureMark[] {
  const { palette, index, view } = sheet;
  const { id } = spot;
  const dim = faint(id);
  if (dim && view.hide && !isEmpty(view.filter)) return [];
  const [x, y] = at(spot.x, spot.y);
  const chosen = view.selection.includes(id);
  const ink = chosen ? palette.accent : palette.ink;
  const circle: FigureMark = {
    type: 'circle',
    name: index.agency.get(id)!.name,
    id,
    x,
    y,
    r: spot.r * k,
    fill: hue(id),
    stroke: chosen ? palette.accent : palette.ground,
    line: (chosen ? 3 : 1.2) * k,
    ...(dim && { opacity: DIMMED }),
  };
  const lines = spot.labelled ? spot.lines : [];
  return [
    circle,
    ...lines.map((line): FigureMark => {
      const [tx, ty] = at(spot.x + line.x, spot.y + line.y);
      const fill = dim ? mix(palette.ground, ink, DIMMED) : ink;
      return {
        type: 'text',
        x: tx,
        y: ty,
        text: line.text,
        size: spot.font * k,
        fill,
        anchor: 'middle',
        bold: true,
        halo: palette.ground,
        id,
      };
    }),
  ];
}
