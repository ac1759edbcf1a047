import { namesPresent } from './aside';
import type { DraftProblem } from '../plan/draft';
import { folded } from './characters';
import {
  gridOf,
  originOf,
  paragraphsOf,
  type Block,
  type Cell,
  type Paragraph,
  type Table,
} from './blocks';
import { rolesOf, saidIn } from './cells';
import type { Grid, Header } from './columns';
import { continuedHeader, headerOf } from './header';
import type { FoundTask, Heading } from './found';
import { titleOf } from './headings';
import { answers } from './headwords';
import { keyIn, keyWith, type Key } from './marks';
import type { ReadOptions, TableSeen } from './options';
import { isParty, splitParties } from './parties';
import { Prose } from './prose';
import { seenTable } from './seen';
import { mayBeTitle } from './title';
import { readTable } from './tables';

/** What blocks gave, in document order. */
interface Walked {
  readonly tasks: readonly FoundTask[];
  readonly problems: readonly DraftProblem[];
  readonly tables: readonly TableSeen[];
}

/** Goes through blocks: task tables by their columns, all other text as prose. */
export function walk(blocks: readonly Block[], options: ReadOptions): Walked {
  const walking = new Walking(options, keyIn(textsIn(blocks)));
  for (const block of blocks) walking.take(block);
  return walking.end();
}

/** Texts that may explain the marks of a matrix. */
const textsIn = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) =>
    block.type === 'paragraph' ? [block.text] : block.rows.flat().map(({ text }) => text),
  );

class Walking {
  readonly #options: ReadOptions;
  readonly #key: Key;
  readonly #prose = new Prose();
  readonly #tasks: FoundTask[] = [];
  readonly #problems: DraftProblem[] = [];
  readonly #tables: TableSeen[] = [];
  #header: Header | undefined;
  /** the sheet of the last table */
  #sheet: string | undefined;
  /** the first line since the last table */
  #before: Paragraph | undefined;
  /** tasks of prose that have been taken over */
  #taken = 0;

  constructor(options: ReadOptions, key: Key) {
    this.#options = options;
    this.#key = keyWith(key, options.marks);
  }

  take(block: Block): void {
    if (block.type === 'table') this.#takeTable(block);
    else if (block.unread) this.#problems.push(unreadPage(block));
    else {
      if (isGlued(block.text)) this.#problems.push(unreadTable(block, this.#tables.length + 1));
      this.#before ??= block;
      if (!namesPresent(block.text.trim())) this.#prose.take(block);
    }
  }

  end(): Walked {
    this.#prose.end();
    this.#takeProse();
    return {
      tasks: this.#tasks.filter(({ title }) => title !== ''),
      problems: [...this.#problems, ...this.#prose.problems()],
      tables: this.#tables,
    };
  }

  /** The headings above a table; its own title, where it is not the first of the document. */
  #pathOf(table: Table): readonly Heading[] {
    const { path } = this.#prose;
    const before = this.#before;
    const own = table.rows.flat()[0]?.place?.sheet;
    const other = own !== undefined && own !== this.#sheet;
    if (own !== undefined) this.#sheet = own;
    if (this.#tasks.length === 0 || path.length > 0 || !before || !other) return path;
    const title = titleOf(before.text);
    return mayBeTitle(title) ? [{ ordinal: '', title, origin: originOf(before) }] : path;
  }

  #takeProse(): void {
    this.#tasks.push(...this.#prose.tasks.slice(this.#taken));
    this.#taken = this.#prose.tasks.length;
  }

