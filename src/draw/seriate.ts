import { remembered } from '../plan/remembered';
import { foldsOf, MOST_LINES } from './fold';

/** Greedy runs start from at most this many lines, the heaviest; above it time matters more. */
const MOST_STARTS = 40;

/** Longest piece of an order that the polish moves at once, in lines. */
const LONGEST_PIECE = 3;

/** Lines to be seriated, equally long lists of counts, and what folds each of them where they are many. */
export interface Axis {
  readonly lines: readonly (readonly number[])[];
  readonly keys: readonly string[];
}

/**
 * The order of an axis as it is seen: of many lines the folds by what they add up to, and within each what it
 * holds. Of a large plan that takes long; what a worker has found of an axis can be told.
 *
 * @returns positions in its lines, each once
 */
export const orderOf = remembered(({ lines, keys }: Axis): readonly number[] => {
  const folds = foldsOf([...lines.keys()], (at) => keys[at]!);
  if (!folds) return seriate(lines);
  const held = [...folds.values()];
  const sums = held.map((places) =>
    lines[0]!.map((_, at) => places.reduce((sum, place) => sum + lines[place]![at]!, 0)),
  );
  return seriate(sums).flatMap((fold) => {
    const places = held[fold]!;
    return seriate(places.map((place) => lines[place]!)).map((at) => places[at]!);
  });
});

/** The sum of products of two equally long lists. */
export function product(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}

/**
 * Orders lines (rows, or columns turned) so that neighbours resemble each other: the bond energy
 * algorithm (McCormick, Schweitzer and White, 1972), which from every start puts the line that gains
 * most where it gains most; then the best run is polished by reversing and moving pieces until
 * nothing more is gained (2-opt after Croes 1958, Or-opt after Or 1976). Without chance: of equal
 * gains the first in document order is taken, and the order reads from its end that stands earlier
 * in the document.
 *
 * @param lines equally long lists of counts, 0 or more
 * @returns positions in `lines`, each once
 */
export function seriate(lines: readonly (readonly number[])[]): number[] {
  if (lines.length === 0) return [];
  const bonds = bondsOf(lines);
  const weights = lines.map((line) => line.reduce((sum, value) => sum + value, 0));
  const starts = lines.map((_, at) => at).sort((a, b) => weights[b]! - weights[a]! || a - b);
  // With many lines one run takes long, and those from other starts hardly end elsewhere.
  const runs = Math.ceil(MOST_STARTS * Math.min(1, (MOST_LINES / lines.length) ** 3));
  let best: { readonly order: Order; readonly strength: number } | null = null;
  for (const start of starts.slice(0, runs)) {
    const order = insertAll(bonds, start);
    const gained = strength(bonds, order);
    if (!best || gained > best.strength) best = { order, strength: gained };
  }
  const order = polish(bonds, best!.order).slice(1, -1);
  return order[0]! > order.at(-1)! ? order.reverse() : order;
}

/** What each two lines gain beside each other; the last is no line, and gains nothing beside any. */
type Bonds = readonly Float64Array[];

/** Lines in their order, between two that are none. */
type Order = number[];

function bondsOf(lines: readonly (readonly number[])[]): Bonds {
  const bonds = Array.from({ length: lines.length + 1 }, () => new Float64Array(lines.length + 1));
  lines.forEach((line, a) => {
    for (let b = a; b < lines.length; b++) bonds[a]![b] = bonds[b]![a] = product(line, lines[b]!);
  });
  return bonds;
}

function strength(bonds: Bonds, order: Order): number {
  let sum = 0;
  for (let at = 1; at < order.length; at++) sum += bonds[order[at - 1]!]![order[at]!]!;
  return sum;
}

/** What the sum of bonds gains by a piece, from its first to its last line, put between two neighbours. */
const change = (bonds: Bonds, before: number, after: number, first: number, last: number): number =>
  bonds[before]![first]! + bonds[last]![after]! - bonds[before]![after]!;

/**
 * The greedy pass: all lines put in, one by one, each where the sum of bonds grows most. Of equal gains the first
 * line in document order is taken, and the first place.
 */
function insertAll(bonds: Bonds, start: number): Order {
  const none = bonds.length - 1;
  const order = [none, start, none];
  /** where each line that is not in yet would gain most, and how much */
  const [places, gains] = [new Int32Array(none), new Float64Array(none)];
  const gain = (line: number, at: number) => change(bonds, order[at - 1]!, order[at]!, line, line);
  const tryAt = (line: number, at: number) => {
    const gained = gain(line, at);
    const isBetter = gained > gains[line]! || (gained === gains[line] && at < places[line]!);
    if (isBetter) [places[line], gains[line]] = [at, gained];
  };
  const tryAll = (line: number) => {
    gains[line] = -Infinity;
    for (let at = 1; at < order.length; at++) tryAt(line, at);
  };
  const left = [...Array(none).keys()].filter((line) => line !== start);
  left.forEach(tryAll);
  while (left.length > 0) {
    let next = 0;
    for (let i = 1; i < left.length; i++) if (gains[left[i]!]! > gains[left[next]!]!) next = i;
    const [line] = left.splice(next, 1) as [number];
    const at = places[line]!;
    order.splice(at, 0, line);
    // Only the gap that the line went into is another now.
    for (const other of left) {
      if (places[other] === at) tryAll(other);
      else {
        if (places[other]! > at) places[other]! += 1;
        tryAt(other, at);
        tryAt(other, at + 1);
      }
    }
  }
  return order;
}

/** Goes through all pieces, taking every change that gains, until a whole round gains nothing. */
function polish(bonds: Bonds, start: Order): Order {
  const order = [...start];
  let gained = true;
  while (gained) {
    gained = false;
    for (let from = 1; from < order.length - 1; from++) {
      for (let to = from + 1; to < order.length; to++) {
        const way = gainful(bonds, order, from, to);
        if (!way) continue;
        const piece = order.splice(from, to - from);
        order.splice(way.at, 0, ...(way.turned ? piece.reverse() : piece));
        gained = true;
      }
    }
  }
  return order;
}

/** Where a piece goes, counted without it, and whether it is turned. */
interface Way {
  readonly at: number;
  readonly turned: boolean;
}

/** What gains by the piece from `from` up to `to`: to turn it where it is, or to move it, if short. */
function gainful(bonds: Bonds, order: Order, from: number, to: number): Way | null {
  const [first, last, length] = [order[from]!, order[to - 1]!, to - from];
  const [before, after] = [order[from - 1]!, order[to]!];
  const now = change(bonds, before, after, first, last);
  if (length > LONGEST_PIECE)
    return change(bonds, before, after, last, first) > now ? { at: from, turned: true } : null;
  const rest = (at: number) => order[at < from ? at : at + length]!;
  for (let at = 1; at < order.length - length; at++) {
    const [left, right] = [rest(at - 1), rest(at)];
    if (change(bonds, left, right, first, last) > now) return { at, turned: false };
    if (change(bonds, left, right, last, first) > now) return { at, turned: true };
  }
  return null;
}
