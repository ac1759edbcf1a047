import type { Paint } from './mark';
import { KIND_STYLE, mix, type DrawnKind, type Palette } from '../draw/palette';
import type { MarkState } from '../draw/scene';
import type { Role } from '../plan/types';

/** How a link is drawn, in layout units; the same as in the window. */
export function edgePaint(
  role: Role,
  state: MarkState,
  hue: string,
  palette: Palette,
): Required<Pick<Paint, 'stroke' | 'line' | 'opacity'>> & Paint {
  const shown = state === 'lit' || state === 'selected';
  const faint = state === 'dimmed' ? 0.1 : undefined;
  if (role === 'lead') {
    return { stroke: hue, line: 2.4, opacity: faint ?? (shown ? 1 : 0.95) };
  }
  if (role === 'joint') {
    return { stroke: hue, line: 1.4, dash: [8, 2], opacity: faint ?? (shown ? 1 : 0.62) };
  }
  return {
    stroke: shown ? hue : palette.support,
    line: shown ? 1.3 : 0.8,
    dash: [3.5, 2.5],
    opacity: faint ?? (shown ? 1 : 0.62),
  };
}

/** How an agency's circle is drawn, in layout units. */
export function agencyPaint(kind: DrawnKind, palette: Palette): Paint {
  const { fill, ring, dash } = KIND_STYLE[kind];
  return {
    fill: mix(palette.ground, palette.ink2, fill),
    stroke: palette.ink2,
    line: ring,
    ...(dash && { dash: dash.split(' ').map(Number) }),
  };
}

/** Opacity of a node that is not what the reader looks at. */
export const DIMMED = 0.22;

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
