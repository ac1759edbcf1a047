import { cameraTransform } from '../draw/camera';
import { levelOf } from '../draw/level';
import { areaIn, foldFor, isLarge } from '../draw/open';
import { scene } from '../draw/scene';
import type { Size } from '../draw/size';
import { withSquares } from '../draw/square-places';
import { indexPlan } from '../plan/links';
import type { Plan } from '../plan/types';
import { applyFilter, countFacets } from '../view/filter';
import { NO_FILTER, START } from '../view/view';
import { pause } from './pause';
import { counted } from './revise';

/** What showing a plan takes, one after the other. Each remembers what it works out. */
function* pieces(source: Plan, room: Size | null): Generator<unknown> {
  const plan = counted(source);
  const index = indexPlan(plan);
  yield index;
  const kept = applyFilter(index, NO_FILTER);
  yield kept;
  yield countFacets(index, NO_FILTER);
  if (!plan.layout) return;
  const large = isLarge(index);
  const picture = large ? withSquares(plan, plan.layout, plan) : plan.layout;
  yield picture;
  const area = room && areaIn(room, large);
  const seen = area && { area, transform: cameraTransform(null, area, picture) };
  const fold = foldFor(index, picture, { view: START, kept, seen });
  yield fold;
  if (seen) yield scene(levelOf(fold, picture, [], seen), { pins: {}, scale: seen.transform.k });
}

/**
 * Works out what is needed to show a plan, piece by piece, so that the window never stands still.
 *
 * @param room that the picture will have, in pixels; null where that is not known
 */
export async function prepared(plan: Plan, room: Size | null): Promise<void> {
  for (const _piece of pieces(plan, room)) await pause();
}
