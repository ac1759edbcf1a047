import type { Bodies } from './bodies';

/** Side of the grid by whose cells bodies are put in order, as a power of two. */
const DEPTH = 15;
const SIDE = 2 ** DEPTH;

/** Most bodies at a leaf of the tree. */
const LEAF = 6;

/** Square of how wide a cell may be for its distance to count as one body (Barnes and Hut's θ). */
const THETA_2 = 0.81;

/** More than there are bodies: keys hold a place in the grid and a body's number. */
const NUMBERS = 2 ** 22;

/** Keys in a quarter of the square about all bodies. */
const WHOLE = (SIDE * SIDE * NUMBERS) / 4;

/**
 * Repulsion between bodies that falls with their distance, in O(n log n) (Barnes and Hut 1986): a cell
 * that is far enough counts as one body at its centre of charge. The tree is a quadtree over bodies in
 * Morton order, cells before the cells in them, each with the number of the next that is not in it.
 */
export class Repulsion {
  readonly #charge: Float64Array;
  readonly #keys: Float64Array;
  /** bodies in Morton order, and their places side by side */
  readonly #order: Int32Array;
  readonly #places: Float64Array;
  /** for each cell: charge, centre of charge, square of its width over θ² */
  readonly #cells: Float64Array;
  /** for each cell: the next cell that is not in it; first and last + 1 of a leaf's bodies, or 0 and 0 */
  readonly #spans: Int32Array;
  #count = 0;

  /** @param charge of each body, > 0 */
  constructor(charge: Float64Array) {
    const n = charge.length;
    this.#charge = charge;
    this.#keys = new Float64Array(n);
    this.#order = new Int32Array(n);
    this.#places = new Float64Array(3 * n);
    this.#cells = new Float64Array(8 * n);
    this.#spans = new Int32Array(6 * n);
  }

  /** Adds to the speed of every body what all others push it, times `alpha`. */
  apply({ x, y, vx, vy }: Bodies, alpha: number): void {
    if (x.length < 2) return;
    this.#build(x, y);
    const [cells, spans, places] = [this.#cells, this.#spans, this.#places];
    const n = x.length;
    for (let p = 0; p < n; p++) {
      const px = places[3 * p]!;
      const py = places[3 * p + 1]!;
      let fx = 0;
      let fy = 0;
      for (let c = 0; c < this.#count;) {
        const dx = cells[4 * c + 1]! - px;
        const dy = cells[4 * c + 2]! - py;
        const square = dx * dx + dy * dy;
        const last = spans[3 * c + 2]!;
        if (cells[4 * c + 3]! < square) {
          const push = cells[4 * c]! / square;
          fx += dx * push;
          fy += dy * push;
          c = spans[3 * c]!;
        } else if (last === 0) c++;
        else {
          for (let q = spans[3 * c + 1]!; q < last; q++) {
            const ex = places[3 * q]! - px;
            const ey = places[3 * q + 1]! - py;
            const near = ex * ex + ey * ey;
            if (near === 0) continue;
            const push = places[3 * q + 2]! / (near < 1 ? Math.sqrt(near) : near);
            fx += ex * push;
            fy += ey * push;
          }
          c++;
        }
      }
      const i = this.#order[p]!;
      vx[i] = vx[i]! - fx * alpha;
      vy[i] = vy[i]! - fy * alpha;
    }
  }

  #build(x: Float64Array, y: Float64Array): void {
    const n = x.length;
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < n; i++) {
      left = Math.min(left, x[i]!);
      right = Math.max(right, x[i]!);
      top = Math.min(top, y[i]!);
      bottom = Math.max(bottom, y[i]!);
    }
    const width = Math.max(right - left, bottom - top, 1e-9);
    const scale = (SIDE * (1 - 1e-9)) / width;
    const keys = this.#keys;
    for (let i = 0; i < n; i++) {
      const code =
        spread(Math.floor((x[i]! - left) * scale)) + 2 * spread(Math.floor((y[i]! - top) * scale));
      keys[i] = code * NUMBERS + i;
    }
    keys.sort();
    for (let p = 0; p < n; p++) {
      const i = keys[p]! % NUMBERS;
      this.#order[p] = i;
      this.#places[3 * p] = x[i]!;
      this.#places[3 * p + 1] = y[i]!;
      this.#places[3 * p + 2] = this.#charge[i]!;
    }
    this.#count = 0;
    this.#cell(0, n, WHOLE, width);
  }

  /**
   * Makes the cell of some bodies and the cells in it.
   *
   * @param quarter how many keys a quarter of the square has in which the bodies lie
   * @param width of that square
   */
  #cell(first: number, last: number, quarter: number, width: number): void {
    const at = this.#count++;
    const [cells, spans, places] = [this.#cells, this.#spans, this.#places];
    let [charge, sx, sy] = [0, 0, 0];
    let [step, side] = [quarter, width];
    if (last - first <= LEAF || step < NUMBERS) {
      spans[3 * at + 1] = first;
      spans[3 * at + 2] = last;
      for (let p = first; p < last; p++) {
        const c = places[3 * p + 2]!;
        charge += c;
        sx += c * places[3 * p]!;
        sy += c * places[3 * p + 1]!;
      }
    } else {
      spans[3 * at + 1] = spans[3 * at + 2] = 0;
      const [low, high] = [this.#keys[first]!, this.#keys[last - 1]!];
      while (step > NUMBERS && Math.floor(low / step) === Math.floor(high / step)) {
        step /= 4;
        side /= 2;
      }
      const corner = Math.floor(low / (4 * step)) * 4 * step;
      for (let from = first, part = 1; from < last; part++) {
        const to = this.#below(corner + part * step, from, last);
        if (to === from) continue;
        const child = this.#count;
        this.#cell(from, to, step / 4, side / 2);
        charge += cells[4 * child]!;
        sx += cells[4 * child]! * cells[4 * child + 1]!;
        sy += cells[4 * child]! * cells[4 * child + 2]!;
        from = to;
      }
    }
    cells[4 * at] = charge;
    cells[4 * at + 1] = sx / charge;
    cells[4 * at + 2] = sy / charge;
    cells[4 * at + 3] = (side * side) / THETA_2;
    spans[3 * at] = this.#count;
  }

  /** The first of some bodies whose key is at least so much. */
  #below(key: number, first: number, last: number): number {
    let [low, high] = [first, last];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#keys[middle]! < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** A number of 15 bits with a zero between each bit and the next. */
function spread(bits: number): number {
  let v = bits;
  v = (v | (v << 8)) & 0x00ff00ff;
  v = (v | (v << 4)) & 0x0f0f0f0f;
  v = (v | (v << 2)) & 0x33333333;
  v = (v | (v << 1)) & 0x55555555;
  return v;
}
