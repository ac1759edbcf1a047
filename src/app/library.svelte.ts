import { PlanFileError } from '../plan/file';
import type { Plan } from '../plan/types';
import { keepingWords } from '../words/keeping';
import { EXAMPLE } from '../view/link';
import type { AppState } from './app.svelte';
import { memberOf } from './member';
import type { Trouble } from './keeping.svelte';
import type { Message } from './library/channel';
import { Keeper } from './library/keeper';
import { plainText } from './library/record';
import { Shelf, type Found, type Kept } from './library/shelf';
import { browserSurroundings, type Surroundings } from './library/surroundings';
import { newcomerOf } from './newcomer.svelte';
import { PatientStore } from './patient';
import { StorageError, type Store } from './storage';
import { NOTHING_BESIDE, type Work } from './work';

export type { Kept } from './library/shelf';

/**
 * The plans that are kept in this browser. What is opened or changed is kept by itself; here they are
 * listed, opened, and managed. Methods that read or write reject with a `StorageError`, and those
 * that read a plan with a `PlanFileError`.
 */
export class Library {
  readonly #app: AppState;
  readonly #around: Surroundings;
  readonly #store: Store;
  readonly #shelf: Shelf;
  readonly #keeper: Keeper;
  #list = $state.raw<readonly Kept[]>([]);
  #current = $state.raw('');
  #example = $state.raw(false);
  #listing = $state.raw<'reading' | 'read' | 'unread'>('reading');
  #listed = false;

