import { gridOf, originOf, type Cell, type Table } from './blocks';
import { explains, roleOf, saidIn, sumsUp } from './cells';
import type { Header } from './columns';
import { Copied } from './copied';
import type { DraftProblem } from '../plan/draft';
import type { TaskField } from '../plan/types';
import type { Allocation, FoundTask, Heading } from './found';
import { numbered, titleOf } from './headings';
import { inlineAllocations } from './inline';
import { isBlank, keyIn, meaningOf, type Key } from './marks';
import { withoutNotes } from './notes';
import { eachDuty } from './members';
import { Prose } from './prose';
import { statesRule } from './rules';
import { firstIn, taskTextOf } from './task-text';
import { aboutSame } from './same';
import { isPart, rolesOf, type PartyColumn, type Roles } from './roles';

type Row = readonly (Cell | null)[];

/** What a table gave. */
interface TableTasks {
  readonly tasks: FoundTask[];
  readonly problems: DraftProblem[];
}

/**
 * Reads the tasks of a table by its header. Rows whose only cell is a heading open a section; an
 * empty or merged cell of a group goes on from above.
 *
 * @param path headings that the table stands under
 * @param key what the marks of a matrix stand for
 */
export function readTable(
  table: Table,
  header: Header,
  path: readonly Heading[],
  key: Key = new Map(),
): TableTasks {
  const grid = gridOf(table);
  const columns = grid[header.from]!.filter((cell) => cell !== null).length;
  const reading = new Reading(rolesOf(grid, header), path, columns, key);
  grid.slice(header.from + header.rows).forEach((row, r) => {
    if (!repeats(row, header.heads)) reading.take(row, table.rows[header.from + header.rows + r]!);
  });
  return { tasks: reading.tasks, problems: reading.problems };
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
  readonly #key: Key;
  readonly #copied = new Copied();
  /** cells that the task at hand has taken */
  #taken = new Set<Cell>();

  constructor(roles: Roles, path: readonly Heading[], columns: number, key: Key) {
    this.#roles = roles;
    this.#key = key;
    this.#path = path;
    this.#columns = columns;
    this.#groups = roles.groups.map(() => null);
  }

  take(row: Row, cells: readonly Cell[]): void {
    const filled = [...new Set(row)].filter((cell) => cell !== null && cell.text.trim() !== '');
    const [first] = filled;
    if (!first) return;
    if (filled.some((one) => sumsUp(one!.text)) || explains(first.text))
      return this.#leaveOut(filled as Cell[]);
    const section = this.#section(filled as Cell[], row);
    if (section) return this.#openSection(section);
    this.#checkWidth(row, cells);
    const opened = this.#openGroups(row);
    const own = row[this.#roles.task];
    const cell = own?.text.trim() ? own : opened;
    if (!cell) return this.#withoutTask(row);
    if (cell === this.#taskCell && (cell.down ?? 1) > 1) {
      this.#goOn(row);
      return;
    }
    this.#taskCell = cell;
    this.#taken = new Set();
    const holdsItems = inlineAllocations(cell.text).length > 0;
    const task = this.#task(row, cell, holdsItems || this.#roles.duties);
    this.#tellUnsure(row, task);
    if (this.#roles.duties && task.allocations.length > 0)
      this.tasks.push(...eachDuty(task, cell, this.#numberOf(row)));
    else if (holdsItems) this.tasks.push(...this.#parts(task, cell));
    else this.tasks.push(task);
  }

  #tellUnsure(row: Row, { title }: FoundTask): void {
    const at = row.findIndex((cell) => cell?.unsure);
    const cell = row[at];
    if (!cell) return;
    const sides = [cell, row[at + 1]].map((one) => one?.text.replaceAll('\n', '、') ?? '');
    this.problems.push({
      code: 'names-unsure',
      severity: 'warning',
      origin: originOf(cell),
      params: { names: sides.join('｜'), task: title },
    });
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
      return [
        {
          ...task,
          allocations: [...task.allocations, ...only.allocations],
          fields: [...task.fields, ...only.fields],
        },
      ];
    const { ordinal, title, origin } = task;
    const parts = prose.tasks.map((part): FoundTask => ({
      ...part,
      path: [...task.path, { ordinal, title, origin }],
      fields: [...part.fields, ...task.fields],
      leadsNamed: part.allocations.some(({ label }) => label === 'lead'),
    }));
    return task.allocations.length > 0 ? [task, ...parts] : parts;
  }

  /** Totals, and notes under a table, are no tasks; what they say is told, unless it is understood. */
  #leaveOut(filled: readonly Cell[]): void {
    const text = filled.map((cell) => cell.text.trim()).join(' ');
    if (keyIn([text]).size > 0 || statesRule(text)) return;
    this.problems.push({
      code: 'row-left-out',
      severity: 'note',
      origin: originOf(filled[0]!),
      params: { text: text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text },
    });
  }

  /** Adds what a row says to the last task. */
  #goOn(row: Row): Allocation[] {
    const last = this.tasks.at(-1);
    const { allocations, fields } = this.#beside(row);
    if (last)
      this.tasks[this.tasks.length - 1] = {
        ...last,
        allocations: [...last.allocations, ...allocations],
        fields: [...last.fields, ...fields],
      };
    return allocations;
  }

  /** A row that names parties and no task goes on from the one above. */
  #withoutTask(row: Row): void {
    const last = this.tasks.at(-1);
    const added = this.#goOn(row);
    const [first] = added;
    if (!first) return;
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

  #numberOf(row: Row): string {
    return (row[this.#roles.number]?.text ?? '').replace(/\s/g, '').replace(/[.．、]$/, '');
  }

  #task(row: Row, cell: Cell, holdsItems: boolean): FoundTask {
    const head = this.#roles.heads[row.indexOf(cell)] ?? '';
    const text = withoutNotes(cell.text.trim());
    const { ordinal, title, behind } = holdsItems ? firstIn(text) : taskTextOf(text, head);
    const groups = this.#groups.flatMap((group) => (group ? [group] : []));
    const origin = originOf(cell);
    this.#copied.begin(ordinal || this.#numberOf(row));
    const { allocations, fields } = this.#beside(row);
    return {
      ordinal: ordinal || this.#numberOf(row),
      title,
      origin,
      path: [...this.#path, ...groups],
      allocations,
      fields: [...behind.map((one): TaskField => ({ ...one, origin })), ...fields],
      leadsNamed: this.#roles.parties.some(({ label }) => label === 'lead'),
    };
  }

  /** What a row says beside its task, each merged cell once: who takes part, and its fields. */
  #beside(row: Row): { allocations: Allocation[]; fields: TaskField[] } {
    const told = roleOf(row[this.#roles.role]?.text ?? '');
    const allocations: Allocation[] = [];
    const fields: TaskField[] = [];
    row.forEach((cell, at) => {
      const parties = this.#roles.parties.find((column) => column.at === at);
      const names = this.#roles.agencies.get(at);
      const field = this.#roles.fields.get(at);
      if (!cell?.text.trim()) return;
      if (names) allocations.push(...this.#marked(cell, names));
      if (this.#taken.has(cell)) return;
      if (parties) {
        const said = this.#said(cell, told ? { ...parties, label: told } : parties);
        allocations.push(...said.allocations);
        fields.push(...said.fields);
      } else if (field && !isDash(cell.text)) {
        const raw = this.#meant(cell, at);
        if (raw) fields.push({ ...field, raw, origin: originOf(cell) });
      }
      if (parties || field) this.#taken.add(cell);
    });
    return { allocations, fields };
  }

  /** What a cell of names says; people beside them are kept as a field. */
  #said(cell: Cell, { at, label, head }: PartyColumn) {
    const origin = originOf(cell);
    const text = this.#meant(cell, at);
    if (text === '') return { allocations: [], fields: [] };
    const { clauses, people } = saidIn(text, label, head);
    return {
      allocations: clauses.map((clause): Allocation => ({ ...clause, origin })),
      fields: people.map((raw): TaskField => ({ kind: 'person', label: head, raw, origin })),
    };
  }

  /** What a cell means; what is copied into it is doubtful. */
  #meant(cell: Cell, at: number): string {
    const { text, copied } = this.#copied.take(cell.text, at);
    if (copied)
      this.problems.push(aboutSame({ text: cell.text.trim(), names: copied }, originOf(cell)));
    return text;
  }

  /** The bodies that a mark stands under, in the role that it stands for. */
  #marked(cell: Cell, names: readonly string[]): Allocation[] {
    const meaning = isBlank(cell.text) ? 'none' : (meaningOf(cell.text, this.#key) ?? 'joint');
    return meaning === 'none' ? [] : [{ label: meaning, names, origin: originOf(cell) }];
  }
}

/** A dash stands for nothing. */
const isDash = (text: string): boolean => /^[-—–/\s]+$/.test(text);

/** No more of a row that is left out is quoted. */
const QUOTED = 60;

/** Rank of a heading that has no number: under all that have one. */
const UNNUMBERED = 99;

const levelOf = ({ ordinal, title }: Heading): number =>
  ordinal === ''
    ? UNNUMBERED
    : ((numbered(ordinal + title) ?? numbered(`${ordinal}、${title}`))?.level ?? UNNUMBERED);
