import type { PlanIndex } from '../plan/links';

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
 * neither a filter nor a change of measure moves anything.
 */
export function seriation(index: PlanIndex): Seriation {
  const { agencies, groups } = index.plan;
  const table = countTable(index);
  const turned = groups.map((_, column) => table.map((row) => row[column]!));
  const rows = seriate(table);
  const columns = seriate(turned);
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
  for (const start of starts.slice(0, MOST_STARTS)) {
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

/** The greedy pass: all lines put in, one by one, each where the sum of bonds grows most. */
function insertAll(bonds: Bonds, start: number): number[] {
  const order = [start];
  const left = new Set(bonds.keys());
  left.delete(start);
  while (left.size > 0) {
    let best = { gain: -Infinity, line: -1, at: 0 };
    for (const line of left) {
      for (let at = 0; at <= order.length; at++) {
        const [a, b] = [order[at - 1], order[at]];
        const gain = bond(bonds, a, line) + bond(bonds, line, b) - bond(bonds, a, b);
        if (gain > best.gain) best = { gain, line, at };
      }
    }
    order.splice(best.at, 0, best.line);
    left.delete(best.line);
  }
  return order;
}

/** Goes through all pieces, taking every change that gains, until a whole round gains nothing. */
function polish(bonds: Bonds, start: readonly number[]): number[] {
  let order = [...start];
  let [now, before] = [strength(bonds, order), -1];
  while (now > before) {
    before = now;
    for (let from = 0; from < order.length; from++) {
      for (let to = from + 1; to <= order.length; to++) {
        const better = changes(order, from, to).find((way) => strength(bonds, way) > now);
        if (!better) continue;
        order = better;
        now = strength(bonds, order);
      }
    }
  }
  return order;
}

/** What can be done to the piece from `from` up to `to`: turn it where it is, or move it, if short. */
function changes(order: readonly number[], from: number, to: number): number[][] {
  const piece = order.slice(from, to);
  const turned = [...piece].reverse();
  const rest = [...order.slice(0, from), ...order.slice(to)];
  const put = (at: number, lines: number[]) => [...rest.slice(0, at), ...lines, ...rest.slice(at)];
  if (piece.length > LONGEST_PIECE) return [put(from, turned)];
  return [...rest, -1].flatMap((_, at) => [put(at, piece), put(at, turned)]);
}
