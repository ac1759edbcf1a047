import type { Figure, FigureMark, TextMark } from './mark';
import { textWidth } from '../draw/size';

/** How high above and below its baseline a plate reaches, in em. */
const ABOVE = 0.9;
const BELOW = 0.16;
/** Some of the lines beneath stays to be seen. */
const OPACITY = 0.8;

/**
 * The figure for paper, with plates in place of halos: in a PDF a halo is two more copies of the words,
 * as outlines, which makes the file many times as large and is read out with the words.
 */
export function plated(figure: Figure): Figure {
  const onPlate = (mark: FigureMark): readonly FigureMark[] => {
    if (mark.type !== 'text' || !mark.halo) return [mark];
    const { halo, ...words } = mark;
    return [plate(words, halo), words];
  };
  return { ...figure, marks: figure.marks.flatMap(onPlate) };
}

function plate({ x, y, text, size, anchor }: TextMark, fill: string): FigureMark {
  const width = textWidth(text) * size;
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  const box = { x: left, y: y - size * ABOVE, width, height: size * (ABOVE + BELOW) };
  return { type: 'rect', ...box, fill, opacity: OPACITY };
}
