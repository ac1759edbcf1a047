/**
 * Lets the browser paint, and take what the reader does, before what comes next. Out of sight nobody waits for
 * either, and the browser would let whole seconds pass.
 */
export const pause = (): Promise<void> =>
  globalThis.document?.hidden ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve));
