import { cameraTransform } from '../draw/camera';
import { groupSquare } from './group-square';
import type { FigureMark, Paint } from './mark';
import { levelOf } from '../draw/level';
import { foldFor, isLarge } from '../draw/open';
import { hueOf } from '../draw/hues';
import { withSquares } from '../draw/square-places';
import { drawnKind } from '../draw/palette';
import {
  isPresented,
  levelStates,
  markStates,
  scene,
  turned,
  widened,
  type NodeMark,
} from '../draw/scene';
import { groupSigns, squareFor } from '../draw/signs';
import type { Layout } from '../plan/types';
import { applyFilter, isEmpty } from '../view/filter';
import { highlight } from '../view/highlight';
import type { Pins } from '../view/view';
import { headedName } from '../words/headed';
import { clipped, cut, roundabout, type Spot } from './clip';
import type { Drawing } from './drawing';
import { labelMarks } from './network-labels';
import { nothing } from './nothing';
import { agencyPaint, bundlePaint, chosen, dimmed, edgePaint, scaled, taskPaint } from './paint';
import type { Drawn, Sheet } from './sheet';

/** Taller than this for its width, a frame holds the picture turned on its side. */
const TALL = 1.15;

/** The network as in the window: the same marks, filter, selection and camera. */
export const networkFigure: Drawn = (sheet) => {
  const { index, view, width, height, least } = sheet;
  if (index.plan.tasks.length + index.plan.agencies.length === 0) return nothing(sheet);
  const layout = isLarge(index)
    ? withSquares(sheet.original, sheet.layout, index.plan)
    : sheet.layout;
  const { picture, pins, across } = oriented({ ...sheet, layout });
  const camera = view.camera && { ...view.camera, x: view.camera.x * across };
  const kept = applyFilter(index, view.filter);
  const lit =
    view.selection.length > 0 ? highlight(index, view.selection, view.steps, kept.links) : null;
  const audience = isPresented(least);
  const told = new Set([...kept.agencies, ...kept.tasks]);
  const area = { width, height };
  const transform = cameraTransform(camera, area, picture);
  const { k, x, y } = transform;
  const seen = { transform, area };
  const fold = foldFor(index, picture, { view, kept, seen });
  const level = levelOf(fold, picture, view.selection, seen);
  const signs = groupSigns(index.plan);
  const { edges, nodes } = scene(level, {
    pins,
    scale: k,
    least,
    // Where there is not room for all words, those in focus come first, else what is kept.
    first: lit?.nodes ?? (audience ? told : new Set(index.agency.keys())),
    alone: audience && (lit !== null || !isEmpty(view.filter)),
  });
  const drawing: Drawing = {
    sheet,
    states: levelStates(
      markStates(index, kept, lit, view.selection, view.hide),
      level,
      lit !== null,
      view.selection,
    ),
    signs,
    square: audience && level.folded === 0 ? squareFor(numbersOf(signs), least) : 0,
    at: (px, py) => [px * k + x, py * k + y],
    k,
  };
  const shown = nodes.filter(({ id }) => drawing.states(id) !== 'hidden');
  // In front of an audience words are legible or not there, and may cover what is dimmed.
  const named = shown.filter(({ id }) => !audience || drawing.states(id) !== 'dimmed');
  const bodies = shown.flatMap((node) => bodyOf(node, drawing));
  return {
    width,
    height,
    marks: [...linesOf(edges, drawing), ...bodies, ...labelMarks(named, drawing)],
  };
};

interface Oriented {
  readonly picture: Layout;
  readonly pins: Pins;
  /** how far across one unit of the layout reaches */
  readonly across: number;
}

/** The picture and the pins as they lie in the frame: in front of an audience as wide as it is. */
function oriented({ layout, view, width, height, least }: Sheet): Oriented {
  if (height <= width * TALL) {
    const picture = isPresented(least) ? widened(layout, width / height) : layout;
    const across = picture.width / layout.width;
    const pins = Object.entries(view.pins).map(([id, at]) => [id, { ...at, x: at.x * across }]);
    return { picture, pins: Object.fromEntries(pins) as Pins, across };
  }
  const picture = turned(layout, height / width);
  const stretch = picture.height / layout.width;
  const pins = Object.entries(view.pins).map(([id, at]) => [id, { x: at.y, y: at.x * stretch }]);
  return { picture, pins: Object.fromEntries(pins) as Pins, across: 1 };
}

/** Links, cut off at the frame; what is dimmed lies under what is not. */
function linesOf(
  edges: ReturnType<typeof scene>['edges'],
  { sheet, states, signs, at, k }: Drawing,
): FigureMark[] {
  const { index, palette } = sheet;
  const drawn = (faint: boolean) =>
    edges.flatMap((edge): FigureMark[] => {
      const state = states(edge.id);
      if (state === 'hidden' || (state === 'dimmed') !== faint) return [];
      const ends = clipped([...at(edge.x1, edge.y1), ...at(edge.x2, edge.y2)], sheet);
      if (!ends) return [];
      const [x1, y1, x2, y2] = ends;
      const names = [index.agency.get(edge.source)!.name, titleOf(edge, sheet)];
      const hue = hueOf(signs.get(edge.group)!.hue, palette);
      const paint =
        edge.width === undefined
          ? edgePaint(edge.role, state, hue, palette)
          : bundlePaint(edge.role, edge.width, state, hue, palette);
      return [{ type: 'line', name: names.join(' — '), x1, y1, x2, y2, ...scaled(paint, k) }];
    });
  return [...drawn(true), ...drawn(false)];
}

const titleOf = (
  { target, group }: { readonly target: string; readonly group: string },
  { index, view }: Sheet,
): string =>
  headedName(index, target, view.language) ??
  (index.task.get(target) ?? index.group.get(group))!.title;

const numbersOf = (signs: Drawing['signs']): string[] =>
  [...signs.values()].map(({ number }) => number);

/** A node's circle or square, cut off at the frame. */
function bodyOf(node: NodeMark, { sheet, states, signs, square, at, k }: Drawing): FigureMark[] {
  const { index, palette, width, height, least } = sheet;
  const task = node.type === 'task';
  // In front of an audience a number is as large as words: else squares would differ by hue alone.
  const [[x, y], r] = [at(node.x, node.y), task ? Math.max(node.r * k, square) : node.r * k];
  const state = states(node.id);
  const agency = index.agency.get(node.id);
  const sign = agency ? undefined : signs.get(node.group!)!;
  const own: Paint = sign
    ? taskPaint(hueOf(sign.hue, palette), palette)
    : agencyPaint(drawnKind(index, agency!), palette);
  const shown =
    state === 'selected' ? chosen(own, palette) : state === 'dimmed' ? dimmed(own, palette) : own;
  const name = agency?.name ?? titleOf({ target: node.id, group: node.group! }, sheet);
  const paint = scaled(shown, k);
  if (x >= r && y >= r && x <= width - r && y <= height - r) {
    if (!sign) return [{ type: 'circle', x, y, r, name, ...paint }];
    const spot = { x, y, r, k, name, paint, ink: palette.ground, least };
    return groupSquare(sign, spot);
  }
  const whole = { x: x - r, y: y - r, width: 2 * r, height: 2 * r };
  const points = cut(agency ? roundabout(x, y, r) : corners(whole), sheet);
  return points.length > 2 ? [{ type: 'polygon', closed: true, points, name, ...paint }] : [];
}

interface Square {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const corners = ({ x, y, width, height }: Square): Spot[] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];
