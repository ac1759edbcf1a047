/** Taking a row of a list to another place with the pointer. Nothing moves until it is let go. */
export class Drag {
  /** place of the row that is held, and the place it would go to; null while none is held */
  held = $state.raw<{ readonly from: number; readonly to: number } | null>(null);
  readonly #rows: () => readonly Element[];
  readonly #drop: (from: number, to: number) => void;

  constructor(rows: () => readonly Element[], drop: (from: number, to: number) => void) {
    this.#rows = rows;
    this.#drop = drop;
  }

  begin(event: PointerEvent, from: number): void {
    if (event.button !== 0) return;
    event.preventDefault();
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.held = { from, to: from };
  }

  move(event: PointerEvent): void {
    if (!this.held) return;
    this.held = { ...this.held, to: placeAt(event.clientY, middles(this.#rows()), this.held.from) };
  }

  end(): void {
    const { held } = this;
    this.held = null;
    if (held) this.#drop(held.from, held.to);
  }

  cancel(): void {
    this.held = null;
  }
}

function middles(rows: readonly Element[]): number[] {
  return rows.map((row) => {
    const { top, height } = row.getBoundingClientRect();
    return top + height / 2;
  });
}

/** The place that a row takes when it is let go at a height: behind all others that lie above. */
function placeAt(y: number, middles: readonly number[], from: number): number {
  return middles.filter((middle, i) => i !== from && middle < y).length;
}
