import { groupSquare } from './group-square';
import type { FigureMark } from './mark';
import { hueOf } from '../draw/hues';
import { groupSigns } from '../draw/signs';
import { drawnKind } from '../draw/palette';
import { textWidth } from '../draw/size';
import type { Link } from '../plan/links';
import { isItsGroup } from '../plan/levels';
import { AGENCY_KINDS } from '../plan/types';
import { applyFilter } from '../view/filter';
import { ROLES } from '../view/view';
import { recordOf } from '../view/views';
import { beginWords } from '../words/begin';
import { common } from '../words/common';
import { fitted } from './flow';
import { agencyPaint, edgePaint } from './paint';
import type { Sheet } from './sheet';
import { figureWords } from './words';

/** A sign and what it stands for, how often that is drawn; the sign is drawn about its middle. */
export interface Key {
  readonly text: string;
  readonly count: number;
  /** @param unit of length: 1 where type is 12 pixels */
  readonly sign: (x: number, y: number, unit: number) => FigureMark[];
}

/** Keys of one sort under their heading. */
export interface Keys {
  readonly heading: string;
  readonly keys: readonly Key[];
}

/** The keys of just what a picture draws; most views say within their picture what it is. */
export function keysOf(sheet: Sheet): Keys[] {
  const { index, view } = sheet;
  if (!recordOf(view.tab).keyed) return [];
  const t = figureWords[view.language];
  const kept = applyFilter(index, view.filter);
  const shown = index.links.filter(({ id }) => kept.links.has(id));
  const sorts: Keys[] = [
    { heading: t.lines, keys: roleKeys(sheet, shown) },
    { heading: t.circles, keys: kindKeys(sheet, kept.agencies) },
    ...groupKeys(sheet, kept.tasks),
  ];
  return sorts.filter(({ keys }) => keys.length > 0);
}

function roleKeys({ view, palette }: Sheet, links: readonly Link[]): Key[] {
  const c = common[view.language];
  return ROLES.map((role) => {
    const paint = edgePaint(role, 'normal', palette.ink, palette);
    return {
      text: c.role[role],
      count: links.filter((link) => link.role === role).length,
      sign: (x, y, unit): FigureMark[] => [
        { type: 'line', x1: x - 12 * unit, y1: y, x2: x + 12 * unit, y2: y, ...paint, opacity: 1 },
      ],
    } satisfies Key;
  }).filter(({ count }) => count > 0);
}

function kindKeys({ index, view, palette }: Sheet, agencies: ReadonlySet<string>): Key[] {
  const c = common[view.language];
  const shown = index.plan.agencies.filter(({ id }) => agencies.has(id));
  return [...AGENCY_KINDS, 'collective' as const]
    .map((kind) => {
      return {
        text: kind === 'collective' ? c.collective : c.kind[kind],
        count: shown.filter((agency) => drawnKind(index, agency) === kind).length,
        sign: (x, y, unit): FigureMark[] => [
          { type: 'circle', x, y, r: 6 * unit, ...agencyPaint(kind, palette) },
        ],
      } satisfies Key;
    })
    .filter(({ count }) => count > 0);
}

/** Groups under the title of their part; those that are a part each, one below the other. */
function groupKeys({ index, palette, view, least }: Sheet, tasks: ReadonlySet<string>): Keys[] {
  const { plan } = index;
  const signs = groupSigns(plan);
  const sorts = plan.parts.map((part): Keys => {
    const keys = plan.groups
      .filter((group) => group.part === part.id)
      .map((group): Key => {
        const sign = signs.get(group.id)!;
        const [paint, ink] = [{ fill: hueOf(sign.hue, palette) }, palette.ground];
        return {
          text: group.short || beginWords[view.language].group,
          count: plan.tasks.filter((task) => task.group === group.id && tasks.has(task.id)).length,
          sign: (x, y, k) => groupSquare(sign, { x, y, r: 8 * k, k, paint, ink, least }),
        };
      });
    const heading = isItsGroup(plan, part) ? figureWords[view.language].tasks : part.title;
    return { heading, keys: keys.filter(({ count }) => count > 0) };
  });
  return sorts.reduce<Keys[]>((done, { heading, keys }) => {
    const last = done.at(-1);
    return last?.heading === heading
      ? [...done.slice(0, -1), { heading, keys: [...last.keys, ...keys] }]
      : [...done, { heading, keys }];
  }, []);
}

/** A legend laid out: its marks from (0, 0), and the room that it takes. */
export interface Legend {
  readonly marks: readonly FigureMark[];
  readonly width: number;
  readonly height: number;
  /** beside the picture rather than below it */
  readonly beside: boolean;
}

/** Room for a sign, in units. */
const SIGN = 30;
/** Widest that a column may be, in em. */
const WIDEST = 22;

/** Keys one below the other, their numbers at the right. */
export function columnOf(sorts: readonly Keys[], size: number, { palette }: Sheet): Legend {
  const unit = size / 12;
  const step = size * 1.72;
  const texts = sorts.flatMap(({ heading, keys }) => [
    textWidth(heading) * size,
    ...keys.map(({ text, count }) => SIGN * unit + textWidth(`${text}  ${count}`) * size),
  ]);
  const width = Math.ceil(Math.min(WIDEST * size, Math.max(0, ...texts)));
  let y = 0;
  const line = (x: number, text: string, fill: string): FigureMark => {
    return { type: 'text', x, y: y + size * 0.36, text, size, fill, anchor: 'start' };
  };
  const marks = sorts.flatMap(({ heading, keys }, at): FigureMark[] => {
    y += at > 0 ? step * 1.6 : step / 2;
    const head = { ...line(0, fitted(heading, size, width), palette.ink), bold: true };
    return [
      head as FigureMark,
      ...keys.flatMap(({ text, count, sign }): FigureMark[] => {
        y += step;
        const room = width - SIGN * unit - textWidth(`  ${count}`) * size;
        return [
          ...sign(12 * unit, y, unit),
          line(SIGN * unit, fitted(text, size, room), palette.ink2),
          { ...line(width, String(count), palette.ink3), anchor: 'end' } as FigureMark,
        ];
      }),
    ];
  });
  return { marks, width, height: marks.length > 0 ? y + step / 2 : 0, beside: true };
}
