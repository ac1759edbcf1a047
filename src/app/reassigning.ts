import type { AppState } from './app.svelte';
import type { Balance } from '../analyse/balance';
import { compare } from '../analyse/compare';
import type { Scenario } from '../plan/scenario';
import { setLead } from '../plan/edit/party';
import type { Bilingual, Plan } from '../plan/types';
import { editWords } from '../words/edits';
import { both } from '../words/words';
import { scenarioWords } from '../words/scenario';

/** The default name of the next scenario: the first of 方案一, 方案二, … that is free. */
export function nextName(app: AppState): string {
  const taken = new Set(app.scenarios.map(({ name }) => name));
  const { name } = scenarioWords[app.language];
  let n = 1;
  while (taken.has(name(n))) n++;
  return name(n);
}

/** Changes the plan that is shown; from the original a scenario begins. Nothing begins for no change. */
function edit(app: AppState, change: (plan: Plan) => Plan, what: Bilingual): void {
  if (change(app.plan) !== app.plan) app.edit(change, nextName(app), what);
}

/** Changes one agency's part in one task, in the plan that is shown; see `edit`. */
export function editParty(
  app: AppState,
  change: (plan: Plan, task: string, agency: string) => Plan,
  { task, agency }: { readonly task: string; readonly agency: string },
  what: 'lead' | 'partyIn' | 'partyOut',
): void {
  const name = app.index.agency.get(agency)!.name;
  const { title } = app.index.task.get(task)!;
  const said = both(editWords, (w) => w[what](name, title));
  edit(app, (plan) => change(plan, task, agency), said);
}

/** The scenario that was made of a ceiling and stands as it was made. */
export function madeOf(app: AppState, ceiling: number, plan: Plan): Scenario | undefined {
  return app.scenarios.find(
    ({ reason, plan: own }) =>
      reason.kind === 'rebalance' &&
      reason.ceiling === ceiling &&
      compare(own, plan).changes.length === 0,
  );
}

/** The plan with a ceiling's changes of lead. */
export function balanced(plan: Plan, { changes }: Balance): Plan {
  return changes.reduce((current, { task, to }) => setLead(current, task, to), plan);
}

/**
 * Shows a scenario of exactly a ceiling's changes, begun in one step that can be undone;
 * one that was made already is shown again.
 */
export function makeBalanced(app: AppState, balance: Balance): void {
  const plan = balanced(app.original, balance);
  const known = madeOf(app, balance.ceiling, plan);
  if (known) return app.switchTo(known.id);
  const name = nextName(app);
  const what = both(editWords, (w) => w.balanced(balance.ceiling));
  const leads = Object.fromEntries(balance.changes.map(({ task, to }) => [task, to]));
  const reason = { kind: 'rebalance', ceiling: balance.ceiling, leads } as const;
  app.begin(name, { plan, reason, what });
}
