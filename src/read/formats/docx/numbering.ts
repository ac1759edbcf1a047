import { walkXml } from '../../xml';
import { formatByNumber, written } from '../numbers';

/** One level of a list: how its number is written. */
export interface Level {
  readonly format: string;
  /** with %1 … %9 for the numbers of the levels */
  readonly text: string;
  readonly start: number;
  /** goes on counting where a higher level counts on */
  readonly continues?: boolean;
  /** writes the numbers of all levels in digits */
  readonly digits?: boolean;
  /** nothing stands between number and text */
  readonly close?: boolean;
}

/** A list as paragraphs name it. */
export interface List {
  /** lists of one kind count on from one another */
  readonly kind: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** levels that begin anew where this list begins */
  readonly anew?: ReadonlySet<number>;
}

/** What a document's lists say, and where each has got to. */
export class Numbering {
  readonly #lists: ReadonlyMap<string, List>;
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  constructor(lists: ReadonlyMap<string, List>) {
    this.#lists = lists;
  }

  /** The number that the next paragraph of a list bears, as it is printed; empty for a bullet. */
  next(list: string, level: number): string {
    const found = this.#lists.get(list);
    const own = found?.levels.get(level);
    if (!found || !own) return '';
    const counts = this.#countsOf(list, found);
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    for (let below = level + 1; below < counts.length; below += 1)
      if (!found.levels.get(below)?.continues) counts[below] = undefined;
    if (own.format === 'bullet' || own.format === 'none') return '';
    const number = own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = own.digits ? 'decimal' : (found.levels.get(at)?.format ?? 'decimal');
      return written(counts[at] ?? found.levels.get(at)?.start ?? 1, format);
    });
    return number + (!own.close && /[\p{L}\p{Nd}]$/u.test(number) ? ' ' : '');
  }

  #countsOf(list: string, { kind, anew }: List): (number | undefined)[] {
    const counts = this.#counts.get(kind) ?? [];
    this.#counts.set(kind, counts);
    if (!this.#begun.has(list)) for (const level of anew ?? []) counts[level] = undefined;
    this.#begun.add(list);
    return counts;
  }
}

/**
 * Reads `numbering.xml`, or any part that holds lists; those of Word 2003 are named otherwise. ECMA-376
 * 17.9: an instance points to an abstract list and may override it.
 */
export function numberingOf(xml: string | undefined): Numbering {
  const reader = new Reader();
  if (xml !== undefined)
    walkXml(xml, {
      open: ({ name, attributes }) => reader.open(name, attributes),
      close: (name) => reader.close(name),
      text: () => {},
    });
  return new Numbering(reader.lists);
}

const OFF = new Set(['0', 'false', 'off']);

/** What an element says of a level. */
const LEVEL: Readonly<Record<string, (value: string) => Partial<Level>>> = {
  start: (value) => ({ start: Number(value) }),
  startOverride: (value) => ({ start: Number(value) }),
  numFmt: (value) => ({ format: value }),
  nfc: (value) => ({ format: formatByNumber(Number(value)) }),
  lvlText: (value) => ({ text: value }),
  lvlRestart: (value) => ({ continues: value === '0' }),
  isLgl: (value) => ({ digits: !OFF.has(value) }),
  suff: (value) => ({ close: value === 'nothing' }),
};

class Reader {
  readonly lists = new Map<string, List>();
  readonly #abstracts = new Map<string, Map<number, Level>>();
  #levels: Map<number, Level> | undefined;
  #anew = new Set<number>();
  #list: string | undefined;
  #at = -1;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const value = attributes['val'] ?? '';
    const kind = attributes['abstractNumId'] ?? attributes['listDefId'];
    if ((name === 'abstractNum' || name === 'listDef') && kind !== undefined)
      this.#abstracts.set(kind, (this.#levels = new Map()));
    else if (name === 'num' || name === 'list')
      this.#list = attributes['numId'] ?? attributes['ilfo'];
    else if ((name === 'abstractNumId' || name === 'ilst') && this.#list !== undefined)
      this.#begin(value);
    else if (name === 'lvl' || name === 'lvlOverride') this.#at = Number(attributes['ilvl']);
    else if (Object.hasOwn(LEVEL, name)) this.#set(LEVEL[name]!(value));
    if (name === 'startOverride') this.#anew.add(this.#at);
  }

  close(name: string): void {
    if (name === 'num' || name === 'list') this.#list = undefined;
    if (name === 'lvl' || name === 'lvlOverride') this.#at = -1;
  }

  #begin(kind: string): void {
    this.#levels = new Map(this.#abstracts.get(kind));
    this.#anew = new Set();
    this.lists.set(this.#list!, { kind, levels: this.#levels, anew: this.#anew });
  }

  #set(patch: Partial<Level>): void {
    const before = this.#levels?.get(this.#at) ?? { format: 'decimal', text: '', start: 1 };
    if (this.#at >= 0) this.#levels?.set(this.#at, { ...before, ...patch });
  }
}
