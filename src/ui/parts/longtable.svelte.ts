import { tick, untrack } from 'svelte';
import { Heights } from './heights';
import { Windowed } from './windowed.svelte';
import { keyOf, type Piece } from './windowing';

/** Up to so many rows all are drawn, unless told otherwise. */
const FEW = 60;

/** The rows of a table. */
interface Source {
  /** ids of all rows, from above */
  readonly ids: () => readonly string[];
  /** id of the row that is to be in view as soon as it is another one; empty for none */
  readonly shown: () => string;
  /** ids of further rows that must be there, wherever the reader looks */
  readonly kept?: () => readonly string[];
  /** up to how many rows all are drawn */
  readonly few?: number;
}

const placesOf = (ids: readonly string[]): ReadonlyMap<string, number> =>
  new Map(ids.map((id, at) => [id, at]));

/**
 * A table of rows of different heights, of which those in view are in the document, the one in which the
 * keyboard is, and its neighbours. Make it while a component is set up.
 */
export class LongTable {
  readonly #source: Source;
  readonly #heights: Heights;
  readonly #windowed: Windowed;
  /** id of the row in which the keyboard is */
  #held = $state.raw('');

  constructor(source: Source) {
    this.#source = source;
    this.#heights = new Heights(() => this.#held || source.shown());
    this.#windowed = new Windowed(() => ({
      count: source.ids().length,
      size: (at) => this.#heights.of(source.ids()[at]!),
      kept: this.#kept,
      whole: source.ids().length <= (source.few ?? FEW),
    }));
    $effect(() => () => this.#heights.end());
  }

  readonly #places = $derived.by(() => placesOf(this.#source.ids()));
  readonly #kept: readonly number[] = $derived.by(() => {
    const at = this.#places.get(this.#held) ?? -2;
    const others = [this.#source.shown(), this.#heights.anchor, ...(this.#source.kept?.() ?? [])];
    return [at - 1, at, at + 1, ...others.map((id) => this.#places.get(id) ?? -1)];
  });

  /** what is drawn of the rows */
  get pieces(): readonly Piece[] {
    return this.#windowed.rows.pieces;
  }

  readonly keyOf = (piece: Piece): string => keyOf(piece, (at) => this.#source.ids()[at]!);

  /** for the body of the table */
  readonly body = (element: HTMLElement): (() => void) => this.#windowed.attach(element);

  /** for a row that is drawn */
  readonly row = (id: string): ((row: Element) => () => void) => this.#heights.watch(id);

  /** for the whole table: knows where the keyboard is, and brings into view what is to be shown */
  readonly table = (table: HTMLElement): (() => void) => {
    const focus = ({ target }: FocusEvent) => {
      this.#held = this.#heights.idOf((target as Element).closest('tr')) ?? '';
    };
    const leave = ({ relatedTarget }: FocusEvent) => {
      // On the way to another cell the row must still be there.
      if (!table.contains(relatedTarget as Node | null)) this.#held = '';
    };
    table.addEventListener('focusin', focus);
    table.addEventListener('focusout', leave);
    $effect(() => {
      const id = this.#source.shown();
      if (id) untrack(() => void this.#reveal(id));
    });
    return () => {
      table.removeEventListener('focusin', focus);
      table.removeEventListener('focusout', leave);
    };
  };

  /** Brings a row into view; once it and those around it are drawn, it may turn out to stand elsewhere. */
  async #reveal(id: string): Promise<void> {
    await tick();
    for (let round = 0; round < 3; round += 1) {
      this.#heights.rowOf(id)?.scrollIntoView({ block: 'nearest' });
      await new Promise((then) => requestAnimationFrame(then));
    }
  }
}
