import { ALL, type Asked, type Order } from '../../analyse/corpus/ask';
import { NO_FILTER } from '../../view/view';
import { keepingWords } from '../../words/keeping';
import type { AppState } from '../app.svelte';
import { comparingOf, type Comparing } from '../comparing.svelte';
import { Job, type Ask, type Outcome } from '../job.svelte';
import { libraryOf, type Library } from '../library.svelte';
import { memberOf } from '../member';
import type {
  Answer,
  Answers,
  Extra,
  Form,
  Found,
  Orders,
  Picture,
  Readings,
  Summary,
} from './orders';
import { readingsOf } from './readings';

/** Rows that are shown at first, and more each time they are asked for: as many as a moment draws. */
const PAGES: Readonly<Record<Form, number>> = {
  tasks: 100,
  bodies: 100,
  plans: 60,
  functions: 40,
  together: 60,
};
/** Plans of an agency's sheet, each with all its tasks. */
const SHEET_PAGE = 12;

/** What is to be asked of the worker, the most urgent first. */
const TURNS = ['read', 'find', 'ask', 'picture', 'file'] as const;
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
  form = $state.raw<Form>('tasks');
  asked = $state.raw<Asked>(ALL);
  order = $state.raw<Order>('plan');
  /** pages that are shown */
  #pages = $state.raw(1);
  /** what all plans are together; null until they have been read */
  summary = $state.raw<Summary | null>(null);
  /** the answer to what was asked last but for what is under way */
  answer = $state.raw<Answer | null>(null);
  found = $state.raw<Found | null>(null);
  picture = $state.raw<Picture | null>(null);
  query = $state.raw('');
  #readings: Readings = {};
  #due: readonly Turn[] = [];
  #busy = false;
  #file: Pick<Orders['file'], 'as'> & { readonly save: (bytes: Uint8Array) => void } = {
    as: 'csv',
    save: () => {},
  };

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
  readonly narrowed = $derived(Object.values(this.asked).some((one) => one?.length));

  /** Takes in what has changed of the plans; to be called whenever something of them may have. */
  read(): void {
    this.#want('read', 'ask');
  }

  /** Tries again what failed. */
  retry(): void {
    this.#want('read', 'ask');
  }

  /** Narrows what is asked in some respects. */
  narrow(patch: Partial<Asked>): void {
    this.asked = { ...this.asked, ...patch };
    this.#pages = 1;
    this.#want('ask');
  }

  /** Asks for a body, whatever was asked before. */
  askBody(body: string | null): void {
    this.form = body === null || this.form === 'bodies' ? this.form : 'tasks';
    this.narrow({ ...ALL, body });
  }

  show(form: Form): void {
    this.form = form;
    this.#pages = 1;
    this.#want('ask', ...(form === 'together' ? (['picture'] as const) : []));
  }

  sort(order: Order): void {
    this.order = order;
    this.#want('ask');
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
    find: async (ask, readings) => {
      this.found = await given(ask, { want: 'find', query: this.query, readings });
    },
    ask: async (ask, readings) => {
      this.answer = await given(ask, { want: 'ask', ...this.#question(readings) });
    },
    picture: async (ask) => {
      this.picture ??= await given(ask, { want: 'picture', language: this.#app.language });
    },
    file: async (ask, readings) => {
      const { as, save } = this.#file;
      const { language } = this.#app;
      save(await given(ask, { want: 'file', as, language, ...this.#question(readings) }));
    },
  };

  #question(readings: Readings): Orders['ask'] {
    const { form, asked, order, most } = this;
    return { form, asked, order, most, readings, weight: this.#app.view.weight };
  }

  /** The pinyin of all characters, once somebody asks in letters. */
  async #spelled(): Promise<Readings> {
    const latin = /[a-z]/i.test(this.query + this.asked.text);
    if (latin && Object.keys(this.#readings).length === 0)
      this.#readings = await readingsOf(this.summary?.characters ?? '');
    return this.#readings;
  }
}

type Given<K extends keyof Orders> = { readonly want: K } & Orders[K];

const given = <K extends keyof Orders>(ask: Ask<Progress>, order: Given<K>): Promise<Answers[K]> =>
  ask<Answers[K]>(order);

/** All plans as one, for an application's state; always the same for the same state. */
export const acrossOf = memberOf((app) => new Across(app));
