import { richCell } from './seen';
import type { Left, Look, Run, SheetCell } from './types';

/** A cell's text while it is taken in, piece by piece. */
export class Pieces {
  readonly #runs: Run[] = [];
  readonly #left: Left[] = [];

  write(text: string, look: Omit<Run, 'text'> = {}): void {
    this.#runs.push({ text, ...look });
  }

  /** Puts other text in the place of all that was written, looking as its beginning does. */
  rewrite(text: string): void {
    this.#runs.splice(0, this.#runs.length, { ...this.#runs[0], text });
  }

  leave(left: Left): void {
    this.#left.push(left);
  }

  get text(): string {
    return this.#runs.map(({ text }) => text).join('');
  }

  /** The cell; undefined where it holds nothing. */
  cell(value = this.text, look: Look = {}): SheetCell | undefined {
    const cell = richCell(this.#runs, value, look);
    const omitted = [...(cell.omitted ?? []), ...this.#left];
    if (cell.text === '' && value === '' && omitted.length === 0) return undefined;
    return { ...cell, ...(omitted.length > 0 && { omitted }) };
  }
}
