import { placed, type Figure, type FigureMark } from './mark';
import type { Palette } from '../draw/palette';
import { textWidth, type Size } from '../draw/size';
import { clamped, fitted } from './flow';
import type { Legend } from './legend';

/** What stands around a picture. */
export interface Framing {
  readonly title: string;
  /** what is shown, in a line; under it what of the plan, where that is not the whole */
  readonly subtitle: string;
  readonly remark: string;
  readonly source: string;
  readonly date: string;
  readonly legend: Legend;
  /** about everything, in pixels */
  readonly margin: number;
  readonly palette: Palette;
  readonly type: Type;
  /** names that no line cuts */
  readonly names: readonly string[];
}

/** Sizes of type, in pixels. */
export interface Type {
  readonly title: number;
  readonly subtitle: number;
  readonly small: number;
}

/** Sizes of type for a least one. */
export function typeOf(least: number): Type {
  const small = Math.max(12, least);
  return { small, subtitle: small * 1.25, title: small * 2.25 };
}

/** Room about a picture that stands by itself, and about one in a text that brings its own. */
export const MARGIN = 36;
export const BARE_MARGIN = 2;
/** Between a picture and its legend. */
const GAP = 24;
/** Lines that a title and a remark may take. */
const TITLE_LINES = 3;
const REMARK_LINES = 2;
/** From one line to the next, in em. */
const STEP = 1.35;

/** The words above a picture, line by line, and their height. */
function heading(framing: Framing, width: number): { marks: FigureMark[]; height: number } {
  const { palette, type, margin } = framing;
  let y = margin;
  const lines = (texts: readonly string[], size: number, fill: string, bold: boolean) =>
    texts.map((text): FigureMark => {
      const mark = { type: 'text', x: margin, y: y + size * 0.95, text, size } as const;
      y += size * (bold ? STEP : 1.5);
      return { ...mark, fill, anchor: 'start', ...(bold && { bold }) };
    });
  const title = lines(
    clamped(framing.title, type.title, width, TITLE_LINES, framing.names),
    type.title,
    palette.ink,
    true,
  );
  y += type.small * 0.35;
  const subtitle = lines(
    clamped(framing.subtitle, type.subtitle, width, 1),
    type.subtitle,
    palette.ink2,
    false,
  );
  const remark = lines(
    clamped(framing.remark, type.subtitle, width, REMARK_LINES, framing.names),
    type.subtitle,
    palette.ink2,
    false,
  );
  const marks = [...title, ...subtitle, ...remark];
  return {
    marks,
    height: Math.round(marks.length > 0 ? y + type.small : Math.min(margin, type.small)),
  };
}

/** Height of the foot; none where it says nothing. */
const footHeight = ({ source, date, type, margin }: Framing): number =>
  source || date ? Math.round(type.small * 2.4 + margin * 0.6) : margin;

/** Room that is left for the picture in a frame. */
export function roomIn(framing: Framing, { width, height }: Size): Size {
  const { legend, type, margin } = framing;
  const inner = width - 2 * margin;
  const above = heading(framing, inner).height;
  const taken = legend.height > 0 ? GAP : 0;
  const across = legend.beside ? legend.width + taken : 0;
  const down = legend.beside ? 0 : legend.height + taken / 2;
  const below = footHeight(framing) + type.small;
  return { width: inner - across, height: Math.max(120, height - above - down - below) };
}

/** A picture with its title, legend, source and date around it. */
export function framed(picture: Figure, framing: Framing): Figure {
  const { legend, type, margin } = framing;
  const gap = legend.height > 0 ? GAP : 0;
  const left = legend.beside ? legend.width + gap : 0;
  const inner = left + picture.width;
  const head = heading(framing, inner);
  const bottom = legend.beside
    ? head.height + Math.max(picture.height, legend.height)
    : head.height + picture.height + gap / 2 + legend.height;
  const foot = footHeight(framing);
  const [width, height] = [inner + 2 * margin, Math.ceil(bottom + type.small + foot)];
  const key = { ...picture, marks: legend.marks };
  const below = head.height + picture.height + gap / 2;
  return {
    width,
    height,
    marks: [
      ...head.marks,
      ...placed(picture, margin + left, head.height),
      ...placed(key, margin, legend.beside ? head.height : below),
      ...footMarks(framing, { width, height }),
    ],
  };
}

/** A hairline, and under it the source and the date. */
function footMarks(framing: Framing, { width, height }: Size): FigureMark[] {
  const { palette, type, margin, source, date } = framing;
  if (!source && !date) return [];
  const size = type.small;
  const rule = height - footHeight(framing);
  const [left, right] = [margin, width - margin];
  const words = { type: 'text', y: rule + size * 1.75, size, fill: palette.ink3 } as const;
  const room = right - left - textWidth(date) * size - GAP;
  return [
    { type: 'line', x1: left, x2: right, y1: rule, y2: rule, stroke: palette.rule, line: 1 },
    { ...words, x: left, text: fitted(source, size, room), anchor: 'start' },
    { ...words, x: right, text: date, anchor: 'end' },
  ];
}
