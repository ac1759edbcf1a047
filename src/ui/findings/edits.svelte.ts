import type { AppState } from '../../app/app.svelte';
import type { FindingId } from '../../analyse/findings';
import type { Language } from '../../view/view';

/** A sentence in a reader's own words, and the one that it was made from. */
export interface Edit {
  readonly text: string;
  readonly from: string;
}

/** What a reader has made of the findings of the plan that is open: reworded, or left out. */
export class FindingEdits {
  /** id of the plan; another plan begins anew */
  #plan = $state.raw('');
  #texts = $state.raw<Readonly<Record<string, Edit>>>({});
  #hidden = $state.raw<readonly FindingId[]>([]);

  constructor(readonly app: AppState) {}

  get #current(): boolean {
    return this.#plan === this.app.original.id;
  }

  get hidden(): readonly FindingId[] {
    return this.#current ? this.#hidden : [];
  }

  edit(id: FindingId, language: Language): Edit | undefined {
    return this.#current ? this.#texts[`${id} ${language}`] : undefined;
  }

  /** Keeps a reader's words; those of the original, or none, restore it. */
  reword(id: FindingId, language: Language, text: string, from: string): void {
    this.#begin();
    const rest = { ...this.#texts };
    delete rest[`${id} ${language}`];
    const words = text.trim();
    const own = words !== '' && words !== from;
    this.#texts = own ? { ...rest, [`${id} ${language}`]: { text: words, from } } : rest;
  }

  hide(id: FindingId): void {
    this.#begin();
    this.#hidden = [...this.#hidden.filter((other) => other !== id), id];
  }

  show(id: FindingId): void {
    this.#hidden = this.#hidden.filter((other) => other !== id);
  }

  #begin(): void {
    if (this.#current) return;
    this.#plan = this.app.original.id;
    this.#texts = {};
    this.#hidden = [];
  }
}

const known = new WeakMap<AppState, FindingEdits>();

/** The edits that belong to an application's state; they outlast the card, which gives way to detail. */
export function editsOf(app: AppState): FindingEdits {
  const found = known.get(app) ?? new FindingEdits(app);
  known.set(app, found);
  return found;
}
