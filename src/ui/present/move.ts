import type { FigureMark } from '../../figures/mark';

/** Milliseconds of one movement. */
const PACE = 300;

/** Marks with keys by which the same thing is known again in the figure of another view. */
export function keyed(marks: readonly FigureMark[]): { key: string; mark: FigureMark }[] {
  const seen = new Map<string, number>();
  return marks.map((mark) => {
    const what = `${mark.type} ${mark.type === 'text' ? mark.text : (mark.name ?? '')}`;
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
