import type { PlanIndex } from '../plan/links';
import { isKnown } from './highlight';
import type { View } from './view';

/** What a view names that a plan does not have: of its selection and its filter, in that order. */
export function lostIds({ selection, filter }: View, index: PlanIndex): string[] {
  return [
    ...selection.filter((id) => !isKnown(index, id)),
    ...filter.groups.filter((id) => !index.group.has(id)),
    ...filter.agencies.filter((id) => !index.agency.has(id)),
  ];
}

/** A view without what a plan does not have; the view itself where it lacks nothing. */
export function viewWithin(view: View, index: PlanIndex): View {
  const lost = lostIds(view, index);
  if (lost.length === 0) return view;
  const known = (ids: readonly string[]) => ids.filter((id) => !lost.includes(id));
  const { selection, filter } = view;
  const groups = known(filter.groups);
  const agencies = known(filter.agencies);
  return { ...view, selection: known(selection), filter: { ...filter, groups, agencies } };
}
