import { gridOf, type Block, type Cell, type Table } from '../blocks';

/** Tables of no more columns are left as they are. */
const WIDE = 200;

/**
 * Tables without the columns that nothing begins in, where they are wide: cells that cover hundreds of
 * columns each would be asked for every one of them.
 */
export const narrowed = (blocks: readonly Block[]): Block[] =>
  blocks.map((block) =>
    block.type === 'table' && block.rows.some(isWide) ? { ...block, rows: narrow(block) } : block,
  );

const isWide = (row: readonly Cell[]): boolean =>
  row.reduce((sum, { across = 1 }) => sum + across, 0) > WIDE;

function narrow(table: Table): Cell[][] {
  const grid = gridOf(table);
  const width = grid[0]?.length ?? 0;
  const begins = new Uint8Array(width);
  const columnOf = new Map<Cell, number>();
  for (const row of grid)
    row.forEach((cell, c) => {
      if (c === 0 || cell !== row[c - 1]) begins[c] = 1;
      if (cell && !columnOf.has(cell)) columnOf.set(cell, c);
    });
  /** how many columns that something begins in stand before each */
  const before = new Uint32Array(width + 1);
  for (let c = 0; c < width; c += 1) before[c + 1] = before[c]! + begins[c]!;
  return table.rows.map((row) =>
    row.map((cell) => {
      const from = columnOf.get(cell) ?? 0;
      const to = Math.min(width, from + (cell.across ?? 1));
      return { ...cell, across: Math.max(1, before[to]! - before[from]!) };
    }),
  );
}
