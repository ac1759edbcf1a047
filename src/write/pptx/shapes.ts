import type PptxGenJS from 'pptxgenjs';
import type { Figure, FigureMark, LineMark, Paint, PolygonMark, TextMark } from '../../draw/figure';
import { textWidth } from '../../draw/size';
import { printable } from '../safe';

/** A face that Office and WPS have everywhere in China, for Latin and Chinese alike. */
export const FACE = 'Microsoft YaHei';

/** Pixels of a slide's inch and points of a pixel. */
const INCH = 96;
const POINT = 0.75;
/** From a line's middle to its baseline, in em: half of ascent less descent of the usual faces. */
const MIDDLE = 0.4;

export const inches = (pixels: number): number => pixels / INCH;

/** Colours without their #. */
export const hex = (color: string): string => color.slice(1);

/** Puts a figure on a slide as shapes, lines and text of its own, its top left at (x, y) in pixels. */
export function addFigure(slide: PptxGenJS.Slide, figure: Figure, x: number, y: number): void {
  for (const mark of figure.marks) addMark(slide, mark, x, y);
}

function addMark(slide: PptxGenJS.Slide, mark: FigureMark, dx: number, dy: number): void {
  switch (mark.type) {
    case 'text':
      return addText(slide, mark, dx, dy);
    case 'line':
      return addLine(slide, mark, dx, dy);
    case 'polygon':
      return addPolygon(slide, mark, dx, dy);
    case 'circle': {
      const { x, y, r } = mark;
      const box = { x: x - r + dx, y: y - r + dy, width: 2 * r, height: 2 * r };
      return void slide.addShape('ellipse', { ...placed(box), ...painted(mark), ...named(mark) });
    }
    case 'rect': {
      const { x, y, width, height, round } = mark;
      if (width <= 0 || height <= 0) return;
      const box = placed({ x: x + dx, y: y + dy, width, height });
      const corner = round ? { rectRadius: inches(round) } : {};
      slide.addShape(round ? 'roundRect' : 'rect', {
        ...box,
        ...corner,
        ...painted(mark),
        ...named(mark),
      });
    }
  }
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const placed = ({ x, y, width, height }: Box) => ({
  x: inches(x),
  y: inches(y),
  w: inches(width),
  h: inches(height),
});

const named = ({ name }: { readonly name?: string }) =>
  name ? { objectName: printable(name).slice(0, 200), altText: printable(name).slice(0, 200) } : {};

/** The library takes shares as percentages of what is seen through. */
const seenThrough = (opacity = 1) => Math.round((1 - opacity) * 100);

function painted({ fill, stroke, line = 1, dash, opacity }: Paint) {
  const transparency = seenThrough(opacity);
  return {
    ...(fill ? { fill: { color: hex(fill), transparency } } : {}),
    ...(stroke
      ? { line: { color: hex(stroke), width: line * POINT, transparency, dashType: dashOf(dash) } }
      : {}),
  };
}

/** The preset dash that comes nearest. */
function dashOf(
  dash: readonly number[] | undefined,
): 'solid' | 'sysDot' | 'sysDash' | 'dash' | 'lgDash' {
  const [on = 0] = dash ?? [];
  if (on === 0) return 'solid';
  if (on <= 2) return 'sysDot';
  if (on <= 4.5) return 'sysDash';
  return on <= 7 ? 'dash' : 'lgDash';
}

function addLine(slide: PptxGenJS.Slide, mark: LineMark, dx: number, dy: number): void {
  const { x1, y1, x2, y2, arrow } = mark;
  const box = {
    x: Math.min(x1, x2) + dx,
    y: Math.min(y1, y2) + dy,
    width: Math.abs(x2 - x1),
    height: Math.abs(y2 - y1),
  };
  const { line } = painted(mark);
  slide.addShape('line', {
    ...placed(box),
    flipH: x2 < x1,
    flipV: y2 < y1,
    line: { ...line, ...(arrow && { endArrowType: 'triangle' as const }) },
    ...named(mark),
  });
}

function addPolygon(slide: PptxGenJS.Slide, mark: PolygonMark, dx: number, dy: number): void {
  const xs = mark.points.map(([x]) => x);
  const ys = mark.points.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const box = {
    x: left + dx,
    y: top + dy,
    width: Math.max(...xs) - left,
    height: Math.max(...ys) - top,
  };
  if (mark.points.length < 2 || box.width + box.height === 0) return;
  const points = mark.points.map(([x, y], i) => {
    return { x: inches(x - left), y: inches(y - top), ...(i === 0 && { moveTo: true }) };
  });
  slide.addShape(
    'custGeom' as PptxGenJS.SHAPE_NAME,
    {
      ...placed(box),
      points: mark.closed ? [...points, { close: true as const }] : points,
      ...painted(mark),
      ...named(mark),
    } as PptxGenJS.ShapeProps,
  );
}

/** How much wider a text's box is than the text is thought to be: faces differ. */
const SLACK = 1.12;

const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const;

function addText(slide: PptxGenJS.Slide, mark: TextMark, dx: number, dy: number): void {
  const text = printable(mark.text);
  if (text.trim() === '') return;
  const width = textWidth(text) * mark.size * SLACK + 4;
  const height = mark.size * 1.5;
  const along = { start: width / 2, middle: 0, end: -width / 2 }[mark.anchor];
  const angle = ((mark.turn ?? 0) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const off = -MIDDLE * mark.size;
  const middle = { x: mark.x + cos * along - sin * off, y: mark.y + sin * along + cos * off };
  slide.addText(text, {
    ...placed({ x: middle.x - width / 2 + dx, y: middle.y - height / 2 + dy, width, height }),
    align: ALIGN[mark.anchor],
    valign: 'middle',
    margin: 0,
    wrap: false,
    fit: 'none',
    fontFace: FACE,
    fontSize: Math.round(mark.size * POINT * 10) / 10,
    color: hex(mark.fill),
    bold: mark.bold ?? false,
    ...(mark.turn && { rotate: (mark.turn + 360) % 360 }),
  });
}
