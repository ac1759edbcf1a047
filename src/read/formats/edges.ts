import type { FlowCell, FlowRow, FlowTable } from './flow';

/** One cell as its row defines it; edges in twentieths of a point. */
export interface Edges {
  readonly left: number;
  readonly right: number;
  readonly merge: FlowCell['merge'];
  /** goes on from the cell before it */
  readonly joined: boolean;
}

/** Edges nearer than this are one: rows of a table that was drawn by hand differ by a little. */
const NEAR = 60;

/**
 * Puts the rows of a table in its common grid: how many of its columns each cell covers follows from
 * its edges.
 *
 * @param defined for each row, its cells as they are defined; cells that are not are one column wide
 */
export function inGrid(table: FlowTable, defined: ReadonlyMap<FlowRow, readonly Edges[]>): void {
  const edges = commonEdges([...defined.values()].flat());
  const columnOf = (edge: number) => Math.max(0, indexOf(edges, edge));
  for (const row of table.rows) {
    const cells = row.cells.splice(0);
    const own = defined.get(row) ?? [];
    let column = 0;
    cells.forEach((cell, i) => {
      const said = own[i];
      const last = row.cells.at(-1);
      const [left, right] = said
        ? [columnOf(said.left), columnOf(said.right)]
        : [column, column + 1];
      if (said?.joined && last) {
        last.across += Math.max(0, right - column);
        last.items.push(...cell.items);
        column = Math.max(column, right);
        return;
      }
      if (left > column) row.cells.push({ ...cell, ...EMPTY(), across: left - column });
      column = Math.max(column, left);
      cell.across = Math.max(1, right - column);
      cell.merge = said?.merge ?? null;
      row.cells.push(cell);
      column += cell.across;
    });
  }
}

const EMPTY = (): Pick<FlowCell, 'items' | 'merge' | 'number' | 'gone'> => ({
  items: [],
  merge: null,
  number: '',
  gone: undefined,
});

function commonEdges(cells: readonly Edges[]): number[] {
  const all = new Set(cells.flatMap(({ left, right }) => [left, right]));
  const edges: number[] = [];
  for (const edge of [...all].sort((a, b) => a - b))
    if (edges.length === 0 || edge - edges.at(-1)! > NEAR) edges.push(edge);
  return edges;
}

/** The last of sorted numbers that is not more than one; -1 where there is none. */
function indexOf(sorted: readonly number[], most: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= most) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
