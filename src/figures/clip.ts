import type { Size } from '../draw/size';

/** Two ends of a line: x1, y1, x2, y2. */
type Ends = readonly [number, number, number, number];

/** A point: x, y. */
export type Spot = readonly [number, number];

/**
 * The piece of a line that lies inside a frame from (0, 0), or undefined where none does. Liang and
 * Barsky 1984.
 */
export function clipped([x1, y1, x2, y2]: Ends, { width, height }: Size): Ends | undefined {
  const [dx, dy] = [x2 - x1, y2 - y1];
  let [from, to] = [0, 1];
  const sides = [
    [-dx, x1],
    [dx, width - x1],
    [-dy, y1],
    [dy, height - y1],
  ] as const;
  for (const [step, room] of sides) {
    if (step === 0 && room < 0) return undefined;
    if (step === 0) continue;
    if (step < 0) from = Math.max(from, room / step);
    else to = Math.min(to, room / step);
  }
  if (from > to) return undefined;
  return [x1 + from * dx, y1 + from * dy, x1 + to * dx, y1 + to * dy];
}

/**
 * The part of a convex shape that lies inside a frame from (0, 0); no points where none does.
 * Sutherland and Hodgman 1974.
 */
export function cut(points: readonly Spot[], { width, height }: Size): Spot[] {
  /** by side: how far inside a point is */
  const sides: readonly ((spot: Spot) => number)[] = [
    ([x]) => x,
    ([x]) => width - x,
    ([, y]) => y,
    ([, y]) => height - y,
  ];
  return sides.reduce<Spot[]>(
    (shape, inside) =>
      shape.flatMap((spot, at) => {
        const before = shape.at(at - 1)!;
        const [a, b] = [inside(before), inside(spot)];
        const own: Spot[] = b >= 0 ? [spot] : [];
        return a >= 0 === b >= 0 ? own : [between(before, spot, a / (a - b)), ...own];
      }),
    [...points],
  );
}

const between = ([x1, y1]: Spot, [x2, y2]: Spot, t: number): Spot => [
  x1 + (x2 - x1) * t,
  y1 + (y2 - y1) * t,
];

/** A circle as a shape of many sides. */
export function roundabout(x: number, y: number, r: number): Spot[] {
  const sides = 64;
  return Array.from({ length: sides }, (_, i) => {
    const angle = (2 * Math.PI * i) / sides;
    return [x + r * Math.cos(angle), y + r * Math.sin(angle)];
  });
}
