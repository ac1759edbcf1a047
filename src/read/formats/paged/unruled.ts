import type { Cell } from '../../blocks';
import { repair } from '../../characters';
import { isTaskTable } from '../../columns';
import { columnOf } from '../../headwords';
import { numbered } from '../../headings';
import { isNames, kindOf } from '../../kinds';
import { endsTable } from '../../repair/heads';
import { isParty, splitParties } from '../../parties';
import { joined, linesOf } from './lines';
import type { Item } from './page';
import type { PageTable } from './tables';

/** Columns of a table without rulings. Units are points. */
export interface Columns {
  readonly heads: readonly string[];
  /** where columns begin and end, ascending: one more than there are columns */
  readonly xs: readonly number[];
}

/** What stands at one place of the head, on one line or more. */
interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** Items further apart than so many ems stand in two columns of a head. */
const APART = 0.8;
/** A head is no longer. */
const LONGEST = 18;

/**
 * The table without rulings that a page holds: below a line that names columns, each piece stands in
 * the column whose place it has. A table that began on a page before may go on without a head.
 *
 * @param before the columns of the table that the page before ended with
 */
export function unruledOf(
  items: readonly Item[],
  page: number,
  before?: Columns,
): { table: PageTable; columns: Columns; rest: Item[] } | undefined {
  const lines = itemLines(items);
  const head = headIn(lines);
  const from = head ? head.to : 0;
  const columns = head ? columnsOf(head.pieces, lines.slice(head.to).flat(), before) : before;
  if (!columns) return undefined;
  const body = bodyOf(lines.slice(from), columns);
  const inside = [...lines.slice(head?.from ?? 0, from), ...body].flat();
  const rows = rowsOf(body, columns, page);
  if (rows.length === 0 || (!head && !namesBodies(rows, columns))) return undefined;
  const named = head ? [headRow(columns, page)] : [];
  const ys = inside.map(({ y }) => y);
  return {
    table: {
      page,
      top: Math.min(...ys) - 1,
      bottom: Math.max(...ys) + 1,
      xs: columns.xs,
      rows: [...named, ...rows],
    },
    columns,
    rest: items.filter((item) => !inside.includes(item)),
  };
}

/** Whether names stand where the columns of names go on. */
function namesBodies(rows: readonly Cell[][], { heads }: Columns): boolean {
  const cells = heads.flatMap((head, c) =>
    isNames(kindOf(head)) ? rows.map((row) => row[c]?.text ?? '') : [],
  );
  const filled = cells.filter((text) => text !== '');
  const named = filled.filter((text) => splitParties(text).every(isParty));
  return named.length > filled.length / 2;
}

/** Items by the lines that they stand on, from the top down, each from left to right. */
function itemLines(items: readonly Item[]): Item[][] {
  const lines: Item[][] = [];
  for (const item of [...items].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const line = lines.at(-1);
    if (line && item.y - line[0]!.y < 0.3 * item.size) line.push(item);
    else lines.push([item]);
  }
  return lines.map((line) => line.sort((a, b) => a.x - b.x));
}

function piecesOf(line: readonly Item[]): Piece[] {
  const pieces: { text: string; left: number; right: number }[] = [];
  for (const { text, x, width, size } of line) {
    const last = pieces.at(-1);
    if (last && x - last.right < APART * size) {
      last.text += repair(text).trim();
      last.right = x + width;
    } else pieces.push({ text: repair(text).trim(), left: x, right: x + width });
  }
  return pieces;
}

/** The first lines, up to three, that name the columns of a task table. */
function headIn(lines: readonly Item[][]) {
  for (let from = 0; from < lines.length; from += 1) {
    let pieces: Piece[] = [];
    for (let to = from + 1; to <= Math.min(from + 3, lines.length); to += 1) {
      const line = lines[to - 1]!;
      if (to > from + 1 && line[0]!.y - lines[to - 2]![0]!.y > 2 * line[0]!.size) break;
      pieces = stacked(pieces, piecesOf(line));
      if (pieces.some(({ text }) => text.length > LONGEST)) break;
      const goesOn = piecesOf(lines[to] ?? []).some(({ text }) => ENDS.test(text));
      const columns = pieces.map(({ text }) => columnOf(text));
      if (pieces.length > 2 && isTaskTable(columns) && !goesOn) return { from, to, pieces };
    }
  }
  return undefined;
}

