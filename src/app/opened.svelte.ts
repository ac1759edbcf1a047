import type { PlanFileErrorCode } from '../plan/file';
import {
  changed,
  historyOf,
  mapped,
  redone,
  travelled,
  undone,
  type History,
} from '../plan/history';
import { newScenario, rebased, type Scenario, type ScenarioReason } from '../plan/scenario';
import { VERSION, type Bilingual, type Layout, type Plan } from '../plan/types';
import { placeNew } from '../draw/place-new';
import { counted, revised } from './revise';
import { NOTHING_BESIDE, type Beside, type FindingEdits, type Work } from './work';

const NO_PLAN: Plan = {
  format: 'fengong-atlas',
  version: VERSION,
  id: 'none',
  title: '',
  parts: [],
  groups: [],
  agencies: [],
  tasks: [],
  problems: [],
};

/** What may be wrong with the plan that a link is of: this browser lacks it, or it is not whole. */
export type LinkFailure = 'not-here' | 'link-broken';

/**
 * Why there is no plan to show: what is wrong with its file, or the link names one that this browser lacks,
 * or carries none that is whole.
 */
export interface Failure {
  readonly code: PlanFileErrorCode | LinkFailure;
  readonly detail: string;
}

/**
 * The plan that is open, with what is made beside it: the edits of the plan itself and of its scenarios,
 * all of which can be taken back. How it is looked at is `AppState`'s.
 */
export class Opened {
  /** the plan that was opened and what was done to it; `failure` tells why there is none */
  history = $state.raw<History>(historyOf(NO_PLAN));
  /** as it was read and edited, its collectives as they stand */
  readonly source = $derived(this.history.plan);
  /** the same as it is counted: what is done with collectives is carried out here, for all that follows */
  readonly original = $derived(counted(this.source));
  /** the scenarios, each on the state of the original that it was last changed on */
  #scenarios = $state.raw<readonly Scenario[]>([]);
  /** the original with some parties changed, under names of their own */
  readonly scenarios = $derived(this.#scenarios.map((s) => rebased(s, this.original)));
  /** id of the scenario that is shown; `null` shows the original */
  active = $state.raw<string | null>(null);
  /** what is made of the findings of the plan */
  findings = $state.raw<FindingEdits>(NOTHING_BESIDE.findings);
  /** how many times a plan has been opened: another number is another sitting, with a fresh history */
  sitting = $state.raw(0);
  failure = $state.raw<Failure | null>(null);

  readonly scenario = $derived(this.scenarios.find(({ id }) => id === this.active) ?? null);
  /** what every view shows */
  readonly plan = $derived(this.scenario?.plan ?? this.original);
  /** the edits of the plan that is shown, a scenario's own or those of the plan itself */
  readonly edits: History = $derived(this.scenario ?? this.history);

  /** All that is kept of the plan that is open. */
  get work(): Work {
    const { source: plan, scenarios, active, findings } = this;
    return { plan, scenarios, active, findings };
  }

  /**
   * Opens a plan, with what was made beside it.
   *
   * @param history that leads to just this plan; without one its history begins here
   */
  open(
    plan: Plan,
    { scenarios, active, findings }: Beside = NOTHING_BESIDE,
    history = historyOf(plan),
  ): void {
    this.history = history;
    this.#scenarios = scenarios;
    this.active = active;
    this.findings = findings;
    this.sitting += 1;
    this.failure = null;
  }

  /** The finished picture; it is kept with the plan. */
  finish(layout: Layout): void {
    this.history = mapped(this.history, (plan) =>
      plan.layout ? plan : { ...plan, layout: placeNew(plan, layout) },
    );
  }

  /**
   * Edits the plan itself, and all that is kept with it; see `revised`. Scenarios follow; see `rebased`.
   *
   * @param change gives the plan itself where there is nothing to change
   * @param what was done, as the list of edits says it
   */
  revise(change: (plan: Plan) => Plan, what: Bilingual): void {
    this.#took(revised(this.history, change, what));
  }

  /** Answers problems: edits the plan as it was read, whatever stands in the place of its collectives. */
  answer(change: (plan: Plan) => Plan, what: Bilingual): void {
    this.#took(revised(this.history, change, what, 'read'));
  }

  #took(history: History): void {
    if (history !== this.history) this.#leaveFuture();
    this.#go(history);
  }

  /** What was undone will be gone: scenarios that were changed there come along first. */
  #leaveFuture(): void {
    const gone = this.history.future.map(({ plan }) => counted(plan));
    this.#scenarios = this.#scenarios.map((s) =>
      gone.includes(s.base) ? rebased(s, this.original) : s,
    );
  }

  /** Changes what is made of the findings. */
  reword(findings: FindingEdits): void {
    this.findings = findings;
  }

  /** Takes back the last edit of the plan itself, whatever is shown. */
  retract(): void {
    this.#go(undone(this.history));
  }

  /** Makes the edit that was taken back again. */
  reinstate(): void {
    this.#go(redone(this.history));
  }

  #go(history: History): void {
    this.history = history;
    this.arrived();
  }

  /** Called where an edit, or its undoing, has led to another state of the plan itself. */
  protected arrived(): void {}

  /** Tells why there is no plan to show. */
  fail(failure: Failure): void {
    this.failure = failure;
  }

  /**
   * Changes parties, in the scenario that is shown. The original is never touched: from there a new
   * scenario begins.
   *
   * @param name what a scenario that has to begin is called
   * @param what was done, as the list of edits says it
   */
  edit(change: (plan: Plan) => Plan, name: string, what: Bilingual): void {
    if (!this.scenario) this.begin(name, this.original);
    this.#replace(changed(this.scenario!, change(this.plan), what));
  }

  /** Begins a scenario and shows it. */
  begin(name: string, plan: Plan, reason?: ScenarioReason): void {
    const numbers = this.scenarios.map(({ id }) => Number(id.slice(1)));
    const scenario = newScenario(`s${Math.max(0, ...numbers) + 1}`, name, plan, reason);
    this.#scenarios = [...this.#scenarios, scenario];
    this.active = scenario.id;
  }

  /** Shows a scenario, or with `null` the original. */
  switchTo(id: string | null): void {
    this.active = id;
  }

  rename(id: string, name: string): void {
    this.#scenarios = this.#scenarios.map((s) => (s.id === id ? { ...s, name } : s));
  }

  remove(id: string): void {
    this.#scenarios = this.#scenarios.filter((scenario) => scenario.id !== id);
    if (this.active === id) this.active = null;
  }

  undo(): void {
    this.travel(this.edits.past.length - 1);
  }

  redo(): void {
    this.travel(this.edits.past.length + 1);
  }

  /** Goes to where so many of the edits of the plan that is shown are done. */
  travel(edits: number): void {
    if (this.scenario) this.#replace(travelled(this.scenario, edits));
    else this.#go(travelled(this.history, edits));
  }

  #replace(scenario: Scenario): void {
    this.#scenarios = this.#scenarios.map((s) => (s.id === scenario.id ? scenario : s));
  }
}
