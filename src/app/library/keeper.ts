import { keepingWords } from '../../words/keeping';
import type { AppState } from '../app.svelte';
import type { Journal } from '../journal';
import type { Trouble } from '../keeping.svelte';
import { PATIENCE } from '../patient';
import { StorageError } from '../storage';
import { NOTHING_BESIDE, sameWork, type Work } from '../work';
import type { Mark, Saved, Shelf } from './shelf';

/** Milliseconds from a change to its save; changes meanwhile go into the same save. */
const PAUSE = 100;

/** Milliseconds after which a save under way is likely to be lost with its page. */
const OVERDUE = 1000;

/** One sitting at a plan: what of it is kept, and where. */
interface Sitting {
  /** id of the kept plan; empty while it is not kept */
  id: string;
  /** what the reader calls it; empty where it goes by its title */
  name: string;
  mark: Mark | null;
  /** whether it began with the plan that came with the page */
  example: boolean;
  /** the state that needs no save; `null` where any does */
  held: Work | null;
  /** the state as it is now */
  latest: Work;
  /** the edits that led to it */
  journal: Journal;
}

/**
 * Nothing is kept yet. Of the first plan of a page, which is the example, and of one that is begun
 * from nothing, only what is made of it will be.
 */
function begun(app: AppState): Sitting {
  const plan = app.journal.past[0]?.made.plan ?? app.source;
  const bare = plan.title === '' && plan.tasks.length + plan.agencies.length === 0;
  const example = app.sitting <= 1;
  const held = example || bare ? { ...NOTHING_BESIDE, plan } : null;
  return { id: '', name: '', mark: null, example, held, latest: app.work, journal: app.journal };
}

interface Clock {
  readonly now: () => number;
  readonly newId: () => string;
}

/**
 * Keeps the plan that is open: every change within a moment, one save after the other. A save that
 * fails is told and tried again with the next change; the work in memory is never touched by it.
 */
export class Keeper {
  readonly #app: AppState;
  readonly #shelf: Shelf;
  readonly #clock: Clock;
  /** called after every save that was made */
  readonly #onsave: (id: string, revision: number) => void;
  #sitting: Sitting;
  /** which of the app's sittings that is */
  #number: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> = Promise.resolve();
  /** since when a save has been waited for; null while none is */
  #since: number | null = null;
  /** what was told last, and of which sitting */
  #told: { readonly trouble: Trouble; readonly sitting: Sitting } | null = null;

  constructor(
    app: AppState,
    shelf: Shelf,
    clock: Clock,
    onsave: (id: string, revision: number) => void,
  ) {
    this.#app = app;
    this.#shelf = shelf;
    this.#clock = clock;
    this.#onsave = onsave;
    this.#number = app.sitting;
    this.#sitting = begun(app);
  }

  /** id of the kept plan that is open; empty where it is not kept */
  get id(): string {
    return this.#sitting.id;
  }

  /** what it is called, by the reader or in its title */
  get name(): string {
    return this.#nameOf(this.#sitting);
  }

  /** whether the open plan is the example as it came */
  get atExample(): boolean {
    const { id, example } = this.#sitting;
    return example && id === '' && this.#isHeld(this.#sitting);
  }

