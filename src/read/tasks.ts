import type { Draft, DraftGroup, DraftPart, DraftProblem, DraftTask } from '../plan/draft';
import type { Origin } from '../plan/types';
import type { Block, Cell, Table } from './blocks';
import { columnsOf, type Column } from './columns';
import { ReadError } from './error';
import { isCollective, splitParties } from './parties';

const PART = /^([一二三四五六七八九十]+)、\s*(.+)$/;
const GROUP = /^([（(][一二三四五六七八九十]+[）)])\s*(.+)$/;
const TASK = /^(\d+)\s*[.．、]\s*(.+)$/;

type Open<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

/**
 * Turns blocks into a draft: headings become parts, header rows name the columns, an empty first
 * cell continues the group above it.
 *
 * @throws {ReadError} `no-table` where no table names tasks and leads, `no-tasks` where one does but
 *   holds no task
 */
export function draftOf(blocks: readonly Block[]): Draft {
  const title: string[] = [];
  const parts: Open<DraftPart>[] = [];
  const problems: DraftProblem[] = [];
  let tables = 0;
  for (const block of blocks) {
    if (block.type === 'paragraph') {
      const heading = PART.exec(block.text);
      if (heading) parts.push(partOf(heading[1]!, heading[2]!, block.line, block.text));
      else if (parts.length === 0 && !/^附\s*件/.test(block.text)) title.push(block.text);
    } else {
      const columns = columnsOf(block.rows[0] ?? []);
      if (!columns) continue;
      tables += 1;
      if (parts.length === 0) parts.push(partOf('', title.join(''), 1, title.join('')));
      readTable(block, columns, parts.at(-1)!, problems);
    }
  }
  if (tables === 0) throw new ReadError('no-table');
  const filled = parts.filter((part) => part.groups.some((group) => group.tasks.length > 0));
  if (filled.length === 0) throw new ReadError('no-tasks');
  return { title: title.join(''), parts: filled, problems };
}

function partOf(ordinal: string, title: string, line: number, raw: string): Open<DraftPart> {
  return { ordinal, title, origin: { line, raw }, groups: [] };
}

function readTable(
  table: Table,
  columns: readonly Column[],
  part: Open<DraftPart>,
  problems: DraftProblem[],
): void {
  let group: Open<DraftGroup> | undefined;
  for (const row of table.rows.slice(1)) {
    const first = row[0]!;
    if (row.length !== columns.length) {
      const params = { found: String(row.length), expected: String(columns.length) };
      problems.push({ code: 'row-width', severity: 'warning', origin: originOf(first), params });
    }
    const groupCell = cellOf(row, columns, 'group');
    if (groupCell?.text) group = startGroup(part, groupCell);
    const taskCell = cellOf(row, columns, 'task');
    if (!taskCell?.text) continue;
    group ??= startGroup(part, { text: part.title, line: part.origin.line });
    const task = taskOf(taskCell, row, columns);
    if (!task.parties.some((party) => party.role === 'lead')) {
      const params = { task: task.title };
      problems.push({ code: 'no-lead', severity: 'warning', origin: task.origin, params });
    }
    group.tasks.push(task);
  }
}

function startGroup(part: Open<DraftPart>, cell: Cell): Open<DraftGroup> {
  const match = GROUP.exec(cell.text);
  const group: Open<DraftGroup> = {
    ordinal: match?.[1] ?? '',
    title: match?.[2] ?? cell.text,
    origin: originOf(cell),
    tasks: [],
  };
  part.groups.push(group as DraftGroup);
  return group;
}

function taskOf(cell: Cell, row: readonly Cell[], columns: readonly Column[]): DraftTask {
  const match = TASK.exec(cell.text);
  const parties = (['lead', 'support'] as const).flatMap((role) => {
    const found = cellOf(row, columns, role);
    if (!found) return [];
    return splitParties(found.text).map((raw) => {
      return { raw, role, collective: isCollective(raw), origin: originOf(found) };
    });
  });
  return {
    ordinal: match?.[1] ?? '',
    title: (match?.[2] ?? cell.text).replace(/。$/, ''),
    origin: originOf(cell),
    parties,
  };
}

const originOf = (cell: Cell): Origin => ({ line: cell.line, raw: cell.text });

const cellOf = (row: readonly Cell[], columns: readonly Column[], column: Column) =>
  row[columns.indexOf(column)];
