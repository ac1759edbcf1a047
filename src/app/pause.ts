/** Lets the browser paint, and take what the reader does, before what comes next. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
