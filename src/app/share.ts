import type { AppState } from './app.svelte';
import { EXAMPLE, writeLinked } from '../view/link';
import type { View } from '../view/view';
import { keepingWords } from '../words/keeping';

/**
 * The link that shows a view, and says of which plan. Whether anything is kept is for those to decide who
 * open it.
 *
 * @param content the plan itself, packed, where it is to travel with the link
 */
export function linkOf(
  { keeping, source, language, home }: AppState,
  view: View,
  content = '',
): string {
  const { place, name } = keeping;
  const called = name || source.title || keepingWords[language].untitled;
  const plan = { id: place, name: place === EXAMPLE ? '' : called, content };
  return `${location.href.split('#')[0]}#${writeLinked(view, plan, home)}`;
}

/** Copies the link to what is seen; for a plan that others do not have it takes some words first. */
export async function shareLink(app: AppState): Promise<void> {
  if (app.keeping.place !== EXAMPLE) return app.keeping.share(true);
  const copied = await copyText(linkOf(app, app.view));
  app.tell({ code: copied ? 'copied' : 'copy-failed', detail: '' });
}

/** Puts text on the clipboard; false where neither way is allowed. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

/** The older way, which also works on a page from plain http or from a file; false where nothing was taken. */
function copySelected(text: string): boolean {
  const before = document.activeElement;
  const area = document.createElement('textarea');
  area.className = 'unseen';
  area.value = text;
  // Beneath an open dialog nothing can be selected, and yet the command says that it was done.
  (before?.closest('dialog') ?? document.body).append(area);
  area.select();
  let taken = false;
  const take = ({ target }: Event) => (taken = target === area);
  document.addEventListener('copy', take, { once: true });
  try {
    return document.execCommand('copy') && taken;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', take);
    area.remove();
    if (before instanceof HTMLElement) before.focus();
  }
}

/** Hands a file to the reader. */
export function saveFile(name: string, type: string, content: string | Uint8Array): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
