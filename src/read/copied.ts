import { pointsElsewhere } from './cells';
import { numberOf, tasksNamed, withMeant } from './same';

/** What a cell means, and what was copied into it from others; undefined where it says all itself. */
interface Meant {
  readonly text: string;
  readonly copied: readonly string[] | undefined;
}

/** What stands in the columns of a table, so that 同上 and 同第1项 are known by it. */
export class Copied {
  /** what stands last in each column */
  readonly #above = new Map<number, string>();
  /** what stands in each column with the task of each number, the last of its number */
  readonly #numbered = new Map<string, string>();
  #number: number | undefined;

  /** Says which task's cells come now. */
  begin(ordinal: string): void {
    this.#number = numberOf(ordinal);
  }

  /**
   * What a cell says, with what stands above, or with the task that it names, in the place of 同上;
   * nothing where it points to another cell.
   *
   * @param at its column
   */
  take(printed: string, at: number): Meant {
    const copied: string[] = [];
    const meant = (piece: string) => {
      const found = this.#standing(piece, at);
      if (found !== '') copied.push(found.replace(/\s+/g, ' ').trim());
      return found;
    };
    const text = pointsElsewhere(printed) ? '' : withMeant(printed, meant).trim();
    if (text !== '') {
      this.#above.set(at, text);
      if (this.#number !== undefined) this.#numbered.set(`${this.#number} ${at}`, text);
    }
    return { text, copied: text === printed.trim() ? undefined : copied };
  }

  /** What stands in a column above, or with the tasks whose numbers are named. */
  #standing(piece: string, at: number): string {
    const numbers = tasksNamed(piece);
    if (numbers.length === 0) return this.#above.get(at) ?? '';
    return numbers.flatMap((number) => this.#numbered.get(`${number} ${at}`) ?? []).join('、');
  }
}
