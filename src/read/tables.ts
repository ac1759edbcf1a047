import type { Origin } from '../plan/types';
import { areNames, labelledClauses, marked, spokenClauses, type Clause } from './allocation';
import { gridOf, type Cell, type Table } from './blocks';
import type { Column, Header } from './columns';
import type { DraftProblem } from '../plan/draft';
import type { Allocation, FoundTask, Heading } from './found';
import { numbered, titleOf } from './headings';
import type { Label } from './labels';
import { withoutRules } from './rules';

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
  readonly parties: readonly { readonly at: number; readonly label: Label }[];
}

function columnRoles(grid: readonly Row[], { columns, from, rows }: Header): Roles {
  const at = (column: Column) => columns.flatMap((c, i) => (c === column ? [i] : []));
  const variety = (c: number) =>
    new Set(grid.slice(from + rows).flatMap((row) => (row[c]?.text ? [row[c]] : []))).size;
  const tasks = at('task').length > 0 ? at('task') : at('group');
  const task = tasks.reduce((best, c) => (variety(c) >= variety(best) ? c : best), tasks[0]!);
  const groups = columns.flatMap((column, i) =>
    i < task && (column === 'group' || column === 'task') ? [i] : [],
  );
  return {
    number: at('number')[0] ?? -1,
    groups,
    task,
    parties: columns.flatMap((label, i) =>
      label === 'lead' || label === 'support' || label === 'responsible' ? [{ at: i, label }] : [],
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

  constructor(roles: Roles, path: readonly Heading[], columns: number) {
    this.#roles = roles;
    this.#path = path;
    this.#columns = columns;
    this.#groups = roles.groups.map(() => null);
  }

  take(row: Row, cells: readonly Cell[]): void {
    const filled = [...new Set(row)].filter((cell) => cell !== null && cell.text.trim() !== '');
    if (filled.length === 0) return;
    const section = this.#section(filled as Cell[], row);
    if (section) return this.#openSection(section);
    this.#checkWidth(row, cells);
    this.#openGroups(row);
    const cell = row[this.#roles.task];
    if (!cell?.text.trim()) return this.#withoutTask(row);
    if (cell === this.#taskCell && (cell.down ?? 1) > 1) {
      const last = this.tasks.pop()!;
      this.tasks.push({
        ...last,
        allocations: [...last.allocations, ...this.#allocations(row, last)],
      });
      return;
    }
    this.#taskCell = cell;
    this.tasks.push(this.#task(row, cell));
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
    const over = heading && row[task] === heading && parties.every(({ at }) => row[at] === heading);
    if (filled.length !== 2 || !over || !first || row[number] !== first) return undefined;
    const counted = `${first.text.trim()}、${heading.text.trim()}`;
    return { ...heading, text: numbered(counted) ? counted : heading.text };
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
    if (found === this.#columns || !first) return;
    const params = { found: String(found), expected: String(this.#columns) };
    this.problems.push({
      code: 'row-width',
      severity: 'warning',
      origin: originOf(cells[0]!),
      params,
    });
  }

  #openGroups(row: Row): void {
    this.#roles.groups.forEach((column, i) => {
      const cell = row[column];
      if (!cell?.text.trim()) return;
      const item = numbered(cell.text.trim());
      const title = titleOf(item?.rest ?? cell.text);
      const last = this.#groups[i];
      if (last && last.title === title && last.ordinal === (item?.ordinal ?? '')) return;
      this.#groups[i] = { ordinal: item?.ordinal ?? '', title, origin: originOf(cell) };
      this.#groups.fill(null, i + 1);
    });
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
      leadsNamed: this.#roles.parties.some(({ label }) => label === 'lead'),
    };
    return { ...task, allocations: this.#allocations(row, task) };
  }

  #allocations(row: Row, task?: FoundTask): Allocation[] {
    return this.#roles.parties.flatMap(({ at, label }) => {
      const cell = row[at];
      if (!cell?.text.trim()) return [];
      const known = task?.allocations.some(
        ({ origin }) => origin.raw === cell.text && origin.line === cell.line,
      );
      if (known) return [];
      return clausesOf(cell.text, label).map((clause) => ({ ...clause, origin: originOf(cell) }));
    });
  }
}

/** What a cell says: in its own words where it has any, else what its column's head says. */
function clausesOf(cell: string, label: Label): Clause[] {
  const text = withoutRules(cell);
  const labelled = labelledClauses(text);
  if (labelled.length > 0) return labelled;
  const spoken = spokenClauses(text);
  if (areNames(spoken)) return spoken;
  return marked(label, text);
}

/** Rank of a heading that has no number: under all that have one. */
const UNNUMBERED = 99;

const levelOf = ({ ordinal, title }: Heading): number =>
  ordinal === ''
    ? UNNUMBERED
    : ((numbered(ordinal + title) ?? numbered(`${ordinal}、${title}`))?.level ?? UNNUMBERED);

const originOf = ({ line, text, place }: Cell): Origin => ({
  line,
  raw: text,
  ...(place && { place }),
});
