import type { FigureMark, TextMark } from '../../figures/mark';
import { contrast } from '../../draw/heat';
import { textWidth } from '../../draw/size';
import { textBox } from './text';

/**
 * Ascent and descent of the theme's face (Microsoft YaHei, `hhea`), in em. Where another stands in for
 * it, its line is higher by as much above as below: text is anchored at its middle, so that its
 * baseline stays within a pixel.
 */
const ASCENT = 1.058;
const DESCENT = 0.262;
const LINE = ASCENT + DESCENT;

/** Least contrast of a word that is there to be read. */
const LEGIBLE = 4.5;
/** Two lines further apart than this are not of one label, in em. */
const STEP = 1.35;
/** How much wider a text's box is than the text is thought to be: faces differ. */
const SLACK = 1.1;

/** A text of one or more lines; its place is that of the first. */
interface Label extends TextMark {
  /** from one line to the next, in pixels; 0 where there is one */
  readonly step: number;
}

type Shape = Exclude<FigureMark, TextMark>;

/**
 * The marks with the lines of each label joined, so that a label is one object. Blank text is left
 * out; so are words that are dimmed: in front of an audience words are legible or not there.
 */
export function labelsOf(marks: readonly FigureMark[]): (Shape | Label)[] {
  const joined: (Shape | Label)[] = [];
  for (const mark of marks) {
    if (mark.type !== 'text') {
      joined.push(mark);
      continue;
    }
    if (mark.text.trim() === '' || (mark.halo && contrast(mark.fill, mark.halo) < LEGIBLE))
      continue;
    const last = joined.at(-1);
    const step = last?.type === 'text' ? follows(last, mark) : 0;
    if (last?.type === 'text' && step > 0) {
      joined.splice(-1, 1, { ...last, text: `${last.text}\n${mark.text}`, step });
    } else joined.push({ ...mark, step: 0 });
  }
  return joined;
}

/** How far under a label's last line a text continues it; 0 where it does not. */
function follows(label: Label, mark: TextMark): number {
  const lines = label.text.split('\n').length;
  const step = mark.y - label.y - (lines - 1) * label.step;
  const same =
    label.halo !== undefined &&
    (['x', 'size', 'fill', 'anchor', 'bold', 'halo', 'turn'] as const).every(
      (key) => label[key] === mark[key],
    );
  return same && step > mark.size && step <= mark.size * STEP ? step : 0;
}

const ALIGN = { start: 'l', middle: 'ctr', end: 'r' } as const;

/** A label in a box whose middle is put so that the first baseline stands where the figure has it. */
export function labelShape(
  label: Label,
  place: { readonly x: number; readonly y: number },
): string {
  const { text, size, fill, anchor, bold = false, halo, turn = 0, step } = label;
  const lines = text.split('\n');
  const width = Math.max(...lines.map(textWidth)) * size * SLACK + 2;
  // Where the step is given, what a line has less than is usual is taken off above it.
  const line = step > 0 ? step / size : LINE;
  const height = lines.length * line * size;
  const above = (line - DESCENT) * size - height / 2;
  const along = { start: width / 2, middle: 0, end: -width / 2 }[anchor];
  const angle = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const middle = {
    x: label.x + cos * along + sin * above,
    y: label.y + sin * along - cos * above,
  };
  return textBox(
    text,
    {
      name: lines.join(''),
      x: middle.x - width / 2 + place.x,
      y: middle.y - height / 2 + place.y,
      width,
      height,
      wrap: false,
      anchor: 'ctr',
      turn,
    },
    {
      size,
      color: fill,
      bold,
      align: ALIGN[anchor],
      ...(halo && { halo }),
      ...(step > 0 && { spacing: step }),
    },
  );
}
