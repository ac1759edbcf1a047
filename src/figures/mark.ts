/**
 * A finished drawing as one flat list of marks with no DOM, in drawing order: the SVG file, the
 * slide with its editable shapes and the printed page all draw this list. Lengths in CSS pixels, from
 * the top left; colours `#rrggbb`; nothing refers to anything outside.
 */
export interface Figure {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly FigureMark[];
}

/** How the area and the outline of a mark are painted; what is left out is not painted. */
export interface Paint {
  readonly fill?: string;
  readonly stroke?: string;
  /** width of the outline */
  readonly line?: number;
  readonly dash?: readonly number[];
  /** 0 to 1, of the whole mark */
  readonly opacity?: number;
}

/** What a mark stands for, in words: its name in a drawing program's list of objects. */
interface Named {
  readonly name?: string;
  /** ids, parted by a blank, of what is selected by a click where the figure is live */
  readonly id?: string;
}

export interface RectMark extends Paint, Named {
  readonly type: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** radius of the corners */
  readonly round?: number;
}

export interface CircleMark extends Paint, Named {
  readonly type: 'circle';
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

export interface LineMark extends Paint, Named {
  readonly type: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** an arrow's head at the second end */
  readonly arrow?: boolean;
}

export interface PolygonMark extends Paint, Named {
  readonly type: 'polygon';
  readonly points: readonly (readonly [number, number])[];
  /** false draws an open line */
  readonly closed: boolean;
}

/** One line of text. Its face is the document's own. */
export interface TextMark extends Pick<Named, 'id'> {
  readonly type: 'text';
  /** of the start, middle or end of the baseline, as `anchor` says */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** of the type, in pixels */
  readonly size: number;
  readonly fill: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
  /** colour of a thin outline that keeps the text legible over lines */
  readonly halo?: string;
  /** degrees clockwise about (x, y) */
  readonly turn?: number;
}

export type FigureMark = RectMark | CircleMark | LineMark | PolygonMark | TextMark;

/** Corners of a small triangle at a line's second end: markers by reference are lost in some programs. */
export function arrowHead({ x1, y1, x2, y2, line = 1 }: LineMark): (readonly [number, number])[] {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length === 0) return [];
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  const size = 4 + line * 1.6;
  const [bx, by, half] = [x2 - ux * size, y2 - uy * size, size * 0.45];
  return [
    [x2, y2],
    [bx - uy * half, by + ux * half],
    [bx + uy * half, by - ux * half],
  ];
}

/** A figure set into another at a place, at its own size. */
export function placed(figure: Figure, dx: number, dy: number): FigureMark[] {
  return figure.marks.map((mark): FigureMark => {
    if (mark.type === 'line') {
      const { x1, y1, x2, y2 } = mark;
      return { ...mark, x1: x1 + dx, y1: y1 + dy, x2: x2 + dx, y2: y2 + dy };
    }
    if (mark.type === 'polygon') {
      return { ...mark, points: mark.points.map(([x, y]) => [x + dx, y + dy] as const) };
    }
    return { ...mark, x: mark.x + dx, y: mark.y + dy };
  });
}
