import { linesOver } from '../../draw/fold';
import { figures, type Figures, type MatrixOptions } from '../../draw/matrix';
import type { FoldedColumn, FoldedMatrix } from '../../draw/matrix-folded';
import { indexPlan, type Link } from '../../plan/links';
import type { Plan } from '../../plan/types';
import { passing } from '../../view/filter';
import { cellId } from '../../view/highlight';
import type { Filter } from '../../view/view';
import type { foldWords } from '../../words/folds';

/** What a column is called: a group shortly, a fold with how many it holds. */
export const columnName = (
  { one, fold, part }: FoldedColumn,
  t: (typeof foldWords)['zh'],
): string => (one ? one.short : t.groups(part.title, fold!.holds.length));

/** How many of some links each cell of the table has, by its id; cells that have none are left out. */
export function countByLine(
  links: readonly Link[],
  table: FoldedMatrix,
): ReadonlyMap<string, number> {
  return new Map([...byLine(links, table)].map(([id, { length }]) => [id, length]));
}

/**
 * The figures of a plan by row and by cell of the table, to compare another plan's with.
 *
 * @param filter what the links have to pass to be counted; all are where it is null
 */
export function figuresByLine(
  plan: Plan,
  filter: Filter | null,
  options: Pick<MatrixOptions, 'measure' | 'weight'>,
  table: FoldedMatrix,
): (id: string) => Figures {
  const index = indexPlan(plan);
  const links = byLine(filter ? passing(index, filter) : index.links, table);
  return (id) => figures(links.get(id) ?? [], options);
}

/** Links by the ids of the rows and the cells in which they count. */
function byLine(links: readonly Link[], table: FoldedMatrix): Map<string, Link[]> {
  const [down, across] = [linesOver(table.rows), linesOver(table.columns)];
  const found = new Map<string, Link[]>();
  for (const link of links) {
    const rows = down.get(link.agency.id) ?? [];
    const columns = across.get(link.group.id) ?? [];
    for (const row of rows)
      for (const id of [row.id, ...columns.map((column) => cellId(row.id, column.id))]) {
        const own = found.get(id);
        if (own) own.push(link);
        else found.set(id, [link]);
      }
  }
  return found;
}
