import type { PlanFileErrorCode } from '../plan/file';
import { newScenario, rebased, type Scenario, type ScenarioReason } from '../plan/scenario';
import { VERSION, type Bilingual, type Layout, type Plan } from '../plan/types';
import { editWords } from '../words/edits';
import { both } from '../words/words';
import {
  journalOf,
  mapped,
  recorded,
  redone,
  travelled,
  undone,
  type Journal,
  type Step,
  type Target,
} from './journal';
import { placed } from './placed';
import { counted, revised } from './revise';
import { NOTHING_BESIDE, type Beside, type FindingEdits, type Made, type Work } from './work';

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
interface Failure {
  readonly code: PlanFileErrorCode | LinkFailure;
  readonly detail: string;
}

/** The step that was just taken back, or done again: what the reader is told of it. */
interface Taken {
  readonly way: 'undone' | 'redone';
  readonly step: Step;
}

/**
 * The plan that is open, with what is made beside it: the edits of the plan itself, of its scenarios and
 * of its findings, all in one journal and all to be taken back. How it is looked at is `AppState`'s.
 */
export class Opened {
  /** what was opened and what was done to it; `failure` tells why there is none */
  journal = $state.raw<Journal>(journalOf({ ...NOTHING_BESIDE, plan: NO_PLAN }));
  /** as it was read and edited, its collectives as they stand */
  readonly source = $derived(this.journal.now.plan);
  /** the same as it is counted: what is done with collectives is carried out here, for all that follows */
  readonly original = $derived(counted(this.source));
  readonly #scenarios = $derived(this.journal.now.scenarios);
  /** the original with some parties changed, under names of their own */
  readonly scenarios: readonly Scenario[] = $derived(
    this.#scenarios.map((s) => rebased(s, this.original)),
  );
  /** id of the scenario that is shown; `null` shows the original */
  active = $state.raw<string | null>(null);
  /** what is made of the findings of the plan */
  readonly findings = $derived(this.journal.now.findings);
  /** how many times a plan has been opened: another number is another sitting, with a fresh journal */
  sitting = $state.raw(0);
  failure = $state.raw<Failure | null>(null);
  /** what was taken back or done again last; null once something else has been done */
  taken = $state.raw<Taken | null>(null);

  readonly scenario = $derived(this.scenarios.find(({ id }) => id === this.active) ?? null);
  /** what every view shows */
  readonly plan = $derived(this.scenario?.plan ?? this.original);

  /** All that is kept of the plan that is open. */
  get work(): Work {
    const { source: plan, scenarios, active, findings } = this;
    return { plan, scenarios, active, findings };
  }

  /**
   * Opens a plan, with what was made beside it.
   *
   * @param journal that leads to just this; without one it begins here
   */
  open(
    plan: Plan,
    { scenarios, active, findings }: Beside = NOTHING_BESIDE,
    journal = journalOf({ plan, scenarios, findings }),
  ): void {
    this.journal = journal;
    this.active = active;
    this.sitting += 1;
    this.failure = null;
    this.taken = null;
  }

  /** The finished picture; it is kept with the plan. */
  finish(layout: Layout): void {
    this.journal = mapped(this.journal, (plan) => placed(plan, layout));
  }

  /** Tells why there is no plan to show. */
  fail(failure: Failure): void {
    this.failure = failure;
  }

  /**
   * Edits the plan itself, and all that is kept with it; see `revised`. Scenarios follow; see `rebased`.
   *
   * @param change gives the plan itself where there is nothing to change
   * @param what was done, as the list of edits says it
   */
  revise(change: (plan: Plan) => Plan, what: Bilingual): void {
    this.#record({ plan: revised(this.source, change) }, 'plan', what);
  }

  /** Answers problems: edits the plan as it was read, whatever stands in the place of its collectives. */
  answer(change: (plan: Plan) => Plan, what: Bilingual): void {
    this.#record({ plan: revised(this.source, change, 'read') }, 'plan', what);
  }

  /** Changes what is made of the findings. */
  reword(findings: FindingEdits, what: Bilingual): void {
    this.#record({ findings }, 'plan', what);
  }

