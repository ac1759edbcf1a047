import { placeNew } from '../draw/place-new';
import { keepNumbers } from '../plan/edit/ids';
import { changed, type History } from '../plan/history';
import type { Bilingual, Plan } from '../plan/types';

/**
 * A history with its plan edited. What stays keeps its id and its place in the picture; what is new gets
 * an id that nothing else had, and a place near its neighbours.
 *
 * @param change gives the plan itself where there is nothing to change
 * @param what was done, as the list of edits says it
 */
export function revised(history: History, change: (plan: Plan) => Plan, what: Bilingual): History {
  const before = history.plan;
  const plan = keepNumbers(before, change(before));
  const layout = plan.layout && placeNew(plan, plan.layout, before);
  return changed(history, layout === plan.layout ? plan : { ...plan, layout }, what);
}
