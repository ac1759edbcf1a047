import type { Block, Cell, Omission, Paragraph } from './blocks';
import { withOmitted } from './blocks';

const LOST = '\uFFFD';
/** What only one font knows how to draw. */
const PRIVATE = /(?<=[\u3400-\u9FFF])[\uE000-\uF8FF]/g;
/** At the beginning of a line it is a bullet, and says nothing. */
const BULLET = /^[\uE000-\uF8FF]+[ \t]?/gm;

/**
 * Blocks with `\uFFFD` in the place of every character within Chinese text that nobody can know, private ones
 * among them, and without the bullets of symbol fonts; each piece that holds such a character is told.
 */
export function withUnknown(blocks: readonly Block[]): Block[] {
  const told: Omission[] = [];
  const shown = <T extends Paragraph | Cell>(piece: T): T => {
    const text = piece.text.replace(BULLET, '').replace(PRIVATE, LOST);
    if (!text.includes(LOST)) return text === piece.text ? piece : { ...piece, text };
    const { line, place } = piece;
    told.push({ why: 'unknown-characters', text, line, ...(place && { place }) });
    return { ...piece, text };
  };
  const known = blocks.map((block): Block =>
    block.type === 'table'
      ? { ...block, rows: block.rows.map((row) => row.map(shown)) }
      : shown(block),
  );
  return told.length === 0 ? [...blocks] : withOmitted(known, told);
}
