import { untrack } from 'svelte';
import { retitleReading } from '../../plan/edit/plan';
import { acceptProposal, isAcceptable, takeBack } from '../../plan/edit/proposals';
import type { Plan } from '../../plan/types';
import type { Column } from '../../read/columns';
import type { MarkChoice, ReadOptions } from '../../read/options';
import { NO_FILTER } from '../../view/view';
import { keepingWords } from '../../words/keeping';
import type { AppState } from '../app.svelte';
import { memberOf } from '../member';
import { painted } from '../painted';
import { pause } from '../pause';
import { picturesOf } from '../pictures.svelte';
import { answeredAs } from './answers';
import { Reader } from './reader';
import type { Answer, Draft, Entry, EntryState, Source, TakenApart, Unpacked } from './types';

/** Files that stand side by side above the review; more of them are a table. */
const FEW = 4;

const NOTHING_READ = { stage: 'unpack', done: 0 } as const;

/**
 * What comes in: files and pasted text, read one after another, each to be reviewed. The open plan
 * stays as it is until one of them is confirmed.
 */
export class Importing {
  /** whether the window of the import is open */
  shown = $state.raw(false);
  entries = $state.raw<readonly Entry[]>([]);
  /** whether the entry that is looked at is being read again */
  busy = $state.raw(false);
  /** whether what was confirmed is being opened, which takes a large plan more than a moment */
  opening = $state.raw(false);
  /** what stands in the box for pasting: it stays there until what was read of it is confirmed */
  typed = $state.raw('');
  /** whether all files are looked at as a table, rather than one of them */
  listed = $state.raw(false);
  readonly #app: AppState;
  #chosen = $state.raw(0);
  #count = 0;
  /** reads what comes in */
  #reader: Reader | null = null;
  /** reads again what is corrected */
  #corrector: Reader | null = null;
  #corrections = 0;

