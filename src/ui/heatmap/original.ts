import { figures, type Figures, type MatrixOptions } from '../../draw/matrix';
import { indexPlan, type Link } from '../../plan/links';
import type { Plan } from '../../plan/types';
import { passing } from '../../view/filter';
import { cellId } from '../../view/highlight';
import type { Filter } from '../../view/view';

/**
 * The figures of a plan by agency and by cell, to compare another plan's with.
 *
 * @param filter what the links have to pass to be counted; all are where it is null
 */
export function figuresIn(
  plan: Plan,
  filter: Filter | null,
  options: Pick<MatrixOptions, 'measure' | 'weight'>,
): (id: string) => Figures {
  const index = indexPlan(plan);
  const links = new Map<string, Link[]>();
  for (const link of filter ? passing(index, filter) : index.links) {
    for (const id of [link.agency.id, cellId(link.agency.id, link.group.id)]) {
      const found = links.get(id);
      if (found) found.push(link);
      else links.set(id, [link]);
    }
  }
  return (id) => figures(links.get(id) ?? [], options);
}
