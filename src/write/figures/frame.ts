import { placed, type Figure, type FigureMark } from '../../draw/figure';
import type { Palette } from '../../draw/palette';
import { textWidth } from '../../draw/size';
import { wrapped } from './flow';

/** What stands around a picture. */
export interface Framing {
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  readonly date: string;
  readonly legend: { readonly marks: (top: number) => FigureMark[]; readonly height: number };
  readonly palette: Palette;
}

/** Room about everything, in pixels, and sizes of type. */
export const MARGIN = 36;
const TITLE = 24;
const SUBTITLE = 14;
export const SMALL = 12;

/** Heights that a frame takes above and below its picture, for a picture of a width. */
export function frameHeights(framing: Framing, width: number): { above: number; below: number } {
  const lines = wrapped(framing.title, TITLE, width).length;
  const above = MARGIN + lines * TITLE * 1.35 + SUBTITLE * 1.9 + 8;
  const below = 14 + framing.legend.height + 12 + SMALL * 2.2 + MARGIN * 0.6;
  return { above: Math.round(above), below: Math.round(below) };
}

/** A picture with its title, legend, source and date around it. */
export function framed(picture: Figure, framing: Framing): Figure {
  const { palette, legend } = framing;
  const { above, below } = frameHeights(framing, picture.width);
  const [width, height] = [picture.width + 2 * MARGIN, above + picture.height + below];
  const text = (x: number, y: number, words: string, size: number, fill: string): FigureMark => {
    return { type: 'text', x, y, text: words, size, fill, anchor: 'start' };
  };
  const title = wrapped(framing.title, TITLE, picture.width).map((line, i) => ({
    ...text(MARGIN, MARGIN + TITLE * (0.9 + i * 1.35), line, TITLE, palette.ink),
    bold: true,
  }));
  const rule = height - MARGIN * 0.6 - SMALL * 2.2;
  const foot = rule + SMALL * 1.7;
  const room = picture.width - textWidth(framing.date) * SMALL - 24;
  return {
    width,
    height,
    marks: [
      ...title,
      text(MARGIN, above - 12, framing.subtitle, SUBTITLE, palette.ink2),
      ...placed(picture, MARGIN, above),
      ...placed({ ...picture, marks: legend.marks(0) }, MARGIN, above + picture.height + 14),
      {
        type: 'line',
        x1: MARGIN,
        x2: width - MARGIN,
        y1: rule,
        y2: rule,
        stroke: palette.rule,
        line: 1,
      },
      text(MARGIN, foot, wrapped(framing.source, SMALL, room)[0] ?? '', SMALL, palette.ink3),
      {
        ...text(width - MARGIN, foot, framing.date, SMALL, palette.ink3),
        anchor: 'end',
      } as FigureMark,
    ],
  };
}
