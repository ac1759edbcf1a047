import { placeNew } from '../../../src/draw/place-new';
import { addAgency, emptyPlan, setTaskOrdinal, splitAgency } from '../../../src/plan/edit';
import type { Plan } from '../../../src/plan/types';
import { plan } from '../../huadu';

/**
 * A part of the first data set to begin with: one of its doubtful names is open again, its numbers have a
 * gap, and an agency has nothing to do.
 */
export const worn: Plan = [
  (p: Plan): Plan => ({ ...p, tasks: p.tasks.slice(20, 34) }),
  (p: Plan) => splitAgency(p, 'a7', ['区财政局']),
  (p: Plan) => addAgency(p, '区信访局'),
  (p: Plan) => setTaskOrdinal(p, p.tasks[3]!.id, '9'),
  (p: Plan): Plan => ({ ...p, layout: placeNew(p, p.layout!) }),
].reduce((p, change) => change(p), plan);

/** What the sessions of random edits begin with, by what it is called. */
export const STARTS: readonly (readonly [string, Plan])[] = [
  ['a plan with a picture', worn],
  ['a plan begun from nothing', emptyPlan('new')],
];
