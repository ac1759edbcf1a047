import { tick } from 'svelte';
import type { Agency, Plan } from '../plan/types';
import { editWords, type EditWords } from '../words/edits';
import { both } from '../words/words';
import type { AppState } from './app.svelte';
import { memberOf } from './member';

/** Which rows of a table are marked, so that one action goes for all of them. */
class Marks {
  #ids = $state.raw<readonly string[]>([]);
  /** id that was marked last by itself: from here a range reaches */
  #from = '';

  /** @param rows ids of the rows as they stand */
  constructor(readonly rows: () => readonly string[]) {}

  /** Ids in the order of the rows; what is gone is not among them. */
  get list(): readonly string[] {
    return this.rows().filter((id) => this.#ids.includes(id));
  }

  has(id: string): boolean {
    return this.#ids.includes(id);
  }

  /** Marks a row or takes its mark away; with `range` marks all from the row that was marked last. */
  toggle(id: string, range = false): void {
    const rows = this.rows();
    const [a, b] = [rows.indexOf(this.#from), rows.indexOf(id)].sort((x, y) => x - y);
    if (range && a! >= 0) {
      this.set(rows.slice(a, b! + 1), true);
    } else {
      this.set([id], !this.has(id));
      this.#from = id;
    }
  }

  /** Marks rows, or takes their marks away. */
  set(ids: readonly string[], marked: boolean): void {
    const rest = this.#ids.filter((id) => !ids.includes(id));
    this.#ids = marked ? [...rest, ...ids] : rest;
  }

  clear(): void {
    this.#ids = [];
  }
}

/** Names of agencies by id. */
const namesOf = (agencies: readonly Agency[]): ReadonlyMap<string, string> =>
  new Map(agencies.map(({ id, name }) => [id, name]));

/** Editing the plan itself: what is marked, and how an edit is made. */
export class Editing {
  readonly tasks: Marks;
  readonly agencies: Marks;
  /** what could not be done, and why; '' where nothing went wrong */
  refusal = $state('');
  /** whether the list of edits lies over the table, which is out of reach meanwhile */
  listing = $state(false);

  /** the same list for as long as no edit changes it, so that rows which read it stay as they are */
  readonly groups = $derived.by(() => this.app.original.groups);
  readonly #agencies = $derived.by(() => this.app.original.agencies);
  readonly names = $derived.by(() => namesOf(this.#agencies));
  /** id of a task or an agency whose row must be there in full, for the keyboard is about to go to it */
  wanted = $state.raw('');

  constructor(readonly app: AppState) {
    this.tasks = new Marks(() => app.original.tasks.map(({ id }) => id));
    this.agencies = new Marks(() => app.original.agencies.map(({ id }) => id));
  }

  /**
   * Edits the plan. The keyboard stays where it is, though its row may have gone to another place.
   *
   * @param say what was done, for the list of edits
   */
  do(change: (plan: Plan) => Plan, say: (w: EditWords) => string): void {
    this.refusal = '';
    const held = document.activeElement;
    this.app.revise(change, both(editWords, say));
    void tick().then(() => {
      if (held instanceof HTMLElement && held.isConnected && document.activeElement !== held)
        held.focus();
    });
  }

  /** Puts the keyboard into a task's row, seen or not. */
  async focusTask(id: string | undefined, inside = '[data-column="title"]'): Promise<void> {
    this.wanted = id ?? '';
    await focusOn(`[data-task="${id}"] ${inside}`);
  }

  /** Puts the keyboard into an agency's row, seen or not. */
  async focusAgency(id: string): Promise<void> {
    this.wanted = id;
    await focusOn(`[data-editing] [data-agency="${id}"] [data-column="name"]`);
  }

  /** How a list of tasks is called in the list of edits. */
  told(ids: readonly string[]): (w: EditWords) => string {
    const title = this.app.original.tasks.find(({ id }) => id === ids[0])?.title ?? '';
    return (w) => w.tasks(ids.length, title);
  }

  /** The id that an edit gave to what it added. */
  added(list: 'parts' | 'groups' | 'tasks', edit: () => void): string | undefined {
    const before = this.app.original[list].map(({ id }) => id);
    edit();
    return this.app.original[list].find(({ id }) => !before.includes(id))?.id;
  }
}

/** The editing that belongs to an application's state; it goes on while another view is looked at. */
export const editingOf = memberOf((app) => new Editing(app));

/** Puts the keyboard into something, once it is there, and selects what it holds. */
export async function focusOn(selector: string): Promise<void> {
  await tick();
  const element = document.querySelector<HTMLElement>(selector);
  element?.focus();
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement)
    element.select();
}
