import type { PlanIndex } from '../plan/links';
import { foldingBy, foldsOf, MOST_LINES } from './fold';

/** Greedy runs start from at most this many lines, the heaviest; above it time matters more. */
const MOST_STARTS = 40;

/** Longest piece of an order that the polish moves at once, in lines. */
const LONGEST_PIECE = 3;

/** Sums of products of neighbours along one axis: as in the document, and as seriated. */
export interface Effect {
  readonly before: number;
  readonly after: number;
}

/** Orders in which the blocks of the table agencies × groups show. */
export interface Seriation {
  /** ids of all agencies, and of all groups */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** The two add up to the measure of effectiveness of the whole table. */
  readonly rowEffect: Effect;
  readonly columnEffect: Effect;
}

/**
 * Seriates a plan by how often each agency is named in each group, whatever its role, so that
 * neither a filter nor a change of measure moves anything. Axes that are folded are seriated as they are seen:
 * the folds, and within each what it holds.
 */
export function seriation(index: PlanIndex): Seriation {
  const { agencies, groups } = index.plan;
  const table = countTable(index);
  const turned = groups.map((_, column) => table.map((row) => row[column]!));
  const functionOf = foldingBy(index.plan, 'seriated');
  const rows = seriateFolded(table, (at) => functionOf(agencies[at]!));
  const columns = seriateFolded(turned, (at) => groups[at]!.part);
  return {
    rows: rows.map((at) => agencies[at]!.id),
    columns: columns.map((at) => groups[at]!.id),
    rowEffect: { before: energy(table), after: energy(rows.map((at) => table[at]!)) },
    columnEffect: { before: energy(turned), after: energy(columns.map((at) => turned[at]!)) },
  };
}

/** How often each agency (down) is named in each group (across), in document order. */
export function countTable(index: PlanIndex): number[][] {
  const column = new Map(index.plan.groups.map((group, at) => [group.id, at]));
  return index.plan.agencies.map((agency) => {
    const counts = index.plan.groups.map(() => 0);
    for (const link of index.linksOf.get(agency.id)!) counts[column.get(link.group.id)!]!++;
    return counts;
  });
}

/**
 * The measure of effectiveness of a table as it stands: every cell times its right and its lower
 * neighbour, summed. The more alike neighbours are, and the fuller, the higher it is.
 * W. T. McCormick, P. J. Schweitzer, T. W. White, "Problem Decomposition and Data Reorganization by
 * a Clustering Technique", Operations Research 20(5), 1972.
 */
export function effectiveness(table: readonly (readonly number[])[]): number {
  const turned = (table[0] ?? []).map((_, column) => table.map((row) => row[column]!));
  return energy(table) + energy(turned);
}

/**
 * Seriates lines as they are seen where they are many: folds by what they add up to, and each fold's own lines.
 *
 * @param keyOf what folds the line at a place
 * @returns positions in `lines`, each once
 */
export function seriateFolded(
  lines: readonly (readonly number[])[],
  keyOf: (at: number) => string,
): number[] {
  const folds = foldsOf([...lines.keys()], keyOf);
  if (!folds) return seriate(lines);
  const held = [...folds.values()];
  const sums = held.map((places) =>
    lines[0]!.map((_, at) => places.reduce((sum, place) => sum + lines[place]![at]!, 0)),
  );
  return seriate(sums).flatMap((fold) => {
    const places = held[fold]!;
    return seriate(places.map((place) => lines[place]!)).map((at) => places[at]!);
  });
}

/** The part of the measure of effectiveness that one axis contributes; the other does not change it. */
function energy(lines: readonly (readonly number[])[]): number {
  return lines.slice(1).reduce((sum, line, at) => sum + product(lines[at]!, line), 0);
}

