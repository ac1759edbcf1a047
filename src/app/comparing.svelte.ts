import { difference, type TaskFate } from '../analyse/difference';
import {
  matchPlans,
  NO_CHOICES,
  setApart,
  setTogether,
  turnedChoices,
  unsaid,
  type Choices,
  type Pair,
  type Sort,
} from '../analyse/match';
import { united } from '../analyse/united';
import { resolved } from '../plan/collectives';
import { PlanFileError } from '../plan/file';
import type { Plan } from '../plan/types';
import type { AppState } from './app.svelte';
import { memberOf } from './member';
import { Reader } from './import/reader';
import type { Refusal, Unpacked } from './import/types';
import { libraryOf, type Library } from './library.svelte';
import { StorageError } from './storage';

/** Where a plan at hand comes from: open, a scenario of it, kept, with the page, opened to compare. */
export type SourceKind = 'open' | 'scenario' | 'kept' | 'example' | 'file';

/** A plan at hand. */
interface Source {
  readonly key: string;
  readonly kind: SourceKind;
  /** its title, a scenario's name or a file's; empty where the dictionary has the word for it */
  readonly name: string;
}

type Fetched = readonly [key: string, plan: Plan];

const EXAMPLE: Source = { key: 'example', kind: 'example', name: '' };

export const SIDES = ['a', 'b'] as const;
export type Side = (typeof SIDES)[number];

export const FORMS = ['tasks', 'loads', 'heatmap', 'network', 'matches'] as const;
export type Form = (typeof FORMS)[number];

/** What the list of tasks is narrowed to; ids are those of the united plan, `null` lets all through. */
export interface Narrow {
  readonly fate: TaskFate | null;
  readonly agency: string | null;
  readonly group: string | null;
  readonly text: string;
}
const ALL: Narrow = { fate: null, agency: null, group: null, text: '' };

/** Why a plan could not be had. */
export interface Refused {
  readonly name: string;
  readonly why: Refusal | PlanFileError | StorageError;
  /** tries again, where that may help */
  readonly again?: () => Promise<void>;
}

/**
 * Two plans side by side. The plan that is open stays as it is, whatever is
 * compared with it.
 */
export class Comparing {
  readonly #app: AppState;
  readonly #library: Library;
  form = $state.raw<Form>('tasks');
  narrow = $state.raw<Narrow>(ALL);
  refused = $state.raw<Refused | null>(null);
  #chosen = $state.raw<Readonly<Record<Side, string | null>>>({ a: null, b: null });
  /** plans that are not the open one's own, as far as they have been asked for */
  #fetched = $state.raw<Readonly<Record<string, Plan>>>({});
  #files = $state.raw<readonly Source[]>([]);
  /** how many files have been opened */
  #opened = 0;
  /** by the keys of the two plans */
  #said = $state.raw<Readonly<Record<string, Choices>>>({});

