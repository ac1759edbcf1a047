/** Pixels beyond the edge of what scrolls that still count as near. */
const AHEAD = 900;

/** Tells rows when they come near to what is seen, and when they go. */
export class Nearness {
  readonly #heard = new WeakMap<Element, (near: boolean) => void>();
  #observer: IntersectionObserver | undefined;

  readonly watch = (row: HTMLElement, near: (is: boolean) => void): (() => void) => {
    this.#observer ??= new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) this.#heard.get(target)?.(isIntersecting);
      },
      { root: row.closest('[data-scroll]'), rootMargin: `${AHEAD}px 0px` },
    );
    this.#heard.set(row, near);
    this.#observer.observe(row);
    return () => this.#observer?.unobserve(row);
  };

  end(): void {
    this.#observer?.disconnect();
  }
}
