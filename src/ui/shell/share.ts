import { writeLink } from '../../view/link';
import type { View } from '../../view/view';

/**
 * The link that shows what is seen.
 *
 * @param kept whether the plan is kept here; whoever opens a link decides that for themselves
 */
export const linkOf = (view: View, kept: boolean): string =>
  kept ? location.href : `${location.href.split('#')[0]}#${writeLink(view)}`;

/** Puts text on the clipboard; false where neither way is allowed. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

/** The older way, which also works on a page from plain http or from a file. */
function copySelected(text: string): boolean {
  const before = document.activeElement;
  const area = document.createElement('textarea');
  area.className = 'unseen';
  area.value = text;
  document.body.append(area);
  area.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
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
