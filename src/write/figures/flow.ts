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

/** Marks that must not begin a line, and marks that must not end one (kinsoku). */
const NOT_FIRST = /^[、，。；：！？）〕】》”’…,.;:!?)\]]/u;
const NOT_LAST = /[（〔【《“‘([]$/u;

/**
 * Text cut into lines no wider than `width`, for type of a size. Words of Latin script stay whole, and
 * no line begins with a closing mark or ends with an opening one.
 */
export function wrapped(text: string, size: number, width: number): string[] {
  const pieces = text.match(/[\w.%\-–—/]+\s*|\s+|[^]/gu) ?? [];
  const lines: string[] = [''];
  for (const piece of pieces) {
    const line = lines.at(-1)!;
    const full = textWidth((line + piece).trimEnd()) * size > width;
    if (!full || line === '' || NOT_FIRST.test(piece)) {
      lines[lines.length - 1] = line + piece;
      continue;
    }
    const opening = NOT_LAST.exec(line)?.[0] ?? '';
    lines[lines.length - 1] = line.slice(0, line.length - opening.length);
    lines.push(opening + piece.trimStart());
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

/** Text that fits a width, its end cut and marked where it does not. */
export function fitted(text: string, size: number, width: number): string {
  if (textWidth(text) * size <= width) return text;
  let kept = Array.from(text);
  while (kept.length > 1 && (textWidth(kept.join('')) + 1) * size > width) kept = kept.slice(0, -1);
  return `${kept.join('')}…`;
}
