/** Milliseconds of one movement. */
const PACE = 300;

type Place = readonly [number, number];

/** Leads an element from where it stood to where it stands now, in pixels. */
export function lead(element: Element, [fromX, fromY]: Place, [x, y]: Place): void {
  const [dx, dy] = [fromX - x, fromY - y];
  if (Math.abs(dx) + Math.abs(dy) < 0.5) return;
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  element.animate([{ transform: `translate(${dx}px, ${dy}px)` }, { transform: 'none' }], {
    duration: PACE,
    easing: 'ease-in-out',
  });
}
