import { Numbering, type Level, type List } from '../docx/numbering';
import { formatByNumber } from '../numbers';
import type { OldNumber } from './old-numbers';

const PLAIN: Level = { format: 'decimal', text: '', start: 1 };
/** As many characters, from the first, stand for the numbers of the levels. */
const LEVELS = 9;

/** The lists that a file defines, level by level, and the overrides by which paragraphs name them. */
export class Lists {
  readonly #lists = new Map<string, List>();
  readonly #defined = new Map<number, Map<number, Level>>();
  readonly #numbering = new Numbering(this.#lists);
  #levels = new Map<number, Level>();
  #anew = new Set<number>();
  #id: number | undefined;
  #at = -1;
  #override = false;

  /** A list, or an override of one, begins. */
  begin(override: boolean): void {
    this.#levels = new Map();
    this.#anew = new Set();
    this.#id = undefined;
    this.#at = -1;
    this.#override = override;
  }

  nextLevel(): void {
    this.#at += 1;
  }

  /** The list's id ends its definition; an override begins with it. */
  identify(id = 0): void {
    if (this.#override) this.#levels = new Map(this.#defined.get(id));
    else this.#defined.set(id, this.#levels);
    this.#id = id;
  }

  /** The number by which paragraphs name an override. */
  name(list = 0): void {
    const [levels, anew] = [this.#levels, this.#anew];
    this.#lists.set(String(list), { kind: String(this.#id ?? ''), levels, anew });
  }

  /** The number of the next paragraph, of a list that it names or one that it says itself. */
  next(list: number | undefined, level: number, old: OldNumber | undefined): string {
    if (list !== undefined || !old) return this.#numbering.next(String(list ?? ''), level);
    if (old.format === 'skip') return '';
    const [at, said] = old.levels;
    const levels = new Map([...(this.#lists.get(old.list)?.levels ?? []), [at, said]]);
    this.#lists.set(old.list, { kind: old.list, levels });
    return this.#numbering.next(old.list, at);
  }

  startAnew(): void {
    this.#anew.add(this.#at);
  }

  set(patch: Partial<Level>): void {
    this.#levels.set(this.#at, { ...PLAIN, ...this.#levels.get(this.#at), ...patch });
  }

  format(number = 0): void {
    this.set({ format: formatByNumber(number) });
  }

  /** What is written around the numbers; its first character says how many follow. */
  text(counted: string): void {
    const chars = [...counted.slice(1, 1 + counted.charCodeAt(0))].map((char) => {
      const level = char.charCodeAt(0);
      return level < LEVELS ? `%${level + 1}` : char;
    });
    this.set({ text: chars.join('') });
  }
}
