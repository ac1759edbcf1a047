import { textWidth } from '../../draw/size';

/** Something of a known width, to be set into lines. */
export interface Piece {
  readonly width: number;
}

/** Pieces set into lines no longer than `width`, with `gap` between them. */
export function linesOf<T extends Piece>(pieces: readonly T[], width: number, gap: number): T[][] {
  const lines: T[][] = [];
  let room = 0;
  for (const piece of pieces) {
    if (lines.length === 0 || piece.width > room) {
      lines.push([]);
      room = width;
    }
    lines.at(-1)!.push(piece);
    room -= piece.width + gap;
  }
  return lines;
}

/**
 * What stays on one line: a word of Latin script or a figure with its unit, or a character; each with
 * the marks that cling to it.
 */
const PIECE =
  /[（“‘《〈「『【〔]*(?:[\w.,%()\-–—/+×=]+[年月日]?|[^])[）”’》〉」』】〕、，。；：！？…]*\s*/gu;

/** Text cut into lines no wider than `width`, for type of a size; words of Latin script stay whole. */
export function wrapped(text: string, size: number, width: number): string[] {
  const room = width / size;
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of text.match(PIECE)?.flatMap((word) => broken(word, room)) ?? []) {
    const own = textWidth(piece.trimEnd());
    if (line !== '' && used + own > room) {
      lines.push(line);
      [line, used] = ['', 0];
    }
    if (line === '' && piece.trim() === '') continue;
    line += piece;
    used += textWidth(piece);
  }
  return [...lines, line].map((each) => each.trim()).filter((each) => each !== '');
}

/** A word too long for any line, in pieces that are not. */
function broken(word: string, room: number): string[] {
  return textWidth(word.trimEnd()) <= room ? [word] : Array.from(word);
}

/** Text in at most `most` lines; the last ends in … where there is more. */
export function clamped(text: string, size: number, width: number, most: number): string[] {
  const lines = wrapped(text, size, width);
  if (lines.length <= most) return lines;
  const rest = lines.slice(most - 1).join('');
  return [...lines.slice(0, most - 1), fitted(rest, size, width)];
}

/** Text that fits a width, its end cut and marked where it does not. */
export function fitted(text: string, size: number, width: number): string {
  const room = width / size;
  let used = 0;
  let kept = '';
  for (const char of text) {
    const own = textWidth(char);
    // What is cut ends in …, which takes one em itself.
    if (used + own > room - 1 && textWidth(text) > room) return `${kept || char}…`;
    kept += char;
    used += own;
  }
  return text;
}
