import type { Grid, Header } from './columns';
import { headsOf } from './header';
import type { Key } from './marks';
import { marksIn } from './matrix';
import type { ColumnSeen, TableSeen } from './options';

/** A table as it is seen with a header, or without one. */
export function seenTable(
  grid: Grid,
  table: number,
  header: Header | undefined,
  key: Key,
): TableSeen {
  const marks = header ? marksIn(header, grid, key) : [];
  const columns = (header?.heads ?? headsOf(grid)).map((head, c): ColumnSeen => {
    const as = header?.columns[c] ?? 'other';
    return { head, as, ...(header?.guessed.has(c) && { guessed: true }) };
  });
  return {
    table,
    line: grid.flat().find((cell) => cell !== null)?.line ?? 1,
    read: header !== undefined,
    columns,
    ...(marks.length > 0 && { marks }),
  };
}
