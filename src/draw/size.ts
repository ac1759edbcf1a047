/** Sizes of what is drawn, in layout units (one unit is one pixel at scale 1). */

/** The frame of a plan of ordinary size: 16:10 less the lines around it. */
export const FRAME = { width: 1040, height: 628 } as const;

/** Least distance of anything drawn from the frame's border, in units. */
export const MARGIN = 6;

/** Size of a label's type, in units. */
export const FONT = 11.5;

/** Step from one label line to the next, in em. */
export const LINE_HEIGHT = 1.22;

/** Height of one line's own box, in em: ascent and descent of the usual Chinese faces. */
export const LINE_BOX = 1.45;

/** Side of a task's rounded square, in units. */
export const TASK_SIDE = 13;

/** Radius of an agency in one task only is `RADIUS_UNIT`; the area is in proportion to the load. */
const RADIUS_UNIT = 3.8;

/** Width of a character that is not full-width, in em. */
const NARROW = 0.6;

/** Plans with more nodes than this get a larger frame, so that words still find room. */
const FRAME_NODES = 70;

/** Least radius of a node of a large plan, in pixels, so that a pointer finds it. */
export const LEAST_RADIUS = 4.5;

/** The greatest of a square that stands for tasks, in pixels, so that it covers no task as one comes near. */
export const MOST_RADIUS = 12;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Radius of an agency's circle, in units; its area is in proportion to its load.
 *
 * @param load number of parties (leads and supports), ≥ 0; an idle agency is drawn like load 1
 */
export function agencyRadius(load: number): number {
  return RADIUS_UNIT * Math.sqrt(Math.max(1, load));
}

/** True where a character takes a whole em: ideographs, kana, full-width forms, Chinese marks. */
function isWide(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  return code >= 0x2e80 || (code >= 0x2010 && code <= 0x2027);
}

/** Estimated width of one line of text, in em: 1 for each wide character, 0.6 for any other. */
export function textWidth(line: string): number {
  let width = 0;
  for (const char of line) width += isWide(char) ? 1 : NARROW;
  return width;
}

/** A label is measured at every scale, and its words stay. */
const widths = new WeakMap<readonly string[], number>();

/** Width of the widest of some lines, in em. */
function widest(lines: readonly string[]): number {
  const known = widths.get(lines);
  if (known !== undefined) return known;
  const width = lines.reduce((most, line) => Math.max(most, textWidth(line)), 0);
  widths.set(lines, width);
  return width;
}

/**
 * The box that a label's lines fill when drawn at `font`, in the font's own unit. Its height is
 * that which browsers measure: whole line boxes, not just ink.
 *
 * @param lines at least one line; none gives a box of size 0
 */
export function labelBox(lines: readonly string[], font: number = FONT): Size {
  if (lines.length === 0) return { width: 0, height: 0 };
  return {
    width: widest(lines) * font,
    height: ((lines.length - 1) * LINE_HEIGHT + LINE_BOX) * font,
  };
}

/** The frame for a picture of `count` nodes: `FRAME`, enlarged where they are too many for it. */
export function frameFor(count: number): Size {
  const scale = Math.sqrt(Math.max(1, count / FRAME_NODES));
  return { width: Math.round(FRAME.width * scale), height: Math.round(FRAME.height * scale) };
}

/** How much larger words are against the frame than in an ordinary picture, when all of it is seen. */
export const enlarged = (frame: Size): number => frame.width / FRAME.width;

/** Gap between an edge and a foreign node's mark, in units. */
const EDGE_NODE_GAP = 2.5;

/** How far a foreign node's centre must be from an edge, in units. */
export const edgeReach = (r: number): number => r + EDGE_NODE_GAP;