const product = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, at) => sum + value * b[at]!, 0);

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
  const bonds = lines.map((a) => lines.map((b) => product(a, b)));
  const weights = lines.map((line) => line.reduce((sum, value) => sum + value, 0));
  const starts = lines.map((_, at) => at).sort((a, b) => weights[b]! - weights[a]! || a - b);
  let best: number[] = [];
  // With many lines one run takes long, and those from other starts hardly end elsewhere.
  const runs = Math.ceil(MOST_STARTS * Math.min(1, (MOST_LINES / lines.length) ** 3));
  for (const start of starts.slice(0, runs)) {
    const order = insertAll(bonds, start);
    if (best.length === 0 || strength(bonds, order) > strength(bonds, best)) best = order;
  }
  const order = polish(bonds, best);
  return order[0]! > order.at(-1)! ? order.reverse() : order;
}

type Bonds = readonly (readonly number[])[];

const bond = (bonds: Bonds, a: number | undefined, b: number | undefined): number =>
  a === undefined || b === undefined ? 0 : bonds[a]![b]!;

function strength(bonds: Bonds, order: readonly number[]): number {
  return order.reduce((sum, line, at) => sum + bond(bonds, order[at - 1], line), 0);
}

/** Where a line that is not in yet would gain most: before the line at place `at`. */
interface Place {
  readonly gain: number;
  readonly at: number;
}

/** The greedy pass: all lines put in, one by one, each where the sum of bonds grows most. */
function insertAll(bonds: Bonds, start: number): number[] {
  const order = [start];
  const gain = (line: number, at: number) =>
    change(bonds, order[at - 1], order[at], [line, line] as const);
  const bestOf = (line: number): Place => {
    let best: Place = { gain: -Infinity, at: 0 };
    for (let at = 0; at <= order.length; at++) best = better(best, { gain: gain(line, at), at });
    return best;
  };
  const left = new Map<number, Place>();
  for (const line of bonds.keys()) if (line !== start) left.set(line, bestOf(line));
  while (left.size > 0) {
    let [next, at, most] = [-1, 0, -Infinity];
    for (const [line, place] of left)
      if (place.gain > most) [next, at, most] = [line, place.at, place.gain];
    order.splice(at, 0, next);
    left.delete(next);
    // Only the gap that the line went into is another now.
    for (const [line, old] of left) {
      if (old.at === at) left.set(line, bestOf(line));
      else {
        const moved = { ...old, at: old.at > at ? old.at + 1 : old.at };
        const beside = [at, at + 1].map((place) => ({ gain: gain(line, place), at: place }));
        left.set(line, beside.reduce(better, moved));
      }
    }
  }
  return order;
}

/** The place that gains more; of equals the first. */
const better = (a: Place, b: Place): Place =>
  b.gain > a.gain || (b.gain === a.gain && b.at < a.at) ? b : a;

/** What the sum of bonds gains by a piece put between two neighbours. */
const change = (
  bonds: Bonds,
  before: number | undefined,
  after: number | undefined,
  [first, last]: readonly [number, number],
): number => bond(bonds, before, first) + bond(bonds, last, after) - bond(bonds, before, after);

/** Goes through all pieces, taking every change that gains, until a whole round gains nothing. */
function polish(bonds: Bonds, start: readonly number[]): number[] {
  const order = [...start];
  let gained = true;
  while (gained) {
    gained = false;
    for (let from = 0; from < order.length; from++) {
      for (let to = from + 1; to <= order.length; to++) {
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
function gainful(bonds: Bonds, order: readonly number[], from: number, to: number): Way | null {
  const ends = [order[from]!, order[to - 1]!] as const;
  const turned = [ends[1], ends[0]] as const;
  const [before, after] = [order[from - 1], order[to]];
  const now = change(bonds, before, after, ends);
  if (to - from > LONGEST_PIECE)
    return change(bonds, before, after, turned) > now ? { at: from, turned: true } : null;
  const rest = (at: number) => order[at < from ? at : at + to - from];
  for (let at = 0; at <= order.length - (to - from); at++) {
    const neighbours = [at === 0 ? undefined : rest(at - 1), rest(at)] as const;
    if (change(bonds, ...neighbours, ends) > now) return { at, turned: false };
    if (change(bonds, ...neighbours, turned) > now) return { at, turned: true };
  }
  return null;
}
