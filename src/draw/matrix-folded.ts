import type { PlanIndex } from '../plan/links';
import type { Agency, Group, Part } from '../plan/types';
import type { Filtered } from '../view/filter';
import type { View } from '../view/view';
import { foldingBy, linesOf, opening, type Line } from './fold';
import { headingsOver, type Figures, type Matrix } from './matrix';

export type FoldedRow = Line<Agency> & Figures;
export type FoldedColumn = Line<Group> & Figures & { readonly part: Part };

/**
 * The table as it is shown, the lines of its long axes folded. A fold counts what its lines count, added up; the
 * greatest values are those of what stands for itself: an open fold's sums are those of the lines behind it.
 */
export interface FoldedMatrix extends Omit<Matrix, 'rows' | 'columns'> {
  readonly rows: readonly FoldedRow[];
  readonly columns: readonly FoldedColumn[];
}

/** A table as a view shows it, its rows folded by function or kind, its columns by part. */
export function foldedFor(
  index: PlanIndex,
  table: Matrix,
  view: Pick<View, 'rows' | 'columns' | 'unfolded' | 'selection' | 'filter'>,
  filtered: Filtered,
): FoldedMatrix {
  const isOpen = opening(index, view, filtered);
  const valueOf = new Map(
    [...table.rows.map(({ agency, value }) => [agency.id, value] as const)].concat(
      table.columns.map(({ group, value }) => [group.id, value] as const),
    ),
  );
  const sum = (holds: readonly { readonly id: string }[]) =>
    holds.reduce((all, { id }) => all + valueOf.get(id)!, 0);
  const rank = (order: string) => (order === 'load' ? sum : undefined);
  const rows = linesOf<Agency>(
    table.rows.map(({ agency }) => agency),
    { keyOf: foldingBy(index.plan, view.rows), isOpen, rank: rank(view.rows) },
  );
  const columns = linesOf<Group>(
    table.columns.map(({ group }) => group),
    { keyOf: ({ part }) => part, isOpen, rank: rank(view.columns) },
  );
  return folded(table, rows, columns);
}

/** A table with its lines folded as told. */
export function folded(
  table: Matrix,
  rowLines: readonly Line<Agency>[],
  columnLines: readonly Line<Group>[],
): FoldedMatrix {
  const down = placesIn(rowLines, new Map(table.rows.map(({ agency }, at) => [agency.id, at])));
  const across = placesIn(
    columnLines,
    new Map(table.columns.map(({ group }, at) => [group.id, at])),
  );
  const rows = rowLines.map((line, at): FoldedRow => {
    return { ...line, ...added(down[at]!.map((row) => table.rows[row]!)) };
  });
  const columns = columnLines.map((line, at): FoldedColumn => {
    const own = across[at]!.map((column) => table.columns[column]!);
    return { ...line, ...added(own), part: own[0]!.part };
  });
  const cells = down.map((own) =>
    across.map((others) => added(own.flatMap((r) => others.map((c) => table.cells[r]![c]!)))),
  );
  const closed = (lines: readonly Line<unknown>[]) => lines.map(({ fold }) => !fold?.open);
  const [ownRows, ownColumns] = [closed(rows), closed(columns)];
  const most = (values: readonly Figures[]) =>
    values.reduce((greatest, { value }) => Math.max(greatest, value), 0);
  return {
    rows,
    columns,
    headings: headingsOver(columns),
    cells,
    total: table.total,
    max: most(
      cells.filter((_, r) => ownRows[r]).flatMap((row) => row.filter((_, c) => ownColumns[c])),
    ),
    rowMax: most(rows.filter((_, r) => ownRows[r])),
    columnMax: most(columns.filter((_, c) => ownColumns[c])),
  };
}

/** For each line the places of what it stands for. */
const placesIn = (
  lines: readonly Line<{ readonly id: string }>[],
  places: ReadonlyMap<string, number>,
): number[][] =>
  lines.map(({ one, fold }) => (one ? [one] : fold!.holds).map(({ id }) => places.get(id)!));

function added(all: readonly Figures[]): Figures {
  if (all.length === 1) {
    const { leads, supports, joint, value } = all[0]!;
    return { leads, supports, joint, value };
  }
  let [leads, supports, joint, value] = [0, 0, 0, 0];
  for (const one of all) {
    leads += one.leads;
    supports += one.supports;
    joint += one.joint;
    value += one.value;
  }
  return { leads, supports, joint, value };
}
