import type { FigureMark } from './mark';
import { textWidth } from '../draw/size';
import { linesOf } from './flow';
import type { Key, Keys, Legend } from './legend';
import type { Sheet } from './sheet';
import { figureWords } from './words';

/** Room for a sign and between two keys, in units. */
const SIGN = 30;
const GAP = 18;

/** Keys one after the other in at most `most` lines; those beyond are counted. */
export function rowsOf(
  sorts: readonly Keys[],
  size: number,
  { palette, view }: Sheet,
  width: number,
  most: number,
): Legend {
  const unit = size / 12;
  const step = Math.round(size * 1.75);
  const lines = linesWithin(piecesOf(sorts, size, figureWords[view.language].more), most, {
    width,
    gap: GAP * unit,
  });
  const marks = lines.flatMap((line, l) => {
    let x = 0;
    const y = l * step + step / 2;
    return line.flatMap((piece): FigureMark[] => {
      const at = x + (piece.sign ? SIGN * unit : 0);
      const sign = piece.sign?.(x + 12 * unit, y, unit) ?? [];
      const fill = piece.sign ? palette.ink2 : palette.ink3;
      const words = { text: piece.text, size, fill, anchor: 'start' } as const;
      x += piece.width + GAP * unit;
      return [...sign, { type: 'text', x: at, y: y + size * 0.36, ...words }];
    });
  });
  return { marks, width, height: lines.length * step, beside: false };
}

interface Piece {
  readonly text: string;
  readonly width: number;
  readonly sign?: Key['sign'];
}

interface Pieces {
  readonly all: readonly Piece[];
  /** what stands for the last `n` of them */
  readonly rest: (n: number) => Piece;
}

function piecesOf(sorts: readonly Keys[], size: number, more: (n: number) => string): Pieces {
  const all = sorts.flatMap(({ keys }) =>
    keys.map(({ text, count, sign }): Piece => {
      const words = `${text} ${count}`;
      return { text: words, sign, width: (SIGN / 12 + textWidth(words)) * size };
    }),
  );
  return { all, rest: (n) => ({ text: more(n), width: textWidth(more(n)) * size }) };
}

function linesWithin(
  { all, rest }: Pieces,
  most: number,
  { width, gap }: { readonly width: number; readonly gap: number },
): Piece[][] {
  const whole = linesOf(all, width, gap);
  if (whole.length <= most) return whole;
  for (let shown = whole.slice(0, most).flat().length; shown > 0; shown--) {
    const lines = linesOf([...all.slice(0, shown), rest(all.length - shown)], width, gap);
    if (lines.length <= most) return lines;
  }
  return [[rest(all.length)]];
}
