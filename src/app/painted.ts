/** Resolves once every picture on the page, and the legend beside it, stands there in whole. */
export async function painted(): Promise<void> {
  while (document.querySelector(':is([data-figure], [data-filters])[aria-busy="true"]'))
    await new Promise(requestAnimationFrame);
}
