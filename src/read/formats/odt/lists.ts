import { Numbering, type List } from '../docx/numbering';
import type { OdtStyles } from './styles';

interface OpenList {
  readonly id: string;
  readonly level: number;
  /** whether the item that is open has its number still before it */
  waits: boolean;
}

/** The numbers of lists: a list counts from its beginning, unless it says that it goes on. */
export class Lists {
  readonly #styles: OdtStyles['lists'];
  readonly #known = new Map<string, List>();
  readonly #numbering = new Numbering(this.#known);
  readonly #open: OpenList[] = [];
  /** the last list of each style */
  readonly #last = new Map<string, string>();

  constructor(styles: OdtStyles['lists']) {
    this.#styles = styles;
  }

  open(style: string | undefined, continues: boolean): void {
    const outer = this.#open.at(-1);
    if (outer && style === undefined) {
      this.#open.push({ id: outer.id, level: outer.level + 1, waits: false });
      return;
    }
    const name = style ?? '';
    const before = this.#last.get(name);
    const id = before !== undefined && (continues || outer) ? before : `${this.#known.size}`;
    const levels = this.#styles.get(name);
    if (levels && !this.#known.has(id)) this.#known.set(id, { kind: id, levels });
    this.#last.set(name, id);
    this.#open.push({ id, level: outer ? outer.level + 1 : 0, waits: false });
  }

  close(): void {
    this.#open.pop();
  }

  item(): void {
    const list = this.#open.at(-1);
    if (list) list.waits = true;
  }

  /** The number of the paragraph that comes; only the first of an item has one. */
  take(): string {
    const list = this.#open.at(-1);
    if (!list?.waits) return '';
    list.waits = false;
    return this.#numbering.next(list.id, list.level);
  }
}
