import type { United } from '../analyse/united';
import { indexPlan } from '../plan/links';
import type { Agency, Group, Plan } from '../plan/types';
import { matrix, type Matrix, type MatrixOptions } from './matrix';

/** A figure in either of two plans. */
export interface BothFigures {
  readonly before: number;
  readonly after: number;
}

/** The table agencies × groups of two plans in one. */
export interface DifferenceMatrix {
  /** those that differ most first */
  readonly rows: readonly (BothFigures & { readonly agency: Agency })[];
  /** in document order */
  readonly columns: readonly (BothFigures & { readonly group: Group })[];
  readonly cells: readonly (readonly BothFigures[])[];
  /** the greatest difference of a cell, and of a row's total, without sign */
  readonly most: number;
  readonly rowMost: number;
}

/** Lays out how the heatmaps of two plans differ; everyone and every group of either has its place. */
export function differenceMatrix(
  { plan, before, after }: United,
  options: Options,
): DifferenceMatrix {
  const [was, is] = [before, after].map((side) => figuresOf(tableOf(side, options)));
  const both = (id: string): BothFigures => ({ before: was!(id), after: is!(id) });
  const rows = plan.agencies
    .map((agency) => ({ agency, ...both(agency.id) }))
    .sort((p, q) => by(q) - by(p) || q.after - p.after);
  const columns = plan.groups.map((group) => ({ group, ...both(group.id) }));
  const cells = rows.map(({ agency }) =>
    columns.map(({ group }) => both(`${agency.id} ${group.id}`)),
  );
  return { rows, columns, cells, most: greatest(cells.flat()), rowMost: greatest(rows) };
}

type Options = Pick<MatrixOptions, 'measure' | 'weight'>;

function tableOf(plan: Plan, options: Options): Matrix {
  const index = indexPlan(plan);
  return matrix(index, index.links, { ...options, rows: 'document', columns: 'document' });
}

const by = ({ before, after }: BothFigures) => Math.abs(after - before);

const greatest = (list: readonly BothFigures[]) =>
  list.reduce((most, figures) => Math.max(most, by(figures)), 0);

/** The figures of a table by agency, by group, and by both with a space between; 0 for all others. */
function figuresOf({ rows, columns, cells }: Matrix): (id: string) => number {
  const values = new Map<string, number>([
    ...rows.map(({ agency, value }): [string, number] => [agency.id, value]),
    ...columns.map(({ group, value }): [string, number] => [group.id, value]),
    ...cells.flatMap((line, i) =>
      line.map(({ value }, j): [string, number] => {
        return [`${rows[i]!.agency.id} ${columns[j]!.group.id}`, value];
      }),
    ),
  ]);
  return (id) => values.get(id) ?? 0;
}
