/** What a key does with the journal, wherever the keyboard is; null where it is not for it. */
export function journalKey(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  // Between the letters of an input method a key is the method's own.
  if (event.isComposing || event.keyCode === 229 || hasOwn(event.target)) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !event.shiftKey ? 'redo' : null;
}

/** Fields without text have nothing of their own to take back. */
const TEXTLESS = new Set(['button', 'checkbox', 'radio', 'range', 'color', 'file', 'submit']);

/**
 * Whether undo is the field's own. Text that is typed is, but for a field of the plan (`data-was` is what
 * the plan holds) that holds nothing else; and a dialog takes nothing back that is behind it.
 */
function hasOwn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('dialog') || target.isContentEditable) return true;
  const text =
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !TEXTLESS.has(target.type));
  return text && target.value !== target.dataset['was'];
}
