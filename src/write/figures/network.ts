import { cameraTransform } from '../../draw/camera';
import type { FigureMark } from '../../draw/figure';
import { drawGraph } from '../../draw/graph';
import { groupHues, hueNames } from '../../draw/hues';
import { mix } from '../../draw/palette';
import { markStates, scene, turned, type NodeMark } from '../../draw/scene';
import { textWidth } from '../../draw/size';
import type { Layout } from '../../plan/types';
import { applyFilter } from '../../view/filter';
import { highlight } from '../../view/highlight';
import type { Pins } from '../../view/view';
import { clipped } from './clip';
import { agencyPaint, DIMMED, edgePaint } from './paint';
import type { Drawn, Sheet } from './sheet';

/** Taller than this for its width, a frame holds the picture turned on its side. */
const TALL = 1.15;

/** The network as in the window: the same marks, filter, selection and camera. */
export const networkFigure: Drawn = (sheet) => {
  const { index, view, width, height, least } = sheet;
  const { picture, pins } = oriented(sheet);
  const kept = applyFilter(index, view.filter);
  const lit =
    view.selection.length > 0 ? highlight(index, view.selection, view.steps, kept.links) : null;
  const states = markStates(index, kept, lit, view.selection, view.hide);
  const { k, x, y } = cameraTransform(view.camera, { width, height }, picture);
  const graph = drawGraph(index.plan);
  const marks = scene(index, graph, picture, {
    pins,
    scale: k,
    least,
    // Where there is not room for all words, those in focus come first, else the agencies.
    first: lit?.nodes ?? new Set(index.agency.keys()),
  });
  const drawing: Drawing = { sheet, states, at: (px, py) => [px * k + x, py * k + y], k };
  return {
    width,
    height,
    marks: [...edgesOf(marks.edges, drawing), ...nodesOf(marks.nodes, drawing)],
  };
};

/** The picture and the pins as they lie in the frame. */
function oriented({ layout, view, width, height }: Sheet): { picture: Layout; pins: Pins } {
  if (height <= width * TALL) return { picture: layout, pins: view.pins };
  const picture = turned(layout, height / width);
  const stretch = picture.height / layout.width;
  const pins = Object.entries(view.pins).map(([id, at]) => [id, { x: at.y, y: at.x * stretch }]);
  return { picture, pins: Object.fromEntries(pins) as Pins };
}

interface Drawing {
  readonly sheet: Sheet;
  readonly states: ReturnType<typeof markStates>;
  /** a point of the layout in pixels of the figure */
  readonly at: (x: number, y: number) => readonly [number, number];
  readonly k: number;
}

function edgesOf(edges: ReturnType<typeof scene>['edges'], { sheet, states, at, k }: Drawing) {
  const { index, palette } = sheet;
  const hues = groupHues(hueNames(index.plan), palette);
  const name = (id: string) => index.agency.get(id)?.name ?? index.task.get(id)?.title ?? '';
  const drawn = edges.flatMap((edge): { mark: FigureMark; dim: boolean }[] => {
    const state = states.get(edge.id)!;
    const ends = clipped([...at(edge.x1, edge.y1), ...at(edge.x2, edge.y2)], sheet);
    if (state === 'hidden' || !ends) return [];
    const { line, dash, ...paint } = edgePaint(edge.role, state, hues.get(edge.group)!, palette);
    const [x1, y1, x2, y2] = ends;
    const mark: FigureMark = {
      type: 'line',
      name: `${name(edge.source)} — ${name(edge.target)}`,
      ...{ x1, y1, x2, y2 },
      ...paint,
      line: line * k,
      ...(dash && { dash: dash.map((length) => length * k) }),
    };
    return [{ mark, dim: state === 'dimmed' }];
  });
  // What is dimmed lies under what is not.
  return [...drawn.filter(({ dim }) => dim), ...drawn.filter(({ dim }) => !dim)].map(
    ({ mark }) => mark,
  );
}

function nodesOf(nodes: readonly NodeMark[], drawing: Drawing): FigureMark[] {
  const shown = nodes.filter(({ id }) => drawing.states.get(id) !== 'hidden');
  return [
    ...shown.flatMap((node) => bodyOf(node, drawing)),
    ...shown.flatMap((node) => labelOf(node, drawing)),
  ];
}

function bodyOf(node: NodeMark, { sheet, states, at, k }: Drawing): FigureMark[] {
  const { index, palette, width, height } = sheet;
  const [x, y] = at(node.x, node.y);
  const r = node.r * k;
  if (x < -r || y < -r || x > width + r || y > height + r) return [];
  const state = states.get(node.id)!;
  const opacity = state === 'dimmed' ? { opacity: DIMMED } : {};
  const chosen = state === 'selected' ? { stroke: palette.accent, line: 3 * k, dash: [] } : {};
  const agency = index.agency.get(node.id);
  if (agency) {
    const { line = 1, dash, ...paint } = agencyPaint(agency.kind, palette);
    const dashes = dash ? { dash: dash.map((length) => length * k) } : {};
    return [
      {
        type: 'circle',
        name: agency.name,
        x,
        y,
        r,
        ...paint,
        line: line * k,
        ...dashes,
        ...chosen,
        ...opacity,
      },
    ];
  }
  const task = index.task.get(node.id)!;
  const fill = groupHues(hueNames(index.plan), palette).get(task.group)!;
  const side = { x: x - r, y: y - r, width: 2 * r, height: 2 * r, round: 3.5 * k };
  const edge = { fill, stroke: palette.ground, line: k };
  return [{ type: 'rect', name: task.title, ...side, ...edge, ...chosen, ...opacity }];
}

/** A label's lines; one that would reach over the frame's border is left out. */
function labelOf(node: NodeMark, { sheet, states, at, k }: Drawing): FigureMark[] {
  if (!node.labelled) return [];
  const { index, palette, width, height } = sheet;
  const state = states.get(node.id)!;
  const agency = index.agency.has(node.id);
  const ink = state === 'selected' ? palette.accent : agency ? palette.ink : palette.ink2;
  const fill = state === 'dimmed' ? mix(palette.ground, ink, DIMMED) : ink;
  const size = node.font * k;
  const lines = node.lines.map(({ text, x, y }) => {
    const [px, py] = at(node.x + x, node.y + y);
    return { text, x: px, y: py };
  });
  const inside = lines.every(({ text, x, y }) => {
    const half = (textWidth(text) * size) / 2;
    return x - half >= -1 && x + half <= width + 1 && y - size >= -1 && y <= height + 1;
  });
  if (!inside) return [];
  return lines.map((line) => ({
    type: 'text',
    ...line,
    size,
    fill,
    anchor: 'middle',
    ...(agency && { bold: true }),
    halo: palette.ground,
  }));
}
