import assert from 'node:assert/strict';
import { leadSupport, shared } from '../../../src/analyse/projection';
import { workloads } from '../../../src/analyse/workload';
import { revised } from '../../../src/app/revise';
import { drawGraph } from '../../../src/draw/graph';
import { addParty, setLead } from '../../../src/plan/edit';
import { check } from '../../../src/plan/check';
import { parsePlan, writePlan } from '../../../src/plan/file';
import {
  changed,
  historyOf,
  plansOf,
  redone,
  travelled,
  undone,
  type History,
} from '../../../src/plan/history';
import { indexPlan } from '../../../src/plan/links';
import { newScenario, rebased, type Scenario } from '../../../src/plan/scenario';
import type { Plan } from '../../../src/plan/types';
import { applyFilter } from '../../../src/view/filter';
import { NO_FILTER } from '../../../src/view/view';
import { operationOf } from './operations';

/** What was counted in one session. */
export interface Count {
  readonly operations: number;
  readonly edits: number;
  readonly undos: number;
  readonly redos: number;
  readonly scenarioEdits: number;
  /** plans that were held against a rebuild from scratch */
  readonly rebuilds: number;
}

const WHAT = { zh: '改', en: 'edit' };

/** All that views show, from a plan. */
function derived(plan: Plan) {
  const index = indexPlan(plan);
  return {
    index,
    kept: applyFilter(index, NO_FILTER),
    work: workloads(index, 2),
    pairs: leadSupport(index),
    shared: shared(index),
    findings: check(index),
    graph: drawGraph(plan),
  };
}

/** A plan is sound: its file gives it back, and what is derived of it is derived of that again. */
function assertSound(plan: Plan): void {
  const again = parsePlan(writePlan(plan));
  assert.deepEqual(again, plan);
  assert.deepEqual(derived(again), derived(plan));
  const nodes = [...plan.tasks, ...plan.agencies].map(({ id }) => id).sort();
  if (plan.layout) assert.deepEqual(Object.keys(plan.layout.nodes).sort(), nodes);
  const order = plan.tasks.map((task) => plan.groups.findIndex(({ id }) => id === task.group));
  assert.deepEqual(
    order,
    [...order].sort((a, b) => a - b),
  );
}

function scenarioEdit(scenario: Scenario, code: number): Scenario {
  const { plan } = scenario;
  const task = plan.tasks[code % Math.max(1, plan.tasks.length)];
  const agency = plan.agencies[code % Math.max(1, plan.agencies.length)];
  if (!task || !agency) return scenario;
  const after =
    code % 2 ? setLead(plan, task.id, agency.id) : addParty(plan, task.id, agency.id, 'support');
  return changed(scenario, after, WHAT);
}

/**
 * Edits a plan as a reader might: most codes are edits, some undo or redo, some edit a scenario of it.
 * At the end all is undone and redone.
 *
 * @param codes integers ≥ 0, one an operation
 * @param every how many operations pass from one rebuild to the next
 * @throws {AssertionError} where something is not as it should be
 */
export function runSession(start: Plan, codes: readonly number[], every: number): Count {
  const count = { edits: 0, undos: 0, redos: 0, scenarioEdits: 0, rebuilds: 0 };
  let history: History = historyOf(start);
  let scenario = newScenario('s1', '方案一', start);
  codes.forEach((code, i) => {
    const kind = code % 16;
    if (kind === 0) history = undone(history);
    else if (kind === 1) history = redone(history);
    else if (kind === 2) scenario = scenarioEdit(rebased(scenario, history.plan), code >> 4);
    else history = revised(history, operationOf(code >> 4).change, WHAT);
    count[kind === 0 ? 'undos' : kind === 1 ? 'redos' : kind === 2 ? 'scenarioEdits' : 'edits']++;
    if (i % every !== 0) return;
    assertSound(history.plan);
    const now = rebased(scenario, history.plan);
    assertSound(now.plan);
    assert.deepEqual(ids(now.plan), ids(history.plan));
    count.rebuilds += 2;
  });
  assertThereAndBack(history, start);
  return { operations: codes.length, ...count };
}

const ids = ({ tasks, agencies }: Plan) => [...tasks, ...agencies].map(({ id }) => id);

function assertThereAndBack(history: History, start: Plan): void {
  const plans = plansOf(history);
  const back = travelled(history, 0);
  assert.equal(back.plan, start);
  assert.deepEqual(plansOf(back), plans);
  const forth = travelled(back, plans.length);
  assert.equal(forth.plan, plans.at(-1));
  assert.deepEqual(plansOf(forth), plans);
  assertFresh(plans.slice(0, history.past.length + 1));
}

/** No id that went ever came again. */
function assertFresh(plans: readonly Plan[]): void {
  const gone = new Set<string>();
  let before = new Set<string>();
  for (const plan of plans) {
    const now = new Set(ids(plan));
    for (const id of before) if (!now.has(id)) gone.add(id);
    for (const id of now) assert.ok(!gone.has(id), `${id} was given twice`);
    before = now;
  }
}
