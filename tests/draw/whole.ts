import { levelOf, wholeFold, type Level } from '../../src/draw/level';
import type { PlanIndex } from '../../src/plan/links';
import type { Layout } from '../../src/plan/types';

/** Every agency and task by itself. */
export const wholeLevel = <Picture extends Layout>(
  index: PlanIndex,
  layout: Picture,
): Level<Picture> => levelOf(wholeFold(index), layout);
