import { placeNew } from '../draw/place-new';
import { resolved, writtenBack } from '../plan/collectives';
import { keepNumbers } from '../plan/edit/ids';
import { changed, type History } from '../plan/history';
import type { Bilingual, Plan } from '../plan/types';

/**
 * A history with its plan edited. What stays keeps its id and its place in the picture; what is new gets
 * an id that nothing else had, and a place near its neighbours. The change sees the plan as it is
 * counted, and the collectives in it stay what they are.
 *
 * @param change gives the plan itself where there is nothing to change
 * @param what was done, as the list of edits says it
 */
export function revised(history: History, change: (plan: Plan) => Plan, what: Bilingual): History {
  const before = history.plan;
  const shown = resolved(before);
  const plan = keepNumbers(before, writtenBack(before, shown, change(shown)));
  const layout = plan.layout && placeNew(plan, plan.layout, before);
  return changed(history, layout === plan.layout ? plan : { ...plan, layout }, what);
}

/** A plan as it is counted, its picture fitted to how much each agency counts there. */
export function counted(source: Plan): Plan {
  const plan = resolved(source);
  if (plan === source || !source.layout) return plan;
  return { ...plan, layout: placeNew(plan, source.layout, source) };
}
