import { readLink, writeLink, writeLinked } from '../view/link';
import type { AppState } from './app.svelte';
import { isOfPlan } from './arrive';

/**
 * Keeps the view and the link's fragment in step: a changed view is written to the link, and a
 * changed link (typed, or Back and Forward) is shown.
 */
export function bindAddress(app: AppState, window: Window): void {
  const showLink = () => {
    const { view, unknown } = readLink(window.location.hash, app.home);
    app.show(view);
    // A link without the flag does not begin what the reader has ended.
    if (!app.keeping.allowed) app.onview(app.view, 'quiet');
    if (unknown.length > 0) app.tell({ code: 'link-unknown', detail: unknown.join(', ') });
  };
  app.onview = (view, pace) => {
    const { linked, allowed } = app.keeping;
    const fragment = linked
      ? writeLinked(view, linked, app.home)
      : writeLink(view, app.home, allowed);
    if (fragment === window.location.hash.slice(1)) return;
    const url = fragment ? `#${fragment}` : window.location.pathname + window.location.search;
    if (pace === 'step') window.history.pushState(null, '', url);
    else window.history.replaceState(null, '', url);
  };
  window.addEventListener('popstate', () => {
    // Another plan is another page, which begins with it.
    const { linked } = app.keeping;
    if (isOfPlan(window.location.hash, linked)) window.location.reload();
    else showLink();
  });
  showLink();
  // Which plan is open is known here by now; a link that carries one would keep it for whoever looks on.
  if (!app.failure && isOfPlan(window.location.hash)) app.onview(app.view, 'quiet');
}
