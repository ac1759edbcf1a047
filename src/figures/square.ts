import { connect } from '../analyse/connect';
import type { FigureMark } from './mark';
import { toneOf } from '../draw/heat';
import { blocksOf } from '../draw/matrix-order';
import { pairKey, pairsWithin } from '../draw/pairs';
import { isPresented } from '../draw/scene';
import type { Size } from '../draw/size';
import { squareOf } from '../draw/square-folded';
import type { Line } from '../draw/fold';
import type { Agency } from '../plan/types';
import { applyFilter } from '../view/filter';
import { common } from '../words/common';
import { fitted } from './flow';
import type { Drawn, Sheet } from './sheet';
import { lineName } from '../words/folds';
import { tableWords } from './table-words';

/** Agencies × agencies: how many tasks join each two, in blocks as the order has them. */
export const squareFigure: Drawn = (sheet) => {
  const { index, view, palette, width, height, least } = sheet;
  const { relation, matrixOrder } = view;
  const { pairs } = pairsWithin(index, view);
  const known = sheet.connected?.connections;
  const connections = matrixOrder === 'community' ? (known ?? connect(index)) : null;
  const blocks = blocksOf(index, matrixOrder, connections);
  const square = squareOf(index, blocks, pairs, view, applyFilter(index, view.filter));
  const { lines: ordered, counts, most } = square;
  const size = Math.max(11, least);
  const names = Math.min(width * 0.3, size * 15);
  const head = Math.min(size * 13, height * 0.35);
  const below = size * 2.4;
  const fits = Math.max(2, Math.floor((height - head - below) / (size * 1.5)));
  const lines = isPresented(least) ? ordered.slice(0, fits) : ordered;
  const across = Math.min(size * 4.5, (width - names) / lines.length);
  const down = Math.min(size * 2.6, (height - head - below) / lines.length);
  const cell = { width: Math.max(size * 1.5, across), height: Math.max(size * 1.5, down) };
  const plot: Plot = { sheet, size, names, head, cell };
  const held = ({ one, fold }: Line<Agency>) => (one ? 1 : fold!.open ? 0 : fold!.holds.length);
  const left = ordered.slice(lines.length).reduce((sum, line) => sum + held(line), 0);
  const t = tableWords[view.language];
  const more = left > 0 ? t.moreAgencies(left) : '';
  const note = common[view.language].prose(t.relation[relation], more);
  const bottom = head + lines.length * cell.height;
  return {
    width,
    height: Math.ceil(bottom + size * 2.4),
    marks: [
      ...lines.flatMap((line, at) => headOf(line, at, plot)),
      ...lines.flatMap((row, r) =>
        lines.flatMap((column, c) => {
          const self = row.one !== null && row.id === column.id;
          const count = self ? 0 : (counts.get(pairKey(relation, row.id, column.id)) ?? 0);
          const sums = row.fold?.open === true || column.fold?.open === true;
          const marks = cellOf(count, sums ? 0 : most, r, c, plot, self);
          return marks.map((mark) => ({ ...mark, id: `${row.id} ${column.id}` }));
        }),
      ),
      {
        type: 'text',
        x: names,
        y: bottom + size * 1.6,
        text: note,
        size,
        fill: palette.ink2,
        anchor: 'start',
      },
    ],
  };
};

interface Plot {
  readonly sheet: Sheet;
  readonly size: number;
  readonly names: number;
  readonly head: number;
  readonly cell: Size;
}

function headOf(
  line: Line<Agency>,
  at: number,
  { sheet, size, names, head, cell }: Plot,
): FigureMark[] {
  const { palette, view } = sheet;
  const { matrixOrder, language } = view;
  const name = lineName(line, matrixOrder, language);
  const fill = view.selection.includes(line.id) ? palette.accent : palette.ink;
  const [x, y] = [names + (at + 0.5) * cell.width, head + (at + 0.5) * cell.height];
  const short = fitted(name, size, head - size * 0.8);
  const row = fitted(name, size, names - size);
  return [
    {
      type: 'text',
      x: names - size * 0.5,
      y: y + size * 0.36,
      text: row,
      size,
      fill,
      anchor: 'end',
    },
    // Turned to be read from below; its end stands at the cells.
    {
      type: 'text',
      x: x + size * 0.36,
      y: head - size * 0.4,
      text: short,
      size,
      fill: palette.ink2,
      anchor: 'start',
      turn: -90,
    },
  ];
}

function cellOf(
  count: number,
  most: number,
  r: number,
  c: number,
  plot: Plot,
  self: boolean,
): FigureMark[] {
  const { sheet, size, names, head, cell } = plot;
  const { palette } = sheet;
  const box = {
    x: names + c * cell.width + 0.75,
    y: head + r * cell.height + 0.75,
    width: cell.width - 1.5,
    height: cell.height - 1.5,
  };
  if (self) return [{ type: 'rect', ...box, fill: palette.rule }];
  // What an open fold adds up is no cell among cells.
  const sums = most === 0;
  if (count === 0) return sums ? [] : [{ type: 'rect', ...box, fill: palette.panel }];
  const tone = sums ? { ground: palette.ground, ink: palette.ink2 } : toneOf(count, most, palette);
  return [
    { type: 'rect', ...box, fill: tone.ground },
    {
      type: 'text',
      x: box.x + box.width / 2,
      y: box.y + box.height / 2 + size * 0.36,
      text: String(count),
      size,
      fill: tone.ink,
      anchor: 'middle',
    },
  ];
}
