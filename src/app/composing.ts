/**
 * Keeps the keys that an input method needs (Enter that takes a candidate word, Escape that gives one
 * up, arrows among them) from every handler of a window. Safari says that a key belonged to a
 * composition only by its code, 229 (UI Events, 5.1.3). Register it before any other handler.
 */
export function leaveComposing(window: Window): void {
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing || event.keyCode === 229) event.stopImmediatePropagation();
    },
    { capture: true },
  );
}
