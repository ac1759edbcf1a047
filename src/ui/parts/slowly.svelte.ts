import { pause } from '../../app/pause';

/** The value of a generator that is run through. */
function ended<T>(steps: Generator<void, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * A value that may take long: then it is worked out step by step, so that the window never stands still, and
 * anew whenever what it is made of changes. Make it while a component is set up.
 *
 * @param long whether it takes long; what does not is there at once
 */
export function slowly<Of, T>(
  of: () => Of,
  make: (of: Of) => Generator<void, T>,
  long: (of: Of) => boolean,
): { readonly value: T | null } {
  let held = $state.raw<{ readonly of: Of; readonly value: T } | null>(null);
  $effect(() => {
    const now = of();
    if (!long(now)) return undefined;
    let over = false;
    const work = async () => {
      const steps = make(now);
      for (;;) {
        await pause();
        if (over) return;
        const step = steps.next();
        if (!step.done) continue;
        held = { of: now, value: step.value };
        return;
      }
    };
    void work();
    return () => (over = true);
  });
  const value = $derived.by(() => {
    const now = of();
    if (!long(now)) return ended(make(now));
    return held?.of === now ? held.value : null;
  });
  return {
    get value() {
      return value;
    },
  };
}
