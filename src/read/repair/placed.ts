import type { Cell } from '../blocks';
import { isNames, kindOf, type Kind } from '../kinds';
import { isParty } from '../parties';
import { fit, traitsOf, type Traits } from './fits';

/** A piece of a table whose cells have lost their places. */
export interface Stray {
  readonly cell: Cell;
  /** whether it may be the first of its row */
  readonly begins: boolean;
  /** whether it must be */
  readonly must?: boolean;
  /** whether it is a cell by itself, and no part of one */
  readonly whole?: boolean;
  /** its column, where that is known */
  readonly column?: number;
}

/** Column of a stray; a heading over all columns; whether a row begins with it. */
interface Place {
  readonly column: number;
  readonly row: boolean;
}
const SECTION = -1;

type Costs = Partial<Readonly<Record<Kind, number>>>;

/** What it costs that a column stays empty in a row. */
const EMPTY: Costs = {
  number: 3,
  group: 0.6,
  task: 3,
  lead: 2.2,
  support: 0.8,
  responsible: 2,
  bodies: 0.8,
  person: 1,
  deadline: 0.8,
};
const emptyAt = (kind: Kind): number => EMPTY[kind] ?? 0.2;
/** What it costs that a cell goes on in another piece. */
const MORE: Costs = {
  number: 30,
  group: 4,
  task: 2.2,
  lead: 1.6,
  support: 0.6,
  responsible: 0.6,
  bodies: 0.6,
  person: 0.6,
  deadline: 2,
};
const moreAt = (kind: Kind): number => MORE[kind] ?? 0.9;
const NEW_ROW = 0.4;

/**
 * Rows of a table that a copy has taken apart, by what each piece says: the likeliest way to put the
 * pieces into columns, in their order (Viterbi's algorithm over the columns). Empty cells may have
 * been lost on the way. A row that lacks who does it goes on from the row above.
 */
export function placedRows(strays: readonly Stray[], kinds: readonly Kind[]): Cell[][] {
  if (strays.length === 0) return [];
  const counts = countsOf(strays, kinds);
  const traits = strays.map(({ cell }) => traitsOf(cell.text.trim()));
  const first = likeliest(strays, traits, kinds, counts, []);
  const marks = marksOf(traits, first, kinds.length);
  const places = marks.some((mark) => mark !== undefined)
    ? likeliest(strays, traits, kinds, counts, marks)
    : first;
  return rowsOf(strays, places, kinds);
}

const COUNT = /^[（(]?(\d{1,4})[)）]?[.．、]?$/;
const OTHER_COUNT = /^(?:[（(]?[一二三四五六七八九十]{1,3}[)）]?|\d{1,3}[-.]\d{1,2})[.．、]?$/;

/**
 * Heads, with one for the numbers of the rows where strays are numbered from 1 on and no head says so: a
 * copy has lost it.
 */
export function withNumbers(heads: readonly string[], strays: readonly Stray[]): string[] {
  const kinds = heads.map(kindOf);
  if (kinds.includes('number')) return [...heads];
  const counts = strays.flatMap(({ cell, begins }) =>
    begins && COUNT.test(cell.text.trim()) ? [Number(COUNT.exec(cell.text.trim())![1])] : [],
  );
  const counted =
    counts.length > 1 &&
    counts.every((count, i) => count === i + 1) &&
    COUNT.test(strays[0]!.cell.text.trim());
  return counted ? ['序号', ...heads] : [...heads];
}

