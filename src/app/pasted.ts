import type { NewRow } from '../plan/edit/rows';
import { READING_PROBLEMS, type Plan, type Problem } from '../plan/types';
import { gridOf, type Block, type Cell, type Table } from '../read/blocks';
import type { Column } from '../read/columns';
import { parseCsv } from '../read/formats/csv';
import type { Reading } from '../read';
import type { Clip } from './clip';
import { Reader } from './import/reader';
import type { Answer } from './import/types';

/** A row of what was pasted, and where it stood, from 1. */
export interface PastedRow extends NewRow {
  readonly line: number;
}

/** What was read from pasted rows. */
export interface Pasted {
  readonly table: Table;
  readonly columns: readonly { readonly head: string; readonly as: Column }[];
  readonly rows: readonly PastedRow[];
  /** titles of the groups that they stood in */
  readonly groups: readonly string[];
  /** rows from which nothing was taken, as they stand */
  readonly unread: readonly { readonly line: number; readonly text: string }[];
  /** what is doubtful about the rows that were read */
  readonly doubts: readonly Problem[];
}

/**
 * The table that was copied, its rows numbered from 1: from the markup, which knows merged cells, else
 * from the text with tabs.
 *
 * @returns undefined where there is no row
 */
export async function tableOf(clip: Clip, reader = new Reader()): Promise<Table | undefined> {
  const marked = clip.html && tableIn(blocksOf(await readClip(reader, clip.html)));
  const rows = (marked || { rows: parseCsv(clip.text, '\t') }).rows;
  const filled = rows.filter((row) => row.some(({ text }) => text !== ''));
  if (filled.length === 0) return undefined;
  return { type: 'table', rows: rows.map((row, r) => row.map((cell) => placed(cell, r + 1))) };
}

const readClip = (reader: Reader, html: string): Promise<Answer> =>
  reader.read({ want: 'document', id: 'pasted', name: '', form: new Blob([html]) });

function blocksOf(answer: Answer): readonly Block[] {
  if (answer.kind === 'several') return [];
  return (answer.kind === 'read' ? answer.blocks : answer.unread?.blocks) ?? [];
}

/** All of it as one table: what stands between tables is a row by itself, as headings in tables are. */
function tableIn(blocks: readonly Block[]): Table | undefined {
  const tables = blocks.filter((block) => block.type === 'table');
  if (tables.length === 0) return undefined;
  const across = Math.max(...tables.map((table) => gridOf(table)[0]?.length ?? 0));
  const rows = blocks.flatMap((block): readonly (readonly Cell[])[] =>
    block.type === 'table' ? block.rows : [[{ text: block.text, line: block.line, across }]],
  );
  return { type: 'table', rows };
}

const placed = ({ text, down, across }: Cell, line: number): Cell => ({
  ...{ text, line },
  ...(down !== undefined && { down }),
  ...(across !== undefined && { across }),
});

/** A head that says what a column holds, in the words that are read in documents. */
const HEADS: Readonly<Record<Column, string>> = {
  number: '序号',
  group: '类别',
  task: '任务',
  lead: '牵头单位',
  support: '配合单位',
  responsible: '责任单位',
  agency: '单位',
  deadline: '完成时限',
  person: '责任人',
  contact: '联系人',
  target: '目标',
  progress: '进展',
  note: '备注',
  source: '依据',
  other: '其他',
  none: '不要',
};

/** What stands for a task in rows that are pasted into others without naming any. */
const stand = (line: number) => `#${line}`;

/**
 * Reads pasted rows as a document is read: by their own head, or by what their columns are said to hold.
 *
 * @param from the column that they are pasted into, from which on unnamed columns are told
 * @param said what the columns hold, once a reader has said so
 */
