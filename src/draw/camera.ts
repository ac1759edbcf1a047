import type { Camera } from '../view/view';
import type { Size } from './size';

/** From layout units to pixels of an area: `pixel = unit × k + (x, y)`. */
export interface Transform {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** Least and greatest scale a reader can zoom to, as multiples of the scale that fits all. */
export const ZOOM_RANGE = [0.5, 12] as const;

/** Shows a whole picture as large as an area allows, in its middle. */
export function fitTransform(area: Size, picture: Size): Transform {
  const k = Math.min(area.width / picture.width, area.height / picture.height);
  const x = (area.width - picture.width * k) / 2;
  const y = (area.height - picture.height * k) / 2;
  return { k, x, y };
}

/** The transform that a camera stands for in an area; `null` shows all. */
export function cameraTransform(camera: Camera | null, area: Size, picture: Size): Transform {
  const fit = fitTransform(area, picture);
  if (!camera) return fit;
  const k = fit.k * camera.k;
  return { k, x: area.width / 2 - camera.x * k, y: area.height / 2 - camera.y * k };
}

/** How a picture is seen, and in what. */
export interface Seen {
  readonly transform: Transform;
  readonly area: Size;
}

/** Whether a point of the layout is in the window, or no further outside than a share `beyond` of it. */
export function isSeen(
  point: { readonly x: number; readonly y: number },
  { transform: { k, x, y }, area }: Seen,
  beyond = 0,
): boolean {
  const inside = (at: number, length: number) =>
    at >= -beyond * length && at <= (1 + beyond) * length;
  return inside(point.x * k + x, area.width) && inside(point.y * k + y, area.height);
}

/** The camera of a transform: the inverse of `cameraTransform`. */
export function cameraOf(transform: Transform, area: Size, picture: Size): Camera {
  const { k, x, y } = transform;
  return {
    x: (area.width / 2 - x) / k,
    y: (area.height / 2 - y) / k,
    k: k / fitTransform(area, picture).k,
  };
}

/** What takes a point drawn under `from` to where it stands under `to`. */
export function between(from: Transform, to: Transform): Transform {
  const k = to.k / from.k;
  return { k, x: to.x - from.x * k, y: to.y - from.y * k };
}

/** A camera that shows some points with air around them, no closer than three times the whole. */
export function cameraOn(
  points: readonly { readonly x: number; readonly y: number }[],
  area: Size,
  picture: Size,
): Camera | null {
  if (points.length === 0) return null;
  const [xs, ys] = [points.map((p) => p.x), points.map((p) => p.y)];
  const [left, right, top, bottom] = [
    Math.min(...xs),
    Math.max(...xs),
    Math.min(...ys),
    Math.max(...ys),
  ];
  const air = 110;
  const box = { width: right - left + air, height: bottom - top + air };
  const k = fitTransform(area, box).k / fitTransform(area, picture).k;
  return { x: (left + right) / 2, y: (top + bottom) / 2, k: Math.max(1, Math.min(3, k)) };
}

/** What a card covers of an area, in pixels: from its right edge, or from its foot. */
interface Covered {
  readonly right?: number;
  readonly foot?: number;
}

/**
 * The least move that brings a point out from under something that covers an edge of an area; `null`
 * where nothing needs to move.
 *
 * @param room pixels wanted beside the point, for its label
 */
export function uncover(
  point: { readonly x: number; readonly y: number },
  transform: Transform,
  area: Size,
  { right = 0, foot = 0 }: Covered,
  room: number,
): Transform | null {
  const { k, x, y } = transform;
  const across = right > 0 ? area.width - right - room : 0;
  const down = foot > 0 ? area.height - foot - room : 0;
  const left = across > 0 ? Math.max(0, point.x * k + x - across) : 0;
  const up = down > 0 ? Math.max(0, point.y * k + y - down) : 0;
  return left > 0 || up > 0 ? { k, x: x - left, y: y - up } : null;
}
