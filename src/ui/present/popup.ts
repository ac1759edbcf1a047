import { mount, unmount, type Component } from 'svelte';

/** What a window tells its owner. */
interface PopupHooks {
  readonly onkeydown: (event: KeyboardEvent) => void;
  /** it was closed, and not by its owner */
  readonly onclosed: () => void;
}

/** A window of its own in which a component stands, with the styles of this one. */
export class Popup {
  #window: Window | null = null;

  /**
   * Opens the window, or brings it to the front.
   *
   * @returns false where the browser allows none
   */
  open<P extends Record<string, unknown>>(
    title: string,
    component: Component<P>,
    props: P,
    { onkeydown, onclosed }: PopupHooks,
  ): boolean {
    if (this.#window && !this.#window.closed) {
      this.#window.focus();
      return true;
    }
    const popup = window.open('', '', 'popup,width=1000,height=760');
    if (!popup) return false;
    this.#window = popup;
    dress(popup, title);
    const mounted = mount(component, { target: popup.document.body, props });
    popup.addEventListener('keydown', onkeydown);
    popup.addEventListener('pagehide', () => {
      void unmount(mounted);
      if (this.#window === popup) onclosed();
    });
    window.addEventListener('pagehide', () => popup.close(), { once: true });
    return true;
  }

  close(): void {
    const popup = this.#window;
    this.#window = null;
    popup?.close();
  }
}

/**
 * Gives a window the language, the theme and the styles of this one. Styles are copied as rules: a
 * link to a sheet would not load in a window without an address, and the page's policy allows no other.
 */
function dress(popup: Window, title: string): void {
  const { document: paper } = popup;
  const from = document.documentElement;
  paper.title = title;
  paper.documentElement.lang = from.lang;
  paper.documentElement.dataset['theme'] = from.dataset['theme'] ?? 'light';
  paper.documentElement.dataset['presenting'] = '';
  const Sheet = (popup as Window & { readonly CSSStyleSheet: typeof CSSStyleSheet }).CSSStyleSheet;
  const sheet = new Sheet();
  const rules = [...document.styleSheets].flatMap((one) => [...one.cssRules]);
  sheet.replaceSync(rules.map(({ cssText }) => cssText).join('\n'));
  paper.adoptedStyleSheets = [sheet];
}
