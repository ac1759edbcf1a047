import type { FigureMark } from '../../draw/figure';
import { groupHues, hueNames } from '../../draw/hues';
import { textWidth } from '../../draw/size';
import { AGENCY_KINDS } from '../../plan/types';
import { applyFilter } from '../../view/filter';
import { ROLES } from '../../view/view';
import { common } from '../../words/common';
import { linesOf } from './flow';
import { agencyPaint, edgePaint } from './paint';
import type { Sheet } from './sheet';
import { figureWords } from './words';

/** A sign and what it stands for. The sign is drawn in 24 × 16 about its middle. */
interface Item {
  readonly text: string;
  readonly width: number;
  readonly sign: (x: number, y: number) => FigureMark[];
}

const SIGN = 28;
const GAP = 16;

/** The legend of just what is drawn, in lines no longer than `width`; `height` is what it takes. */
export function legendOf(
  sheet: Sheet,
  size: number,
  width: number,
): { marks: (top: number) => FigureMark[]; height: number } {
  const items = itemsOf(sheet, size);
  const lines = linesOf(items, width, GAP);
  const step = Math.round(size * 1.75);
  const marks = (top: number) =>
    lines.flatMap((line, l) => {
      let x = 0;
      const y = top + l * step + step / 2;
      return line.flatMap((item) => {
        const at = x;
        x += item.width + GAP;
        const fill = sheet.palette.ink2;
        const baseline = y + size * 0.36;
        return [
          ...item.sign(at + 12, y),
          {
            type: 'text' as const,
            x: at + SIGN,
            y: baseline,
            text: item.text,
            size,
            fill,
            anchor: 'start' as const,
          },
        ];
      });
    });
  return { marks, height: lines.length * step };
}

/** Only the network needs all signs; other views name groups and agencies in words. */
function itemsOf(sheet: Sheet, size: number): Item[] {
  const { index, view, palette } = sheet;
  if (view.tab !== 'network') return [];
  const c = common[view.language];
  const kept = applyFilter(index, view.filter);
  const shown = index.links.filter(({ id }) => kept.links.has(id));
  const item = (text: string, sign: Item['sign']): Item => {
    return { text, sign, width: SIGN + textWidth(text) * size };
  };
  const roles = ROLES.filter((role) => shown.some((link) => link.role === role));
  const kinds = AGENCY_KINDS.filter((kind) =>
    index.plan.agencies.some((agency) => agency.kind === kind && kept.agencies.has(agency.id)),
  );
  const hues = groupHues(hueNames(index.plan), palette);
  const groups = index.plan.groups.filter((group) =>
    index.plan.tasks.some((task) => task.group === group.id && kept.tasks.has(task.id)),
  );
  const t = figureWords[view.language];
  return [
    ...roles.map((role) =>
      item(c.role[role], (x, y) => {
        const paint = edgePaint(role, 'normal', palette.ink, palette);
        return [{ type: 'line', x1: x - 12, y1: y, x2: x + 12, y2: y, ...paint, opacity: 1 }];
      }),
    ),
    ...kinds.map((kind) =>
      item(c.kind[kind], (x, y) => [{ type: 'circle', x, y, r: 6, ...agencyPaint(kind, palette) }]),
    ),
    item(t.circle, (x, y) => [
      { type: 'circle', x: x - 6, y: y + 2, r: 3.5, stroke: palette.ink3, line: 1 },
      { type: 'circle', x: x + 5, y, r: 6.5, stroke: palette.ink3, line: 1 },
    ]),
    ...groups.map((group) =>
      item(group.short, (x, y) => [
        {
          type: 'rect',
          x: x - 6,
          y: y - 6,
          width: 12,
          height: 12,
          round: 3.5,
          fill: hues.get(group.id)!,
        },
      ]),
    ),
  ];
}
