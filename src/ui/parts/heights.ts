import { flushSync } from 'svelte';
import { createSubscriber } from 'svelte/reactivity';

/** Height of a row of which nothing is known yet, in px. */
const GUESS = 60;

/**
 * Heights of a table's rows as they were drawn, by id; a row that never was is taken to be as high as those
 * drawn first. Whenever they turn out otherwise, what the reader looks at stays where it is.
 */
export class Heights {
  readonly #known = new Map<string, number>();
  readonly #drawn = new Map<Element, string>();
  readonly #watches = new Map<string, (row: Element) => () => void>();
  readonly #observer = new ResizeObserver((entries) => this.#measure(entries));
  /** id of the row that must not move, where it is seen */
  readonly #steady: () => string | undefined;
  /** id of the row that stays where it is while heights change, and must be drawn for that */
  #anchor = '';
  #mean = GUESS;
  #width = 0;
  /** tells whoever has read a height that heights have changed */
  #change = () => {};
  readonly #listen = createSubscriber((change) => {
    this.#change = change;
  });

  constructor(steady: () => string | undefined) {
    this.#steady = steady;
  }

  /** The height of a row in px, as far as it is known. */
  of(id: string): number {
    this.#listen();
    return this.#known.get(id) ?? this.#mean;
  }

  get anchor(): string {
    this.#listen();
    return this.#anchor;
  }

  /** An attachment for a row that is drawn: always the same, so that the row is measured once. */
  watch(id: string): (row: Element) => () => void {
    const watch = this.#watches.get(id) ?? ((row: Element) => this.#watched(id, row));
    this.#watches.set(id, watch);
    return watch;
  }

  #watched(id: string, row: Element): () => void {
    this.#drawn.set(row, id);
    this.#observer.observe(row);
    return () => {
      this.#drawn.delete(row);
      this.#observer.unobserve(row);
    };
  }

  /** The id of a row that is drawn, and the other way round. */
  idOf(row: Element | null): string | undefined {
    return row ? this.#drawn.get(row) : undefined;
  }

  rowOf(id: string): Element | undefined {
    return [...this.#drawn].find(([, own]) => own === id)?.[0];
  }

  #measure(entries: readonly ResizeObserverEntry[]): void {
    const boxes = entries
      .filter(({ target }) => this.#drawn.has(target))
      .map(({ target }) => ({ target, box: target.getBoundingClientRect() }))
      .filter(({ box }) => box.height > 0);
    const width = boxes[0]?.box.width ?? this.#width;
    // All rows are wrapped anew: what is not drawn is not known any more.
    const anew = Math.abs(width - this.#width) > 1;
    if (anew) this.#known.clear();
    this.#width = width;
    const changed = boxes.filter(({ target, box }) => {
      const id = this.#drawn.get(target)!;
      const was = this.#known.get(id);
      this.#known.set(id, box.height);
      return Math.abs((was ?? this.#mean) - box.height) > 0.5;
    });
    if (anew) this.#mean = boxes.reduce((sum, { box }) => sum + box.height, 0) / boxes.length;
    if (changed.length > 0 || anew) this.#hold(() => this.#change());
  }

  /** Does what moves rows, and scrolls so that what is seen stays where it is. */
  #hold(change: () => void): void {
    const [first] = this.#drawn.keys();
    const scroller = first?.closest('[data-scroll]');
    const seen = scroller && this.#seenIn(scroller);
    const before = seen?.getBoundingClientRect().top;
    this.#anchor = this.idOf(seen ?? null) ?? '';
    flushSync(change);
    if (!seen?.isConnected) return;
    const by = seen.getBoundingClientRect().top - before!;
    if (Math.abs(by) > 0.5) scroller!.scrollTop += by;
  }

  #seenIn(scroller: Element): Element | undefined {
    const { top, bottom } = scroller.getBoundingClientRect();
    const seen = [...this.#drawn]
      .map(([row, id]) => ({ row, id, box: row.getBoundingClientRect() }))
      .filter(({ box }) => box.bottom > top && box.top < bottom)
      .sort((a, b) => a.box.top - b.box.top);
    const steady = this.#steady();
    return (seen.find(({ id }) => id === steady) ?? seen[0])?.row;
  }

  end(): void {
    this.#observer.disconnect();
  }
}
