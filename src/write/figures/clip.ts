import type { Size } from '../../draw/size';

/** Two ends of a line: x1, y1, x2, y2. */
export type Ends = readonly [number, number, number, number];

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
