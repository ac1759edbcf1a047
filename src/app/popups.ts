/** Menus, lists and modes of the picture that are open, in the order in which they were opened. */
export class Popups {
  readonly #open: (() => void)[] = [];

  /**
   * Says that something is open.
   *
   * @param close what Escape does to it; it must lead to the end that is returned
   * @returns to be called when it is over, however that came
   */
  opened(close: () => void): () => void {
    this.#open.push(close);
    return () => {
      const at = this.#open.indexOf(close);
      if (at >= 0) this.#open.splice(at, 1);
    };
  }

  /** Closes what was opened last; false where nothing is open. */
  close(): boolean {
    const close = this.#open.at(-1);
    close?.();
    return close !== undefined;
  }
}
