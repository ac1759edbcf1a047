import { UNKNOWN, type Glyph } from '../paged/page';
import { placed, times, type Matrix } from '../paged/paths';
import { meaningOf, type Font, type PdfGlyph } from './fonts';

/** What an operator of PDF sets for the text that follows; ISO 32000, 9.3. */
export interface TextState {
  readonly font?: Font | undefined;
  readonly fontSize: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  /** horizontal, as a factor */
  readonly scale: number;
  readonly leading: number;
  readonly rise: number;
  readonly mode: number;
}

export const PLAIN: TextState = {
  fontSize: 1,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
};

/**
 * The characters of one operator, each at its place, and how far the pen has gone.
 *
 * @param matrix from the pen's place to the page
 */
export function setText(
  shown: readonly (number | PdfGlyph)[],
  state: TextState,
  matrix: Matrix,
  look: Pick<Glyph, 'light' | 'opacity' | 'why'>,
): { glyphs: Glyph[]; advance: number } {
  const { font, fontSize, scale, rise } = state;
  const vertical = font?.vertical === true;
  const unit = fontSize * (font?.fontMatrix?.[0] ?? 0.001);
  const glyphs: Glyph[] = [];
  let at = 0;
  for (const glyph of shown) {
    if (typeof glyph === 'number') {
      at += ((vertical ? 1 : -1) * glyph * fontSize) / 1000;
      continue;
    }
    const spacing = (glyph.isSpace ? state.wordSpacing : 0) + state.charSpacing;
    const text = meaningOf(font, glyph) ?? UNKNOWN;
    const em = sizeOf(matrix, fontSize);
    if (vertical) {
      const width = -(glyph.vmetric?.[0] ?? font?.defaultVMetrics?.[0] ?? -1000) * unit;
      // As text that is turned a quarter: its baseline is left of the middle of the column.
      const from = placed(matrix, -0.38 * fontSize, -at);
      const to = placed(matrix, -0.38 * fontSize, -(at + width));
      glyphs.push({ text, ...vector(from, to), size: em, ...look });
      at += width - spacing;
    } else {
      const width = glyph.width * unit;
      const from = placed(matrix, at * scale, rise);
      const to = placed(matrix, (at + width) * scale, rise);
      glyphs.push({ text, ...vector(from, to), size: em, ...look });
      at += width + spacing;
    }
  }
  return { glyphs, advance: vertical ? -at : at * scale };
}

const vector = ([x, y]: readonly number[], [toX, toY]: readonly number[]) => ({
  x: x!,
  y: y!,
  dx: toX! - x!,
  dy: toY! - y!,
});

/** Height of an em on the page. */
const sizeOf = ([, , c, d]: Matrix, fontSize: number): number =>
  Math.abs(fontSize) * Math.hypot(c!, d!);

/** The place of the pen, and of the beginning of its line. */
export class Pen {
  #line: Matrix = [1, 0, 0, 1, 0, 0];
  #at: Matrix = this.#line;

  set(matrix: Matrix): void {
    this.#line = matrix;
    this.#at = matrix;
  }

  /** To a place that is told from the beginning of the line. */
  move(x: number, y: number): void {
    this.set(times(this.#line, [1, 0, 0, 1, x, y]));
  }

  /** On along the line. */
  advance(by: number, vertical: boolean): void {
    this.#at = times(this.#at, vertical ? [1, 0, 0, 1, 0, by] : [1, 0, 0, 1, by, 0]);
  }

  get matrix(): Matrix {
    return this.#at;
  }
}