/** Second lines of heads. */
const ENDS =
  /^(?:号|单位|部门|领导|时限|时间|任务|内容|措施|目标|事项|责任单位|责任部门|责任人|进度|备注)$/;

/** Heads of two lines: what stands under another belongs to it. */
function stacked(above: readonly Piece[], below: readonly Piece[]): Piece[] {
  const pieces = [...above];
  for (const piece of below) {
    const at = pieces.findIndex(({ left, right }) => left < piece.right && right > piece.left);
    const other = pieces[at];
    if (!other) pieces.push(piece);
    else
      pieces[at] = {
        text: other.text + piece.text,
        left: Math.min(other.left, piece.left),
        right: Math.max(other.right, piece.right),
      };
  }
  return pieces.sort((a, b) => a.left - b.left);
}

const middleOf = ({ left, right }: Piece): number => (left + right) / 2;

/** Columns are parted where no text stands between two heads, or the least. */
function columnsOf(pieces: readonly Piece[], items: readonly Item[], before?: Columns): Columns {
  const heads = pieces.map(({ text }) => text);
  const same = before?.heads.join('|') === heads.join('|');
  const fits = pieces.every(
    (piece, c) => before && middleOf(piece) > before.xs[c]! && middleOf(piece) < before.xs[c + 1]!,
  );
  if (same && fits) return before!;
  const cuts = pieces.slice(1).map((piece, c) => {
    const [from, to] = [middleOf(pieces[c]!), middleOf(piece)];
    return emptiest(items, from, to, (pieces[c]!.right + piece.left) / 2);
  });
  return { heads, xs: [-Infinity, ...cuts, Infinity].map((x) => Math.min(1e5, Math.max(-1e5, x))) };
}

/** The middle of the widest stretch between two places that the fewest items cross. */
function emptiest(items: readonly Item[], from: number, to: number, otherwise: number): number {
  const step = 1;
  let best = { count: Infinity, start: otherwise, end: otherwise };
  let open: { count: number; start: number } | undefined;
  for (let x = from; x <= to; x += step) {
    const count = items.filter((item) => item.x < x && item.x + item.width > x).length;
    if (open?.count !== count) open = { count, start: x };
    const wider = count === best.count && x - open.start > best.end - best.start;
    if (count < best.count || wider) best = { count, start: open.start, end: x };
  }
  return (best.start + best.end) / 2;
}

const columnAt = ({ xs }: Columns, { x, width }: Item): number =>
  Math.max(
    0,
    xs.findLastIndex((edge) => edge <= x + Math.min(width / 2, width)),
  );

/** How many borders of columns an item runs over. */
const crossed = ({ xs }: Columns, { x, width, size }: Item): number =>
  xs.filter((edge) => edge > x + size * 0.5 && edge < x + width - size * 0.5).length;

/** The lines of the table: up to one that runs over several columns, unless it is a heading. */
function bodyOf(lines: readonly Item[][], columns: Columns): Item[][] {
  const end = lines.findIndex((line) => {
    const [first, ...others] = piecesOf(line);
    if (others.length === 0 && endsTable(first!.text)) return true;
    return line.some((item) => crossed(columns, item) > 1) && !isHeading(line);
  });
  return lines.slice(0, end < 0 ? lines.length : end);
}

const isHeading = (line: readonly Item[]): boolean => {
  const item = numbered(piecesOf(line)[0]!.text);
  return piecesOf(line).length === 1 && item !== undefined && item.level <= 3;
};

/** Lines of one column that stand close. */
interface Stack {
  readonly column: number;
  readonly items: Item[];
  top: number;
  bottom: number;
}

/** Lines stand apart by so many times the usual distance where a cell ends. */
const GAP = 1.12;

function rowsOf(lines: readonly Item[][], columns: Columns, page: number): Cell[][] {
  const rows: Cell[][] = [];
  let open: Item[][] = [];
  const end = () => {
    rows.push(...bandsOf(open.flat(), columns).map((items) => rowOf(items, columns, page)));
    open = [];
  };
  for (const line of lines) {
    if (!isHeading(line) || columnAt(columns, line[0]!) > 1) open.push(line);
    else {
      end();
      const across = columns.heads.length;
      rows.push([{ text: textOf(line), line: 0, across, place: { page, column: 1 } }]);
    }
  }
  end();
  return rows;
}

