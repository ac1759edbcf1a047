import { gridOf, originOf, type Cell, type Table } from './blocks';
import { clausesOf, roleOf, saysSame, sumsUp } from './cells';
import type { Column, Header } from './columns';
import type { DraftProblem } from '../plan/draft';
import type { Allocation, FoundTask, Heading } from './found';
import { numbered, titleOf } from './headings';
import { inlineAllocations } from './inline';
import type { Label } from './labels';
import { Prose } from './prose';

type Row = readonly (Cell | null)[];

/** What a table gave. */
export interface TableTasks {
  readonly tasks: FoundTask[];
  readonly problems: DraftProblem[];
}

/**
 * Reads the tasks of a table by its header. Rows whose only cell is a heading open a section; an
 * empty or merged cell of a group goes on from above.
 *
 * @param path headings that the table stands under
 */
export function readTable(table: Table, header: Header, path: readonly Heading[]): TableTasks {
  const grid = gridOf(table);
  const roles = columnRoles(grid, header);
  const reading = new Reading(
    roles,
    path,
    grid[header.from]!.filter((cell) => cell !== null).length,
  );
  grid.slice(header.from + header.rows).forEach((row, r) => {
    if (!repeats(row, header.heads)) reading.take(row, table.rows[header.from + header.rows + r]!);
  });
  return { tasks: reading.tasks, problems: reading.problems };
}

/** Which columns hold what; of several task-like columns the most varied is the task, those before it group. */
interface Roles {
  readonly number: number;
  readonly groups: readonly number[];
  readonly task: number;
  readonly parties: readonly PartyColumn[];
  /** where each row says what the names beside it do */
  readonly role: number;
  /** whether most rows are numbered otherwise than parts are: 1 or （一）, not 一 */
  readonly plain: boolean;
}

/** Numbers of parts, alone in their cell. */
const isPart = (text: string): boolean =>
  /^第?[一二三四五六七八九十]{1,3}[章节部]?[、.．]?$/.test(text.trim());

interface PartyColumn {
  readonly at: number;
  readonly label: Label;
  /** whether people are named there too */
  readonly people: boolean;
}

function columnRoles(grid: readonly Row[], { columns, from, rows, heads }: Header): Roles {
  const at = (column: Column) => columns.flatMap((c, i) => (c === column ? [i] : []));
  const variety = (c: number) =>
    new Set(grid.slice(from + rows).flatMap((row) => (row[c]?.text ? [row[c]] : []))).size;
  const tasks = at('task').length > 0 ? at('task') : at('group');
  const task = tasks.reduce((best, c) => (variety(c) >= variety(best) ? c : best), tasks[0]!);
  const groups = columns.flatMap((column, i) =>
    i < task && (column === 'group' || column === 'task') ? [i] : [],
  );
  const role = columns.findIndex((column, i) => {
    const cells = grid.slice(from + rows).map((row) => row[i]?.text.trim() ?? '');
    const filled = cells.filter((text) => text !== '');
    return column !== 'task' && filled.length > 1 && filled.every((text) => roleOf(text));
  });
  const number = at('number')[0] ?? -1;
  const numbers = grid.slice(from + rows).flatMap((row) => row[number]?.text.trim() || []);
  return {
    number,
    plain: numbers.filter(isPart).length * 2 <= numbers.length,
    groups,
    task,
    role,
    parties: columns.flatMap((label, i) =>
      i !== role && (label === 'lead' || label === 'support' || label === 'responsible')
        ? [{ at: i, label, people: /责任人|负责人|联系人|领导/.test(heads[i] ?? '') }]
        : [],
    ),
  };
}

/** Tables that go on over pages name their columns again. */
const repeats = (row: Row, heads: readonly string[]): boolean =>
  row.every((cell, c) => {
    const text = cell?.text.replace(/\s/g, '') ?? '';
    // Of a head of two rows, each may come again by itself.
    return text === heads[c] || heads[c]?.split(' ').includes(text);
  });