  /** To be called after every change of what is kept. */
  note(): void {
    const app = this.#app;
    if (app.sitting !== this.#number) this.#sit(begun(app));
    this.#sitting.latest = app.work;
    this.#sitting.journal = app.journal;
    if (!app.keeping.allowed || this.#isHeld(this.#sitting)) return;
    this.#timer ??= setTimeout(() => void this.flush(), PAUSE);
  }

  /** Whether something of the open plan would be lost if the page were left now. */
  get atRisk(): boolean {
    if (!this.#app.keeping.allowed || this.#isHeld(this.#sitting)) return false;
    const waited = this.#since === null ? 0 : this.#clock.now() - this.#since;
    return this.#told?.sitting === this.#sitting || waited > OVERDUE;
  }

  /** Saves what is not saved; resolves when nothing is under way, or the storage does not answer. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const sitting = this.#sitting;
    this.#since ??= this.#clock.now();
    const saving = this.#saving.then(() => this.#save(sitting));
    this.#saving = saving;
    return this.#waited(saving, sitting);
  }

  /** A save that takes too long is told, and goes on: should it be done after all, so is that. */
  #waited(saving: Promise<void>, sitting: Sitting): Promise<void> {
    let timer: ReturnType<typeof setTimeout>;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(() => {
        if (!this.#isHeld(sitting)) this.#warn('silent', sitting);
        resolve();
      }, PATIENCE);
    });
    const done = saving.finally(() => {
      clearTimeout(timer);
      if (saving === this.#saving) this.#since = null;
    });
    return Promise.race([done, late]);
  }

  /** Puts aside what is not saved, as the page is left: there is no time for more. */
  async leave(): Promise<void> {
    this.note();
    const sitting = this.#sitting;
    if (!this.#app.keeping.allowed || !sitting.mark || this.#isHeld(sitting)) return;
    // Nobody is there any more to be told of a failure.
    const { id, mark, latest, journal } = sitting;
    const leave = (past?: Journal) => this.#shelf.leave(id, mark, latest, past);
    await leave(journal)
      .catch(() => leave())
      .catch(() => undefined);
  }

  /** Takes the plan that has just been opened for a kept one, or with an empty id for the example. */
  took(id: string, name: string, mark: Mark | null): void {
    const latest = this.#app.work;
    this.#sit({
      id,
      name,
      mark,
      example: id === '',
      held: latest,
      latest,
      journal: this.#app.journal,
    });
    this.#app.keeping.call(name);
  }

  /** The plan that is open is no longer kept; only further changes of it will be, as a new one. */
  detach(): void {
    Object.assign(this.#sitting, { id: '', mark: null, held: this.#sitting.latest });
    this.#app.keeping.call('');
  }

  /** Keeps the plan that is open as a new one beside the one that it was. */
  part(): Promise<void> {
    const sitting = this.#sitting;
    this.#rename(sitting, keepingWords[this.#app.language].copyOf(this.#nameOf(sitting)));
    return this.again();
  }

  /** Keeps the plan that is open as a new one. */
  again(): Promise<void> {
    Object.assign(this.#sitting, { id: '', mark: null, held: null });
    return this.flush();
  }

  /** Says that the kept plan that is open is called otherwise now. */
  called(name: string): void {
    this.#rename(this.#sitting, name);
  }

  /** Whether another window's revision of the plan that is open is not this one's. */
  isBehind(id: string, revision: number): boolean {
    const { id: own, mark } = this.#sitting;
    return id === own && mark !== null && revision > mark.revision;
  }

  #sit(sitting: Sitting): void {
    void this.flush();
    this.#number = this.#app.sitting;
    this.#sitting = sitting;
  }

  async #save(sitting: Sitting): Promise<void> {
    if (!this.#app.keeping.allowed || this.#isHeld(sitting)) return;
    const work = sitting.latest;
    const id = sitting.id || this.#clock.newId();
    try {
      const saved = await this.#put(id, sitting, work);
      await this.#settle(sitting, { id, work, saved });
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      this.#warn(error.code, sitting);
    }
  }

  /** Saves with the journal, or where that cannot be, without: the plan comes first. */
  #put(id: string, { mark, name, journal }: Sitting, work: Work): Promise<Saved> {
    const save = (past?: Journal) =>
      this.#shelf.save(id, mark, work, name, this.#clock.now(), past);
    if (journal.past.length + journal.future.length === 0) return save();
    return save(journal).catch(() => save());
  }

  async #settle(
    sitting: Sitting,
    { id, work, saved }: { id: string; work: Work; saved: Saved },
  ): Promise<void> {
    if (saved.kind === 'kept') {
      Object.assign(sitting, { id, mark: saved.mark, held: work });
      this.#rename(sitting, saved.card.name);
      this.#calm(sitting);
      this.#onsave(id, saved.card.revision);
      if (!this.#isHeld(sitting)) this.note();
      return;
    }
    // Neither version may overwrite the other: this one goes on as a plan of its own.
    Object.assign(sitting, { id: '', mark: null });
    if (saved.kind === 'conflict') {
      this.#rename(sitting, keepingWords[this.#app.language].copyOf(this.#nameOf(sitting)));
      this.#app.keeping.warn({ code: 'parted', name: sitting.name, id });
    }
    await this.#save(sitting);
  }

  #rename(sitting: Sitting, name: string): void {
    sitting.name = name;
    if (sitting === this.#sitting) this.#app.keeping.call(name);
  }

  #nameOf({ name, latest }: Sitting): string {
    return name || latest.plan.title || keepingWords[this.#app.language].untitled;
  }

  #isHeld({ held, latest }: Sitting): boolean {
    return held !== null && sameWork(held, latest);
  }

  /** The same failure again is not told again, once it has been closed. */
  #warn(code: StorageError['code'], sitting: Sitting): void {
    if (this.#told?.sitting === sitting && this.#told.trouble.code === code) return;
    const trouble = { code, name: this.#nameOf(sitting), id: '', plan: sitting.latest.plan };
    this.#told = { trouble, sitting };
    this.#app.keeping.warn(trouble);
  }

  #calm(sitting: Sitting): void {
    if (this.#told?.sitting !== sitting) return;
    if (this.#app.keeping.trouble === this.#told.trouble) this.#app.keeping.warn(null);
    this.#told = null;
  }
}
