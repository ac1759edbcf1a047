import { foldFor, isLarge } from '../draw/open';
import { withSquares } from '../draw/square-places';
import { indexPlan } from '../plan/links';
import type { Plan } from '../plan/types';
import { applyFilter, countFacets } from '../view/filter';
import { NO_FILTER, START } from '../view/view';
import { counted } from './revise';

/** Lets the browser paint, and take what the reader does, before what comes next. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** What showing a plan takes, one after the other. Each remembers what it works out. */
function* pieces(source: Plan): Generator<unknown> {
  const plan = counted(source);
  const index = indexPlan(plan);
  yield index;
  const kept = applyFilter(index, NO_FILTER);
  yield kept;
  yield countFacets(index, NO_FILTER);
  if (!plan.layout || !isLarge(index)) return;
  const picture = withSquares(plan, plan.layout, plan);
  yield picture;
  yield foldFor(index, picture, { view: START, kept, seen: null });
}

/** Works out what is needed to show a plan, piece by piece, so that the window never stands still. */
export async function prepared(plan: Plan): Promise<void> {
  for (const _piece of pieces(plan)) await pause();
}
