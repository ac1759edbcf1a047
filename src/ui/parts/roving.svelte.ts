import { tick } from 'svelte';
import { move, type Lane, type Stop } from './grid';

/** A grid to be gone through. */
interface Source {
  readonly lanes: () => readonly Lane[];
  /** ids of all columns, from left to right */
  readonly columns: () => readonly string[];
  /** where Tab comes to as long as nobody has been anywhere */
  readonly start: () => Stop;
  /** what Enter and a click do; `add` where a key asks for one more */
  readonly choose: (stop: Stop, add: boolean) => void;
}

/** The stop of a cell that an event comes from, by its `data-stop`. */
function stopUnder(event: Event): Stop | null {
  const element = (event.target as Element).closest<HTMLElement>('[data-stop]');
  const [row, column] = element?.dataset['stop']?.split(' ') ?? [];
  return row && column ? { row, column } : null;
}

/**
 * The keyboard and the pointer in an ARIA grid: one cell is in the tab order, arrows go between cells,
 * Enter and a click choose. The cell in the tab order must always be drawn.
 */
export class Roving {
  readonly #source: Source;
  #at = $state.raw<Stop | null>(null);
  #pointed = $state.raw<Stop | null>(null);

  constructor(source: Source) {
    this.#source = source;
  }

  /** the cell in the tab order */
  readonly current: Stop = $derived.by(() =>
    this.#at && this.#has(this.#at) ? this.#at : this.#source.start(),
  );
  /** the cell that is pointed at */
  readonly pointed: Stop | null = $derived.by(() =>
    this.#pointed && this.#has(this.#pointed) ? this.#pointed : null,
  );

  #has({ row, column }: Stop): boolean {
    const lane = this.#source.lanes().find((one) => one.row === row);
    return lane?.stops.includes(column) ?? false;
  }

  readonly onclick = (event: MouseEvent): void => {
    const stop = stopUnder(event);
    if (!stop) return;
    this.#at = stop;
    this.#source.choose(stop, event.ctrlKey || event.metaKey || event.shiftKey);
  };

  readonly onkeydown = async (event: KeyboardEvent): Promise<void> => {
    const from = stopUnder(event);
    if (!from || event.altKey) return;
    const { lanes, columns, choose } = this.#source;
    const far = event.ctrlKey || event.metaKey;
    const next = move(lanes(), columns(), from, event.key, far);
    if (next) this.#at = next;
    else if (event.key === 'Enter' || event.key === ' ') choose(from, far || event.shiftKey);
    else return;
    event.preventDefault();
    const grid = event.currentTarget as HTMLElement;
    await tick();
    const { row, column } = this.current;
    grid
      .querySelector<HTMLElement>(`[data-stop="${CSS.escape(row)} ${CSS.escape(column)}"]`)
      ?.focus();
  };

  readonly onfocusin = (event: FocusEvent): void => {
    this.#at = stopUnder(event) ?? this.#at;
  };

  readonly onpointerover = (event: PointerEvent): void => {
    this.#pointed = stopUnder(event);
  };

  readonly onpointerleave = (): void => {
    this.#pointed = null;
  };
}