/** Which strays number the rows: they go on from one another, or begin again. */
function countsOf(strays: readonly Stray[], kinds: readonly Kind[]): boolean[] {
  if (!kinds.includes('number')) return strays.map(() => false);
  let last: number | undefined;
  return strays.map(({ cell, begins }, i) => {
    const text = cell.text.trim();
    if (!begins) return false;
    if (OTHER_COUNT.test(text)) return true;
    const value = Number(COUNT.exec(text)?.[1] ?? NaN);
    if (Number.isNaN(value)) return false;
    const next = last === undefined || value === last + 1;
    const near = strays
      .slice(i + 1, i + 1 + 3 * kinds.length)
      .some((other) => Number(COUNT.exec(other.cell.text.trim())?.[1] ?? NaN) === (last ?? 0) + 1);
    const skips = !near && ((value > (last ?? 0) && value < (last ?? 0) + 1000) || value === 1);
    if (!next && !skips) return false;
    last = value;
    return true;
  });
}

/** Best way to one column, and where it came from. */
interface Way {
  readonly score: number;
  readonly from: number;
  readonly row: boolean;
}

function likeliest(
  strays: readonly Stray[],
  traits: readonly Traits[],
  kinds: readonly Kind[],
  counts: readonly boolean[],
  marks: readonly (number | undefined)[],
): Place[] {
  const width = kinds.length;
  const skipped = (from: number, to: number) =>
    kinds.slice(from, to).reduce((sum, kind) => sum + emptyAt(kind), 0);
  // State `width` is a heading over all columns.
  const steps: Way[][] = [];
  strays.forEach(({ begins, must, whole, column }, i) => {
    const before = steps.at(-1);
    const own = traits[i]!;
    const step = Array.from({ length: width + 1 }, (_, to): Way => {
      const fits =
        column !== undefined
          ? column === to
            ? 0
            : -1000
          : to === width
            ? fitHeading(own)
            : fit(kinds[to]!, own, counts[i]!) + markBonus(marks, own, to);
      if (!before) {
        const start = to === width ? 0 : -skipped(0, to);
        return { score: fits + start, from: -1, row: true };
      }
      let best: Way = { score: -Infinity, from: -1, row: false };
      before.forEach((way, from) => {
        if (from === width && to === width && must !== true) {
          // A heading goes on, whatever it says.
          const score = way.score - moreAt('task') - fits;
          if (score > best.score) best = { score, from, row: false };
        }
        const within = from < width && to < width && to >= from && must !== true;
        if (within) {
          const cost =
            to > from ? skipped(from + 1, to) : whole ? moreAt('number') : moreAt(kinds[to]!);
          const score = way.score - cost;
          if (score > best.score) best = { score, from, row: false };
        }
        if (begins) {
          const left = from === width ? 0 : skipped(from + 1, width);
          const score = way.score - NEW_ROW - left - (to === width ? 0 : skipped(0, to));
          if (score > best.score) best = { score, from, row: true };
        }
      });
      return { ...best, score: best.score + fits };
    });
    steps.push(step);
  });
  const places = new Array<Place>(strays.length);
  let at = best(steps.at(-1)!, kinds);
  for (let i = steps.length - 1; i >= 0; i -= 1) {
    const way = steps[i]![at]!;
    places[i] = { column: at === width ? SECTION : at, row: way.row };
    at = way.from;
  }
  return places;
}

function best(step: readonly Way[], kinds: readonly Kind[]): number {
  const ended = (way: Way, at: number) =>
    way.score - kinds.slice(at + 1).reduce((sum, kind) => sum + emptyAt(kind), 0);
  return step.reduce((top, way, at) => (ended(way, at) > ended(step[top]!, top) ? at : top), 0);
}

const fitHeading = ({ level, length }: Traits): number =>
  level !== undefined && level <= 3 && length <= 60 ? 5 : -30;

/** Kinds of numbers that pieces of complete rows begin with, by column. */
function marksOf(
  traits: readonly Traits[],
  places: readonly Place[],
  width: number,
): (number | undefined)[] {
  const levels = Array.from({ length: width }, () => new Map<number, number>());
  let row: number[] = [];
  const end = () => {
    const columns = row.map((i) => places[i]!.column);
    if (new Set(columns).size >= width - 1)
      row.forEach((i) => {
        const level = traits[i]!.level;
        const own = levels[places[i]!.column];
        if (level !== undefined && own) own.set(level, (own.get(level) ?? 0) + 1);
      });
    row = [];
  };
  places.forEach(({ column, row: begins }, i) => {
    if (begins) end();
    if (column !== SECTION) row.push(i);
  });
  end();
  return levels.map((own) => [...own].sort((a, b) => b[1] - a[1])[0]?.[0]);
}

