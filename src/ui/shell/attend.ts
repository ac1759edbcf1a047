import { tick } from 'svelte';

/** Gives the keyboard to what was chosen by name: its node where it is drawn, else the card that tells of it. */
export async function attendTo(id: string): Promise<void> {
  await tick();
  const node = document.querySelector<SVGElement>(`main [data-node][data-id="${CSS.escape(id)}"]`);
  if (node) node.focus();
  else await attend(`main [data-detail="${CSS.escape(id)}"] h2`);
}

/** Gives the keyboard to what was asked for from elsewhere, once it is there. */
export async function attend(selector: string): Promise<void> {
  const found = await appeared(selector);
  if (!found) return;
  if (found.tabIndex < 0) found.tabIndex = -1;
  found.focus();
}

/** What a selector finds, as soon as it does; null where the reader does something else meanwhile. */
function appeared(selector: string): Promise<HTMLElement | null> {
  return new Promise((resolve) => {
    const over = new AbortController();
    const done = (found: HTMLElement | null) => {
      observer.disconnect();
      over.abort();
      resolve(found);
    };
    const look = () => {
      const found = document.querySelector<HTMLElement>(selector);
      if (found) done(found);
    };
    const observer = new MutationObserver(look);
    const what = { subtree: true, childList: true, attributeFilter: ['disabled'] };
    observer.observe(document.body, what);
    const options = { capture: true, signal: over.signal };
    for (const event of ['keydown', 'pointerdown'])
      window.addEventListener(event, () => done(null), options);
    look();
  });
}
