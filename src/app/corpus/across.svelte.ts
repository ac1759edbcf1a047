import { DUE_KINDS, type Asked } from '../../analyse/corpus/ask';
import type { HandPatch } from '../../analyse/corpus/hand';
import { FUNCTIONS } from '../../analyse/functions';
import { NO_QUESTION, type AcrossForm, type AcrossQuestion } from '../../view/across';
import { NO_FILTER } from '../../view/view';
import { keepingWords } from '../../words/keeping';
import type { AppState } from '../app.svelte';
import { comparingOf, type Comparing } from '../comparing.svelte';
import { Job, type Ask, type Outcome } from '../job.svelte';
import { libraryOf, type Library } from '../library.svelte';
import { memberOf } from '../member';
import type { Answer, Answers, Extra, Found, Orders, Picture, Readings, Summary } from './orders';
import { readingsOf } from './readings';

/** Rows that are shown at first, and more each time they are asked for: as many as a moment draws. */
const PAGES: Readonly<Record<AcrossForm, number>> = {
  tasks: 100,
  bodies: 100,
  plans: 60,
  functions: 40,
  together: 60,
};
/** Plans of an agency's sheet, each with all its tasks. */
const SHEET_PAGE = 12;

/** What is to be asked of the worker, the most urgent first. */
const TURNS = ['say', 'read', 'find', 'ask', 'picture', 'file'] as const;
type Turn = (typeof TURNS)[number];

/** How far the reading of plans is. */
type Progress = { readonly done: number; readonly all: number };

/**
 * All plans at hand as one: those that are kept, the open one where it is not, and files that were
 * opened to compare. A worker holds their digests; here is what was asked last and its answer.
 */
