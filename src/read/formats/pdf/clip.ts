import type { Glyph } from '../paged/page';
import { placed, type Matrix, type Point } from '../paged/paths';

/** What is seen of a page: left, top, right and bottom; undefined where it is all of it. */
export type Clip = readonly [number, number, number, number] | undefined;

/** So much of its size may a character's baseline lie outside what is seen, and part of it still show. */
const NEAR = 0.6;

/** What is seen where a path narrows it: by its outermost points, so that too much is seen rather than too little. */
export function narrowed(clip: Clip, outlines: readonly (readonly Point[])[]): Clip {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of outlines.flat()) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  if (left > right) return clip;
  const [l, t, r, b] = clip ?? [left, top, right, bottom];
  return [Math.max(l, left), Math.max(t, top), Math.min(r, right), Math.min(b, bottom)];
}

/** The corners of a box, placed on the page. */
export const corners = (matrix: Matrix, box: readonly number[]): Point[] => {
  const [a = 0, b = 0, c = 0, d = 0] = box;
  return [placed(matrix, a, b), placed(matrix, c, b), placed(matrix, c, d), placed(matrix, a, d)];
};

/** Whether nothing of a character is seen. */
export function isClipped(clip: Clip, { x, y, dx, dy, size }: Glyph): boolean {
  if (!clip) return false;
  const [left, top, right, bottom] = clip;
  const [at, on, near] = [x + dx / 2, y + dy / 2, NEAR * size];
  return at < left - near || at > right + near || on < top - near || on > bottom + near;
}
