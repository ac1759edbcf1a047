/** Milliseconds after the last change until what is far below is worked out again. */
const PAUSE = 250;

/**
 * A value that follows another one once that has come to rest, so that what takes long is not worked out
 * between two keys. Make it while a component is set up.
 *
 * @param now whether it has to follow at once
 */
export function later<T>(value: () => T, now: () => boolean): { readonly value: T } {
  let held = $state.raw(value());
  $effect(() => {
    const next = value();
    if (now()) {
      held = next;
      return undefined;
    }
    const timer = setTimeout(() => (held = next), PAUSE);
    return () => clearTimeout(timer);
  });
  return {
    get value() {
      return held;
    },
  };
}
