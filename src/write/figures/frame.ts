import { placed, type Figure, type FigureMark } from '../../draw/figure';
import type { Palette } from '../../draw/palette';
import { textWidth, type Size } from '../../draw/size';
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

/** Room about everything, in pixels. */
export const MARGIN = 36;
/** Between a picture and its legend. */
const GAP = 24;
/** Lines that a title and a remark may take. */
const TITLE_LINES = 3;
const REMARK_LINES = 2;
/** From one line to the next, in em. */
const STEP = 1.35;

/** The words above a picture, line by line, and their height. */
function heading(framing: Framing, width: number): { marks: FigureMark[]; height: number } {
  const { palette, type } = framing;
  let y = MARGIN;
  const lines = (texts: readonly string[], size: number, fill: string, bold: boolean) =>
    texts.map((text): FigureMark => {
      const mark = { type: 'text', x: MARGIN, y: y + size * 0.95, text, size } as const;
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
  return { marks, height: Math.round(marks.length > 0 ? y + type.small : type.small) };
}

const footHeight = ({ small }: Type): number => Math.round(small * 2.4 + MARGIN * 0.6);

/** Room that is left for the picture in a frame. */
export function roomIn(framing: Framing, { width, height }: Size): Size {
  const { legend, type } = framing;
  const inner = width - 2 * MARGIN;
  const above = heading(framing, inner).height;
  const taken = legend.height > 0 ? GAP : 0;
  const across = legend.beside ? legend.width + taken : 0;
  const down = legend.beside ? 0 : legend.height + taken / 2;
  const below = footHeight(type) + type.small;
  return { width: inner - across, height: Math.max(120, height - above - down - below) };
}

/** A picture with its title, legend, source and date around it. */
export function framed(picture: Figure, framing: Framing): Figure {
  const { legend, type } = framing;
  const gap = legend.height > 0 ? GAP : 0;
  const left = legend.beside ? legend.width + gap : 0;
  const inner = left + picture.width;
  const head = heading(framing, inner);
  const bottom = legend.beside
    ? head.height + Math.max(picture.height, legend.height)
    : head.height + picture.height + gap / 2 + legend.height;
  const [width, height] = [inner + 2 * MARGIN, Math.ceil(bottom + type.small + footHeight(type))];
  const key = { ...picture, marks: legend.marks };
  const below = head.height + picture.height + gap / 2;
  return {
    width,
    height,
    marks: [
      ...head.marks,
      ...placed(picture, MARGIN + left, head.height),
      ...placed(key, MARGIN, legend.beside ? head.height : below),
      ...foot(framing, { width, height }),
    ],
  };
}

/** A hairline, and under it the source and the date. */
function foot({ palette, type, source, date }: Framing, { width, height }: Size): FigureMark[] {
  const size = type.small;
  const rule = height - footHeight(type);
  const [left, right] = [MARGIN, width - MARGIN];
  const words = { type: 'text', y: rule + size * 1.75, size, fill: palette.ink3 } as const;
  const room = right - left - textWidth(date) * size - GAP;
  return [
    { type: 'line', x1: left, x2: right, y1: rule, y2: rule, stroke: palette.rule, line: 1 },
    { ...words, x: left, text: fitted(source, size, room), anchor: 'start' },
    { ...words, x: right, text: date, anchor: 'end' },
  ];
}
