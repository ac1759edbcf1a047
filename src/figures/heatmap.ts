import { groupSquare } from './group-square';
import type { Figure, FigureMark } from './mark';
import { toneOf } from '../draw/heat';
import { hueOf } from '../draw/hues';
import { matrixOf, type Figures } from '../draw/matrix';
import {
  foldedFor,
  type FoldedColumn,
  type FoldedMatrix,
  type FoldedRow,
} from '../draw/matrix-folded';
import { HAND_TYPE, isPresented } from '../draw/scene';
import { groupSigns } from '../draw/signs';
import { textWidth } from '../draw/size';
import { wrapLabel } from '../draw/wrap';
import { isItsGroup } from '../plan/levels';
import { applyFilter } from '../view/filter';
import { cellId } from '../view/highlight';
import { common } from '../words/common';
import { clamped, fitted } from './flow';
import type { Drawn, Sheet } from './sheet';
import { lineName } from '../words/folds';
import { tableWords } from './table-words';

/** Agencies down, groups across under their parts, shaded by the measure; leads in the corner. */
export const heatmapFigure: Drawn = (sheet) => {
  const { index, view } = sheet;
  const filtered = applyFilter(index, view.filter);
  const table = foldedFor(index, matrixOf(index, view, filtered), view, filtered);
  const t = tableWords[sheet.view.language];
  if (table.rows.length === 0) return empty(sheet, t.none);
  const plot = plotOf(sheet, table);
  const marks = [
    ...heads(plot),
    ...table.rows.slice(0, plot.shown).flatMap((row, at) => rowMarks(row, at, plot)),
    ...foot(plot),
  ];
  const height = plot.bottom + plot.row * 2.6 + (plot.notes.length - 1) * plot.size * NOTE_STEP;
  return { width: sheet.width, height: Math.ceil(height), marks };
};

const columnName = ({ one, fold, part }: FoldedColumn): string =>
  one ? one.short : `${part.title} ${fold!.holds.length}`;

/** From one line of the notes to the next, in em. */
const NOTE_STEP = 1.4;
/** Narrowest that a column may be, in em: two figures. */
const LEAST_COLUMN = 1.35;
/** Most characters of a head that stand one below the other. */
const UPRIGHT = 8;

function empty({ width, least, palette }: Sheet, text: string): Figure {
  const size = Math.max(14, least);
  const mark: FigureMark = {
    type: 'text',
    x: 0,
    y: size * 1.4,
    text,
    size,
    fill: palette.ink2,
    anchor: 'start',
  };
  return { width, height: size * 3, marks: [mark] };
}

interface Plot {
  readonly sheet: Sheet;
  readonly table: FoldedMatrix;
  readonly size: number;
  /** height of a row, width of a column, of the names, of the totals */
  readonly row: number;
  readonly cell: number;
  readonly names: number;
  readonly total: number;
  readonly headLines: readonly (readonly string[])[];
  /** where the cells begin, and where they end */
  readonly top: number;
  readonly bottom: number;
  /** how many rows are drawn; the rest is counted below */
  readonly shown: number;
  /** what stands below the table, and from where */
  readonly notes: readonly string[];
  readonly notesFrom: number;
}

/** The first columns of a table that has room for no more. */
function firstColumns(table: FoldedMatrix, most: number): FoldedMatrix {
  if (table.columns.length <= most) return table;
  const headings = table.headings
    .filter(({ from }) => from < most)
    .map(({ part, from, span }) => ({ part, from, span: Math.min(span, most - from) }));
  return { ...table, columns: table.columns.slice(0, most), headings };
}

