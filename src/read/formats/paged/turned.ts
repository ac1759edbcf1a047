import type { Drawn, Glyph, Ruling, Shade } from './page';

/** Which way a text runs: to the right, down, to the left, up; undefined where it is aslant. */
export type Way = 0 | 1 | 2 | 3;

/** Steeper than one in so many is aslant. */
const ASLANT = 10;

export function wayOf({ dx, dy }: Pick<Glyph, 'dx' | 'dy'>): Way | undefined {
  if (Math.abs(dy) * ASLANT <= Math.abs(dx)) return dx >= 0 ? 0 : 2;
  if (Math.abs(dx) * ASLANT <= Math.abs(dy)) return dy >= 0 ? 1 : 3;
  return undefined;
}

/** A page turned so that most of its text runs to the right: tables are often printed sideways. */
export function upright(page: Drawn): Drawn {
  const counts = [0, 0, 0, 0];
  for (const glyph of page.glyphs) {
    const way = wayOf(glyph);
    if (way !== undefined && glyph.text.trim() !== '') counts[way]! += 1;
  }
  const most = counts.indexOf(Math.max(...counts)) as Way;
  return turned(page, most);
}

/** A page turned so that what ran one way runs to the right. */
export function turned(page: Drawn, way: Way): Drawn {
  if (way === 0) return page;
  const point = turnOf(page, way);
  const [width, height] = way === 2 ? [page.width, page.height] : [page.height, page.width];
  const box = ({ left, right, top, bottom }: Shade): Shade => {
    const [[x1, y1], [x2, y2]] = [point(left, top), point(right, bottom)];
    const [xs, ys] = [
      [x1, x2],
      [y1, y2],
    ];
    return {
      left: Math.min(...xs),
      right: Math.max(...xs),
      top: Math.min(...ys),
      bottom: Math.max(...ys),
    };
  };
  const line = ({ across, at, from, to }: Ruling): Ruling => {
    const [left, right, top, bottom] = across ? [from, to, at, at] : [at, at, from, to];
    const turnedBox = box({ left, right, top, bottom });
    return turnedBox.right - turnedBox.left > turnedBox.bottom - turnedBox.top
      ? { across: true, at: turnedBox.top, from: turnedBox.left, to: turnedBox.right }
      : { across: false, at: turnedBox.left, from: turnedBox.top, to: turnedBox.bottom };
  };
  const glyphs = page.glyphs.map((glyph): Glyph => {
    const [x, y] = point(glyph.x, glyph.y);
    const [endX, endY] = point(glyph.x + glyph.dx, glyph.y + glyph.dy);
    return { ...glyph, x, y, dx: endX - x, dy: endY - y };
  });
  const [rulings, shades] = [page.rulings.map(line), page.shades.map(box)];
  return { ...page, width, height, glyphs, rulings, shades };
}

/** Where a point of a page stands when the page has been turned. */
function turnOf({ width, height }: Drawn, way: Way): (x: number, y: number) => [number, number] {
  if (way === 1) return (x, y) => [y, width - x];
  if (way === 3) return (x, y) => [height - y, x];
  return (x, y) => [width - x, height - y];
}
