const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Moves the focus with the arrow keys to the nearest of some elements in that direction; sideways it
 * goes on in the next line.
 *
 * @returns whether the key was one that moves
 */
export function moveFocus(event: KeyboardEvent, all: readonly HTMLElement[]): boolean {
  const way = WAYS[event.key];
  const from = document.activeElement;
  if (!way || !(from instanceof HTMLElement) || event.ctrlKey || event.altKey || event.metaKey)
    return false;
  const at = all.indexOf(from);
  if (at < 0) return false;
  const next = way[1] === 0 ? all[at + way[0]] : nearest(from, all, way[1]);
  next?.focus();
  return true;
}

/** The element above (`down` -1) or below (1) that is nearest, differences of height counting more. */
function nearest(from: HTMLElement, all: readonly HTMLElement[], down: number) {
  const start = from.getBoundingClientRect();
  let [best, least]: [HTMLElement | undefined, number] = [undefined, Infinity];
  for (const element of all) {
    const box = element.getBoundingClientRect();
    const away = down > 0 ? box.top - start.bottom : start.top - box.bottom;
    if (element === from || away < -2) continue;
    const aside = Math.max(0, box.left - start.right, start.left - box.right);
    const offset = Math.abs(box.left - start.left) / 100;
    const far = away * 2 + aside + offset;
    if (far < least) [best, least] = [element, far];
  }
  return best;
}
