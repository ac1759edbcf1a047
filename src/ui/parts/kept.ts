/** What was shown last of something: it stays until what follows is there. */
export class Kept<Shown> {
  #last: { readonly of: unknown; readonly shown: Shown } | null = null;

  /** What is shown of something: what is known of it, else what was shown of it before, if anything. */
  now(of: unknown, known: Shown | null): Shown | null {
    if (known !== null) this.#last = { of, shown: known };
    const last = this.#last;
    return last && last.of === of ? last.shown : null;
  }
}
