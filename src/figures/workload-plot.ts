import type { Workload } from '../analyse/workload';
import type { FigureMark, Paint } from './mark';
import { textWidth } from '../draw/size';
import { linesOf } from './flow';
import type { Scale, Study } from '../draw/study';
import type { Sheet } from './sheet';
import { workloadWords } from './workload-words';

/** A figure with no more than two decimals, as in the window. */
export const short = (value: number): string => String(Number(value.toFixed(2)));

/** Where the chart's parts stand, in pixels. */
export interface Plot {
  readonly sheet: Sheet;
  readonly made: Study;
  readonly scale: Scale;
  /** of the type, and of its least */
  readonly size: number;
  /** height of a row, width of the names */
  readonly row: number;
  readonly names: number;
  /** where the rows begin and end */
  readonly top: number;
  readonly bottom: number;
  /** where a load ends */
  readonly x: (value: number) => number;
}

/** The parts of a bar, in the order in which they stand. */
export const PARTS = ['leads', 'supports', 'joint'] as const;
export type Part = (typeof PARTS)[number];

/** A workload's parts: how many, and what they count. */
export function partsOf(item: Workload, weight: number): Record<Part, [number, number]> {
  const joint = item.load - weight * item.leads - item.supports;
  return {
    leads: [item.leads, weight * item.leads],
    supports: [item.supports, item.supports],
    joint: [joint, joint],
  };
}

/** How a part of a bar is painted: told apart by fill and outline, so that it survives a grey print. */
export function partPaint(part: Part, { palette }: Sheet): Paint {
  const { ink2, heat0, support, ground } = palette;
  return {
    leads: { fill: ink2, stroke: ink2, line: 1 },
    supports: { fill: heat0, stroke: support, line: 1 },
    joint: { fill: ground, stroke: support, line: 1, dash: [2, 2] },
  }[part];
}

/** From a piece of a bar in the key to its words, between two of them, and from line to line, in em. */
const KEY = { sign: 2.3, gap: 1.6, line: 1.5 };

/**
 * What the bars are, in words beside a piece of each, as lines: one, from where the bars begin, or, where
 * that has no room for it, as many as the whole width takes.
 *
 * @param names most that the names beside the bars may take, in pixels
 */
export function keyLines(sheet: Sheet, made: Study, size: number, names: number): KeyItem[][] {
  const { view, width } = sheet;
  const t = workloadWords[view.language];
  const words: Record<Part, string> = {
    leads: t.leads(short(view.weight)),
    supports: t.supports,
    joint: t.joint,
  };
  const items: KeyItem[] = [
    ...PARTS.filter((part) => part !== 'joint' || made.joint).map((part) => {
      return { part, text: words[part], width: (KEY.sign + textWidth(words[part])) * size };
    }),
    { part: null, text: t.inside, width: textWidth(t.inside) * size },
  ];
  const gap = KEY.gap * size;
  const all = items.reduce((sum, item) => sum + item.width + gap, -gap);
  return all <= width - names ? [items] : linesOf(items, width, gap);
}

interface KeyItem {
  /** null where there is no piece of a bar beside the words */
  readonly part: Part | null;
  readonly text: string;
  /** in pixels */
  readonly width: number;
}

/** Height of the lines of a key beyond the first, in pixels. */
export const keyMore = (lines: readonly (readonly KeyItem[])[], size: number): number =>
  (lines.length - 1) * KEY.line * size;

/** The key, as marks. */
export function key(
  { sheet, size, names }: Plot,
  lines: readonly (readonly KeyItem[])[],
): FigureMark[] {
  const { ink2, ink3 } = sheet.palette;
  return lines.flatMap((items, at) => {
    const top = at * KEY.line * size;
    let x = lines.length > 1 ? 0 : names;
    return items.flatMap(({ part, text, width }): FigureMark[] => {
      const from = x;
      x += width + KEY.gap * size;
      const said = { type: 'text', y: top + size, text, size, anchor: 'start' } as const;
      if (!part) return [{ ...said, x: from, fill: ink3 }];
      const sign = { x: from, y: top + size * 0.2, width: size * 1.8, height: size * 0.9 };
      return [
        { type: 'rect', ...sign, ...partPaint(part, sheet) },
        { ...said, x: from + KEY.sign * size, fill: ink2 },
      ];
    });
  });
}

/** The axis: a hairline and a number for each round step. */
export function axis({ sheet, scale, size, top, bottom, x }: Plot): FigureMark[] {
  const { rule, ink3 } = sheet.palette;
  return scale.ticks.flatMap((tick): FigureMark[] => {
    const [at, text] = [x(tick), String(tick)];
    const number = { type: 'text', y: top - size * 0.6, text, size, fill: ink3 } as const;
    return [
      {
        type: 'line',
        ...{ x1: at, x2: at, y1: top - size * 0.3, y2: bottom },
        stroke: tick === 0 ? ink3 : rule,
        line: 1,
      },
      { ...number, x: at, anchor: 'middle' },
    ];
  });
}

/** The line above which a load is called high, with its value over it; words alone where it is far out. */
export function lineMarks({ sheet, made, scale, size, top, bottom, x }: Plot): FigureMark[] {
  const { palette, view, width } = sheet;
  const { value } = made.line;
  if (value === null) return [];
  const t = workloadWords[view.language];
  const look = { size, fill: palette.attention, bold: true, halo: palette.ground } as const;
  const y = top - size * 2;
  if (!scale.lineInside) {
    return [{ type: 'text', x: width, y, text: t.offScale(short(value)), anchor: 'end', ...look }];
  }
  const at = x(value);
  const text = t.lineAt(short(value));
  // Near the border the words stand beside the line rather than over it.
  const half = (textWidth(text) * size) / 2;
  const middle = Math.min(at, width - half);
  return [
    {
      type: 'line',
      ...{ x1: at, x2: at, y1: top - size * 1.8, y2: bottom },
      stroke: palette.attention,
      line: 2,
    },
    { type: 'text', x: middle, y, text, anchor: 'middle', ...look },
  ];
}
