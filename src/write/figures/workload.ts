import type { Workload } from '../../analyse/workload';
import type { Figure, FigureMark } from '../../draw/figure';
import { scaleOf, sorted, study, type Scale } from '../../draw/study';
import { applyFilter, isEmpty } from '../../view/filter';
import { fitted } from './flow';
import type { Drawn, Sheet } from './sheet';
import { figureWords } from './words';

/** A figure as short as it may be. */
const short = (value: number): string => String(Math.round(value * 10) / 10);

/** Bars of leads and supports by agency, the line through them, and who is above it by how much. */
export const workloadFigure: Drawn = (sheet) => {
  const { index, view, palette, width, height, least } = sheet;
  const kept = applyFilter(index, view.filter);
  const cut = view.hide && !isEmpty(view.filter);
  const links = cut ? index.links.filter(({ id }) => kept.links.has(id)) : index.links;
  const made = study(index, view, links, cut ? kept.agencies : undefined);
  const size = Math.max(13, least);
  const row = Math.round(size * 1.7);
  const rows = sorted(made.items, view.workSort);
  const head = row * 2.2;
  const fits = Math.max(1, Math.floor((height - head - row) / row));
  const shown = rows.length <= fits ? rows : rows.slice(0, fits - 1);
  const scale = scaleOf(made.items, made.line.value);
  const names = Math.min(width * 0.34, size * 17);
  const plot: Plot = {
    sheet,
    size,
    row,
    names,
    top: head,
    bottom: head + shown.length * row,
    x: (value) => names + (value / scale.max) * (width - names - size * 4.5),
  };
  const above = new Map(made.above.map(({ id, by }) => [id, by]));
  const t = figureWords[view.language];
  const marks = [
    ...key(plot, made.joint),
    ...axis(plot, scale, made.line.value),
    ...shown.flatMap((item, i) => bar(item, above.get(item.id) ?? 0, plot, i)),
    ...(scale.lineInside ? lineMarks(plot, made.line.value!) : []),
  ];
  const left = rows.slice(shown.length);
  const rest = left.reduce((sum, { load }) => sum + load, 0);
  const foot = plot.bottom + row * 0.75;
  const words = left.length > 0 ? `${t.rest(left.length, short(rest))} ` : '';
  const formula = words + t.formula(short(view.weight), made.joint);
  const note: FigureMark = {
    type: 'text',
    x: 0,
    y: foot,
    text: formula,
    size: least,
    fill: palette.ink2,
    anchor: 'start',
  };
  return {
    width,
    height: Math.min(height, Math.ceil(foot + size)),
    marks: [...marks, note],
  } satisfies Figure;
};

interface Plot {
  readonly sheet: Sheet;
  readonly size: number;
  readonly row: number;
  readonly names: number;
  readonly top: number;
  readonly bottom: number;
  /** where a load ends */
  readonly x: (value: number) => number;
}

/** What the bars are, in words beside a piece of each. */
function key({ sheet, size, names }: Plot, joint: boolean): FigureMark[] {
  const { view, palette } = sheet;
  const t = figureWords[view.language];
  const parts = ['leads', 'supports', ...(joint ? ['joint' as const] : [])] as const;
  let x = names;
  return parts.flatMap((part) => {
    const text = part === 'leads' ? t.weighted(short(view.weight)) : t.bars[part as 'supports'];
    const marks: FigureMark[] = [
      { type: 'rect', x, y: 2, width: size * 1.6, height: size * 0.8, ...paintOf(part, sheet) },
      {
        type: 'text',
        x: x + size * 2,
        y: size * 0.8,
        text,
        size,
        fill: palette.ink2,
        anchor: 'start',
      },
    ];
    x += size * (3.4 + text.length);
    return marks;
  });
}

function paintOf(part: string, { palette }: Sheet) {
  if (part === 'leads') return { fill: palette.ink2, stroke: palette.ink2, line: 1 };
  if (part === 'joint')
    return { fill: palette.ground, stroke: palette.support, line: 1, dash: [2, 2] };
  return { fill: palette.heat0, stroke: palette.support, line: 1 };
}

function axis(
  { sheet, size, top, bottom, x }: Plot,
  scale: Scale,
  line: number | null,
): FigureMark[] {
  const { palette } = sheet;
  const near = (tick: number) => scale.lineInside && Math.abs(x(tick) - x(line!)) < size * 1.6;
  return scale.ticks.flatMap((tick): FigureMark[] => [
    {
      type: 'line',
      x1: x(tick),
      x2: x(tick),
      y1: top - 4,
      y2: bottom,
      stroke: palette.rule,
      line: 1,
    },
    ...(near(tick)
      ? []
      : [
          {
            type: 'text' as const,
            x: x(tick),
            y: top - size * 0.6,
            text: String(tick),
            size,
            fill: palette.ink3,
            anchor: 'middle' as const,
          },
        ]),
  ]);
}

function bar(item: Workload, by: number, plot: Plot, at: number): FigureMark[] {
  const { sheet, size, row, names, top, x } = plot;
  const { index, view, palette } = sheet;
  const agency = index.agency.get(item.id)!;
  const [y, high] = [top + at * row, row * 0.62];
  const joint = item.load - view.weight * item.leads - item.supports;
  const chosen = view.selection.includes(item.id);
  const base = y + row / 2 + size * 0.36;
  let from = 0;
  const parts = [
    ['leads', view.weight * item.leads],
    ['supports', item.supports],
    ['joint', joint],
  ] as const;
  const bars = parts.flatMap(([part, value]): FigureMark[] => {
    if (value <= 0) return [];
    const left = x(from);
    from += value;
    const box = { x: left, y: y + (row - high) / 2, width: x(from) - left, height: high };
    return [{ type: 'rect', name: `${agency.name} ${value}`, ...box, ...paintOf(part, sheet) }];
  });
  const figure =
    by > 0
      ? `${short(item.load)}  ${figureWords[view.language].above(short(by))}`
      : short(item.load);
  return [
    ...(chosen
      ? [
          {
            type: 'rect' as const,
            x: 0,
            y,
            width: sheet.width,
            height: row,
            fill: palette.accentSoft,
          },
        ]
      : []),
    {
      type: 'text',
      x: names - size * 0.6,
      y: base,
      text: fitted(agency.name, size, names - size),
      size,
      fill: chosen ? palette.accent : palette.ink,
      anchor: 'end',
    },
    ...bars,
    {
      type: 'text',
      x: x(item.load) + size * 0.4,
      y: base,
      text: figure,
      size,
      fill: by > 0 ? palette.attention : palette.ink2,
      anchor: 'start',
      halo: palette.ground,
      ...(by > 0 && { bold: true }),
    },
  ];
}

function lineMarks({ sheet, size, top, bottom, x }: Plot, value: number): FigureMark[] {
  const { palette, view } = sheet;
  const text = figureWords[view.language].line(short(value));
  return [
    {
      type: 'line',
      x1: x(value),
      x2: x(value),
      y1: top - size * 0.3,
      y2: bottom,
      stroke: palette.attention,
      line: 2,
    },
    {
      type: 'text',
      x: x(value),
      y: top - size * 0.6,
      text,
      size,
      fill: palette.attention,
      anchor: 'middle',
      bold: true,
      halo: palette.ground,
    },
  ];
}
