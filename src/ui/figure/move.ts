import type { FigureMark } from '../../figures/mark';
import type { LiveMark } from '../../figures/live/mark';

/** Milliseconds of one movement. */
const PACE = 300;

type Mark = FigureMark | LiveMark;

/** What a mark shows, by which the same thing is known again in the figure of another view. */
function shows(mark: Mark): string {
  if ('key' in mark && mark.key !== undefined) return mark.key;
  const words = mark.type === 'text' ? mark.text : 'name' in mark ? mark.name : undefined;
  return `${mark.type} ${words ?? ''}`;
}

/** Marks with keys by which they are known again in another list. */
export function keyed(marks: readonly Mark[]): { key: string; mark: Mark }[] {
  const seen = new Map<string, number>();
  return marks.map((mark) => {
    const what = shows(mark);
    const times = (seen.get(what) ?? 0) + 1;
    seen.set(what, times);
    return { key: `${what} ${times}`, mark };
  });
}

const places = new WeakMap<Element, readonly [number, number]>();

/** An attachment that leads an element from where it stood to where it stands now, in pixels. */
export const led = (x: number, y: number) => (element: Element) => {
  const [fromX, fromY] = places.get(element) ?? [x, y];
  places.set(element, [x, y]);
  const [dx, dy] = [fromX - x, fromY - y];
  if (Math.abs(dx) + Math.abs(dy) < 0.5) return;
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  element.animate([{ transform: `translate(${dx}px, ${dy}px)` }, { transform: 'none' }], {
    duration: PACE,
    easing: 'ease-in-out',
  });
};
