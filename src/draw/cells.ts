import type { Box } from './metrics';

/** Least side of a cell, in the boxes' unit: about the width of a label. */
const LEAST_CELL = 40;

/**
 * Boxes by the cells of a square grid that they lie in, so that those near a box are found without asking
 * all. What lies outside the grid counts to its border.
 */
export class Cells {
  readonly #cells: (number[] | undefined)[];
  readonly #columns: number;
  readonly #rows: number;
  /** in which search each box was told last, so that none is told twice */
  readonly #told: Int32Array;
  #search = 0;

  /**
   * @param count boxes are called 0 … count − 1
   * @param area where nearly all boxes lie
   * @param cell side of a cell; as large as fits all boxes spread evenly, unless told
   */
  constructor(
    count: number,
    readonly area: Box,
    readonly cell = cellFor(count, area),
  ) {
    this.#columns = Math.max(1, Math.ceil((area.right - area.left) / cell));
    this.#rows = Math.max(1, Math.ceil((area.bottom - area.top) / cell));
    this.#cells = new Array<number[] | undefined>(this.#columns * this.#rows);
    this.#told = new Int32Array(count);
  }

  add(id: number, box: Box): void {
    this.#visit(box, 0, (at) => void (this.#cells[at] ??= []).push(id));
  }

  /** Takes a box out; it must be as it was added. */
  remove(id: number, box: Box): void {
    this.#visit(box, 0, (at) => {
      const ids = this.#cells[at]!;
      ids.splice(ids.indexOf(id), 1);
    });
  }

  /** Takes all boxes out. */
  clear(): void {
    for (const ids of this.#cells) if (ids) ids.length = 0;
  }

  /** Tells each box that may be nearer than `gap` to another, once, in an order that is always the same. */
  near(box: Box, gap: number, tell: (id: number) => void): void {
    this.#search += 1;
    this.#visit(box, gap, (at) => {
      const ids = this.#cells[at];
      if (!ids) return;
      for (const id of ids) {
        if (this.#told[id] === this.#search) continue;
        this.#told[id] = this.#search;
        tell(id);
      }
    });
  }

  #visit({ left, top, right, bottom }: Box, gap: number, see: (at: number) => void): void {
    const { area, cell } = this;
    const [columns, rows] = [this.#columns, this.#rows];
    const first = within(Math.floor((left - gap - area.left) / cell), columns);
    const last = within(Math.floor((right + gap - area.left) / cell), columns);
    const highest = within(Math.floor((top - gap - area.top) / cell), rows);
    const lowest = within(Math.floor((bottom + gap - area.top) / cell), rows);
    for (let row = highest; row <= lowest; row++)
      for (let column = first; column <= last; column++) see(row * columns + column);
  }
}

const within = (at: number, count: number): number => (at < 0 ? 0 : at >= count ? count - 1 : at);

/** Some two boxes a cell, were they spread evenly. */
function cellFor(count: number, { left, top, right, bottom }: Box): number {
  const area = Math.max(0, right - left) * Math.max(0, bottom - top);
  return Math.max(LEAST_CELL, Math.sqrt((2 * area) / Math.max(1, count)));
}
