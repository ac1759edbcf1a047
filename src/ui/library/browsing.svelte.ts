import { arranged, tagsOf, type Arrangement } from '../../app/library/arranged';
import type { Kept, Library } from '../../app/library.svelte';
import type { Language } from '../../view/choices';
import type { Simple } from '../../view/fold';
import { loadSimple } from '../../view/scripts';

/** Rows that are shown at first, and more each time they are asked for. */
const PAGE = 40;

/** How the list of kept plans is looked through, and which of it are chosen, while the dialog is open. */
export class Browsing {
  arrangement = $state.raw<Arrangement>({ query: '', order: 'saved', grouped: false });
  /** ids */
  #chosen = $state.raw<readonly string[]>([]);
  #pages = $state.raw(1);
  #simple = $state.raw<Simple>();
  readonly #library: Library;
  readonly #language: () => Language;

  readonly #compare = $derived.by(() => {
    const collator = new Intl.Collator(this.#language(), { numeric: true });
    return (a: string, b: string) => collator.compare(a, b);
  });
  readonly #list = $derived.by(() => this.#library.list);
  readonly #sections = $derived.by(() =>
    arranged(this.#list, this.arrangement, this.#compare, this.#simple),
  );
  /** plans that are found, each once */
  readonly found: readonly Kept[] = $derived(
    this.#list.filter((kept) => this.#sections.some(({ plans }) => plans.includes(kept))),
  );
  /** the sections as far as they are shown */
  readonly sections = $derived.by(() => {
    let room = this.#pages * PAGE;
    return this.#sections.flatMap(({ tag, plans }) => {
      const shown = plans.slice(0, room);
      room -= shown.length;
      return shown.length > 0 ? [{ tag, all: plans.length, plans: shown }] : [];
    });
  });
  readonly rows = $derived(this.#sections.reduce((sum, { plans }) => sum + plans.length, 0));
  readonly shown = $derived(this.sections.reduce((sum, { plans }) => sum + plans.length, 0));
  readonly tags = $derived(tagsOf(this.#list, this.#compare));
  /** the plans that are chosen and still there */
  readonly chosen: readonly Kept[] = $derived.by(() =>
    this.#list.filter(({ id }) => this.#chosen.includes(id)),
  );

  constructor(library: Library, language: () => Language) {
    this.#library = library;
    this.#language = language;
    void loadSimple().then((simple) => (this.#simple = simple));
  }

  arrange(patch: Partial<Arrangement>): void {
    this.arrangement = { ...this.arrangement, ...patch };
    this.#pages = 1;
  }

  more(): void {
    this.#pages += 1;
  }

  isChosen(id: string): boolean {
    return this.#chosen.includes(id);
  }

  /** Chooses a plan, or no longer. */
  toggle(id: string): void {
    const rest = this.#chosen.filter((one) => one !== id);
    this.#chosen = rest.length < this.#chosen.length ? rest : [...rest, id];
  }

  /** Chooses just these. */
  choose(plans: readonly Kept[]): void {
    this.#chosen = plans.map(({ id }) => id);
  }
}
