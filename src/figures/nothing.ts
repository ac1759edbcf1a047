import type { Figure } from './mark';
import type { Sheet } from './sheet';
import { figureWords } from './words';

/** A picture that says that there is none. */
export function nothing({ view, width, least, palette }: Sheet): Figure {
  const size = Math.max(14, least);
  const text = figureWords[view.language].none;
  const words = { text, size, fill: palette.ink2, anchor: 'start' } as const;
  return { width, height: size * 3, marks: [{ type: 'text', x: 0, y: size * 1.4, ...words }] };
}
