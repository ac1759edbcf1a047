import type { OPS as Operations, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Operators = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;

/** A straight line across or down a page, from `from` to `to`, at the height or distance `at`. */
export interface Ruling {
  readonly across: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

type Matrix = readonly number[];
type Point = readonly [x: number, y: number];

/** A filled box that is no thicker than this is a line, in points. */
const THIN = 3;
/** shorter ones are marks, in points */
const SHORTEST = 4;

const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a! * g! + c! * h!,
  b! * g! + d! * h!,
  a! * i! + c! * j!,
  b! * i! + d! * j!,
  a! * k! + c! * l! + e!,
  b! * k! + d! * l! + f!,
];

/** The straight lines that a page draws: stroked, or filled as thin boxes. */
export function rulingsOf(
  ops: typeof Operations,
  { fnArray, argsArray }: Operators,
  viewport: Matrix,
): Ruling[] {
  const rulings: Ruling[] = [];
  const saved: Matrix[] = [];
  let matrix = viewport;
  fnArray.forEach((op, i) => {
    const args = argsArray[i] as unknown[];
    if (op === ops.save || op === ops.paintFormXObjectBegin) saved.push(matrix);
    if (op === ops.restore || op === ops.paintFormXObjectEnd) matrix = saved.pop() ?? viewport;
    if (op === ops.transform) matrix = times(matrix, args as number[]);
    if (op === ops.paintFormXObjectBegin && args[0]) matrix = times(matrix, args[0] as number[]);
    if (op === ops.constructPath) rulings.push(...pathRulings(ops, args, matrix));
  });
  return rulings;
}

function pathRulings(ops: typeof Operations, args: readonly unknown[], matrix: Matrix): Ruling[] {
  const [paint, [data]] = args as [number, [Float32Array | null]];
  if (!data || paint === ops.endPath) return [];
  const filled = paint === ops.fill || paint === ops.eoFill;
  return outlines(data, matrix).flatMap((points) =>
    filled ? thinBox(points) : points.slice(1).flatMap((to, i) => straight(points[i]!, to)),
  );
}

/** Kinds of step in a path, as PDF.js numbers them, with how many numbers each takes. */
const STEPS = [2, 2, 6, 4, 0];
const [MOVE, CLOSE] = [0, 4];

/** The corners of each outline of a path; curves are followed from end to end. */
function outlines(data: Float32Array, [a, b, c, d, e, f]: Matrix): Point[][] {
  const found: Point[][] = [];
  for (let at = 0; at < data.length;) {
    const step = data[at]!;
    const taken = STEPS[step];
    if (taken === undefined) return found;
    const open = found.at(-1);
    if (step === CLOSE) {
      if (open && open.length > 0) open.push(open[0]!);
    } else {
      const [x, y] = [data[at + taken - 1]!, data[at + taken]!];
      const point: Point = [a! * x + c! * y + e!, b! * x + d! * y + f!];
      if (step === MOVE || !open) found.push([point]);
      else open.push(point);
    }
    at += taken + 1;
  }
  return found;
}

function straight([x1, y1]: Point, [x2, y2]: Point): Ruling[] {
  const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  if (height < 1 && width >= SHORTEST)
    return [{ across: true, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }];
  if (width < 1 && height >= SHORTEST)
    return [{ across: false, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) }];
  return [];
}

/** A filled box as a line, where it is thin; a thicker one is a shade. */
function thinBox(points: readonly Point[]): Ruling[] {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  if (bottom - top <= THIN)
    return straight([left, (top + bottom) / 2], [right, (top + bottom) / 2]);
  if (right - left <= THIN)
    return straight([(left + right) / 2, top], [(left + right) / 2, bottom]);
  return [];
}
