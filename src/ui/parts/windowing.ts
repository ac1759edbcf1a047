/** A stretch of an axis as it is drawn: one thing by its place, or a gap that stands for several. */
export type Piece =
  | { readonly at: number }
  | {
      /** which of the gaps it is, from 0 */
      readonly gap: number;
      /** how many things it stands for, and how long they are together, in px */
      readonly count: number;
      readonly size: number;
    };

/** Where each of a number of things begins along an axis, in px; the last entry is where they all end. */
export function startsOf(count: number, size: (at: number) => number): Float64Array {
  const starts = new Float64Array(count + 1);
  for (let at = 0; at < count; at += 1) starts[at + 1] = starts[at]! + size(at);
  return starts;
}

/** The place of the thing that stands at a point of the axis; before the first it is 0, behind the last the last. */
export function placeAt(starts: Float64Array, point: number): number {
  let [low, high] = [0, Math.max(0, starts.length - 2)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= point) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * What is drawn of an axis: the things from `first` to `last` and those that are kept wherever they stand;
 * gaps take the room of all others, so that everything stands where it would if all were drawn.
 *
 * @param kept places, in any order; what is no place is passed over
 */
export function piecesOf(
  starts: Float64Array,
  first: number,
  last: number,
  kept: readonly number[] = [],
): Piece[] {
  const count = starts.length - 1;
  const seen = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  const drawn = [...new Set([...seen, ...kept])]
    .filter((at) => at >= 0 && at < count)
    .sort((a, b) => a - b);
  const pieces: Piece[] = [];
  let [next, gap] = [0, 0];
  for (const at of [...drawn, count]) {
    if (at > next) {
      pieces.push({ gap, count: at - next, size: starts[at]! - starts[next]! });
      gap += 1;
    }
    if (at < count) pieces.push({ at });
    next = at + 1;
  }
  return pieces;
}

/** A key for a piece: its thing's own, or which of the gaps it is. */
export const keyOf = (piece: Piece, own: (at: number) => string): string =>
  'gap' in piece ? `gap ${piece.gap}` : own(piece.at);

/** Something that stretches over `span` things of an axis, from the one at `from` on. */
interface Span {
  readonly from: number;
  readonly span: number;
}

/**
 * What is drawn of headings that stretch over an axis: each of which something is drawn, whole, and gaps for
 * the others between.
 *
 * @param spans in order, without a gap between
 */
export function spansOf<T extends Span>(
  pieces: readonly Piece[],
  spans: readonly T[],
): (T | Span)[] {
  const drawn = pieces.flatMap((piece) => ('at' in piece ? [piece.at] : []));
  return spans.reduce<(T | Span)[]>((done, one) => {
    if (drawn.some((at) => at >= one.from && at < one.from + one.span)) return [...done, one];
    const before = done.at(-1);
    if (!before || spans.includes(before as T))
      return [...done, { from: one.from, span: one.span }];
    return [...done.slice(0, -1), { from: before.from, span: before.span + one.span }];
  }, []);
}
