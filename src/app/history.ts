import { readLink, writeLink } from '../view/link';
import type { AppState } from './app.svelte';

/**
 * Keeps the view and the link's fragment in step: a changed view is written to the link, and a
 * changed link (typed, or Back and Forward) is shown.
 */
export function bindHistory(app: AppState, window: Window): void {
  const showLink = () => {
    const { view, unknown } = readLink(window.location.hash);
    app.show(view);
    // A link without the flag does not begin what the reader has ended.
    if (!app.keeping.allowed) app.onview(app.view, 'quiet');
    if (unknown.length > 0) app.tell({ code: 'link-unknown', detail: unknown.join(', ') });
  };
  app.onview = (view, pace) => {
    const fragment = writeLink(view, app.keeping.allowed);
    if (fragment === window.location.hash.slice(1)) return;
    const url = fragment ? `#${fragment}` : window.location.pathname + window.location.search;
    if (pace === 'step') window.history.pushState(null, '', url);
    else window.history.replaceState(null, '', url);
  };
  window.addEventListener('popstate', showLink);
  showLink();
}
