import type { Paint } from './mark';
import { KIND_STYLE, mix, type DrawnKind, type Palette } from '../draw/palette';
import type { MarkState } from '../draw/scene';
import type { Role } from '../plan/types';
import {
  AGENCY,
  BUNDLE,
  CHOSEN,
  EDGE,
  EDGE_DIMMED,
  EDGE_LIT,
  NODE_DIMMED,
  SUPPORT_LIT,
  TASK,
} from './looks';

/** How a link is drawn, in layout units; the same as in the window. */
export function edgePaint(
  role: Role,
  state: MarkState,
  hue: string,
  palette: Palette,
): Required<Pick<Paint, 'stroke' | 'line' | 'opacity'>> & Paint {
  const shown = state === 'lit' || state === 'selected';
  const { stroke, line, dash, strokeOpacity } = {
    ...EDGE[role],
    ...(shown && role === 'support' && SUPPORT_LIT),
    ...(shown && EDGE_LIT),
    ...(state === 'dimmed' && EDGE_DIMMED),
  };
  return {
    stroke: stroke === 'hue' ? hue : palette[stroke],
    line,
    ...(dash.length > 0 && { dash }),
    opacity: strokeOpacity,
  };
}

/** How a line is drawn that stands for many links, `line` wide in layout units. */
export function bundlePaint(
  role: Role,
  line: number,
  state: MarkState,
  hue: string,
  palette: Palette,
): Paint {
  const { stroke, strokeOpacity } = {
    ...BUNDLE[role],
    ...(state === 'lit' && EDGE_LIT),
    ...(state === 'dimmed' && EDGE_DIMMED),
  };
  return { stroke: stroke === 'hue' ? hue : palette[stroke], line, opacity: strokeOpacity };
}

/** How an agency's circle is drawn, in layout units. */
export function agencyPaint(kind: DrawnKind, palette: Palette): Paint {
  const { fill, ring, dash } = KIND_STYLE[kind];
  return {
    fill: mix(palette.ground, palette.ink2, fill),
    stroke: palette[AGENCY.stroke],
    line: ring,
    ...(dash && { dash: dash.split(' ').map(Number) }),
  };
}

/** How the square of a task or a group is drawn, in layout units. */
export const taskPaint = (hue: string, palette: Palette): Paint => {
  return { fill: hue, stroke: palette[TASK.stroke], line: TASK.line };
};

/** How a node is drawn that is selected, in layout units. */
export const chosen = (paint: Paint, palette: Palette): Paint => {
  return { ...paint, stroke: palette[CHOSEN.stroke], line: CHOSEN.line, dash: CHOSEN.dash };
};

/** Opacity of a node that is not what the reader looks at. */
export const DIMMED = NODE_DIMMED.opacity;

/**
 * Paint as it looks at `DIMMED` over the ground, and yet opaque: lines beneath do not show through,
 * and programs that know no opacity draw it alike.
 */
export function dimmed(paint: Paint, { ground }: Palette): Paint {
  const { fill, stroke } = paint;
  return {
    ...paint,
    ...(fill && { fill: mix(ground, fill, DIMMED) }),
    ...(stroke && { stroke: mix(ground, stroke, DIMMED) }),
  };
}

/** Paint drawn at a scale. */
export function scaled<T extends Paint>(paint: T, k: number): T {
  const { line, dash } = paint;
  return {
    ...paint,
    ...(line !== undefined && { line: line * k }),
    ...(dash && { dash: dash.map((length) => length * k) }),
  };
}