export async function readRows(
  table: Table,
  from: Column,
  said?: readonly Column[],
  reader = new Reader(),
): Promise<Pasted> {
  const own = await again(reader, table);
  const heads = own?.tables[0]?.read ? own.tables[0].columns : undefined;
  if (own && heads) {
    const reading = said ? await again(reader, table, said) : own;
    return pastedOf(table, said ? told(heads, said) : heads, reading?.plan, heads);
  }
  const grid = gridOf(table);
  const columns = said ?? guessed(grid, from);
  const headed = withHeads(table, columns);
  const reading = await again(reader, headed);
  const seen = columns.map((as) => ({ head: '', as }));
  return pastedOf(table, seen, reading?.plan, []);
}

const told = (heads: Pasted['columns'], said: readonly Column[]): Pasted['columns'] =>
  heads.map(({ head, as }, i) => ({ head, as: said[i] ?? as }));

async function again(
  reader: Reader,
  table: Table,
  said?: readonly Column[],
): Promise<Reading | undefined> {
  const columns = said?.map((as, i) => ({ table: 1, column: i + 1, as }));
  const options = columns ? { columns } : {};
  const answer = await reader.read({ want: 'again', id: 'pasted', blocks: [table], options });
  return answer.kind === 'read' && 'tables' in answer.reading ? answer.reading : undefined;
}

/** The columns of the table of tasks, in its order. */
const ORDER: readonly Column[] = ['number', 'task', 'lead', 'support'];

/** What unnamed columns hold: those of the table from where they are pasted on, a first of numbers aside. */
function guessed(grid: readonly (readonly (Cell | null)[])[], from: Column): Column[] {
  const [first = []] = grid;
  const numbered = grid.every((row) => /^\d{0,4}[.．、]?$/.test(row[0]?.text.trim() ?? ''));
  const at = from === 'task' && numbered && first.length > 1 ? 0 : ORDER.indexOf(from);
  return first.map((_, c) => ORDER[at + c] ?? 'other');
}

/** The table under heads that say what its columns hold; rows that name no task get a stand-in. */
function withHeads(table: Table, columns: readonly Column[]): Table {
  const bare = !columns.some((column) => column === 'task' || column === 'group');
  const head = columns.map((column): Cell => ({ text: HEADS[column], line: 0 }));
  const rows = bare
    ? table.rows.map((row, r) => [{ text: stand(r + 1), line: r + 1 }, ...row])
    : table.rows;
  const task: Cell = { text: HEADS.task, line: 0 };
  return { type: 'table', rows: [bare ? [task, ...head] : head, ...rows] };
}

/** Doubts that say something of a row; what they would change of names is left to the plan's own checks. */
const TOLD: ReadonlySet<string> = new Set(
  READING_PROBLEMS.filter((code) => code !== 'first-leads' && code !== 'duties-unled'),
);

function pastedOf(
  table: Table,
  columns: Pasted['columns'],
  plan: Plan | undefined,
  heads: Pasted['columns'],
): Pasted {
  const rows = (plan?.tasks ?? []).map(({ ordinal, title, parties, fields, origin: { line } }) => ({
    ...{ line, ordinal, parties, fields },
    title: title === stand(line) ? '' : title,
  }));
  const parties = (plan?.tasks ?? []).flatMap((task) => task.parties);
  const groups = (plan?.groups ?? []).filter(({ title }) => title !== '' && title !== plan?.title);
  const used = new Set(
    [...(plan?.tasks ?? []), ...parties, ...groups].map(({ origin }) => origin.line),
  );
  const named = new Set(heads.flatMap(({ head }) => head.split(' ')));
  const unread = table.rows.flatMap((row, r) => {
    const texts = row.map(({ text }) => text.trim()).filter((text) => text !== '');
    const isHead = texts.every((text) => named.has(text.replace(/\s/g, '')));
    const line = r + 1;
    return texts.length === 0 || isHead || used.has(line)
      ? []
      : [{ line, text: texts.join(' · ') }];
  });
  const doubts = (plan?.problems ?? []).filter(({ code }) => TOLD.has(code));
  return { table, columns, rows, groups: groups.map(({ title }) => title), unread, doubts };
}