  /**
   * Changes parties, in the scenario that is shown. The original is never touched: from there a new
   * scenario begins.
   *
   * @param name what a scenario that has to begin is called
   * @param what was done, as the list of edits says it
   */
  edit(change: (plan: Plan) => Plan, name: string, what: Bilingual): void {
    const scenario = this.scenario ?? this.#begun(name);
    const plan = change(scenario.plan);
    if (plan !== scenario.plan) this.#show({ ...scenario, plan }, what);
  }

  /**
   * Begins a scenario and shows it.
   *
   * @param as what it changes, why, and how the list of edits says it; without it nothing is changed yet
   */
  begin(
    name: string,
    as: {
      readonly plan: Plan;
      readonly reason: ScenarioReason;
      readonly what: Bilingual;
    } | null = null,
  ): void {
    const what = as?.what ?? both(editWords, (w) => w.scenarioBegun(name));
    this.#show({ ...this.#begun(name), ...(as && { plan: as.plan, reason: as.reason }) }, what);
  }

  #begun(name: string): Scenario {
    const numbers = this.scenarios.map(({ id }) => Number(id.slice(1)));
    return newScenario(`s${Math.max(0, ...numbers) + 1}`, name, this.original);
  }

  #show(scenario: Scenario, what: Bilingual): void {
    const others = this.#scenarios;
    const known = others.some(({ id }) => id === scenario.id);
    const scenarios = known
      ? others.map((s) => (s.id === scenario.id ? scenario : s))
      : [...others, scenario];
    this.#record({ scenarios }, scenario, what);
    this.active = scenario.id;
  }

  /** Shows a scenario, or with `null` the original. */
  switchTo(id: string | null): void {
    this.active = id;
  }

  rename(id: string, name: string): void {
    const before = this.#scenarios.find((s) => s.id === id);
    if (!before || before.name === name) return;
    const scenarios = this.#scenarios.map((s) => (s === before ? { ...s, name } : s));
    const what = both(editWords, (w) => w.scenarioRenamed(before.name, name));
    this.#record({ scenarios }, before, what);
  }

  remove(id: string): void {
    const gone = this.#scenarios.find((s) => s.id === id);
    if (!gone) return;
    const scenarios = this.#scenarios.filter((s) => s !== gone);
    this.#record(
      { scenarios },
      gone,
      both(editWords, (w) => w.scenarioRemoved(gone.name)),
    );
  }

  /** Takes back what the reader did last, wherever that was. */
  undo(): void {
    const step = this.journal.past.at(-1);
    if (!step) return;
    this.#go(undone(this.journal), step);
    this.taken = { way: 'undone', step };
  }

  /** Does again what was taken back last. */
  redo(): void {
    const [step] = this.journal.future;
    if (!step) return;
    this.#go(redone(this.journal), step);
    this.taken = { way: 'redone', step };
  }

  /** Goes to where so many of the edits are done. */
  travel(edits: number): void {
    const { past, future } = this.journal;
    const back = edits < past.length;
    const step = back ? past[edits] : future.slice(0, edits - past.length).at(-1);
    if (step) this.#go(travelled(this.journal, edits), step);
    this.taken = null;
  }

  /** What was told of a step has been read. */
  read(taken: Taken): void {
    if (this.taken === taken) this.taken = null;
  }

  /** Where nothing changes, nothing is recorded. */
  #record(change: Partial<Made>, of: 'plan' | Scenario, what: Bilingual): void {
    const { now } = this.journal;
    const made = { ...now, ...change };
    if (
      made.plan === now.plan &&
      made.scenarios === now.scenarios &&
      made.findings === now.findings
    )
      return;
    const target: Target = of === 'plan' ? of : { id: of.id, name: of.name };
    this.#go(recorded(this.journal, made, { target, what }));
    this.taken = null;
  }

  /** What was taken back or done again in a scenario is shown, too. */
  #go(journal: Journal, step?: Step): void {
    this.journal = journal;
    const here = (id: string | null) => this.#scenarios.some((s) => s.id === id);
    const target = step?.target;
    if (target && target !== 'plan' && here(target.id)) this.active = target.id;
    else if (!here(this.active)) this.active = null;
    this.arrived();
  }

  /** Called where an edit, or its undoing, has led to another state. */
  protected arrived(): void {}
}