class Reading {
  readonly tasks: FoundTask[] = [];
  readonly problems: DraftProblem[] = [];
  readonly #roles: Roles;
  readonly #columns: number;
  #path: readonly Heading[];
  #groups: (Heading | null)[];
  #taskCell: Cell | null = null;
  /** the last cell of each column of parties that names some */
  readonly #above = new Map<number, Cell>();

  constructor(roles: Roles, path: readonly Heading[], columns: number) {
    this.#roles = roles;
    this.#path = path;
    this.#columns = columns;
    this.#groups = roles.groups.map(() => null);
  }

  take(row: Row, cells: readonly Cell[]): void {
    const filled = [...new Set(row)].filter((cell) => cell !== null && cell.text.trim() !== '');
    const [first] = filled;
    if (!first || sumsUp(first.text)) return;
    const section = this.#section(filled as Cell[], row);
    if (section) return this.#openSection(section);
    this.#checkWidth(row, cells);
    const opened = this.#openGroups(row);
    const own = row[this.#roles.task];
    const cell = own?.text.trim() ? own : opened;
    if (!cell) return this.#withoutTask(row);
    if (cell === this.#taskCell && (cell.down ?? 1) > 1) {
      const last = this.tasks.pop()!;
      this.tasks.push({
        ...last,
        allocations: [...last.allocations, ...this.#allocations(row, last)],
      });
      return;
    }
    this.#taskCell = cell;
    const task = this.#task(row, cell);
    this.tasks.push(
      ...(inlineAllocations(cell.text).length > 0 ? this.#parts(task, cell) : [task]),
    );
  }

  /** A cell may hold several items, each with those who do it. */
  #parts(task: FoundTask, cell: Cell): FoundTask[] {
    const prose = new Prose();
    const { line, place } = cell;
    for (const text of cell.text.split('\n'))
      prose.take({ type: 'paragraph', text, line, ...(place && { place }) });
    this.problems.push(...prose.problems());
    const [only] = prose.tasks;
    if (prose.tasks.length === 1 && only)
      return [{ ...task, allocations: [...task.allocations, ...only.allocations] }];
    const { ordinal, title, origin } = task;
    const parts = prose.tasks.map((part): FoundTask => ({
      ...part,
      path: [...task.path, { ordinal, title, origin }],
      leadsNamed: part.allocations.some(({ label }) => label === 'lead'),
    }));
    return task.allocations.length > 0 ? [task, ...parts] : parts;
  }

  /** A row that names parties and no task goes on from the one above. */
  #withoutTask(row: Row): void {
    const last = this.tasks.at(-1);
    const added = this.#allocations(row, last);
    const [first] = added;
    if (!first) return;
    if (last)
      this.tasks[this.tasks.length - 1] = {
        ...last,
        allocations: [...last.allocations, ...added],
      };
    const names = added.flatMap((allocation) => allocation.names).join('、');
    this.problems.push({
      code: 'row-without-task',
      severity: 'warning',
      origin: first.origin,
      params: { names, task: last?.title ?? '' },
    });
  }

  /** A row that holds one heading and nothing else. In the task's own column it has to be numbered. */
  #section(filled: readonly Cell[], row: Row): Cell | undefined {
    const [cell] = filled;
    const { task, parties } = this.#roles;
    if (filled.length !== 1 || !cell) return this.#spanning(filled, row);
    if (parties.some(({ at }) => row[at] === cell) && row[task] !== cell) return undefined;
    if (cell !== row[task] || (cell.across ?? 1) >= this.#columns) return cell;
    const item = numbered(cell.text);
    return item && item.level <= 3 ? cell : undefined;
  }

  /** A heading over the columns of the task and its parties, its number in a cell of its own. */
  #spanning(filled: readonly Cell[], row: Row): Cell | undefined {
    const { number, task, parties } = this.#roles;
    const [first, heading] = filled;
    if (filled.length === 2 && first && heading && this.#numbersPart(row, first, heading)) {
      return { ...heading, text: `${first.text.trim()}、${heading.text.trim()}` };
    }
    const over = heading && row[task] === heading && parties.every(({ at }) => row[at] === heading);
    if (filled.length !== 2 || !over || !first || row[number] !== first) return undefined;
    const counted = `${first.text.trim()}、${heading.text.trim()}`;
    return { ...heading, text: numbered(counted) ? counted : heading.text };
  }

