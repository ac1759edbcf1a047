import { gridOf, type Block, type Cell, type Table } from '../blocks';
import { isTaskTable } from '../columns';
import { headerOf } from '../header';

/** Tables that stand side by side under heads that say the same twice are put under one another. */
export function undoubled(blocks: readonly Block[]): Block[] {
  return blocks.map((block) => (block.type === 'table' ? single(block) : block));
}

function single(table: Table): Table {
  const grid = gridOf(table);
  const header = headerOf(grid);
  if (!header || header.from > 0 || header.rows > 1) return table;
  const half = header.heads.length / 2;
  const [left, right] = [header.heads.slice(0, half), header.heads.slice(half)];
  if (left.join('|') !== right.join('|') || !isTaskTable(header.columns.slice(0, half)))
    return table;
  const side = (from: number) =>
    grid.slice(1).map((row, r) =>
      row.slice(from, from + half).flatMap((cell, c): Cell[] => {
        const [before, above] = [
          c > 0 ? row[from + c - 1] : null,
          r > 0 ? grid[r]![from + c] : null,
        ];
        return cell === null || cell === before || cell === above ? [] : [cell];
      }),
    );
  const [first, second] = [side(0), side(half)];
  const head = table.rows[0]!.slice(0, half);
  // Numbers tell whether the tasks run across or down; without them, as one reads: across.
  const runsDown =
    [...first, ...second].flat().some((cell) => (cell.down ?? 1) > 1) ||
    numberOf(first[1]) === numberOf(first[0]) + 1;
  const rows = runsDown ? [...first, ...second] : first.flatMap((row, r) => [row, second[r]!]);
  return {
    ...table,
    rows: [head, ...rows.filter((row) => row.some(({ text }) => text.trim() !== ''))],
  };
}

const numberOf = (row: readonly Cell[] | undefined): number => Number(row?.[0]?.text.trim() || NaN);
