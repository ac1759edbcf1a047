import { walkXml } from '../../xml';

/** One level of a list: how its number is written. */
export interface Level {
  readonly format: string;
  /** with %1 … %9 for the numbers of the levels */
  readonly text: string;
  readonly start: number;
}

/** What `numbering.xml` says, and where each list has got to. */
export class Numbering {
  readonly #lists: ReadonlyMap<string, ReadonlyMap<number, Level>>;
  readonly #counts = new Map<string, number[]>();

  constructor(lists: ReadonlyMap<string, ReadonlyMap<number, Level>>) {
    this.#lists = lists;
  }

  /** The number that the next paragraph of a list bears, as it is printed; empty for a bullet. */
  next(list: string, level: number): string {
    const levels = this.#lists.get(list);
    const own = levels?.get(level);
    if (!levels || !own) return '';
    const counts = this.#counts.get(list) ?? [];
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1;
    this.#counts.set(list, counts);
    if (own.format === 'bullet' || own.format === 'none') return '';
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = levels.get(at)?.format ?? 'decimal';
      return written(counts[at] ?? levels.get(at)?.start ?? 1, format);
    });
  }
}

/** Reads `numbering.xml`. ECMA-376 17.9: an instance points to an abstract list and may override it. */
export function numberingOf(xml: string | undefined): Numbering {
  const abstracts = new Map<string, Map<number, Level>>();
  const lists = new Map<string, Map<number, Level>>();
  let levels: Map<number, Level> | undefined;
  let list: string | undefined;
  let at = -1;
  const set = (patch: Partial<Level>) => {
    const before = levels?.get(at) ?? { format: 'decimal', text: '', start: 1 };
    if (at >= 0) levels?.set(at, { ...before, ...patch });
  };
  if (xml === undefined) return new Numbering(lists);
  walkXml(xml, {
    open: ({ name, attributes }) => {
      const value = attributes['val'] ?? '';
      if (name === 'abstractNum') abstracts.set(attributes['abstractNumId']!, (levels = new Map()));
      else if (name === 'num') list = attributes['numId'];
      else if (name === 'abstractNumId' && list !== undefined) {
        lists.set(list, (levels = new Map(abstracts.get(value))));
      } else if (name === 'lvl' || name === 'lvlOverride') at = Number(attributes['ilvl']);
      else if (name === 'start' || name === 'startOverride') set({ start: Number(value) });
      else if (name === 'numFmt') set({ format: value });
      else if (name === 'lvlText') set({ text: value });
    },
    close: (name) => {
      if (name === 'num') list = undefined;
      if (name === 'lvl' || name === 'lvlOverride') at = -1;
    },
    text: () => {},
  });
  return new Numbering(lists);
}

const DIGITS = '〇一二三四五六七八九';

/** A number as a list writes it; formats of ECMA-376 17.18.59 that Chinese documents use. */
export function written(n: number, format: string): string {
  if (/chinese|ideographTraditional|taiwanese|japaneseCounting/i.test(format)) return chinese(n);
  if (format === 'decimalEnclosedCircleChinese' || format === 'decimalEnclosedCircle') {
    return n >= 1 && n <= 20 ? String.fromCodePoint(0x245f + n) : String(n);
  }
  if (format === 'lowerLetter') return letters(n).toLowerCase();
  if (format === 'upperLetter') return letters(n);
  if (format === 'lowerRoman') return roman(n).toLowerCase();
  if (format === 'upperRoman') return roman(n);
  if (format === 'decimalZero') return String(n).padStart(2, '0');
  return String(n);
}

function chinese(n: number): string {
  if (n < 10) return DIGITS[n]!;
  if (n < 20) return `十${n % 10 ? DIGITS[n % 10] : ''}`;
  if (n < 100) return `${DIGITS[Math.floor(n / 10)]}十${n % 10 ? DIGITS[n % 10] : ''}`;
  const rest = n % 100;
  const tail =
    rest === 0
      ? ''
      : rest < 10
        ? `零${DIGITS[rest]}`
        : rest < 20
          ? `一${chinese(rest)}`
          : chinese(rest);
  return n < 1000 ? `${DIGITS[Math.floor(n / 100)]}百${tail}` : String(n);
}

const letters = (n: number) =>
  String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.floor((n - 1) / 26) + 1);

const ROMAN: readonly [number, string][] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(n: number): string {
  const [value, sign] = ROMAN.find(([value]) => value <= n) ?? [0, ''];
  return value === 0 ? '' : sign + roman(n - value);
}
