import type { Ruling } from './page';

/** A cell of a ruled table: its box in points, and how many rows and columns it covers. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** both count from 0 */
  readonly row: number;
  readonly column: number;
  readonly down: number;
  readonly across: number;
}

/** A ruled table on a page. */
export interface Grid {
  /** where its columns begin and end, ascending, in points */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly boxes: readonly Box[];
}

/** Lines nearer than this, in points, are one. */
const NEAR = 2.5;

/** The tables that rulings make: at least two columns, each line touching another. */
export function gridsOf(rulings: readonly Ruling[]): Grid[] {
  return componentsOf(mergedRulings(rulings))
    .flatMap((lines) => gridOf(lines) ?? [])
    .sort((a, b) => a.ys[0]! - b.ys[0]!);
}

/** Pieces of one line, as cells draw their own borders, made one. */
function mergedRulings(rulings: readonly Ruling[]): Ruling[] {
  const merged: Ruling[] = [];
  const sorted = [...rulings].sort(
    (a, b) => Number(a.across) - Number(b.across) || a.at - b.at || a.from - b.from,
  );
  for (const ruling of sorted) {
    const i = merged.findLastIndex(
      (other) =>
        other.across === ruling.across &&
        Math.abs(other.at - ruling.at) <= NEAR &&
        ruling.from <= other.to + NEAR &&
        ruling.to >= other.from - NEAR,
    );
    const other = merged[i];
    if (!other) merged.push(ruling);
    else
      merged[i] = {
        ...other,
        from: Math.min(other.from, ruling.from),
        to: Math.max(other.to, ruling.to),
      };
  }
  return merged;
}

/** Lines that touch, directly or through others. */
function componentsOf(lines: readonly Ruling[]): Ruling[][] {
  const left = new Set(lines);
  const components: Ruling[][] = [];
  for (const first of lines) {
    if (!left.delete(first)) continue;
    const component = [first];
    for (const line of component) {
      for (const other of left) {
        if (!crosses(line, other)) continue;
        left.delete(other);
        component.push(other);
      }
    }
    components.push(component);
  }
  return components;
}

const crosses = (a: Ruling, b: Ruling): boolean =>
  a.across !== b.across &&
  a.at >= b.from - NEAR &&
  a.at <= b.to + NEAR &&
  b.at >= a.from - NEAR &&
  b.at <= a.to + NEAR;

function gridOf(lines: readonly Ruling[]): Grid | undefined {
  const [down, across] = [lines.filter((l) => !l.across), lines.filter((l) => l.across)];
  const xs = placesOf(down, across);
  const ys = placesOf(across, down);
  if (xs.length < 3 || ys.length < 2) return undefined;
  return { xs, ys, boxes: boxesOf(xs, ys, down, across) };
}

/** Where lines stand, and where those that cross them end: tables may be open at their sides. */
function placesOf(lines: readonly Ruling[], crossing: readonly Ruling[]): number[] {
  const ends = [
    Math.min(...crossing.map(({ from }) => from)),
    Math.max(...crossing.map(({ to }) => to)),
  ].filter((end) => lines.every(({ at }) => Math.abs(at - end) > 4 * NEAR));
  return [...lines.map(({ at }) => at), ...ends]
    .filter(Number.isFinite)
    .sort((a, b) => a - b)
    .reduce<number[]>(
      (places, at) => (at - (places.at(-1) ?? -Infinity) > NEAR ? [...places, at] : places),
      [],
    );
}

/** Elementary cells that no line parts are one cell. */
function boxesOf(
  xs: readonly number[],
  ys: readonly number[],
  down: readonly Ruling[],
  across: readonly Ruling[],
): Box[] {
  const parted = (lines: readonly Ruling[], at: number, from: number, to: number) =>
    lines.some(
      (line) =>
        Math.abs(line.at - at) <= NEAR &&
        line.from <= (from + to) / 2 &&
        line.to >= (from + to) / 2,
    );
  const taken = new Set<string>();
  const boxes: Box[] = [];
  for (let row = 0; row + 1 < ys.length; row += 1) {
    for (let column = 0; column + 1 < xs.length; column += 1) {
      if (taken.has(`${row} ${column}`)) continue;
      let [right, bottom] = [column + 1, row + 1];
      while (
        right + 1 < xs.length &&
        !taken.has(`${row} ${right}`) &&
        !parted(down, xs[right]!, ys[row]!, ys[row + 1]!)
      )
        right += 1;
      while (bottom + 1 < ys.length && !parted(across, ys[bottom]!, xs[column]!, xs[column + 1]!))
        bottom += 1;
      for (let r = row; r < bottom; r += 1)
        for (let c = column; c < right; c += 1) taken.add(`${r} ${c}`);
      boxes.push({
        left: xs[column]!,
        right: xs[right]!,
        top: ys[row]!,
        bottom: ys[bottom]!,
        row,
        column,
        down: bottom - row,
        across: right - column,
      });
    }
  }
  return boxes;
}
