import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type TextRun,
} from 'docx';
import { TEXT_WIDTH } from './page';
import { run } from './text';

/** What a cell holds: words, a figure, or runs of their own. */
export type Cell = string | number | readonly TextRun[];

export interface Column {
  readonly head: string;
  /** in parts of the text's width */
  readonly share: number;
  /** figures and short words stand in the middle */
  readonly centred?: boolean;
}

const line = (size: number, color: string) => ({ style: BorderStyle.SINGLE, size, color });
/** Lines in eighths of a point. */
const OUTER = line(8, '494D54');
const INNER = line(4, 'A7A49C');
const SHADE = 'EFEDE8';
const PADDING = { top: 25, bottom: 25, left: 70, right: 70 } as const;

/** A table of no more rows than this is kept on one page. */
const SHORT = 8;

/**
 * A table as wide as the text, its widths fixed, its head on every page, its rows never split; neither
 * the first nor the last of them stands alone on a page.
 */
export function table(columns: readonly Column[], rows: readonly (readonly Cell[])[]): Table {
  const sum = columns.reduce((total, { share }) => total + share, 0);
  const widths = columns.map(({ share }) => Math.floor((TEXT_WIDTH * share) / sum));
  const heads = columns.map(({ head }) => head);
  const rowOf = (cells: readonly Cell[], head: boolean, held: boolean) =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: cells.map((cell, c) => cellOf(cell, widths[c]!, columns[c]!, head, held)),
    });
  const last = rows.length - 1;
  const isHeld = (r: number) => r < last && (rows.length <= SHORT || r === 0 || r === last - 1);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: OUTER,
      bottom: OUTER,
      left: OUTER,
      right: OUTER,
      insideHorizontal: INNER,
      insideVertical: INNER,
    },
    rows: [rowOf(heads, true, true), ...rows.map((cells, r) => rowOf(cells, false, isHeld(r)))],
  });
}

function cellOf(
  cell: Cell,
  width: number,
  { centred }: Column,
  head: boolean,
  held: boolean,
): TableCell {
  const words = typeof cell === 'number' ? String(cell) : cell;
  const text = new Paragraph({
    style: head ? 'Head' : 'Cell',
    ...(held && { keepNext: true }),
    ...(centred && { alignment: AlignmentType.CENTER }),
    children: typeof words === 'string' ? [run(words)] : words,
  });
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: PADDING,
    verticalAlign: VerticalAlignTable.CENTER,
    ...(head && { shading: { fill: SHADE } }),
    children: [text],
  });
}
