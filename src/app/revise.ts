import { placeNew } from '../draw/place-new';
import { resolved, writtenBack } from '../plan/collectives';
import { keepNumbers } from '../plan/edit/ids';
import type { Plan } from '../plan/types';

/**
 * A plan edited. What stays keeps its id and its place in the picture; what is new gets
 * an id that nothing else had, and a place near its neighbours. The collectives in it stay what they are.
 *
 * @param change gives the plan itself where there is nothing to change
 * @param sees the plan as it is counted, or as it was read: with collectives where others may stand
 */
export function revised(
  before: Plan,
  change: (plan: Plan) => Plan,
  sees: 'counted' | 'read' = 'counted',
): Plan {
  const shown = sees === 'read' ? before : resolved(before);
  const plan = keepNumbers(before, writtenBack(before, shown, change(shown)));
  const layout = plan.layout && placeNew(plan, plan.layout, before);
  return layout === plan.layout ? plan : { ...plan, layout };
}

const known = new WeakMap<Plan, Plan>();

/**
 * A plan as it is counted, its picture fitted to how much each agency counts there. Always the same for
 * the same plan, since scenarios know their original by it.
 */
export function counted(source: Plan): Plan {
  const found = known.get(source);
  if (found) return found;
  const plan = resolved(source);
  const same = plan === source || !source.layout;
  const drawn = same ? plan : { ...plan, layout: placeNew(plan, source.layout, source) };
  known.set(source, drawn);
  return drawn;
}
