import { blank, type RowCell } from '../merged';
import { SPRM, type Sprm } from './sprms';

/** One cell of a row as its row defines it; edges in twentieths of a point. */
interface Defined {
  readonly left: number;
  readonly right: number;
  readonly merge: RowCell['merge'];
  /** goes on from the cell before it */
  readonly joined: boolean;
}

/** A row of a table: what its cells hold, and how it defines them. */
export interface Row {
  readonly texts: readonly { readonly text: string; readonly line: number }[];
  readonly defined: readonly Defined[];
}

const MOST = 64;

/** The cells that a row's properties define ([MS-DOC] 2.9.324, TDefTableOperand; 2.9.317, TC80). */
export function definedBy(sprms: readonly Sprm[]): Defined[] {
  const own = sprms.find(({ code }) => code === SPRM.row)?.operand;
  if (!own || own.byteLength === 0) return [];
  const count = Math.min(MOST, own.getUint8(0));
  const down = new Map(
    sprms
      .filter(({ code, operand }) => code === SPRM.mergedDown && operand.byteLength >= 2)
      .map(({ operand }) => [operand.getUint8(0), operand.getUint8(1)]),
  );
  let first = 0;
  return Array.from({ length: count }, (_, i): Defined => {
    const flags = cellFlags(own, count, i);
    const across = flags & 3;
    // Of cells merged across, the first has another mark than those that go on from it.
    const joined = across !== 0 && first !== 0 && across !== first;
    if (!joined) first = across;
    const vertical = down.get(i) ?? (flags >> 5) & 3;
    return {
      left: own.getInt16(1 + 2 * i, true),
      right: own.getInt16(3 + 2 * i, true),
      merge: vertical === 0 ? null : vertical === 1 ? 'more' : 'start',
      joined: joined || acrossBy(sprms, i),
    };
  });
}

function cellFlags(own: DataView, count: number, cell: number): number {
  const at = 1 + 2 * (count + 1) + 20 * cell;
  return at + 2 <= own.byteLength ? own.getUint16(at, true) : 0;
}

const acrossBy = (sprms: readonly Sprm[], cell: number): boolean =>
  sprms.some(
    ({ code, operand }) =>
      code === SPRM.mergedAcross && cell > operand.getUint8(0) && cell < operand.getUint8(1),
  );

/** Edges nearer than this are one: rows of a table that was drawn by hand differ by a little. */
const NEAR = 60;

/** Rows in the table's common grid: how many of its columns each cell covers follows from its edges. */
export function inGrid(rows: readonly Row[]): RowCell[][] {
  const edges = edgesOf(rows);
  const columnOf = (edge: number) => Math.max(0, edges.filter((at) => at <= edge).length - 1);
  return rows.map(({ texts, defined }) => {
    const cells: RowCell[] = [];
    let column = 0;
    texts.forEach(({ text, line }, i) => {
      const own = defined[i];
      const last = cells.at(-1);
      const [left, right] = own ? [columnOf(own.left), columnOf(own.right)] : [column, column + 1];
      if (own?.joined && last) {
        last.across += Math.max(0, right - column);
        last.text += (last.text && text ? '\n' : '') + text;
        column = Math.max(column, right);
        return;
      }
      if (left > column) cells.push(blank(left - column, line));
      column = Math.max(column, left);
      const across = Math.max(1, right - column);
      cells.push({ text, line, across, merge: own?.merge ?? null });
      column += across;
    });
    return cells;
  });
}

function edgesOf(rows: readonly Row[]): number[] {
  const all = rows.flatMap(({ defined }) => defined.flatMap(({ left, right }) => [left, right]));
  const edges: number[] = [];
  for (const edge of [...new Set(all)].sort((a, b) => a - b))
    if (edges.length === 0 || edge - edges.at(-1)! > NEAR) edges.push(edge);
  return edges;
}
