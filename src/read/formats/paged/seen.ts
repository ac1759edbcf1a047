import { group } from 'd3-array';
import type { OmissionReason } from '../../blocks';
import type { Ruling, Shade } from './page';
import type { Run } from './runs';

/** How light white is, what can hardly be read on paper, and what is pale beside text. */
const [WHITE, PALE, FAINT] = [0.97, 0.8, 0.5];
/** How much larger than the text a watermark is; one that is not faint must be larger still. */
const [LARGER, MUCH_LARGER] = [1.4, 2];

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly shades: readonly Shade[];
  readonly rulings: readonly Ruling[];
}

/** Why a run is not read that nobody sees, or that belongs to the paper; undefined where it is. */
export function unseen(
  page: Sheet,
  runs: readonly Run[],
): (run: Run) => OmissionReason | undefined {
  const text = runs.filter(({ why, opacity }) => !why && opacity > 0);
  const solid = text.filter((run) => !isFaint(run));
  const usual = usualSize([solid, text].find(({ length }) => length > 0) ?? runs);
  const strewn = strewnTexts(text, solid, page.rulings);
  const count = (own: readonly Run[]) => own.reduce((sum, run) => sum + run.ends.length, 0);
  // Text behind a picture of the page is what a machine read in the picture.
  const behind = count(runs.filter(({ opacity }) => opacity === 0)) > count(text);
  return (run) => {
    if (run.why) return run.why;
    if (isOutside(page, run)) return 'hidden-text';
    if (run.opacity === 0) return behind ? undefined : 'hidden-text';
    if (page.shades.some((shade) => holds(shade, run))) return undefined;
    if (run.light > WHITE) return 'hidden-text';
    if (isFaint(run) && strewn.has(run.text)) return 'watermark';
    return isWatermark(run, runs, usual) ? 'watermark' : undefined;
  };
}

const isFaint = ({ light, opacity }: Run): boolean => light > FAINT || opacity < 1 - FAINT;

/** How often a text stands on a page that is strewn over it, and how long it is at least. */
const [OFTEN, WORDS] = [3, 4];

/** Faint texts that stand again and again, somewhere across other text or a rule: no column of a table does. */
function strewnTexts(
  runs: readonly Run[],
  solid: readonly Run[],
  rulings: readonly Ruling[],
): Set<string> {
  const isAcross = (copy: Run) =>
    solid.some((other) => overlaps(copy, other)) ||
    rulings.some(
      (ruling) => ruling.across && crosses(ruling, copy) && charsUnder(ruling, copy).length > 0,
    );
  const alike = group(runs.filter(isFaint), ({ text }) => text);
  const strewn = [...alike].filter(
    ([text, copies]) => text.length >= WORDS && copies.length >= OFTEN && copies.some(isAcross),
  );
  return new Set(strewn.map(([text]) => text));
}

/** The size in which most characters are set. */
function usualSize(runs: readonly Run[]): number {
  const sizes = runs.flatMap(({ size, ends }) => ends.map(() => size)).sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? Infinity;
}

const middleOf = ({ x, y, width, size }: Run) => ({ x: x + width / 2, y: y - 0.38 * size });

function isOutside({ width, height }: Sheet, run: Run): boolean {
  const { x, y } = middleOf(run);
  return x < 0 || y < 0 || x > width || y > height;
}

function holds({ left, right, top, bottom }: Shade, run: Run): boolean {
  const { x, y } = middleOf(run);
  return x > left && x < right && y > top && y < bottom;
}

/** Whether a run is set so pale, or so large, over the text that it is not of the text. */
function isWatermark(run: Run, runs: readonly Run[], usual: number): boolean {
  if (run.light > PALE || run.opacity < 1 - PALE) return true;
  const faint = isFaint(run);
  if (faint && run.size > usual * MUCH_LARGER) return true;
  if (run.size < usual * (faint ? LARGER : MUCH_LARGER)) return false;
  return runs.some((other) => other.size < run.size * 0.75 && overlaps(run, other));
}

const overlaps = (a: Run, b: Run): boolean =>
  a.x < b.x + b.width &&
  a.x + a.width > b.x &&
  a.y - 0.8 * a.size < b.y - 0.4 * b.size &&
  a.y > b.y - 0.4 * b.size;

/** Where a line that strikes out crosses a character, in ems above the baseline. */
const [LOW, HIGH] = [0.16, 0.6];
/** So much of such a line has text under it; of one that reaches from border to border, more. */
const [COVERED, FILLED] = [0.5, 0.8];
/** or it runs through so many texts */
const SEVERAL = 3;

/** The lines that strike out text, and no others: underlines and the rules of tables go between lines. */
export function strikesOf(rulings: readonly Ruling[], runs: readonly Run[]): Set<Ruling> {
  const borders = rulings.filter((ruling) => !ruling.across);
  const isBorder = (x: number, y: number) =>
    borders.some(({ at, from, to }) => Math.abs(at - x) < 3 && y > from - 3 && y < to + 3);
  return new Set(
    rulings.filter((ruling) => {
      if (!ruling.across) return false;
      const under = runs
        .filter((run) => crosses(ruling, run))
        .map((run) => charsUnder(ruling, run))
        .filter((chars) => chars.length > 0);
      if (under.length === 0) return false;
      const covered = under.flat().reduce((sum, [from, to]) => sum + to - from, 0);
      const share = covered / (ruling.to - ruling.from);
      if (share >= FILLED || under.length >= SEVERAL) return true;
      const bordered = isBorder(ruling.from, ruling.at) && isBorder(ruling.to, ruling.at);
      return share >= COVERED && !bordered;
    }),
  );
}

const crosses = ({ at }: Ruling, { y, size }: Run): boolean =>
  at < y - LOW * size && at > y - HIGH * size;

/** From where to where the characters go that a line runs through by half or more. */
function charsUnder(ruling: Ruling, run: Run): [number, number][] {
  return run.ends.flatMap((end, i): [number, number][] => {
    const start = i === 0 ? run.x : run.ends[i - 1]!;
    const middle = (start + end) / 2;
    return middle > ruling.from && middle < ruling.to ? [[start, end]] : [];
  });
}

/** A run in pieces: those that are struck out and those that are not, in order. */
export function struckPieces(run: Run, strikes: Iterable<Ruling>): { run: Run; struck: boolean }[] {
  const own = [...strikes].filter((ruling) => crosses(ruling, run));
  if (own.length === 0) return [{ run, struck: false }];
  const struck = run.ends.map((end, i) => {
    const middle = ((i === 0 ? run.x : run.ends[i - 1]!) + end) / 2;
    return own.some(({ from, to }) => middle > from && middle < to);
  });
  const pieces: { run: Run; struck: boolean }[] = [];
  for (let from = 0; from < struck.length;) {
    let to = from + 1;
    while (to < struck.length && struck[to] === struck[from]) to += 1;
    pieces.push({ run: pieceOf(run, from, to), struck: struck[from]! });
    from = to;
  }
  return pieces;
}

/** Some of the characters of an item whose places are known. */
export function pieceOf<T extends { x: number; text: string; ends: readonly number[] }>(
  item: T,
  from: number,
  to: number,
): T & { width: number } {
  const x = from === 0 ? item.x : item.ends[from - 1]!;
  const ends = item.ends.slice(from, to);
  const text = [...item.text].slice(from, to).join('');
  return { ...item, text, x, ends, width: ends.at(-1)! - x };
}
