import { arrowHead, type FigureMark } from '../../figures/mark';
import type { GroupMark, LabelMark, LiveMark } from '../../figures/live/mark';

export type Mark = FigureMark | LiveMark;
type Value = string | number | boolean | undefined;

/** What an element shows now and another time otherwise, without a new list of marks. */
interface Live {
  /** id by which its state is looked up */
  readonly state?: string;
  /** key of a button, which can be chosen and come to by Tab */
  readonly button?: string;
}

/** An SVG element as it shall be; attributes that are undefined are not there. */
export interface Drawn extends Live {
  readonly key: string;
  readonly tag: string;
  readonly attributes: Readonly<Record<string, Value>>;
  readonly text?: string;
  readonly children?: readonly Drawn[];
  /** where it stands, in a figure whose marks move to where they stand now */
  readonly place?: readonly [number, number];
}

/** What a mark shows, by which the same thing is known again in the figure of another view. */
function shows(mark: Mark): string {
  if ('key' in mark && mark.key !== undefined) return mark.key;
  const words = mark.type === 'text' ? mark.text : 'name' in mark ? mark.name : undefined;
  return `${mark.type} ${words ?? ''}`;
}

/** Marks as elements, with keys by which they are known again in another list. */
export function elementsOf(marks: readonly Mark[]): Drawn[] {
  const seen = new Map<string, number>();
  return marks.flatMap((mark) => {
    const what = shows(mark);
    const times = (seen.get(what) ?? 0) + 1;
    seen.set(what, times);
    const key = `${what} ${times}`;
    const drawn = elementOf(mark, key);
    if (mark.type !== 'line' || !('arrow' in mark && mark.arrow)) return [drawn];
    const { stroke: fill, opacity } = mark;
    const points = pointsOf(arrowHead(mark));
    return [drawn, { key: `${key} head`, tag: 'polygon', attributes: { points, fill, opacity } }];
  });
}

const pointsOf = (points: readonly (readonly [number, number])[]): string =>
  points.map((point) => point.join(',')).join(' ');

function elementOf(mark: Mark, key: string): Drawn {
  switch (mark.type) {
    case 'group':
      return groupOf(mark, key);
    case 'label':
      return labelOf(mark, key);
    case 'note': {
      const { class: name, data, y, size, text } = mark;
      const attributes = { class: name, 'data-hue': data?.hue, y, 'font-size': size };
      return { key, tag: 'text', attributes, text };
    }
    case 'text': {
      const { id, x, y, size, bold, anchor, fill, halo, turn, text } = mark;
      const attributes = {
        'data-pick': id,
        x,
        y,
        'font-size': size,
        'font-weight': bold ? 600 : undefined,
        'text-anchor': anchor,
        fill,
        stroke: halo,
        'stroke-width': halo ? size * 0.2 : undefined,
        transform: turn ? `rotate(${turn} ${x} ${y})` : undefined,
      };
      return { key, tag: 'text', attributes, text, ...(!turn && { place: [x, y] }) };
    }
    default:
      return shapeOf(mark, key);
  }
}

function groupOf(mark: GroupMark, key: string): Drawn {
  const { node, id, agency, join, fate, pinned } = mark.data ?? {};
  // What has words is a button.
  const named = mark.words !== undefined;
  return {
    key,
    tag: 'g',
    attributes: {
      class: mark.class,
      'data-agency': agency,
      'data-node': node,
      'data-id': id,
      'data-join': join,
      'data-fate': fate,
      'data-pinned': pinned,
      transform: mark.at && `translate(${mark.at[0]} ${mark.at[1]})`,
      role: named ? 'button' : undefined,
      'aria-hidden': mark.mute,
      'aria-label': mark.words,
      'data-tip': mark.title,
    },
    children: elementsOf(mark.marks),
    ...(mark.state !== undefined && { state: mark.state }),
    ...(named && { button: mark.key ?? '' }),
  };
}

function labelOf({ lines, size, shown }: LabelMark, key: string): Drawn {
  return {
    key,
    tag: 'text',
    attributes: { lang: 'zh-CN', 'font-size': size, class: shown ? undefined : 'gone' },
    children: lines.map(({ text, x, y }, i) => {
      return { key: String(i), tag: 'tspan', attributes: { x, y }, text };
    }),
  };
}

type Shape = Exclude<Mark, { type: 'group' | 'label' | 'note' | 'text' }>;

function shapeOf(mark: Shape, key: string): Drawn {
  const data = 'data' in mark ? mark.data : undefined;
  const pick = 'id' in mark ? mark.id : undefined;
  const painted = {
    class: 'class' in mark ? mark.class : undefined,
    'data-hue': data?.hue,
    fill: mark.fill,
    stroke: mark.stroke,
    'stroke-width': mark.line,
    'stroke-dasharray': mark.dash && mark.dash.length > 0 ? mark.dash.join(' ') : undefined,
    opacity: mark.opacity,
  };
  switch (mark.type) {
    case 'line': {
      const { x1, y1, x2, y2 } = mark;
      const { edge, bundle, id, source, target, link, role } = data ?? {};
      const ids = {
        'data-edge': edge,
        'data-bundle': bundle,
        'data-id': id,
        'data-source': source,
        'data-target': target,
        'data-link': link,
        'data-role': role,
      };
      const attributes = { ...painted, fill: undefined, ...ids, x1, y1, x2, y2 };
      const state = 'state' in mark ? mark.state : undefined;
      return { key, tag: 'line', attributes, ...(state !== undefined && { state }) };
    }
    case 'polygon':
      return { key, tag: 'polygon', attributes: { ...painted, points: pointsOf(mark.points) } };
    case 'circle': {
      const { x, y, r } = mark;
      const own = { 'data-pick': pick, 'data-kind': data?.kind };
      const attributes = { ...painted, ...own, cx: x || undefined, cy: y || undefined, r };
      return { key, tag: 'circle', attributes, place: [x, y] };
    }
    case 'rect': {
      const { x, y, round: rx } = mark;
      const [width, height] = [Math.max(0, mark.width), Math.max(0, mark.height)];
      const attributes = { ...painted, 'data-pick': pick, x, y, width, height, rx };
      return { key, tag: 'rect', attributes, place: [x, y] };
    }
  }
}
