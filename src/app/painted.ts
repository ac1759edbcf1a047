const PICTURES = ':is([data-figure], [data-filters])[aria-busy="true"]';

/** What waits for a worker before it shows what was asked for, or comes in a file of its own. */
const AWAITED = '[data-awaited][aria-busy="true"]';

async function without(busy: string): Promise<void> {
  while (document.querySelector(busy)) await new Promise(requestAnimationFrame);
}

/** Resolves once every picture on the page, and the legend beside it, stands there in whole. */
export const painted = (): Promise<void> => without(PICTURES);

/** The same, and nothing that is shown is still waited for. */
export const settled = (): Promise<void> => without(`${PICTURES}, ${AWAITED}`);
