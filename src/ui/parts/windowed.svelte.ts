import { piecesOf, placeAt, startsOf, type Piece } from './windowing';

/** Pixels beyond the edge of what is seen that are drawn too. */
const AHEAD = 160;

/** The things along one axis of a table. */
interface Line {
  readonly count: number;
  /** length of each in px, by its place */
  readonly size: (at: number) => number;
  /** where the first begins, in px from the edge of the body */
  readonly before?: number;
  /** places that are drawn wherever the reader looks: what has the keyboard, what is selected */
  readonly kept: readonly number[];
  /** whether there are so few that all are drawn */
  readonly whole: boolean;
}

/** What of an axis is drawn while a reader looks from one point of it to another. */
class Axis {
  readonly #line: () => Line;
  readonly #seen: () => readonly [number, number];

  constructor(line: () => Line, seen: () => readonly [number, number]) {
    this.#line = line;
    this.#seen = seen;
  }

  /** where each thing begins, in px; the last entry is where they all end */
  readonly starts = $derived.by(() => {
    const { count, size } = this.#line();
    return startsOf(count, size);
  });
  readonly #first = $derived.by(() => this.#place(this.#seen()[0] - AHEAD));
  readonly #last = $derived.by(() => this.#place(this.#seen()[1] + AHEAD));

  readonly pieces: readonly Piece[] = $derived.by(() => {
    const { count, kept, whole } = this.#line();
    return whole
      ? piecesOf(this.starts, 0, count - 1)
      : piecesOf(this.starts, this.#first, this.#last, kept);
  });

  #place(point: number): number {
    return placeAt(this.starts, point - (this.#line().before ?? 0));
  }
}

/**
 * A table of which only what is in view, and a little around it, is in the document. Attach it to the
 * body of the table, which stands somewhere inside what scrolls (`[data-scroll]`).
 */
export class Windowed {
  /** edges of what is seen, in px from the body's own: top, bottom, left, right */
  #seen = $state.raw<readonly [number, number, number, number]>([0, 0, 0, 0]);
  readonly rows: Axis;
  readonly columns: Axis;

  constructor(rows: () => Line, columns: () => Line = () => NOTHING) {
    this.rows = new Axis(rows, () => [this.#seen[0], this.#seen[1]]);
    this.columns = new Axis(columns, () => [this.#seen[2], this.#seen[3]]);
  }

  readonly attach = (body: HTMLElement): (() => void) => {
    const scroller = body.closest<HTMLElement>('[data-scroll]')!;
    const look = () => {
      const [outer, inner] = [scroller.getBoundingClientRect(), body.getBoundingClientRect()];
      const [top, left] = [outer.top - inner.top, outer.left - inner.left];
      this.#seen = [top, top + scroller.clientHeight, left, left + scroller.clientWidth];
    };
    const observer = new ResizeObserver(look);
    observer.observe(scroller);
    observer.observe(body);
    scroller.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      observer.disconnect();
      scroller.removeEventListener('scroll', look);
    };
  };
}

const NOTHING: Line = { count: 0, size: () => 0, kept: [], whole: true };