  readonly current: Entry | null = $derived(
    this.entries.find(({ id }) => id === this.#chosen) ?? this.entries[0] ?? null,
  );
  /** the entry that is looked at, as far as it has been read */
  readonly draft: Draft | null = $derived(
    this.current?.state.kind === 'read' ? this.current.state.draft : null,
  );

  /** whether there are more files than stand side by side */
  readonly many: boolean = $derived(this.entries.length > FEW);

  /** the plans of the other files that have been read */
  readonly others: readonly { readonly source: Source; readonly plan: Plan }[] = $derived(
    this.entries.flatMap(({ source, state }) =>
      state.kind === 'read' && state.draft !== this.draft
        ? [{ source, plan: state.draft.plan }]
        : [],
    ),
  );

  constructor(app: AppState) {
    this.#app = app;
    // While a plan is reviewed its picture is worked out already.
    $effect.root(() => {
      $effect(() => {
        const plan = this.draft?.plan;
        if (plan) untrack(() => picturesOf(app).foresee(plan));
      });
    });
  }

  /** Opens the window of the import. */
  begin(): void {
    this.shown = true;
  }

  /** Takes in files or what was pasted; what came in before stays beside it. */
  take(sources: readonly Source[]): void {
    if (sources.length === 0) return;
    this.shown = true;
    this.typed = sources.find(({ text }) => text)?.text ?? this.typed;
    const taken = sources.map((source): Entry => {
      return { id: (this.#count += 1), source, state: { kind: 'waiting' } };
    });
    this.entries = [...this.entries, ...taken];
    this.choose(taken[0]!.id);
    this.listed = this.many;
    void this.#readNext();
  }

  /** Says what stands in the box for pasting. */
  type(text: string): void {
    this.typed = text;
  }

  /** Takes up a refused document all the same, so that its columns can be told. */
  assign(): void {
    const { current } = this;
    if (current?.state.kind !== 'refused' || !current.state.draft) return;
    this.#put(current.id, { kind: 'read', draft: current.state.draft });
  }

  /** Reads a document again that the program failed to read. */
  retry(id: number): void {
    this.#put(id, { kind: 'waiting' });
    void this.#readNext();
  }

  /** Looks at an entry. */
  choose(id: number): void {
    if (id !== this.#chosen) this.#stopCorrecting();
    this.#chosen = id;
    this.listed = false;
  }

  /** Looks at all files as a table. */
  list(): void {
    this.#stopCorrecting();
    this.listed = true;
  }

  /** Keeps the plans of entries without opening any, and takes them off the list. */
  async keep(entries: readonly Entry[]): Promise<void> {
    const drafts = entries.flatMap(({ id, source, state }) =>
      state.kind === 'read' ? [{ id, source, plan: state.draft.plan }] : [],
    );
    const { libraryOf } = await import('../library.svelte');
    const library = libraryOf(this.#app);
    const plans = drafts.map(({ source, plan }) => {
      return { plan, name: plan.title.trim() || this.#idOf(source) };
    });
    await library.telling(() => library.addAll(plans, (at) => this.drop(drafts[at]!.id)));
    if (this.entries.length > 0) return;
    this.cancel();
    this.#app.keeping.browse(true);
  }

  /** Takes an entry off the list; where it is being read, the reading ends. */
  drop(id: number): void {
    const entry = this.entries.find((one) => one.id === id);
    if (id === this.current?.id) this.#stopCorrecting();
    this.entries = this.entries.filter((one) => one !== entry);
    if (entry?.state.kind !== 'reading') return;
    this.#reader?.end();
    void this.#readNext();
  }

  /** Leaves the import; the open plan is as it was. */
  cancel(): void {
    this.#leave();
    picturesOf(this.#app).foresee(null);
  }

  #leave(): void {
    this.#reader?.end();
    this.#corrector?.end();
    this.#stopCorrecting();
    this.entries = [];
    this.listed = false;
    this.opening = false;
    this.shown = false;
  }

  /**
   * Opens what is looked at in place of the open plan.
   *
   * @param keeping whether the other files that were read are put into the library
   */
  async confirm(keeping = false): Promise<void> {
    const { draft, others, current } = this;
    if (!draft || this.opening) return;
    const { title } = draft.plan;
    const titled = retitleReading(draft.plan, title.trim() || this.#untitled);
    const pictures = picturesOf(this.#app);
    this.opening = true;
    // With the picture at once where it is there: opened without, all that is shown is worked out twice.
    const plan = await pictures.prepare(titled);
    // Left meanwhile, or something in it was answered otherwise.
    if (!this.opening || draft !== this.draft) {
      this.opening = false;
      return;
    }
    if (current?.source.name === '') this.typed = '';
    this.#app.change({ selection: [], filter: NO_FILTER, camera: null, pins: {} }, 'quiet');
    this.#app.open(plan);
    if (plan.layout) pictures.foresee(null);
    if (keeping) void this.#keep(others);
    // What is opened is drawn behind this window before that goes.
    await pause();
    await painted();
    this.#leave();
  }

  async #keep(drafts: Importing['others']): Promise<void> {
    const { libraryOf } = await import('../library.svelte');
    const library = libraryOf(this.#app);
    for (const { source, plan } of drafts) {
      await library.telling(async () => {
        await library.add(plan, plan.title || this.#idOf(source));
      });
    }
  }

  /** Says what a column holds; the document is read again. */
  setColumn(table: number, column: number, as: Column): Promise<void> {
    const others = this.draft?.options.columns?.filter(
      (choice) => choice.table !== table || choice.column !== column,
    );
    return this.#correct({ columns: [...(others ?? []), { table, column, as }] });
  }

  /** Says what a mark of a matrix stands for; the document is read again. */
  setMark(mark: string, as: MarkChoice): Promise<void> {
    return this.#correct({ marks: { ...this.draft?.options.marks, [mark]: as } });
  }

  /** Whether the first of several names leads: as the document was read, or by an answer to the doubt. */
  readonly firstLeads: boolean = $derived.by(() => {
    const { draft } = this;
    const rule = draft && 'rules' in draft.reading && draft.reading.rules.firstLeads;
    return rule || this.#firstDoubt?.accepted === true;
  });
  readonly #firstDoubt = $derived(
    this.draft?.plan.problems.find(({ code }) => code === 'first-leads'),
  );

  /**
   * Says whether the first of several names leads. Where that has been asked it answers the question;
   * else the document is read again.
   */
  async setFirstLeads(firstLeads: boolean): Promise<void> {
    const doubt = this.#firstDoubt;
    if (doubt?.accepted) this.edit((plan) => takeBack(plan, doubt.id));
    else if (doubt && isAcceptable(this.draft!.plan, { ...doubt, dismissed: false }))
      this.edit((plan) => acceptProposal(plan, doubt.id));
    else await this.#correct({ firstLeads });
  }

  /** Gives the plan that is looked at another title. */
  retitle(title: string): void {
    this.edit((plan) => retitleReading(plan, title));
  }

  /** Changes the plan that is looked at: answers to its problems. */
  edit(change: (plan: Plan) => Plan): void {
    const { current, draft } = this;
    if (current && draft) {
      this.#put(current.id, { kind: 'read', draft: { ...draft, plan: change(draft.plan) } });
    }
  }

  async #correct(patch: ReadOptions): Promise<void> {
    const { current, draft } = this;
    if (!current || !draft) return;
    const options = { ...draft.options, ...patch };
    this.#stopCorrecting();
    const correction = this.#corrections;
    this.busy = true;
    if (!this.#corrector || this.#corrector.ended) this.#corrector = new Reader();
    const { blocks } = draft;
    const id = this.#idOf(current.source);
    const answer = await this.#corrector.read({ want: 'again', id, blocks, options });
    if (correction !== this.#corrections) return;
    this.busy = false;
    this.#put(current.id, { kind: 'read', draft: corrected(this.draft!, options, answer) });
  }

  /** A plan's id, by which it is called where it has no title: the file's name without its extension. */
  #idOf({ name }: Source): string {
    return name.replace(/\.[^.]*$/, '') || this.#untitled;
  }

  get #untitled(): string {
    return keepingWords[this.#app.language].untitled;
  }

  #stopCorrecting(): void {
    this.#corrections += 1;
    if (this.busy) this.#corrector?.end();
    this.busy = false;
  }

  async #readNext(): Promise<void> {
    if (this.entries.some(({ state }) => state.kind === 'reading')) return;
    const entry = this.entries.find(({ state }) => state.kind === 'waiting');
    if (!entry) return;
    this.#put(entry.id, { kind: 'reading', progress: NOTHING_READ });
    const outcome = await this.#read(entry);
    if ('documents' in outcome) this.#unfold(entry, outcome.documents);
    else this.#put(entry.id, outcome);
    void this.#readNext();
  }

  /** Puts the documents of an archive in its place, as if they had come in by themselves. */
  #unfold(archive: Entry, documents: readonly Unpacked[]): void {
    const entries = documents.map(({ name, got }): Entry => {
      const unpacked = got instanceof Blob;
      return {
        id: (this.#count += 1),
        source: { name, forms: unpacked ? [got] : [], unpacked: true },
        state: unpacked ? { kind: 'waiting' } : { kind: 'refused', refusal: got },
      };
    });
    const shown = this.current?.id === archive.id;
    const { listed } = this;
    this.entries = this.entries.flatMap((entry) => (entry.id === archive.id ? entries : [entry]));
    if (shown && entries[0]) this.choose(entries[0].id);
    this.listed = listed || (shown && this.many);
  }

  /** Reads the first of an entry's forms that can be read; else the first one's refusal counts. */
  async #read({
    id,
    source,
  }: Entry): Promise<EntryState | { readonly documents: readonly Unpacked[] }> {
    const refused: EntryState[] = [];
    for (const form of source.forms) {
      if (!this.#reader || this.#reader.ended) this.#reader = new Reader();
      const answer = await this.#reader.read(
        {
          want: 'document',
          id: this.#idOf(source),
          name: source.name,
          form,
          ...(source.unpacked && { unpacked: true }),
        },
        (progress) => this.#put(id, { kind: 'reading', progress }),
      );
      if (answer.kind === 'several') return answer;
      if (answer.kind === 'read') return { kind: 'read', draft: drafted(answer as TakenApart) };
      const { refusal, unread } = answer;
      const draft = unread && { ...drafted(unread), objection: refusal };
      refused.push({ kind: 'refused', refusal, ...(draft && { draft }) });
    }
    return refused[0]!;
  }

  #put(id: number, state: EntryState): void {
    this.entries = this.entries.map((entry) => (entry.id === id ? { ...entry, state } : entry));
  }
}

function drafted({ format, blocks, reading }: TakenApart): Draft {
  const { plan } = reading;
  return { format, blocks, options: {}, reading, plan, lost: 0, objection: null };
}

function corrected(draft: Draft, options: ReadOptions, answer: Answer): Draft {
  if (answer.kind === 'refused') return { ...draft, options, objection: answer.refusal };
  if (answer.kind === 'several') return draft;
  const { reading } = answer;
  const { plan, lost } = answeredAs(draft.plan, reading.plan);
  const { title } = draft.plan;
  // A title that a reader has given stays, however the document is read.
  const titled = title === draft.reading.plan.title ? plan : retitleReading(plan, title);
  return { ...draft, options, reading, objection: null, plan: titled, lost };
}

/** The import that belongs to an application's state; always the same for the same state. */
export const importingOf = memberOf((app) => new Importing(app));
