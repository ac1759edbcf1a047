import type { Glyph } from '../paged/page';
import { placed, type Matrix } from '../paged/paths';
import { numbersIn, type Node } from './tree';

/** GB/T 33190, 11.3: the characters of a text object, each at its place. */
export function glyphsOf(
  { attributes, children }: Node,
  matrix: Matrix,
  look: Pick<Glyph, 'light' | 'opacity' | 'why'>,
): Glyph[] {
  const size = Number(attributes.Size) || 0;
  const scale = Number(attributes.HScale ?? 1) || 1;
  const turn = (Number(attributes.CharDirection ?? 0) * Math.PI) / 180 || 0;
  let [x, y] = [0, 0];
  return children
    .filter(({ name }) => name === 'TextCode')
    .flatMap((code) => {
      [x, y] = [numberOr(code.attributes.X, x), numberOr(code.attributes.Y, y)];
      const chars = [...code.text.replace(/[\r\n\t]/g, '')];
      const [right, down] = ['DeltaX', 'DeltaY'].map((key) =>
        deltas(code.attributes[key], chars.length),
      ) as [number[], number[]];
      // Set at equal steps, every character has the step to itself.
      const even = right.length > 1 && right.every((step) => step === right[0]);
      let [atX, atY] = [x, y];
      return chars.map((text, i): Glyph => {
        const own = emsOf(text) * size * scale;
        const step = { x: right[i] ?? (down.length > 0 ? 0 : own), y: down[i] ?? 0 };
        const glyph = standing({ text, atX, atY, own, step, even, size, turn }, matrix);
        [atX, atY] = [atX + step.x, atY + step.y];
        return { ...glyph, ...look };
      });
    });
}

const numberOr = (text: string | undefined, otherwise: number): number =>
  text !== undefined && Number.isFinite(Number(text)) ? Number(text) : otherwise;

/** What a character takes, in ems, where the document does not say. */
const emsOf = (char: string): number => (char.charCodeAt(0) > 0x2e7f ? 1 : 0.5);

/** Steps from character to character: `g 3 4.2` stands for 4.2 4.2 4.2. */
export function deltas(text: string | undefined, most: number): number[] {
  const steps: number[] = [];
  const pieces = (text ?? '').trim().split(/[\s,]+/);
  for (let at = 0; at < pieces.length && steps.length < most; at += 1) {
    if (pieces[at]!.toLowerCase() !== 'g') steps.push(...numbersIn(pieces[at]));
    else {
      const [count, step] = [Number(pieces[at + 1]), Number(pieces[at + 2])];
      at += 2;
      if (!Number.isFinite(step)) continue;
      for (let n = Math.min(count, most - steps.length); n > 0; n -= 1) steps.push(step);
    }
  }
  return steps;
}

interface Standing {
  readonly text: string;
  readonly atX: number;
  readonly atY: number;
  /** the width of the character itself */
  readonly own: number;
  readonly step: { readonly x: number; readonly y: number };
  /** whether all characters of its text are as far apart */
  readonly even: boolean;
  readonly size: number;
  readonly turn: number;
}

/** A character that stands below another is of a line that runs down. */
function standing(
  { text, atX, atY, own, step, even, size, turn }: Standing,
  matrix: Matrix,
): Omit<Glyph, 'light' | 'opacity'> {
  const down = Math.abs(step.y) > Math.abs(step.x) && turn === 0;
  // Latin letters are of many widths: what is set close behind one tells how wide it is.
  const widest = own < 0.9 * size ? (even ? 1.3 : 0.95) * size : own;
  const width = step.x > 0 && step.x < widest ? step.x : own;
  const [fromX, fromY] = down ? [atX + 0.12 * size, atY - 0.88 * size] : [atX, atY];
  const [alongX, alongY] = down
    ? [0, Math.min(size, Math.abs(step.y))]
    : [width * Math.cos(turn), width * Math.sin(turn)];
  const [x, y] = placed(matrix, fromX, fromY);
  const [endX, endY] = placed(matrix, fromX + alongX, fromY + alongY);
  const [, , c, d] = matrix;
  return { text, x, y, dx: endX - x, dy: endY - y, size: size * Math.hypot(c!, d!) };
}
