import type { Drawn, Glyph } from './page';
import { wayOf } from './turned';

/** Of steps from one character to the next, so many times more go down than on, and at least so many. */
const [MORE, FEW] = [2, 8];
/** A character stands below the last where it is no further than so many ems, and not nearer. */
const [FAR, NEAR] = [1.6, 0.4];
/** Where the baseline of a column runs, left of its middle, and how far an em rises; in ems. */
const [BASELINE, RISE] = [0.38, 0.88];

const isUpright = (glyph: Glyph): boolean => glyph.text.trim() !== '' && wayOf(glyph) === 0;
const middleOf = ({ x, dx }: Glyph): number => x + dx / 2;

const isBelow = (last: Glyph, next: Glyph): boolean =>
  Math.abs(middleOf(next) - middleOf(last)) < 0.2 * last.size &&
  next.y - last.y > NEAR * last.size &&
  next.y - last.y < FAR * last.size;

const isBeside = (last: Glyph, next: Glyph): boolean =>
  Math.abs(next.y - last.y) < 0.2 * last.size &&
  Math.abs(next.x - last.x - last.dx) < 0.5 * last.size;

/**
 * A page whose lines run down, its characters upright and set one by one, as if each ran down: so do
 * those of a font that is made for it. Other pages stay as they are.
 */
export function standing<P extends Pick<Drawn, 'glyphs'>>(page: P): P {
  const { glyphs } = page;
  const upright = glyphs.filter(isUpright);
  const steps = upright.slice(1).map((next, i) => [upright[i]!, next] as const);
  const down = steps.filter(([last, next]) => isBelow(last, next));
  const on = new Set(steps.filter(([last, next]) => isBeside(last, next)).flat());
  if (down.length < FEW || down.length < MORE * (on.size / 2)) return page;
  const below = new Map(down);
  const turnedDown = (glyph: Glyph): Glyph => {
    const { size, y } = glyph;
    const dy = (below.get(glyph)?.y ?? y + size) - y;
    return { ...glyph, x: middleOf(glyph) - BASELINE * size, y: y - RISE * size, dx: 0, dy };
  };
  return {
    ...page,
    glyphs: glyphs.map((glyph) =>
      isUpright(glyph) && !on.has(glyph) && glyph.dx > 0.8 * glyph.size ? turnedDown(glyph) : glyph,
    ),
  };
}
