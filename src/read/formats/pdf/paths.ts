import type { OPS as Operations } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { placed, type Matrix, type Point } from '../paged/paths';

/** Kinds of step in a path, as PDF.js numbers them, with how many numbers each takes. */
const STEPS = [2, 2, 6, 4, 0];
const [MOVE, CLOSE] = [0, 4];

/** The corners of each outline of a path; curves are followed from end to end. */
export function outlinesOf(data: Float32Array, matrix: Matrix): Point[][] {
  const found: Point[][] = [];
  for (let at = 0; at < data.length;) {
    const step = data[at]!;
    const taken = STEPS[step];
    if (taken === undefined) return found;
    const open = found.at(-1);
    if (step === CLOSE) {
      if (open && open.length > 0) open.push(open[0]!);
    } else {
      const point = placed(matrix, data[at + taken - 1]!, data[at + taken]!);
      if (step === MOVE || !open) found.push([point]);
      else open.push(point);
    }
    at += taken + 1;
  }
  return found;
}

/** How a path is painted: filled, with lines, or not at all. */
export function paintOf(ops: typeof Operations, op: number): 'fill' | 'line' | undefined {
  if (op === ops.endPath) return undefined;
  return op === ops.fill || op === ops.eoFill ? 'fill' : 'line';
}
