import { EXAMPLE, readLink, readLinked, type LinkedPlan } from '../view/link';
import type { AppState } from './app.svelte';
import type { Doors } from './linked';
import { loadInto } from './source';

/**
 * Opens the plan that the page's link is of, or tells that it cannot be had; where the link does not say
 * which, the one that was open last. What another page embeds is the plan of this page, unless its
 * link says otherwise.
 */
export async function arrive(app: AppState, fragment: string, doors: Doors): Promise<void> {
  const linked = readLinked(fragment);
  const { embed } = readLink(fragment).view;
  // There nothing is kept, and nobody sees the link.
  if (embed && isOfPlan(fragment)) app.keeping.linked = linked;
  if (linked.id !== EXAMPLE && isOfPlan(fragment)) {
    const { openLinked } = await import('./linked');
    return openLinked(app, linked, embed, doors);
  }
  const last = linked.id === '' && !embed && doors.before && app.keeping.allowed;
  if (last && (await (await doors.library()).resume())) return;
  await loadInto(app, doors.example());
}

/** Whether a link says which plan it is of, and other than what is said already: it takes more than a view. */
export function isOfPlan(fragment: string, already: LinkedPlan | null = null): boolean {
  const { id, name, content } = readLinked(fragment);
  const known = already?.id === id && already.name === name && already.content === content;
  return !known && id + name + content !== '';
}
