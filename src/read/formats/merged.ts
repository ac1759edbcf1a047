import type { Block, Cell } from '../blocks';

/** A cell of a word processor's table as it stands in its row. */
export interface RowCell {
  text: string;
  across: number;
  /** rows that it covers, where its format says so itself */
  down?: number;
  /** `start` and `more` of cells merged down, `covered` of a place that another covers; null of others */
  merge: 'start' | 'more' | 'covered' | null;
  line: number;
}

/** An empty cell, where a row begins behind the first column. */
export const blank = (across: number, line: number): RowCell => ({
  text: '',
  across: Math.max(1, across || 1),
  merge: null,
  line,
});

/** Cells merged down become one cell that covers several rows; ECMA-376 17.4.84. */
export function mergedDown(rows: readonly (readonly RowCell[])[]): Cell[][] {
  const open = new Map<number, { down: number; cell: RowCell }>();
  const covers = new Map<RowCell, { down: number }>();
  for (const row of rows) {
    let column = 0;
    for (const cell of row) {
      const above = open.get(column);
      if (cell.merge === 'more' && above) above.down += 1;
      else if (cell.merge === null || cell.merge === 'covered') open.delete(column);
      else {
        const started = { down: 1, cell };
        open.set(column, started);
        covers.set(cell, started);
      }
      column += cell.across;
    }
  }
  return rows.map((row, r) => {
    let column = 1;
    return row.flatMap((cell): Cell[] => {
      const { text, across, line, merge } = cell;
      const place = { row: r + 1, column };
      column += across;
      if (merge === 'covered' || (merge === 'more' && !covers.has(cell))) return [];
      const down = covers.get(cell)?.down ?? cell.down ?? 1;
      return [{ text, line, ...(down > 1 && { down }), ...(across > 1 && { across }), place }];
    });
  });
}

/** Blocks whose cells tell the number of their table, where there are several. */
export function withTables(blocks: readonly Block[]): Block[] {
  if (blocks.filter(({ type }) => type === 'table').length < 2) return [...blocks];
  let table = 0;
  return blocks.map((block) => {
    if (block.type !== 'table') return block;
    table += 1;
    const own = table;
    const rows = block.rows.map((row) =>
      row.map((cell) => ({ ...cell, place: { table: own, ...cell.place } })),
    );
    const omitted = block.omitted?.map((left) =>
      left.place ? { ...left, place: { table: own, ...left.place } } : left,
    );
    return { ...block, rows, ...(omitted && { omitted }) };
  });
}
