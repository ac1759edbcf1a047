import assert from 'node:assert/strict';
import { leadSupport, shared } from '../../../src/analyse/projection';
import { workloads } from '../../../src/analyse/workload';
import {
  journalOf,
  recorded,
  redone,
  statesOf,
  travelled,
  undone,
  type Journal,
} from '../../../src/app/journal';
import { revised } from '../../../src/app/revise';
import { NOTHING_BESIDE } from '../../../src/app/work';
import { drawGraph } from '../../../src/draw/graph';
import { addParty, setLead } from '../../../src/plan/edit';
import { check } from '../../../src/plan/check';
import { parsePlan, writePlan } from '../../../src/plan/file';
import { indexPlan } from '../../../src/plan/links';
import { newScenario, rebased, type Scenario } from '../../../src/plan/scenario';
import type { Plan } from '../../../src/plan/types';
import { applyFilter } from '../../../src/view/filter';
import { NO_FILTER } from '../../../src/view/view';
import { operationOf } from './operations';

/** What was counted in one session. */
interface Count {
  readonly operations: number;
  readonly edits: number;
  readonly undos: number;
  readonly redos: number;
  readonly scenarioEdits: number;
  /** plans that were held against a rebuild from scratch */
  readonly rebuilds: number;
}

const EDIT = { target: 'plan', what: { zh: '改', en: 'edit' } } as const;

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
  return after === plan ? scenario : { ...scenario, plan: after };
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
  const scenarios = [newScenario('s1', '方案一', start)];
  let journal = journalOf({ plan: start, scenarios, findings: NOTHING_BESIDE.findings });
  codes.forEach((code, i) => {
    const kind = code % 16;
    if (kind === 0) journal = undone(journal);
    else if (kind === 1) journal = redone(journal);
    else journal = edited(journal, code >> 4, kind === 2);
    count[kind === 0 ? 'undos' : kind === 1 ? 'redos' : kind === 2 ? 'scenarioEdits' : 'edits']++;
    if (i % every !== 0) return;
    const { plan, scenarios } = journal.now;
    assertSound(plan);
    const scenario = rebased(scenarios[0]!, plan);
    assertSound(scenario.plan);
    assert.deepEqual(ids(scenario.plan), ids(plan));
    count.rebuilds += 2;
  });
  assertThereAndBack(journal, start);
  return { operations: codes.length, ...count };
}

/** One more edit, of the plan or of its scenario; where it changes nothing, none. */
function edited(journal: Journal, code: number, inScenario: boolean): Journal {
  const { now } = journal;
  if (!inScenario) {
    const plan = revised(now.plan, operationOf(code).change);
    return plan === now.plan ? journal : recorded(journal, { ...now, plan }, EDIT);
  }
  const before = rebased(now.scenarios[0]!, now.plan);
  const scenario = scenarioEdit(before, code);
  if (scenario === before) return journal;
  return recorded(journal, { ...now, scenarios: [scenario] }, { ...EDIT, target: scenario });
}

const ids = ({ tasks, agencies }: Plan) => [...tasks, ...agencies].map(({ id }) => id);

function assertThereAndBack(journal: Journal, start: Plan): void {
  const states = statesOf(journal);
  const back = travelled(journal, 0);
  assert.equal(back.now.plan, start);
  assert.deepEqual(statesOf(back), states);
  const forth = travelled(back, states.length);
  assert.equal(forth.now, states.at(-1));
  assert.deepEqual(statesOf(forth), states);
  assertFresh(states.slice(0, journal.past.length + 1).map(({ plan }) => plan));
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
