/** A cell of the grid that can have the focus, by the ids of its row and column. */
export interface Stop {
  readonly row: string;
  readonly column: string;
}

/** A row of the grid: ids of the columns at which it has a cell to stop at. */
export interface Lane {
  readonly row: string;
  readonly stops: readonly string[];
}

/** Rows that Page Up and Page Down pass at once. */
const PAGE = 10;

/**
 * Where a key leads in the grid (WAI-ARIA Authoring Practices, grid pattern). A row that has no cell
 * in the column, because a heading spans it, is entered at the last cell before it; one that has
 * none before it either is not entered.
 *
 * @param columns ids of all columns, from left to right
 * @param far whether Ctrl (or ⌘) is held: Home and End then go to the grid's ends
 * @returns undefined for a key that does not move; the same stop at an edge
 */
export function move(
  lanes: readonly Lane[],
  columns: readonly string[],
  from: Stop,
  key: string,
  far: boolean,
): Stop | undefined {
  const at = lanes.findIndex((lane) => lane.row === from.row);
  const lane = lanes[at];
  if (!lane) return undefined;
  const along = (step: number) => {
    const column = lane.stops[lane.stops.indexOf(from.column) + step];
    return column === undefined ? from : { row: from.row, column };
  };
  const down = (step: number) => {
    const target = lanes[Math.min(lanes.length - 1, Math.max(0, at + step))]!;
    return enter(target, columns, from.column) ?? from;
  };
  const end = (of: Lane, which: 0 | -1) => ({ row: of.row, column: of.stops.at(which)! });
  const ways: Readonly<Record<string, () => Stop>> = {
    ArrowLeft: () => along(-1),
    ArrowRight: () => along(1),
    ArrowUp: () => down(-1),
    ArrowDown: () => down(1),
    PageUp: () => down(-Math.min(PAGE, Math.max(0, at - firstBelowHeads(lanes)))),
    PageDown: () => down(PAGE),
    Home: () => end(far ? lanes[0]! : lane, 0),
    End: () => end(far ? lanes.at(-1)! : lane, -1),
  };
  return ways[key]?.();
}

function enter(lane: Lane, columns: readonly string[], column: string): Stop | undefined {
  const place = columns.indexOf(column);
  const before = lane.stops.filter((stop) => columns.indexOf(stop) <= place).at(-1);
  return before === undefined ? undefined : { row: lane.row, column: before };
}

/** The first row that has a cell in every column, or else the first. */
function firstBelowHeads(lanes: readonly Lane[]): number {
  const most = Math.max(...lanes.map((lane) => lane.stops.length));
  return lanes.findIndex((lane) => lane.stops.length === most);
}