  readonly sources: readonly Source[] = $derived.by(() => [
    { key: 'open', kind: 'open', name: this.#app.original.title },
    ...this.#app.scenarios.map(({ id, name }): Source => {
      return { key: `scenario ${id}`, kind: 'scenario', name };
    }),
    ...this.#library.list
      .filter(({ id }) => id !== this.#library.current)
      .map(({ id, name }): Source => ({ key: `kept ${id}`, kind: 'kept', name })),
    ...(this.#library.atExample ? [] : [EXAMPLE]),
    ...this.#files,
  ]);
  readonly keys: Readonly<Record<Side, string | null>> = $derived.by(() => {
    const known = (key: string | null) => this.sources.find((source) => source.key === key)?.key;
    const { active, scenarios } = this.#app;
    const scenario = active ?? scenarios.at(-1)?.id;
    return {
      a: known(this.#chosen.a) ?? 'open',
      b: known(this.#chosen.b) ?? (scenario === undefined ? null : `scenario ${scenario}`),
    };
  });
  readonly a = $derived(this.planOf(this.keys.a));
  readonly b = $derived(this.planOf(this.keys.b));
  readonly #pair = $derived(JSON.stringify([this.keys.a, this.keys.b]));
  readonly choices = $derived(this.#said[this.#pair] ?? NO_CHOICES);
  readonly matching = $derived(this.a && this.b && matchPlans(this.a, this.b, this.choices));
  readonly united = $derived(
    this.a && this.b && this.matching && united(this.a, this.b, this.matching),
  );
  readonly difference = $derived.by(
    () => this.united && difference(this.united, this.#app.view.weight),
  );

  constructor(app: AppState, library = libraryOf(app)) {
    this.#app = app;
    this.#library = library;
  }

  /** A plan at hand; `null` while it has not been fetched. */
  planOf(key: string | null): Plan | null {
    if (key === null) return null;
    if (key === 'open') return this.#app.original;
    const scenario = this.#app.scenarios.find(({ id }) => key === `scenario ${id}`);
    return scenario?.plan ?? this.#fetched[key] ?? null;
  }

  /** The plans of files that were opened to compare. */
  readonly files: readonly { readonly key: string; readonly name: string; readonly plan: Plan }[] =
    $derived.by(() =>
      this.#files.map(({ key, name }) => ({ key, name, plan: this.#fetched[key]! })),
    );

  /** Gives a file's plan away, to be opened: it is compared with as such from then on. */
  take(key: string): Plan {
    this.#files = this.#files.filter((file) => file.key !== key);
    return this.#fetched[key]!;
  }

  /** Puts a plan on a side. */
  async choose(side: Side, key: string): Promise<void> {
    this.#chosen = { ...this.keys, [side]: key };
    this.narrow = ALL;
    await this.fetch(key);
  }

  /** Swaps the two sides, and what was said of their matches. */
  swap(): void {
    const { choices, keys } = this;
    this.#chosen = { a: keys.b, b: keys.a };
    this.narrow = ALL;
    this.#say(turnedChoices(choices));
  }

  /** Sees to it that plans are at hand, all of them at once; why one cannot be had is told. */
  async fetch(...keys: string[]): Promise<void> {
    const missing = keys.filter((key) => !this.planOf(key));
    if (missing.length === 0) return;
    this.refused = null;
    const loaded = await Promise.all(missing.map((key) => this.#load(key)));
    this.#take(loaded.flat());
  }

  /** A plan with its key; nothing where it cannot be had, which is told. */
  async #load(key: string): Promise<Fetched[]> {
    const kept = /^kept (.+)$/.exec(key)?.[1];
    try {
      return [[key, await (kept ? this.#library.load(kept) : this.#library.example())]];
    } catch (error) {
      if (!(error instanceof PlanFileError || error instanceof StorageError)) throw error;
      const name = this.sources.find((source) => source.key === key)?.name ?? key;
      this.refused = { name, why: error };
      return [];
    }
  }

  /** Reads plans and documents to compare with; the last of them is put on the right side. */
  async openFiles(files: readonly File[]): Promise<void> {
    this.refused = null;
    const reader = new Reader();
    const sources = files.map((file): Unpacked & { unpacked?: true } => ({
      name: file.name,
      got: file,
    }));
    for (let source = sources.shift(); source; source = sources.shift()) {
      const { name, got, unpacked } = source;
      if (!(got instanceof Blob)) {
        this.refused = { name, why: got };
        continue;
      }
      const id = name.replace(/^.*\//, '').replace(/\.\w+$/, '');
      const answer = await reader.read({
        want: 'document',
        id,
        name,
        form: got,
        ...(unpacked && { unpacked }),
      });
      if (answer.kind === 'read') await this.#put(name, answer.reading.plan);
      else if (answer.kind === 'refused') this.#refuse(name, answer.refusal, files);
      else sources.unshift(...answer.documents.map((one) => ({ ...one, unpacked: true as const })));
    }
    reader.end();
  }

  #refuse(name: string, why: Refusal, files: readonly File[]): void {
    const again = why.by === 'program' && { again: () => this.openFiles(files) };
    this.refused = { name, why, ...again };
  }

  async #put(name: string, plan: Plan): Promise<void> {
    const key = `file ${(this.#opened += 1)}`;
    this.#take([[key, plan]]);
    this.#files = [...this.#files, { key, kind: 'file', name: plan.title || name }];
    await this.choose('b', key);
  }

  show(form: Form): void {
    this.form = form;
  }

  /** Narrows the list of tasks in some respects. */
  narrowTo(patch: Partial<Narrow>): void {
    this.narrow = { ...this.narrow, ...patch };
  }

  /** Shows the tasks behind a figure, and no others. */
  showTasks(of: Partial<Narrow>): void {
    this.narrow = { ...ALL, ...of };
    this.form = 'tasks';
  }

  setApart(sort: Sort, pair: Pair): void {
    this.#say(setApart(this.choices, sort, pair));
  }

  setTogether(sort: Sort, pair: Pair): void {
    this.#say(setTogether(this.choices, sort, pair));
  }

  unsay(sort: Sort, pair: Pair): void {
    this.#say(unsaid(this.choices, sort, pair));
  }

  #say(choices: Choices): void {
    this.#said = { ...this.#said, [this.#pair]: choices };
  }

  /** Takes plans as every view counts them: with what is done with their collectives carried out. */
  #take(plans: readonly Fetched[]): void {
    const counted = plans.map(([key, plan]): Fetched => [key, resolved(plan)]);
    this.#fetched = { ...this.#fetched, ...Object.fromEntries(counted) };
  }
}

/** The comparison that belongs to an application's state; always the same for the same state. */
export const comparingOf = memberOf((app) => new Comparing(app));
