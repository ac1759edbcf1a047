const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/**
 * Moves the focus within an upright list as a key asks for: arrows, Home and End.
 *
 * @param list selects the buttons of the list that a button belongs to
 */
export function stepThrough(
  event: KeyboardEvent,
  list: (button: HTMLElement) => readonly HTMLElement[],
): void {
  const from = (event.target as Element).closest<HTMLElement>('button');
  const all = from ? list(from) : [];
  const next = STEPS[event.key]?.(all.indexOf(from!), all.length - 1);
  if (!from || next === undefined || !all.includes(from)) return;
  event.preventDefault();
  all[next]!.focus();
}
