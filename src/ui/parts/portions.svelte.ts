import { afterFrame } from './after-frame';

/**
 * How many rows of a long list stand there: where many are new they come frame by frame, so that nothing
 * else is held up. Make it while a component is set up.
 *
 * @param length of the whole list
 * @param atOnce so many rows come new in one frame
 */
export function portions(
  length: () => number,
  atOnce = 40,
): {
  readonly count: number;
  /** whether more are on their way */
  readonly coming: boolean;
} {
  let shown = $state(Math.min(length(), atOnce));
  $effect(() => {
    const [now, all] = [shown, length()];
    if (now > all) shown = all;
    if (now >= all) return undefined;
    // Out of sight there are no frames.
    if (document.hidden) shown = all;
    return afterFrame(() => (shown = Math.min(all, now + atOnce)));
  });
  return {
    get count() {
      return shown;
    },
    get coming() {
      return shown < length();
    },
  };
}
