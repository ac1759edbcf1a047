import { wrapped } from '../../figures/flow';
import type { FigureMark } from '../../figures/mark';
import { LINE } from '../pptx/page';
import type { Box } from '../pptx/xml';

/** Where the first baseline stands below the top of a box, in em. */
const BASELINE = 1.1;

interface Type {
  readonly size: number;
  readonly color: string;
  readonly bold?: boolean;
}

/** A text in a box as lines of a drawing, from its top, wrapped to its width. */
export function textLines(
  text: string,
  box: Box,
  { size, color, bold = false }: Type,
): FigureMark[] {
  const mark = { type: 'text', size, fill: color, anchor: 'start', bold, x: box.x } as const;
  const y = (line: number) => box.y + (line * LINE + BASELINE) * size;
  return wrapped(text, size, box.width).map((own, i) => ({ ...mark, text: own, y: y(i) }));
}
