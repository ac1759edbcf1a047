import type { PlanIndex } from '../plan/links';
import { remembered } from '../plan/remembered';
import { foldingBy } from './fold';
import { orderOf, product, type Axis } from './seriate';

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
 * The axes of the table agencies × groups, by how often each agency is named in each group, whatever its role, so
 * that neither a filter nor a change of measure moves anything: rows, then columns.
 */
export const tableAxes = remembered((index: PlanIndex): readonly [Axis, Axis] => {
  const { agencies, groups } = index.plan;
  const table = countTable(index);
  const functionOf = foldingBy(index.plan, 'seriated');
  return [
    { lines: table, keys: agencies.map(functionOf) },
    { lines: turned(table, groups.length), keys: groups.map(({ part }) => part) },
  ];
});

/** Seriates a plan; see `tableAxes`. */
export const seriation = remembered((index: PlanIndex): Seriation => {
  const { agencies, groups } = index.plan;
  const [rows, columns] = tableAxes(index);
  return {
    rows: orderOf(rows).map((at) => agencies[at]!.id),
    columns: orderOf(columns).map((at) => groups[at]!.id),
    rowEffect: effectOf(rows),
    columnEffect: effectOf(columns),
  };
});

function effectOf(axis: Axis): Effect {
  const { lines } = axis;
  return { before: energy(lines), after: energy(orderOf(axis).map((at) => lines[at]!)) };
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
  return energy(table) + energy(turned(table, table[0]?.length ?? 0));
}

const turned = (table: readonly (readonly number[])[], columns: number): number[][] =>
  Array.from({ length: columns }, (_, column) => table.map((row) => row[column]!));

/** The part of the measure of effectiveness that one axis contributes; the other does not change it. */
function energy(lines: readonly (readonly number[])[]): number {
  return lines.slice(1).reduce((sum, line, at) => sum + product(lines[at]!, line), 0);
}