function plotOf(sheet: Sheet, whole: FoldedMatrix): Plot {
  const { width, height, least } = sheet;
  const size = Math.max(12, least);
  const widest = Math.max(
    ...whole.rows.map((row) => textWidth(lineName(row, sheet.view.rows, sheet.view.language))),
  );
  // On a screen in the hand totals are figures without bars.
  const hand = least === HAND_TYPE;
  const names = Math.min(width * (hand ? 0.28 : 0.26), size * Math.min(16, widest + 1.5));
  const total = hand ? size * 2.6 : Math.max(size * 5, width * 0.09);
  const across = width - names - total;
  const most = isPresented(least) ? Math.floor(across / (size * LEAST_COLUMN)) : Infinity;
  const table = firstColumns(whole, most);
  const cell = across / Math.max(1, table.columns.length);
  const headLines = table.columns.map((column) => {
    const name = columnName(column);
    return isPresented(least) && cell < size * 2.2
      ? [...fitted(name, 1, UPRIGHT)]
      : wrapLabel(name, Math.max(2, (cell - 6) / size));
  });
  const lines = Math.max(1, ...headLines.map(({ length }) => length));
  const top = size * (2 + lines * 1.25 + 2);
  const least_ = size * 1.42;
  const noteLines = hand ? 4 : 1;
  const room = height - top - least_ * 2.6 - (noteLines - 1) * size * NOTE_STEP;
  // On a slide the height is given, and rows give way.
  const slide = isPresented(least);
  const fits = Math.max(1, Math.floor(room / least_));
  const shown = slide && table.rows.length > fits ? fits : table.rows.length;
  const row = Math.min(size * 2.4, Math.max(least_, room / shown));
  return {
    sheet,
    table,
    size,
    row,
    cell,
    names,
    total,
    headLines,
    top,
    bottom: top + shown * row,
    shown,
    notes: hand
      ? clamped(noteOf(sheet, whole, shown, table.columns.length), size, width, noteLines)
      : [noteOf(sheet, whole, shown, table.columns.length)],
    notesFrom: hand ? 0 : names,
  };
}

const text = (
  x: number,
  y: number,
  words: string,
  size: number,
  fill: string,
  anchor: 'start' | 'middle' | 'end' = 'start',
): FigureMark => ({ type: 'text', x, y, text: words, size, fill, anchor });

function heads({ sheet, table, size, cell, names, total, headLines, top }: Plot): FigureMark[] {
  const { index, palette } = sheet;
  const { least } = sheet;
  const signs = groupSigns(index.plan);
  const left = names + total;
  const parts = table.headings.flatMap(({ part, from, span }): FigureMark[] => {
    // A part that is its only group has its name below.
    if (isItsGroup(index.plan, part)) return [];
    const [x1, x2] = [left + from * cell + 2, left + (from + span) * cell - 2];
    return [
      text(x1, size, fitted(part.title, size, x2 - x1), size, palette.ink),
      { type: 'line', x1, x2, y1: size * 1.5, y2: size * 1.5, stroke: palette.ink3, line: 1 },
    ];
  });
  const groups = table.columns.flatMap(({ one }, at): FigureMark[] => {
    const x = left + (at + 0.5) * cell;
    const lines = headLines[at]!;
    const first = top - size * 2.1 - (lines.length - 1) * size * 1.25;
    const words = lines.map((line, i) =>
      text(x, first + i * size * 1.25, line, size, palette.ink2, 'middle'),
    );
    if (!one) return words;
    const sign = signs.get(one.id)!;
    const r = Math.min(size * 0.71, cell / 2 - 2);
    const [paint, ink] = [{ fill: hueOf(sign.hue, palette) }, palette.ground];
    return [
      ...words,
      ...groupSquare(sign, { x, y: top - size * 0.95, r, k: r / 7, paint, ink, least }),
    ];
  });
  return [...parts, ...groups];
}

