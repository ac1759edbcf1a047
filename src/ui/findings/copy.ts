/**
 * Puts text on the clipboard, also where the page is no secure context (plain http, a file) and the
 * clipboard's own interface is missing.
 *
 * @returns whether it worked
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement('textarea');
    const focused = document.activeElement;
    area.value = text;
    area.className = 'unseen';
    document.body.append(area);
    area.select();
    const worked = document.execCommand('copy');
    area.remove();
    if (focused instanceof HTMLElement) focused.focus();
    return worked;
  }
}
