import type { Size } from './size';

/** Which cells of a grid over the frame have a node near: holes in the picture, kept up to date. */
export interface Coverage {
  readonly columns: number;
  readonly rows: number;
  /** side of a cell, and how far a node reaches, in units */
  readonly cell: number;
  readonly reach: number;
  /** how many nodes reach each cell's centre, row by row */
  readonly counts: Int16Array;
  /** cells that no node reaches */
  empty: number;
}

/**
 * A grid of empty cells.
 *
 * @param spacing typical distance of neighbouring nodes, in units
 */
export function emptyCoverage(frame: Size, spacing: number): Coverage {
  const cell = spacing / 3;
  const columns = Math.max(1, Math.round(frame.width / cell));
  const rows = Math.max(1, Math.round(frame.height / cell));
  const counts = new Int16Array(columns * rows);
  return { columns, rows, cell, reach: spacing * 0.8, counts, empty: counts.length };
}

/** Adds (`sign` 1) or takes away (−1) a node at a point, in units. */
export function cover(coverage: Coverage, x: number, y: number, sign: 1 | -1): void {
  const { columns, rows, cell, reach, counts } = coverage;
  const firstRow = Math.max(0, Math.floor((y - reach) / cell));
  const lastRow = Math.min(rows - 1, Math.floor((y + reach) / cell));
  const firstColumn = Math.max(0, Math.floor((x - reach) / cell));
  const lastColumn = Math.min(columns - 1, Math.floor((x + reach) / cell));
  for (let row = firstRow; row <= lastRow; row++) {
    const offY = (row + 0.5) * cell - y;
    for (let column = firstColumn; column <= lastColumn; column++) {
      const offX = (column + 0.5) * cell - x;
      if (offX * offX + offY * offY > reach * reach) continue;
      const at = row * columns + column;
      const before = counts[at]!;
      counts[at] = before + sign;
      if (before === 0) coverage.empty--;
      else if (before + sign === 0) coverage.empty++;
    }
  }
}