  /** 一 beside a text and nobody else, where most rows are numbered otherwise. */
  #numbersPart(row: Row, first: Cell, heading: Cell): boolean {
    const { number, task, plain } = this.#roles;
    return plain && row[number] === first && row[task] === heading && isPart(first.text);
  }

  #openSection(cell: Cell): void {
    const item = numbered(cell.text.trim());
    const level = item?.level ?? UNNUMBERED;
    const title = titleOf(item?.rest ?? cell.text);
    const heading = { ordinal: item?.ordinal ?? '', title, origin: originOf(cell) };
    this.#path = [...this.#path.filter((open) => levelOf(open) < level), heading];
    this.#groups = this.#roles.groups.map(() => null);
    this.#taskCell = null;
  }

  /** A row that reaches beyond the head's columns, or leaves some of them out. */
  #checkWidth(row: Row, cells: readonly Cell[]): void {
    const missing = row.slice(0, this.#columns).filter((cell) => cell === null).length;
    const own = cells.reduce((sum, cell) => sum + (cell.across ?? 1), 0);
    const found = own > this.#columns ? own : this.#columns - missing;
    const [first] = cells;
    const told = first?.found ?? found;
    if (told === this.#columns || !first) return;
    const params = { found: String(told), expected: String(this.#columns) };
    this.problems.push({
      code: 'row-width',
      severity: 'warning',
      origin: originOf(cells[0]!),
      params,
    });
  }

  /** @returns the last cell that opens a group in this row */
  #openGroups(row: Row): Cell | undefined {
    let opened: Cell | undefined;
    this.#roles.groups.forEach((column, i) => {
      const cell = row[column];
      if (!cell?.text.trim()) return;
      const item = numbered(cell.text.trim());
      const title = titleOf(item?.rest ?? cell.text);
      const last = this.#groups[i];
      if (last && last.title === title && last.ordinal === (item?.ordinal ?? '')) return;
      this.#groups[i] = { ordinal: item?.ordinal ?? '', title, origin: originOf(cell) };
      this.#groups.fill(null, i + 1);
      opened = cell;
    });
    return opened;
  }

  #task(row: Row, cell: Cell): FoundTask {
    const text = cell.text.trim();
    const item = numbered(text);
    const number = (row[this.#roles.number]?.text ?? '').replace(/\s/g, '').replace(/[.．、]$/, '');
    const groups = this.#groups.flatMap((group) => (group ? [group] : []));
    const task = {
      ordinal: item?.ordinal ?? number,
      title: titleOf(item?.rest ?? text),
      origin: originOf(cell),
      path: [...this.#path, ...groups],
      allocations: [],
      fields: [],
      leadsNamed: this.#roles.parties.some(({ label }) => label === 'lead'),
    };
    return { ...task, allocations: this.#allocations(row, task) };
  }

  #allocations(row: Row, task?: FoundTask): Allocation[] {
    const told = roleOf(row[this.#roles.role]?.text ?? '');
    return this.#roles.parties.flatMap(({ at, label, people }) => {
      const cell = row[at];
      if (!cell?.text.trim()) return [];
      const said = saysSame(cell.text) ? this.#above.get(at) : cell;
      if (!said) return [];
      this.#above.set(at, said);
      const known = task?.allocations.some(
        ({ origin }) => origin.raw === cell.text && origin.line === cell.line,
      );
      if (known) return [];
      return clausesOf(said.text, told ?? label, people).map((clause) => ({
        ...clause,
        origin: originOf(cell),
      }));
    });
  }
}

/** Rank of a heading that has no number: under all that have one. */
const UNNUMBERED = 99;

const levelOf = ({ ordinal, title }: Heading): number =>
  ordinal === ''
    ? UNNUMBERED
    : ((numbered(ordinal + title) ?? numbered(`${ordinal}、${title}`))?.level ?? UNNUMBERED);
