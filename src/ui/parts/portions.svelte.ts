import { afterFrame } from './after-frame';

/** So many rows come new in one frame. */
const AT_ONCE = 40;

/**
 * How many rows of a long list stand there: where many are new they come frame by frame, so that nothing
 * else is held up. Make it while a component is set up.
 *
 * @param length of the whole list
 */
export function portions(length: () => number): {
  readonly count: number;
  /** whether more are on their way */
  readonly coming: boolean;
} {
  let shown = $state(Math.min(length(), AT_ONCE));
  $effect(() => {
    const [now, all] = [shown, length()];
    if (now > all) shown = all;
    if (now >= all) return undefined;
    // Out of sight there are no frames.
    if (document.hidden) shown = all;
    return afterFrame(() => (shown = Math.min(all, now + AT_ONCE)));
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
