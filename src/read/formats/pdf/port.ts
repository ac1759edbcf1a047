import { tooLarge } from '../../error';

/** So many operators may draw the pages of a document. */
export const MOST_OPERATORS = 300_000;

type Listener = (event: { readonly data: unknown }) => void;

/**
 * The way on which both parts of the library talk, in one thread: what one of them says comes back to
 * all that listen. It counts the operators that are told of pages: forms that draw forms unfold a file
 * of 1 KB to more of them than memory holds.
 */
export class Port {
  /** never settles unless the pages have too many operators */
  readonly exceeded: Promise<never>;
  readonly #over: (error: Error) => void;
  readonly #listeners = new Set<Listener>();
  #operators = 0;

  constructor() {
    let over: (error: Error) => void = () => {};
    this.exceeded = new Promise<never>((_, reject) => (over = reject));
    // Nothing may be asked of the library at the time.
    this.exceeded.catch(() => {});
    this.#over = over;
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    this.#operators += operatorsIn(message);
    if (this.#operators > MOST_OPERATORS)
      this.#over(tooLarge('objects', this.#operators, MOST_OPERATORS));
    const event = { data: structuredClone(message, { transfer }) };
    void Promise.resolve().then(() => this.#listeners.forEach((listener) => listener(event)));
  }

  addEventListener(_name: string, listener: Listener): void {
    this.#listeners.add(listener);
  }

  removeEventListener(_name: string, listener: Listener): void {
    this.#listeners.delete(listener);
  }
}

/** How many operators a message brings; they come in pieces of a page. */
function operatorsIn(message: unknown): number {
  const { chunk } = message as { chunk?: { fnArray?: { length: number } } };
  return chunk?.fnArray?.length ?? 0;
}
