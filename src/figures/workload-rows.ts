import type { Workload } from '../analyse/workload';
import type { FigureMark } from './mark';
import { textWidth } from '../draw/size';
import { fitted } from './flow';
import { DIMMED, dimmed } from './paint';
import { mix } from '../draw/palette';
import { PARTS, partPaint, partsOf, short, type Part, type Plot } from './workload-plot';
import { workloadWords } from './workload-words';

/** A row: an agency's figures, or those of the rest together. */
export interface Row {
  readonly name: string;
  /** none for the rest */
  readonly item?: Workload;
  /** at the end of the bar */
  readonly figure: string;
  /** by how much it is above the line; 0 where it is not */
  readonly by: number;
  readonly chosen: boolean;
  /** none of its links pass the filter */
  readonly faded: boolean;
}

/** What is written behind a bar. */
export const figureText = ({ figure, by }: Row, above: (by: string) => string): string =>
  by > 0 ? `${figure}\u2002${above(short(by))}` : figure;

/** A row's marks: name, bar in its parts, figure. */
export function rowMarks(row: Row, at: number, plot: Plot): FigureMark[] {
  const { sheet, size, names, top, x } = plot;
  const { palette, view, width } = sheet;
  const y = top + at * plot.row;
  const baseline = y + plot.row / 2 + size * 0.36;
  const tint = (color: string) => (row.faded ? mix(palette.ground, color, 2 * DIMMED) : color);
  const words = { type: 'text', y: baseline, size } as const;
  const ground = { x: 0, y, width, height: plot.row, fill: palette.accentSoft };
  const name = fitted(row.name, size, names - size);
  const end = row.item ? x(row.item.load) : names;
  const text = figureText(row, workloadWords[view.language].above);
  const above = row.by > 0;
  return [
    ...(row.chosen ? [{ type: 'rect', ...ground } as const] : []),
    {
      ...words,
      ...{ x: names - size * 0.6, text: name, anchor: 'end' },
      fill: tint(row.chosen ? palette.accent : row.item ? palette.ink : palette.ink2),
    },
    ...(row.item ? bars(row.item, row, y, plot) : []),
    {
      ...words,
      ...{ x: end + size * 0.5, text, anchor: 'start' },
      fill: tint(above ? palette.attention : palette.ink2),
      halo: row.chosen ? palette.accentSoft : palette.ground,
      ...(above && { bold: true }),
    },
  ];
}

/** A bar's parts one after the other, each with its number where there is room. */
function bars(item: Workload, row: Row, y: number, plot: Plot): FigureMark[] {
  const { sheet, x } = plot;
  const high = Math.round(plot.row * 0.74);
  const top = y + (plot.row - high) / 2;
  const parts = partsOf(item, sheet.view.weight);
  const several = item.leads > 0;
  let from = 0;
  return PARTS.flatMap((part): FigureMark[] => {
    const [count, value] = parts[part];
    if (value <= 0) return [];
    const [left, right] = [x(from), x((from += value))];
    const own = partPaint(part, sheet);
    const paint = row.faded ? dimmed(own, sheet.palette) : own;
    const box = { x: left, y: top, width: right - left, height: high };
    // A bar of supports alone is as long as its number says behind it.
    const number = several && !row.faded ? numberIn(part, short(count), box, plot) : [];
    return [{ type: 'rect', name: `${row.name} ${short(count)}`, ...box, ...paint }, ...number];
  });
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A number at the left of a bar's part, clear of the line; none where there is no room. */
function numberIn(part: Part, text: string, box: Box, plot: Plot): FigureMark[] {
  const { sheet, made, size, x } = plot;
  const { palette, least } = sheet;
  const small = Math.max(least, size * 0.85);
  const [gap, wide] = [small * 0.4, textWidth(text) * small];
  const line = made.line.value === null ? -Infinity : x(made.line.value);
  const left = box.x + gap;
  const start = line > left - gap && line < left + wide + gap ? line + gap : left;
  if (start + wide + gap / 2 > box.x + box.width) return [];
  const fill = part === 'leads' ? palette.ground : palette.ink2;
  const baseline = box.y + box.height / 2 + small * 0.36;
  return [{ type: 'text', x: start, y: baseline, text, size: small, fill, anchor: 'start' }];
}