  #takeTable(table: Table): void {
    const grid = gridOf(table);
    const number = this.#tables.length + 1;
    const chosen = (this.#options.columns ?? []).filter((choice) => choice.table === number);
    const header = headerOf(grid, chosen) ?? continuedHeader(grid, this.#header);
    const seen = seenTable(grid, number, header, this.#key);
    this.#tables.push(seen);
    if (!header) return this.#unread(table, number);
    this.#header = header;
    const found = readTable(table, header, this.#pathOf(table), this.#key);
    this.#before = undefined;
    this.#takeProse();
    this.#tasks.push(...found.tasks);
    this.#problems.push(...aboutGuesses(grid, header, seen), ...aboutMarks(grid, header, seen));
    this.#problems.push(...aboutNumbers(grid, header));
    this.#problems.push(...found.problems);
  }

  /** A table that is no task table is only a way to lay out text, unless a column of it names bodies. */
  #unread(table: Table, number: number): void {
    const before = this.#prose.tasks.length;
    for (const paragraph of paragraphsOf(table)) this.#prose.take(paragraph);
    const [first] = table.rows.flat();
    const told = this.#prose.tasks.length > before && table.rows.some((row) => row.length > 1);
    const doubtful = (told && table.rows.length > 1) || namesBodies(table);
    if (!first || !doubtful) return;
    this.#problems.push(unreadTable(first, number));
  }
}

/** The head of a table whose cells a copy has run together: 序号重点任务牵头单位配合单位1. */
const isGlued = (text: string): boolean =>
  /序号[^，。；：:\s]{2,60}(?:牵头|责任|配合|主办|承办)(?:责任)?(?:单位|部门)/.test(folded(text));

/**
 * Columns of tasks or parties for which what stands in them had to say so, and those of bodies that may
 * take part, but were not taken for parties beside the others.
 */
const aboutGuesses = (grid: Grid, { from, rows }: Header, { table, columns }: TableSeen) =>
  columns.flatMap(({ head, as, guessed }, c): DraftProblem[] => {
    const cell = grid[from + rows - 1]?.[c];
    const beside =
      as === 'other' && answers(head) === 'perhaps' && holdsBodies(grid, from + rows, c);
    const told = guessed && (as === 'task' || as === 'responsible');
    const both = as === 'responsible' && unparted(grid, from + rows, c, head);
    if (!cell || !(told || beside || both)) return [];
    return [
      {
        code: 'guessed-column',
        severity: 'note',
        origin: originOf(cell),
        params: { table: String(table), column: String(c + 1), head, as: both ? 'both' : as },
      },
    ];
  });

/** Whether a head says that leads and supports stand beneath it, and some cell does not say who is who. */
const unparted = (grid: Grid, from: number, c: number, head: string): boolean =>
  rolesOf(head).length > 0 &&
  grid
    .slice(from)
    .some((row) =>
      saidIn(row[c]?.text ?? '', 'responsible', head).clauses.some(
        ({ label, names }) => label === 'responsible' && names.length > 0,
      ),
    );

/** 1-1 that a spreadsheet took for a day. */
const DAY =
  /^(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}\/\d{1,2}\/\d{2,4}|\d{1,2}-(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*)$/;

/** Numbers of tasks that are days: told once. */
function aboutNumbers(grid: Grid, { from, rows, columns }: Header): DraftProblem[] {
  const at = columns.indexOf('number');
  const cells = at < 0 ? [] : grid.slice(from + rows).map((row) => row[at]);
  const days = [...new Set(cells)].flatMap((cell) =>
    cell && DAY.test(cell.text.trim()) ? [cell] : [],
  );
  const [first] = days;
  if (!first) return [];
  const params = { text: first.text.trim(), count: String(days.length) };
  return [{ code: 'ordinal-dates', severity: 'warning', origin: originOf(first), params }];
}

/** Marks of a matrix that nothing explains: asked for, once a table. */
function aboutMarks(grid: Grid, header: Header, { table, marks = [] }: TableSeen): DraftProblem[] {
  const unknown = marks.filter(({ as }) => as === undefined).map(({ mark }) => mark);
  const at = header.columns.indexOf('agency');
  const cell = grid[header.from + Math.max(0, header.rows - 1)]?.[at];
  if (unknown.length === 0 || !cell) return [];
  return [
    {
      code: 'matrix-key',
      severity: 'warning',
      origin: originOf(cell),
      params: { table: String(table), marks: unknown.join('、') },
    },
  ];
}

const unreadTable = (first: Paragraph | Cell, table: number): DraftProblem => ({
  code: 'unread-table',
  severity: 'warning',
  origin: originOf(first),
  params: { table: String(table) },
});

const unreadPage = (paragraph: Paragraph): DraftProblem => ({
  code: 'unread-page',
  severity: 'warning',
  origin: originOf(paragraph),
  params: { page: String(paragraph.place?.page ?? 0) },
});

/** Whether some column holds names and hardly anything else. */
function namesBodies(table: Table): boolean {
  const grid = gridOf(table);
  return grid.length > 2 && grid[0]!.some((_, c) => holdsBodies(grid, 1, c));
}

function holdsBodies(grid: Grid, from: number, c: number): boolean {
  const cells = grid.slice(from).map((row) => row[c]?.text.trim() ?? '');
  const filled = cells.filter((text) => text !== '');
  const named = filled.filter((text) => splitParties(text).every(isParty));
  return filled.length > 1 && named.length > filled.length * 0.7;
}