  constructor(app: AppState, around: Surroundings) {
    this.#app = app;
    this.#around = around;
    this.#store = new PatientStore(around.store);
    this.#shelf = new Shelf(this.#store);
    // A save is waited for as long as it takes, so that a late one is known to be done.
    this.#keeper = new Keeper(app, new Shelf(around.store), around, (id, revision) => {
      around.last.set(id);
      around.channel.post({ kind: 'kept', id, revision });
      this.#changed();
    });
    around.channel.hear((message) => this.#hear(message));
  }

  /** Last kept first; read at the first look. */
  get list(): readonly Kept[] {
    if (!this.#listed) {
      this.#listed = true;
      void this.refresh();
    }
    return this.#list;
  }

  /** what is known of the list: it is being read, has been, or could not be */
  get listing(): 'reading' | 'read' | 'unread' {
    return this.#listing;
  }

  /** whether something of the open plan would be lost if the page were left now */
  get atRisk(): boolean {
    return this.#keeper.atRisk;
  }

  /** id of the kept plan that is open; empty where the open plan is not kept */
  get current(): string {
    return this.#current;
  }

  /** whether the open plan is the one that came with the page, as it came */
  get atExample(): boolean {
    return this.#example;
  }

  /** The plan that came with the page. */
  example(): Promise<Plan> {
    return this.#around.example();
  }

  /** Reads the list again; what cannot be read is told. */
  async refresh(): Promise<void> {
    let listing: Library['listing'] = 'unread';
    await this.telling(async () => {
      const list = await (this.#app.keeping.allowed ? this.#shelf.list() : Promise.resolve([]));
      this.#list = list.map((kept) => ({ ...kept, name: kept.name || this.#untitled }));
      listing = 'read';
    });
    this.#listing = listing;
  }

  /** To be called after every change of what is kept. */
  note(): void {
    this.#keeper.note();
    this.#follow();
  }

  /** Saves what is not saved yet, at once. */
  flush(): Promise<void> {
    return this.#keeper.flush();
  }

  /** Puts aside what is not saved yet, as the page is left. */
  leave(): Promise<void> {
    return this.#keeper.leave();
  }

  /**
   * Opens the plan that was open last.
   *
   * @returns false where there is none, or it cannot be read, which is told
   */
  async resume(): Promise<boolean> {
    const { id } = this.#around.last;
    if (id === '' || !this.#app.keeping.allowed) return false;
    let opened = false;
    await this.telling(async () => {
      await this.openKept(id);
      opened = true;
    }, id);
    if (!opened && !this.#app.keeping.trouble) this.#around.last.forget();
    return opened;
  }

  /** A kept plan, without opening it. */
  async load(id: string): Promise<Plan> {
    return this.#shelf.plan(id);
  }

  /** Opens a kept plan with all that was made of it. */
  async openKept(id: string): Promise<void> {
    await this.#keeper.flush();
    this.#show(id, await this.#shelf.read(id));
  }

  /** What is left of a kept plan that cannot be read, as text. */
  async raw(id: string): Promise<string> {
    const plain = (_: string, value: unknown) =>
      value instanceof Uint8Array ? plainText(value) : value;
    return JSON.stringify(await this.#shelf.raw(id), plain, 1);
  }

  /** Opens the plan that came with the page, as it came. */
  async openExample(): Promise<void> {
    await this.#keeper.flush();
    this.#app.open(await this.#around.example());
    this.#took('', '', null);
  }

  /** Keeps a plan without opening it. */
  async add(plan: Plan, name: string): Promise<string> {
    const id = await this.#put({ ...NOTHING_BESIDE, plan }, name === plan.title ? '' : name);
    await this.refresh();
    return id;
  }

  /**
   * Keeps plans one after the other, without opening any.
   *
   * @param kept told of each once it is kept; where one cannot be, those before it are
   */
  async addAll(
    plans: readonly { readonly plan: Plan; readonly name: string }[],
    kept: (at: number) => void,
  ): Promise<void> {
    try {
      for (const [at, { plan, name }] of plans.entries()) {
        await this.#put({ ...NOTHING_BESIDE, plan }, name === plan.title ? '' : name);
        kept(at);
      }
    } finally {
      await this.refresh();
    }
  }

  async rename(id: string, name: string): Promise<void> {
    await this.#shelf.rename(id, name);
    if (id === this.#keeper.id) this.#keeper.called(name);
    this.#around.channel.post({ kind: 'renamed', id, name });
    await this.refresh();
  }

  /** Keeps a copy of a kept plan, and all that was made of it. */
  async duplicate(id: string): Promise<string> {
    await this.#keeper.flush();
    const { work, name } = await this.#shelf.read(id);
    const called = name || work.plan.title || this.#untitled;
    const copy = await this.#put(work, keepingWords[this.#app.language].copyOf(called));
    const tags = this.#list.find((kept) => kept.id === id)?.tags ?? [];
    await this.#shelf.tag([copy], () => tags);
    await this.refresh();
    return copy;
  }

  get #untitled(): string {
    return keepingWords[this.#app.language].untitled;
  }

  /**
   * Removes kept plans. Where one is the open one, the example is opened in its place.
   *
   * @returns a way to take that back
   */
  async remove(...ids: readonly string[]): Promise<() => Promise<void>> {
    await this.#keeper.flush();
    const open = ids.find((id) => id === this.#keeper.id);
    const removed = await this.#shelf.remove(...ids);
    if (open) this.#keeper.detach();
    for (const id of ids) this.#around.channel.post({ kind: 'removed', id });
    if (open) await this.openExample();
    await this.refresh();
    return async () => {
      this.#mayWrite();
      await this.#shelf.putBack(removed);
      for (const id of ids) this.#around.channel.post({ kind: 'kept', id, revision: 0 });
      await this.refresh();
      if (open) await this.openKept(open);
    };
  }

  /** Gives kept plans a tag, or takes it from them. */
  async tag(ids: readonly string[], tag: string, on: boolean): Promise<void> {
    const others = (tags: readonly string[]) => tags.filter((one) => one !== tag);
    await this.#shelf.tag(ids, (tags) => (on ? [...others(tags), tag] : others(tags)));
    await this.refresh();
  }

  /** Removes everything that is kept, here and in every other window, and opens the example. */
  async clear(): Promise<void> {
    this.#keeper.detach();
    await this.#keeper.flush();
    await this.#store.wipe();
    this.#around.channel.post({ kind: 'cleared' });
    await this.#emptied();
  }

  /** Begins or ends keeping; what was kept before stays until it is removed. */
  keep(keeping: boolean): void {
    this.#app.keeping.allow(keeping);
    // The link says so, too.
    this.#app.onview(this.#app.view, 'quiet');
    this.note();
    void this.refresh();
  }

  /** Where another window has saved another version of the open plan: keeps this one beside it. */
  async keepMine(): Promise<void> {
    await this.#keeper.part();
    this.#app.keeping.warn(null);
  }

  /** Keeps the open plan, which another window has removed, as a new one. */
  async keepAgain(): Promise<void> {
    await this.#keeper.again();
    this.#app.keeping.warn(null);
  }

  #show(id: string, { work, journal, name, mark, earlier }: Found): void {
    this.#app.open(work.plan, work, journal);
    this.#took(id, name, mark);
    if (earlier) this.#app.keeping.warn({ code: 'earlier', name: name || work.plan.title, id });
  }

  #took(id: string, name: string, mark: Found['mark'] | null): void {
    this.#keeper.took(id, name, mark);
    this.#follow();
    // A plan that is not kept is told of until it is, also once another is open.
    if (!this.#app.keeping.trouble?.plan) this.#app.keeping.warn(null);
    if (this.#app.keeping.allowed) this.#around.last.set(id);
  }

  async #put(work: Work, name: string): Promise<string> {
    this.#mayWrite();
    const id = this.#around.newId();
    await this.#shelf.save(id, null, work, name, this.#around.now());
    this.#around.channel.post({ kind: 'kept', id, revision: 1 });
    return id;
  }

  /** @throws {StorageError} where nothing is to be kept */
  #mayWrite(): void {
    if (!this.#app.keeping.allowed) throw new StorageError('blocked', 'nothing is to be kept');
  }

  #follow(): void {
    this.#current = this.#keeper.id;
    this.#example = this.#keeper.atExample;
    this.#app.keeping.put(this.#example ? EXAMPLE : this.#current);
  }

  #changed(): void {
    this.#follow();
    if (this.#listed) void this.refresh();
  }

  #hear(message: Message): void {
    const { id, name } = this.#keeper;
    if (message.kind === 'cleared') {
      void this.#empty().then(() => this.#app.keeping.warn({ code: 'cleared', name, id: '' }));
    } else if (message.id === id) {
      if (message.kind === 'renamed') this.#keeper.called(message.name);
      else if (message.kind === 'removed') {
        this.#keeper.detach();
        this.#app.keeping.warn({ code: 'removed', name, id: '' });
      } else if (this.#keeper.isBehind(id, message.revision)) {
        this.#app.keeping.warn({ code: 'changed', name, id });
      }
    }
    this.#changed();
  }

  /** Everything was removed by another window: nothing of this one may bring it back. */
  async #empty(): Promise<void> {
    this.#keeper.detach();
    await this.#keeper.flush();
    // A save that was under way has outlived the clearing.
    if (this.#keeper.id) await this.#shelf.remove(this.#keeper.id);
    await this.#emptied();
  }

  async #emptied(): Promise<void> {
    this.#around.last.forget();
    newcomerOf(this.#app).forget();
    this.#list = [];
    const plan = await this.#around.example();
    this.#app.open(plan);
    this.#keeper.took('', '', null);
    this.#follow();
    this.#app.keeping.warn(null);
  }

  /**
   * Does something with kept plans, and tells what prevents it.
   *
   * @param id of the plan that it is about
   */
  async telling(work: () => Promise<void>, id = ''): Promise<void> {
    try {
      await work();
    } catch (error) {
      const code = troubleOf(error);
      // What is not kept, with its file, is more to know than what cannot be read.
      const told = code === 'unanswered' && this.#app.keeping.trouble?.plan;
      if (code && !told) this.#app.keeping.warn({ code, name: this.#keeper.name, id });
    }
  }
}

/** What is told of a failure; nothing of a plan that is no more. */
function troubleOf(error: unknown): Trouble['code'] | null {
  if (error instanceof StorageError) return error.code === 'silent' ? 'unanswered' : error.code;
  if (!(error instanceof PlanFileError)) throw error;
  if (error.code === 'missing') return null;
  return error.code === 'newer-version' ? 'newer' : 'unreadable';
}

/**
 * The library that belongs to an application's state; always the same for the same state. From the
 * first call on, whatever is opened or changed is kept.
 */
export const libraryOf = memberOf((app) => begun(app));

function begun(app: AppState): Library {
  const made = new Library(app, browserSurroundings(window));
  $effect.root(() => {
    $effect(() => made.note());
  });
  document.addEventListener('visibilitychange', () => void made.flush());
  window.addEventListener('beforeunload', (event) => {
    // Browsers have words of their own for it.
    if (made.atRisk) event.preventDefault();
  });
  window.addEventListener('pagehide', () => {
    // What stands in a field, not yet taken over, is the reader's work too.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    void made.leave();
  });
  return made;
}