function markBonus(
  marks: readonly (number | undefined)[],
  { level }: Traits,
  column: number,
): number {
  if (level === undefined || !marks.includes(level)) return 0;
  return marks[column] === level ? 3 : -3;
}

function rowsOf(
  strays: readonly Stray[],
  places: readonly Place[],
  kinds: readonly Kind[],
): Cell[][] {
  const rows: (Cell | null)[][] = [];
  strays.forEach(({ cell }, i) => {
    const { column, row } = places[i]!;
    const heading = rows.at(-1)?.[0];
    if (column === SECTION && !row && heading) {
      rows[rows.length - 1] = [{ ...heading, text: `${heading.text} ${cell.text}` }];
      return;
    }
    if (column === SECTION) return void rows.push([{ ...cell, across: kinds.length }]);
    if (row || rows.length === 0) rows.push(kinds.map(() => null));
    const own = rows.at(-1)!;
    const last = own[column];
    own[column] = last ? { ...last, text: `${last.text}\n${cell.text}` } : cell;
  });
  return withMerged(
    rows.map((row) => withDoubt(row, kinds, strays)),
    kinds,
  );
}

/**
 * Names that were copied one a line may belong to either of two columns beside one another, where there
 * are more of them than columns and no mark tells.
 */
function withDoubt(
  row: readonly (Cell | null)[],
  kinds: readonly Kind[],
  strays: readonly Stray[],
): (Cell | null)[] {
  const free = strays.some(({ whole, column }) => !whole && column === undefined);
  return row.map((cell, c) => {
    const next = row[c + 1];
    if (!free || !cell || !next || !isNames(kinds[c]!) || !isNames(kinds[c + 1]!)) return cell;
    const lines = `${cell.text}\n${next.text}`.split('\n');
    const open = lines.length > 2 && lines.every((line) => isParty(line.trim()));
    return open ? { ...cell, unsure: true } : cell;
  });
}

/**
 * Rows that name nobody, and have no number of their own, go on from above: who does it has been
 * merged down there. That is told, since an empty cell would look the same.
 */
function withMerged(rows: readonly (Cell | null)[][], kinds: readonly Kind[]): Cell[][] {
  const names = kinds.flatMap((kind, c) => (isNames(kind) ? [c] : []));
  const number = kinds.indexOf('number');
  const down = new Map<Cell, number>();
  const whole = rows.map((row) => [...row]);
  const taken = whole.map((row, r) => {
    const above = whole[r - 1];
    const counted = number >= 0 && row[number] !== null;
    if (isHeading(row) || !above || isHeading(above) || counted) return [];
    if (names.some((c) => row[c] !== null)) return [];
    return names.filter((c) => {
      const cell = above[c];
      if (!cell) return false;
      row[c] = cell;
      down.set(cell, (down.get(cell) ?? 1) + 1);
      return true;
    });
  });
  return whole.map((row, r) => {
    if (isHeading(row)) return [row[0]!];
    const some = row.find((cell) => cell !== null)!;
    const cells = row.flatMap((cell, c): Cell[] => {
      if (taken[r]!.includes(c)) return [];
      const reach = cell ? down.get(cell) : undefined;
      return [{ ...(cell ?? { ...some, text: '' }), ...(reach && { down: reach }) }];
    });
    const found = rows[r]!.filter((cell) => cell !== null).length;
    return taken[r]!.length > 0
      ? cells.map((cell, c) => (c === 0 ? { ...cell, found } : cell))
      : cells;
  });
}

const isHeading = (row: readonly (Cell | null)[]): boolean => (row[0]?.across ?? 1) > 1;