function rowMarks(row: FoldedRow, at: number, plot: Plot): FigureMark[] {
  const { sheet, table, size, names, total, cell, top } = plot;
  const { palette, view } = sheet;
  const y = top + at * plot.row;
  const base = y + plot.row / 2 + size * 0.36;
  const chosen = view.selection.includes(row.id);
  const bar =
    table.rowMax > 0 && !row.fold?.open ? (row.value / table.rowMax) * (total - size * 2.6) : 0;
  const cells = table.columns.flatMap((column, c) => {
    const id = cellId(row.id, column.id);
    const box = { x: names + total + c * cell, y, width: cell, height: plot.row };
    const sums = row.fold?.open === true || column.fold?.open === true;
    const marks = sums ? sumMarks : cellMarks;
    return marks(table.cells[at]![c]!, box, plot, view.selection.includes(id)).map((mark) => {
      return { ...mark, id };
    });
  });
  return [
    {
      ...text(
        names - size * 0.6,
        base,
        fitted(lineName(row, sheet.view.rows, sheet.view.language), size, names - size),
        size,
        chosen ? palette.accent : palette.ink,
        'end',
      ),
      id: row.id,
    },
    {
      type: 'rect',
      x: names,
      y: y + plot.row * 0.28,
      width: bar,
      height: plot.row * 0.44,
      fill: palette.support,
    },
    text(names + bar + 5, base, String(row.value), size, palette.ink2),
    ...cells,
  ];
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What an open fold only adds up is no cell among cells. */
function sumMarks(
  { value }: Figures,
  { x, y, width, height }: Box,
  { sheet, size }: Plot,
): FigureMark[] {
  const at = [x + width / 2, y + height / 2 + size * 0.36] as const;
  return value === 0 ? [] : [text(...at, String(value), size, sheet.palette.ink2, 'middle')];
}

function cellMarks(
  figures: Figures,
  box: Box,
  { sheet, table, size }: Plot,
  chosen: boolean,
): FigureMark[] {
  const { palette } = sheet;
  const tone = toneOf(figures.value, table.max, palette);
  const gap = 1.5;
  const [x, y, width, height] = [
    box.x + gap,
    box.y + gap,
    box.width - 2 * gap,
    box.height - 2 * gap,
  ];
  const corner = Math.min(size * 0.75, height * 0.5);
  const edge = chosen ? { stroke: palette.accent, line: 2.5 } : {};
  if (figures.value === 0 && figures.leads === 0) {
    return [{ type: 'rect', x, y, width, height, fill: palette.panel, ...edge }];
  }
  const lead: FigureMark[] =
    figures.leads > 0
      ? [
          {
            type: 'polygon',
            closed: true,
            fill: tone.ink,
            points: [
              [x, y],
              [x + corner, y],
              [x, y + corner],
            ],
          },
        ]
      : [];
  const middle = [x + width / 2, y + height / 2 + size * 0.36] as const;
  return [
    { type: 'rect', x, y, width, height, fill: tone.ground, ...edge },
    ...lead,
    text(...middle, String(figures.value), size, tone.ink, 'middle'),
  ];
}

/** The rows and columns left out, and what the marks mean. */
function noteOf(
  { view }: Sheet,
  { rows, columns }: FoldedMatrix,
  shown: number,
  across: number,
): string {
  const t = tableWords[view.language];
  const left = rows.slice(shown).filter(({ fold }) => !fold?.open);
  const rest = left.reduce((sum, { value }) => sum + value, 0);
  const agencies = left.reduce((sum, { fold }) => sum + (fold?.holds.length ?? 1), 0);
  const measure = common[view.language].measure[view.measure];
  return [
    left.length > 0 ? t.rest(agencies, String(rest)) : '',
    columns.length > across ? t.moreGroups(columns.length - across) : '',
    t.measure(measure, String(view.weight), view.measure === 'weighted'),
    t.corner,
  ]
    .filter(Boolean)
    .join('　');
}

/** Totals of the groups, and the notes. */
function foot(plot: Plot): FigureMark[] {
  const { sheet, table, size, row, names, total, cell, bottom } = plot;
  const { palette, view } = sheet;
  const t = tableWords[view.language];
  const base = bottom + row * 0.5 + size * 0.36;
  return [
    text(names - size * 0.6, base, t.total, size, palette.ink2, 'end'),
    text(names + 5, base, String(table.total.value), size, palette.ink),
    ...table.columns.map(({ value }, at) =>
      text(names + total + (at + 0.5) * cell, base, String(value), size, palette.ink2, 'middle'),
    ),
    ...plot.notes.map((line, i) => {
      const y = bottom + row * 1.5 + size * (0.36 + i * NOTE_STEP);
      return text(plot.notesFrom, y, line, size, palette.ink2);
    }),
  ];
}
