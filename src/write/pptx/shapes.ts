import type {
  CircleMark,
  Figure,
  FigureMark,
  LineMark,
  Paint,
  PolygonMark,
  RectMark,
} from '../../figures/mark';
import { labelsOf, labelShape } from './labels';
import { NO_TEXT } from './text';
import { emu, frameOf, identity, solid, type Box } from './xml';

/** Where a figure stands on its slide, in pixels. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** What a figure is called, and what it shows for those who do not see it. */
interface Told {
  readonly name: string;
  readonly description: string;
}

/**
 * A figure as one group of shapes, connectors and text that can be edited (DrawingML, ECMA-376 part 1,
 * §20). Colours are fixed, type is the theme's.
 */
export function figureShapes(figure: Figure, place: Place, { name, description }: Told): string {
  const box = frameOf({ ...place, width: figure.width, height: figure.height });
  const inner = box.replace('a:off', 'a:chOff').replace('a:ext', 'a:chExt');
  const shapes = labelsOf(figure.marks).map((mark) =>
    mark.type === 'text' ? labelShape(mark, place) : shapeOf(mark, place),
  );
  return [
    `<p:grpSp><p:nvGrpSpPr>${identity(name, description)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>`,
    `<p:grpSpPr><a:xfrm>${box}${inner}</a:xfrm></p:grpSpPr>`,
    ...shapes,
    '</p:grpSp>',
  ].join('');
}

type ShapeMark = Exclude<FigureMark, { type: 'text' }>;

const DRAWN: {
  readonly [T in ShapeMark['type']]: (
    mark: Extract<ShapeMark, { type: T }>,
    place: Place,
  ) => string;
} = { rect, circle, line, polygon };

/** A mark as a shape; what is not painted is left out. */
function shapeOf(mark: ShapeMark, place: Place): string {
  if (!mark.fill && !mark.stroke) return '';
  const draw = DRAWN[mark.type] as (mark: ShapeMark, place: Place) => string;
  return draw(mark, place);
}

/** What shapes are called that the figure has no name for. */
const NAMES = { rect: 'rect', circle: 'circle', line: 'line', polygon: 'shape' } as const;

function solidShape(mark: ShapeMark, box: Box, geometry: string): string {
  return [
    `<p:sp><p:nvSpPr>${identity(mark.name ?? NAMES[mark.type])}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>`,
    `<p:spPr><a:xfrm>${frameOf(box)}</a:xfrm>${geometry}${painted(mark)}</p:spPr>${NO_TEXT}</p:sp>`,
  ].join('');
}

function rect(mark: RectMark, { x, y }: Place): string {
  const { width, height, round = 0 } = mark;
  if (width <= 0 || height <= 0) return '';
  const share = Math.min(50_000, Math.round((round / Math.min(width, height)) * 100_000));
  const corner = `<a:avLst><a:gd name="adj" fmla="val ${share}"/></a:avLst>`;
  const geometry = round
    ? `<a:prstGeom prst="roundRect">${corner}</a:prstGeom>`
    : '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>';
  return solidShape(mark, { x: mark.x + x, y: mark.y + y, width, height }, geometry);
}

function circle(mark: CircleMark, { x, y }: Place): string {
  const { r } = mark;
  const box = { x: mark.x - r + x, y: mark.y - r + y, width: 2 * r, height: 2 * r };
  return solidShape(mark, box, '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>');
}

function line(mark: LineMark, { x, y }: Place): string {
  const { x1, y1, x2, y2 } = mark;
  const box = {
    x: Math.min(x1, x2) + x,
    y: Math.min(y1, y2) + y,
    width: Math.abs(x2 - x1),
    height: Math.abs(y2 - y1),
  };
  const flip = `${x2 < x1 ? ' flipH="1"' : ''}${y2 < y1 ? ' flipV="1"' : ''}`;
  return [
    `<p:cxnSp><p:nvCxnSpPr>${identity(mark.name ?? NAMES.line)}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>`,
    `<p:spPr><a:xfrm${flip}>${frameOf(box)}</a:xfrm>`,
    `<a:prstGeom prst="line"><a:avLst/></a:prstGeom>${stroke(mark, mark.arrow)}</p:spPr></p:cxnSp>`,
  ].join('');
}

function polygon(mark: PolygonMark, place: Place): string {
  const [xs, ys] = [mark.points.map(([x]) => x), mark.points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
  if (mark.points.length < 2 || width + height === 0) return '';
  const steps = mark.points.map(([x, y], i) => {
    const to = `<a:pt x="${emu(x - left)}" y="${emu(y - top)}"/>`;
    return i === 0 ? `<a:moveTo>${to}</a:moveTo>` : `<a:lnTo>${to}</a:lnTo>`;
  });
  const open = mark.closed ? '' : ' fill="none"';
  const path = `<a:path w="${emu(width)}" h="${emu(height)}"${open}>${steps.join('')}${mark.closed ? '<a:close/>' : ''}</a:path>`;
  const geometry = `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>${path}</a:pathLst></a:custGeom>`;
  return solidShape(mark, { x: left + place.x, y: top + place.y, width, height }, geometry);
}

const painted = (mark: Paint): string =>
  (mark.fill ? solid(mark.fill, mark.opacity) : '<a:noFill/>') + stroke(mark);

function stroke({ stroke: color, line: width = 1, dash, opacity }: Paint, arrow = false): string {
  if (!color) return '<a:ln><a:noFill/></a:ln>';
  const head = arrow ? '<a:tailEnd type="triangle" w="med" len="med"/>' : '';
  const broken = dashes(dash ?? [], width);
  return `<a:ln w="${emu(width)}">${solid(color, opacity)}${broken}<a:round/>${head}</a:ln>`;
}

/** Lengths of strokes and gaps by turns, as shares of the line's width. */
function dashes(dash: readonly number[], width: number): string {
  if (dash.length === 0 || width <= 0) return '<a:prstDash val="solid"/>';
  const share = (length: number) => Math.round((length / width) * 100_000);
  const pairs = dash.flatMap((on, i) => {
    return i % 2 === 0 ? [`<a:ds d="${share(on)}" sp="${share(dash[i + 1] ?? on)}"/>`] : [];
  });
  return `<a:custDash>${pairs.join('')}</a:custDash>`;
}
