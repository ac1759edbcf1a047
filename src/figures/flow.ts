import { textWidth } from '../draw/size';
import { piecesOf } from './pieces';

/** Something of a known width, to be set into lines. */
interface Piece {
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

/** A last line is to be no shorter than this, in em, where the lines above can spare it. */
const LAST = 4;
/** How much shorter lines may get for it, as a share, and by which steps. */
const SPARE = [0.97, 0.94, 0.9, 0.85, 0.8];

/**
 * Text cut into lines no wider than `width`, for type of a size. Names, figures with their unit and
 * words of Latin script stay whole, no line begins with a mark that closes, and the last is not a
 * character alone.
 *
 * @param names what is not to be cut, longest first
 */
export function wrapped(
  text: string,
  size: number,
  width: number,
  names: readonly string[] = [],
): string[] {
  const room = width / size;
  const lines = linesIn(text, room, names);
  const short = ({ length }: readonly string[], last: string) =>
    length > 1 && textWidth(last) < Math.min(LAST, room / 3);
  if (!short(lines, lines.at(-1) ?? '')) return lines;
  const others = SPARE.map((share) => linesIn(text, room * share, names));
  const better = others.find((own) => own.length === lines.length && !short(own, own.at(-1)!));
  return better ?? lines;
}

function linesIn(text: string, room: number, names: readonly string[]): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of piecesOf(text, names).flatMap((own) => broken(own, room))) {
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

/** What is too long for any line, in pieces that are not. */
function broken(piece: string, room: number): string[] {
  const fits = (one: string) => textWidth(one.trimEnd()) <= room;
  if (fits(piece)) return [piece];
  return piece.match(CHARACTERS)!.flatMap((one) => (fits(one) ? [one] : Array.from(one)));
}

/** A character with the marks that cling to it, or a word of Latin script. */
const CHARACTERS =
  /[（“‘《〈「『【〔]*(?:[\w.,%()\-–—/+×=]+|[^])[）”’》〉」』】〕、，。；：！？…]*\s*/gu;

/** Text in at most `most` lines; the last ends in … where there is more. */
export function clamped(
  text: string,
  size: number,
  width: number,
  most: number,
  names: readonly string[] = [],
): string[] {
  const lines = wrapped(text, size, width, names);
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
