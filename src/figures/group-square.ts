import { CORNERS, LEAST_NUMBER, numberSize, type GroupSign } from '../draw/signs';
import type { FigureMark, Paint } from './mark';

/** Where a square stands and how it is drawn; lengths in pixels of the figure. */
interface Square {
  readonly x: number;
  readonly y: number;
  /** half its side */
  readonly r: number;
  /** pixels of a unit of the layout */
  readonly k: number;
  readonly name?: string;
  readonly paint: Paint;
  /** the number's colour */
  readonly ink: string;
  /** least size of type of words, in pixels */
  readonly least: number;
}

/** The square of a task, a group, or its place in a legend: in its hue, with its number. */
export function groupSquare(
  { number, kind }: GroupSign,
  { x, y, r, k, name, paint, ink, least }: Square,
): FigureMark[] {
  const box = { x: x - r, y: y - r, width: 2 * r, height: 2 * r, round: CORNERS[kind] * k };
  const size = numberSize(r, number, least);
  return [
    { type: 'rect', ...box, ...(name !== undefined && { name }), ...paint },
    ...(number && size >= LEAST_NUMBER ? [numberOf(number, x, y, size, ink)] : []),
  ];
}

const numberOf = (text: string, x: number, y: number, size: number, fill: string): FigureMark => {
  return { type: 'text', x, y: y + size * 0.36, text, size, fill, anchor: 'middle', bold: true };
};
