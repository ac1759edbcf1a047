import { placeNew } from '../../../src/draw/place-new';
import { addAgency, emptyPlan, setTaskOrdinal, splitAgency } from '../../../src/plan/edit';
import type { Plan, Problem, Task } from '../../../src/plan/types';
import { plan } from '../../huadu';

/** Every fourth task has several parties and no lead. */
const undecided = (task: Task, i: number): Task =>
  i % 4 > 0
    ? task
    : { ...task, parties: task.parties.map((party) => ({ ...party, role: 'joint' })) };

const FIRST: Problem = {
  ...{ id: 'q9', code: 'first-leads', severity: 'note' },
  ...{ origin: { line: 1, raw: '' }, params: { tasks: '3' } },
};

/**
 * A part of the first data set to begin with: one of its doubtful names is open again, its numbers have a
 * gap, an agency has nothing to do, and some tasks have no lead.
 */
export const worn: Plan = [
  (p: Plan): Plan => ({ ...p, tasks: p.tasks.slice(20, 34) }),
  (p: Plan) => splitAgency(p, 'a7', ['区财政局']),
  (p: Plan) => addAgency(p, '区信访局'),
  (p: Plan) => setTaskOrdinal(p, p.tasks[3]!.id, '9'),
  (p: Plan): Plan => ({ ...p, tasks: p.tasks.map(undecided), problems: [...p.problems, FIRST] }),
  (p: Plan): Plan => ({ ...p, layout: placeNew(p, p.layout!) }),
].reduce((p, change) => change(p), plan);

/** What the sessions of random edits begin with, by what it is called. */
export const STARTS: readonly (readonly [string, Plan])[] = [
  ['a plan with a picture', worn],
  ['a plan begun from nothing', emptyPlan('new')],
];
