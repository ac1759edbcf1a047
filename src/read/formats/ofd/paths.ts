import { placed, type Matrix, type Point } from '../paged/paths';

/** How many numbers each step of a path takes; GB/T 33190, 9.1. */
const TAKES: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };

/** The corners of each outline of a path; curves are followed from end to end. */
export function outlinesOf(data: string, matrix: Matrix): Point[][] {
  const found: Point[][] = [];
  const pieces = data.trim().split(/[\s,]+/);
  for (let at = 0; at < pieces.length;) {
    const step = pieces[at]!.toUpperCase();
    const taken = Object.hasOwn(TAKES, step) ? TAKES[step] : undefined;
    if (taken === undefined) return found;
    const open = found.at(-1);
    if (step === 'C') {
      if (open) open.push(open[0]!);
    } else {
      const [x, y] = [Number(pieces[at + taken - 1]), Number(pieces[at + taken])];
      if (!Number.isFinite(x) || !Number.isFinite(y)) return found;
      const point = placed(matrix, x, y);
      if (step === 'S' || step === 'M' || !open) found.push([point]);
      else open.push(point);
    }
    at += taken + 1;
  }
  return found;
}