export class Across {
  readonly #app: AppState;
  readonly #library: Library;
  readonly #comparing: Comparing;
  readonly #job = new Job<void, Progress>(() => import('./corpus.worker?worker&inline'), true);
  #asked: readonly [AcrossQuestion, Asked] = [NO_QUESTION, askedIn(NO_QUESTION)];
  /** pages that are shown */
  #pages = $state.raw(1);
  /** what all plans are together; null until they have been read */
  summary = $state.raw<Summary | null>(null);
  /** the answer to what was asked last but for what is under way */
  answer = $state.raw<Answer | null>(null);
  found = $state.raw<Found | null>(null);
  picture = $state.raw<Picture | null>(null);
  query = $state.raw('');
  /** what takes back what was said of names by hand, the last first */
  #before = $state.raw<readonly HandPatch[]>([]);
  /** what is to be said of names by hand, and whether that takes something back */
  #saying: { readonly patch: HandPatch; readonly back: boolean }[] = [];
  #readings: Readings = {};
  #due: readonly Turn[] = [];
  #busy = false;
  #file: Pick<Orders['file'], 'as'> & { readonly save: (bytes: Uint8Array) => void } = {
    as: 'csv',
    save: () => {},
  };

  // Read from the view each time: what is derived here would end with the part that first asked for it.
  get form(): AcrossForm {
    return this.#app.view.across.form;
  }

  get sort(): AcrossQuestion['sort'] {
    return this.#app.view.across.sort;
  }

  get asked(): Asked {
    const { across } = this.#app.view;
    if (this.#asked[0] !== across) this.#asked = [across, askedIn(across)];
    return this.#asked[1];
  }

  /** most rows that are shown */
  get most(): number {
    const sheet = this.form === 'bodies' && this.asked.body !== null;
    return this.#pages * (sheet ? SHEET_PAGE : PAGES[this.form]);
  }

  /** Plans that are at hand and not kept. */
  readonly extras: readonly Extra[] = $derived.by(() => {
    const { files } = this.#comparing;
    const { current, atExample, list } = this.#library;
    // The example as it came is no district's plan, where there are such.
    if (current !== '' || (atExample && list.length > 0)) return files;
    const { original, keeping, language } = this.#app;
    const name = keeping.name || original.title || keepingWords[language].untitled;
    return [{ key: 'open', name, plan: original }, ...files];
  });

  constructor(app: AppState) {
    this.#app = app;
    this.#library = libraryOf(app);
    this.#comparing = comparingOf(app);
  }

  /** why nothing came of what was asked last; null where something did, or may still */
  readonly failure = $derived.by(() => this.#job.failure);

  /** how far plans are being read that had to be; null while none is */
  readonly progress = $derived.by(() => {
    const { state } = this.#job;
    return state.kind === 'pending' ? state.progress : null;
  });

  /** whether anything is asked for, so that not all is found */
  get narrowed(): boolean {
    return Object.values(this.asked).some((one) => one?.length);
  }

  /** Takes in what has changed of the plans; to be called whenever something of them may have. */
  read(): void {
    this.#want('read', 'ask');
  }

  /** Tries again what failed. */
  retry(): void {
    this.#want('read', 'ask');
  }

  /** Asks what the view says; to be called whenever that has changed. */
  ask(): void {
    this.#pages = 1;
    this.#want('ask', ...(this.form === 'together' ? (['picture'] as const) : []));
  }

  /** Narrows what is asked in some respects, or looks at it otherwise. */
  narrow(patch: Partial<AcrossQuestion>): void {
    this.#app.change({ across: { ...this.#app.view.across, ...patch } });
  }

  /** Takes back all that narrows. */
  clear(): void {
    const { form, sort } = this.#app.view.across;
    this.narrow({ ...NO_QUESTION, form, sort });
  }

  /** Asks for a body, whatever was asked before. */
  askBody(body: string | null): void {
    const form = body === null || this.form === 'bodies' ? this.form : 'tasks';
    this.narrow({ ...NO_QUESTION, form, body });
  }

  /** Sorts a table by a column: by the same again the other way round, then as at first. */
  sortBy(by: string, first: 'up' | 'down'): void {
    const descending = first === 'down';
    const { sort } = this.#app.view.across;
    if (sort?.by !== by) this.narrow({ sort: { by, descending } });
    else
      this.narrow({
        sort: sort.descending === descending ? { by, descending: !descending } : null,
      });
  }

  /** Says by hand whose some names are, against the rules; null takes back what was said. */
  say(patch: HandPatch, back = false): void {
    this.#saying.push({ patch, back });
    this.#want('say', 'read', 'ask');
  }

  /** whether something said of names since the page was opened can be taken back */
  get canTakeBack(): boolean {
    return this.#before.length > 0;
  }

  /** Takes back what was said of names last. */
  takeBack(): void {
    const [last, ...rest] = this.#before;
    if (!last) return;
    this.#before = rest;
    this.say(last, true);
  }

  more(): void {
    this.#pages += 1;
    this.#want('ask');
  }

  /** Looks for bodies and titles. */
  find(query: string): void {
    this.query = query;
    this.#want('find');
  }

  /** Makes a file of what was found; a workbook's bytes are its tables, as JSON. */
  file(as: 'csv' | 'xlsx', save: (bytes: Uint8Array) => void): void {
    this.#file = { as, save };
    this.#want('file');
  }

  /** Opens a plan of the list with a task of it selected; the way back leads here again. */
  async open(plan: string, task?: string): Promise<void> {
    const kept = /^kept (.+)$/.exec(plan)?.[1];
    if (kept && kept !== this.#library.current) await this.#library.openKept(kept);
    else if (plan.startsWith('file ')) this.#app.open(this.#comparing.take(plan));
    const clean = { filter: NO_FILTER, camera: null, pins: {} };
    this.#app.change(
      task ? { ...clean, selection: [task] } : { ...clean, selection: [], card: 'none' },
    );
  }

  #want(...turns: readonly Turn[]): void {
    this.#due = [...this.#due, ...turns];
    void this.#work();
  }

  /** One order after the other; what is asked again meanwhile is asked once. */
  async #work(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    for (let turn = this.#next(); turn; turn = this.#next()) {
      const outcome = await this.#take(turn);
      if (outcome.kind === 'failed') this.#due = [];
    }
    this.#busy = false;
  }

  #next(): Turn | undefined {
    // A worker that has been lost has no plans.
    if (this.#due.length > 0 && !this.summary) this.#due = [...this.#due, 'read'];
    const turn = TURNS.find((one) => this.#due.includes(one));
    this.#due = this.#due.filter((one) => one !== turn);
    return turn;
  }

  async #take(turn: Turn): Promise<Outcome<void>> {
    const spelled = turn === 'read' ? {} : await this.#spelled();
    const outcome = await this.#job.run((ask) => this.#turns[turn](ask, spelled));
    if (outcome.kind === 'failed') this.summary = null;
    return outcome;
  }

  readonly #turns: Readonly<
    Record<Turn, (ask: Ask<Progress>, readings: Readings) => Promise<void>>
  > = {
    read: async (ask) => {
      const untitled = keepingWords[this.#app.language].untitled;
      const kept = this.#app.keeping.allowed;
      this.summary = await given(ask, { want: 'read', kept, extras: this.extras, untitled });
      this.#readings = {};
      this.picture = null;
      if (this.form === 'together') this.#due = [...this.#due, 'picture'];
    },
    say: async (ask) => {
      const kept = this.#app.keeping.allowed;
      for (const { patch, back } of this.#saying.splice(0)) {
        const before = await given(ask, { want: 'say', patch, kept });
        if (!back) this.#before = [before, ...this.#before];
      }
    },
    find: async (ask, readings) => {
      this.found = await given(ask, { want: 'find', query: this.query, readings });
    },
    ask: async (ask, readings) => {
      this.answer = await given(ask, { want: 'ask', ...this.#questionWith(readings) });
    },
    picture: async (ask) => {
      this.picture ??= await given(ask, { want: 'picture', language: this.#app.language });
    },
    file: async (ask, readings) => {
      const { as, save } = this.#file;
      const { language } = this.#app;
      save(await given(ask, { want: 'file', as, language, ...this.#questionWith(readings) }));
    },
  };

  #questionWith(readings: Readings): Orders['ask'] {
    const { form, asked, sort, most } = this;
    return { form, asked, sort, most, readings, weight: this.#app.view.weight };
  }

  /** The pinyin of all characters, once somebody asks in letters. */
  async #spelled(): Promise<Readings> {
    const latin = /[a-z]/i.test(this.query + this.asked.text);
    if (latin && Object.keys(this.#readings).length === 0)
      this.#readings = await readingsOf(this.summary?.characters ?? '');
    return this.#readings;
  }
}

/** What is asked, without what no function and no kind of deadline is called. */
function askedIn({ functions, due, ...rest }: AcrossQuestion): Asked {
  const { body, role, from, until, text, plan } = rest;
  return {
    ...{ body, role, from, until, text, plan },
    functions: FUNCTIONS.filter((id) => functions.includes(id)),
    due: DUE_KINDS.find((kind) => kind === due) ?? null,
  };
}

type Given<K extends keyof Orders> = { readonly want: K } & Orders[K];

const given = <K extends keyof Orders>(ask: Ask<Progress>, order: Given<K>): Promise<Answers[K]> =>
  ask<Answers[K]>(order);

/** All plans as one, for an application's state; always the same for the same state. */
export const acrossOf = memberOf((app) => new Across(app));