/** Items by rows: stacks of several columns that stand beside one another are one row. */
function bandsOf(items: readonly Item[], columns: Columns): Item[][] {
  const pitch = pitchOf(items, columns);
  const bands: { items: Item[]; top: number; bottom: number }[] = [];
  for (const stack of stacksOf(items, columns, pitch).sort((a, b) => a.top - b.top)) {
    const band = bands.at(-1);
    if (band && stack.top < band.bottom) {
      band.items.push(...stack.items);
      band.bottom = Math.max(band.bottom, stack.bottom);
    } else bands.push({ items: [...stack.items], top: stack.top, bottom: stack.bottom });
  }
  return bands.flatMap((band) => cutBand(band.items, columns));
}

/** The usual distance between two lines of one cell. */
function pitchOf(items: readonly Item[], columns: Columns): number {
  const gaps = columns.heads.flatMap((_, c) => {
    const ys = [
      ...new Set(items.filter((item) => columnAt(columns, item) === c).map(({ y }) => y)),
    ];
    return ys.slice(1).map((y, i) => y - ys[i]!);
  });
  const close = gaps.filter((gap) => gap > 2).sort((a, b) => a - b);
  return close[Math.floor(close.length / 10)] ?? Infinity;
}

function stacksOf(items: readonly Item[], columns: Columns, pitch: number): Stack[] {
  return columns.heads.flatMap((_, column) => {
    const stacks: Stack[] = [];
    const own = items.filter((item) => columnAt(columns, item) === column);
    for (const item of own.sort((a, b) => a.y - b.y)) {
      const last = stacks.at(-1);
      const near = last && item.y - last.items.at(-1)!.y <= Math.min(pitch * GAP, 2 * item.size);
      const [top, bottom] = [item.y - 0.8 * item.size, item.y + 0.1 * item.size];
      if (!near) stacks.push({ column, items: [item], top, bottom });
      else {
        last.items.push(item);
        last.bottom = bottom;
      }
    }
    return stacks;
  });
}

/**
 * Where rows stand as close as lines, each begins with its number, or with a line that fills all
 * columns behind one that ended before its columns did.
 */
function cutBand(items: readonly Item[], columns: Columns): Item[][] {
  const counted = columns.heads.findIndex((head) => columnOf(head) === 'number');
  const lines = itemLines(items);
  const at = (line: readonly Item[], c: number) =>
    line.filter((item) => columnAt(columns, item) === c);
  const right = (own: readonly Item[]) => Math.max(...own.map(({ x, width }) => x + width));
  const widest = columns.heads.map((_, c) => right(at(items, c)));
  const begins = (line: readonly Item[], i: number) => {
    if (counted >= 0) return at(line, counted).length > 0;
    if (columns.heads.some((_, c) => at(line, c).length === 0)) return false;
    const before = lines[i - 1] ?? [];
    const full = columns.heads.filter(
      (_, c) => at(before, c).length > 0 && widest[c]! - right(at(before, c)) < 1.5 * line[0]!.size,
    );
    return full.length * 2 < columns.heads.length;
  };
  const starts = lines.flatMap((line, i) => (begins(line, i) ? [i] : []));
  if (starts.length < 2) return [[...items]];
  return starts.map((start, i) => lines.slice(i === 0 ? 0 : start, starts[i + 1]).flat());
}

function rowOf(items: readonly Item[], columns: Columns, page: number): Cell[] {
  return columns.heads.map((_, c) => ({
    text: cellText(items.filter((item) => columnAt(columns, item) === c)),
    line: 0,
    place: { page, column: c + 1 },
  }));
}

/** Lines of a cell: one that is as long as the longest goes on in the next. */
function cellText(items: readonly Item[]): string {
  const lines = linesOf(items);
  const right = Math.max(0, ...lines.map((line) => line.right));
  return lines.reduce((text, line, i) => {
    const last = lines[i - 1];
    if (!last) return line.text;
    return right - last.right < 1.2 * last.size ? joined(text, line.text) : `${text}\n${line.text}`;
  }, '');
}

const textOf = (line: readonly Item[]): string =>
  linesOf(line)
    .map(({ text }) => text)
    .join(' ');

const headRow = ({ heads }: Columns, page: number): Cell[] =>
  heads.map((text, c) => ({ text, line: 0, place: { page, column: c + 1 } }));
