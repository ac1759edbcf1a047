/** Room that the detail card takes at the right, and the scroll bar's; in px like everything here. */
const CARD = 332;
const SCROLL_BAR = 12;
/** Heads, and a little air below the last row. */
const HEADS = 122;

/** A target is at least this high (WCAG 2.2, success criterion 2.5.8), a row at most that. */
const ROW = { least: 24, most: 32 };

/** Below this width the names wrap, and the detail is a sheet at the bottom rather than a card. */
const NARROW = 700;
/** From this width on, the right margin is kept for the notes and the detail card. */
const WIDE = 1340;

interface Sizes {
  readonly narrow: boolean;
  readonly wide: boolean;
  /** widths of the names, of the totals, and of one group's column; height of a row */
  readonly name: number;
  readonly total: number;
  readonly cell: number;
  readonly row: number;
  /** room that the detail card covers */
  readonly card: number;
}

/**
 * How large the parts of the table are in a window of this size. They do not depend on whether
 * anything is selected, so that opening the detail card moves nothing.
 *
 * @param width of the view, in px
 * @param height of the part of it that scrolls
 */
export function sizesIn(width: number, height: number, rows: number, columns: number): Sizes {
  const narrow = width <= NARROW;
  const [name, total, least] = narrow ? [126, 84, 52] : [234, 110, 46];
  const card = narrow ? 0 : CARD;
  const room = width - name - total - SCROLL_BAR;
  const cell = Math.max((room - card) / columns, Math.min(62, room / columns));
  return {
    narrow,
    wide: width >= WIDE,
    name,
    total,
    cell: Math.floor(Math.min(96, Math.max(least, cell))),
    row: Math.floor(Math.min(ROW.most, Math.max(ROW.least, (height - HEADS) / rows))),
    card,
  };
}
