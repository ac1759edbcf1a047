import type { Importing } from '../../app/import/importing.svelte';
import { litFor, UNLIT, type Chosen } from '../../app/import/lit';
import { placesOf, tracesOf } from '../../app/import/places';
import { stretchesOf, stretchOfPieces } from '../../app/import/stretches';

/** The two sides of a review, tied to each other, and what has been pointed at on either. */
export class Reviewing {
  chosen = $state.raw<Chosen | null>(null);

  constructor(readonly importing: Importing) {}

  readonly #blocks = $derived.by(() => this.importing.draft?.blocks ?? []);
  readonly #reading = $derived.by(() => this.importing.draft?.reading);
  readonly #tables = $derived.by(() => {
    const reading = this.#reading;
    return reading && 'tables' in reading ? reading.tables : [];
  });
  readonly plan = $derived.by(() => this.importing.draft!.plan);
  readonly places = $derived.by(() => placesOf(this.#blocks));
  readonly traces = $derived.by(() => tracesOf(this.places, this.plan));
  readonly stretches = $derived.by(() => stretchesOf(this.#blocks, this.#tables));
  /** the stretch in which a piece stands, by the piece's number */
  readonly stretchOf = $derived.by(() => stretchOfPieces(this.stretches, this.places));
  readonly lit = $derived.by(() => {
    const { chosen } = this;
    // What was read is tied to its places only once something has been pointed at.
    return chosen ? litFor(chosen, this.plan, this.places, this.traces) : UNLIT;
  });

  /** What comes first on the other side, to be brought into sight. */
  readonly target = $derived.by(() => {
    const { chosen, lit } = this;
    if (chosen?.kind === 'piece') return { key: [...lit.keys][0] };
    return { piece: [...lit.pieces].sort((a, b) => a - b)[0] };
  });

  /** Whether a problem is what has been pointed at. */
  isChosen(id: string): boolean {
    return this.chosen?.kind === 'problem' && this.chosen.id === id;
  }

  choose(chosen: Chosen | null): void {
    this.chosen = chosen;
  }
}
