import type { Ruling, Shade } from './page';

export type Matrix = readonly number[];
export type Point = readonly [x: number, y: number];

/** A filled box that is no thicker than this is a line, in points. */
const THIN = 3;
/** shorter ones are marks, in points */
const SHORTEST = 4;

/** The matrix that applies `b` first, then `a`. */
export const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a! * g! + c! * h!,
  b! * g! + d! * h!,
  a! * i! + c! * j!,
  b! * i! + d! * j!,
  a! * k! + c! * l! + e!,
  b! * k! + d! * l! + f!,
];

export const placed = ([a, b, c, d, e, f]: Matrix, x: number, y: number): Point => [
  a! * x + c! * y + e!,
  b! * x + d! * y + f!,
];

/** The straight lines, and the boxes, that a path makes: stroked, or filled as thin boxes. */
export function drawnBy(
  outlines: readonly (readonly Point[])[],
  filled: boolean,
): { rulings: Ruling[]; shades: Shade[] } {
  if (filled) {
    const boxes = outlines.filter((points) => points.length > 1).map(boxOf);
    return { rulings: boxes.flatMap(thinBox), shades: boxes.filter(isThick) };
  }
  const rulings = outlines.flatMap((points) =>
    points.slice(1).flatMap((to, i) => straight(points[i]!, to)),
  );
  return { rulings, shades: [] };
}

function straight([x1, y1]: Point, [x2, y2]: Point): Ruling[] {
  const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  if (height < 1 && width >= SHORTEST)
    return [{ across: true, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }];
  if (width < 1 && height >= SHORTEST)
    return [{ across: false, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) }];
  return [];
}

export function boxOf(points: readonly Point[]): Shade {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const bounds = (values: readonly number[]) =>
    values.reduce(([low, high], v) => [Math.min(low, v), Math.max(high, v)] as const, [
      Infinity,
      -Infinity,
    ] as const);
  const [[left, right], [top, bottom]] = [bounds(xs), bounds(ys)];
  return { left, right, top, bottom };
}

const isThick = ({ left, right, top, bottom }: Shade): boolean =>
  bottom - top > THIN && right - left > THIN;

/** A filled box as a line, where it is thin; a thicker one is a shade. */
function thinBox({ left, right, top, bottom }: Shade): Ruling[] {
  if (bottom - top <= THIN)
    return straight([left, (top + bottom) / 2], [right, (top + bottom) / 2]);
  if (right - left <= THIN)
    return straight([(left + right) / 2, top], [(left + right) / 2, bottom]);
  return [];
}
