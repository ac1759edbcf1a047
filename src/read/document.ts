import type { Draft, DraftGroup, DraftPart, DraftProblem, DraftTask } from '../plan/draft';
import { gridOf, type Block, type Paragraph, type Table } from './blocks';
import { headerOf, seenTable } from './columns';
import { ReadError } from './error';
import type { FoundTask, Heading } from './found';
import { restored } from './layout';
import { hiddenProblems } from './hidden';
import type { ColumnChoice, ReadOptions, TableSeen } from './options';
import { isCollective } from './parties';
import { Prose } from './prose';
import { namesLeads, partiesOf, type LeadRules } from './resolve';
import { rulesOf } from './rules';
import { readTable } from './tables';
import { titleOfDocument } from './title';

type Open<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

/** What blocks gave, and what was decided on the way. */
export interface Drafted {
  readonly draft: Draft;
  readonly tables: readonly TableSeen[];
  readonly rules: {
    /** whether the first of several names leads */
    readonly firstLeads: boolean;
    /** whether the document says so itself */
    readonly stated: boolean;
  };
}

/**
 * Turns blocks into a draft: tables whose heads name tasks and parties are read by column, all other
 * text by its numbering, labels and brackets; then the document's own rules say who leads, unless
 * the options do.
 *
 * @throws {ReadError} `no-table` where neither a task table nor an allocation is found, `no-tasks`
 *   where a table's head was found but holds no task
 */
export function draftOf(source: readonly Block[], options: ReadOptions = {}): Drafted {
  const blocks = restored(source);
  const { tasks, problems, tables } = walk(blocks, options.columns ?? []);
  if (tasks.length === 0) {
    throw new ReadError(tables.some(({ read }) => read) ? 'no-tasks' : 'no-table');
  }
  const stated = rulesOf(blocks.map(textOf).join('\n'));
  const firstLeads = options.firstLeads ?? stated.firstLeads;
  const rules: LeadRules = { firstLeads, leadsNamed: namesLeads(tasks) };
  const title = titleOfDocument(blocks);
  const parts = partsOf(tasks, title, (task) => draftTask(task, rules, stated.everywhere));
  return {
    draft: { title, parts, problems: [...hiddenProblems(source), ...problems, ...doubts(parts)] },
    tables,
    rules: { firstLeads, stated: stated.firstLeads },
  };
}

/** The tables of a document in which nothing was read, so that a reader may say what they hold. */
export function tablesOf(source: readonly Block[]): readonly TableSeen[] {
  return walk(restored(source), []).tables;
}

function walk(blocks: readonly Block[], choices: readonly ColumnChoice[]) {
  const prose = new Prose();
  const tasks: FoundTask[] = [];
  const problems: DraftProblem[] = [];
  const tables: TableSeen[] = [];
  let taken = 0;
  const takeProse = () => {
    tasks.push(...prose.tasks.slice(taken));
    taken = prose.tasks.length;
  };
  for (const block of blocks) {
    const number = tables.length + 1;
    const grid = block.type === 'table' ? gridOf(block) : undefined;
    const header =
      grid &&
      headerOf(
        grid,
        choices.filter(({ table }) => table === number),
      );
    if (grid) tables.push(seenTable(grid, number, header));
    if (block.type === 'table' && header) {
      const found = readTable(block, header, prose.path);
      takeProse();
      tasks.push(...found.tasks);
      problems.push(...found.problems);
    } else for (const paragraph of paragraphsOf(block)) prose.take(paragraph);
  }
  takeProse();
  return { tasks: tasks.filter(({ title }) => title !== ''), problems, tables };
}

/** A table that is no task table is only a way to lay out text. */
function paragraphsOf(block: Block): Paragraph[] {
  if (block.type === 'paragraph') return [block];
  return block.rows.flat().flatMap(({ text, line, place }) =>
    text
      .split('\n')
      .filter((part) => part.trim() !== '')
      .map((part): Paragraph => ({
        type: 'paragraph',
        text: part.trim(),
        line,
        ...(place && { place }),
      })),
  );
}

const textOf = (block: Block): string =>
  block.type === 'paragraph' ? block.text : cellsOf(block).join('\n');

const cellsOf = ({ rows }: Table): string[] => rows.flatMap((row) => row.map(({ text }) => text));

function draftTask(task: FoundTask, rules: LeadRules, everywhere: readonly string[]): DraftTask {
  const parties = partiesOf(task, rules);
  const added = everywhere
    .filter((raw) => parties.every((party) => party.raw !== raw))
    .map((raw) => {
      return { raw, role: 'support' as const, collective: isCollective(raw), origin: task.origin };
    });
  const { ordinal, title, origin } = task;
  return { ordinal, title, origin, parties: [...parties, ...added] };
}

/** Tasks under their headings: the outermost is the part, the next the group. */
function partsOf(
  tasks: readonly FoundTask[],
  title: string,
  draft: (task: FoundTask) => DraftTask,
): DraftPart[] {
  const parts: Open<DraftPart>[] = [];
  const whole: Heading = { ordinal: '', title, origin: { line: 1, raw: title } };
  for (const task of tasks) {
    const outer = task.path[0] ?? whole;
    const inner = task.path[1] ?? outer;
    let part = parts.at(-1);
    if (!part || !same(part, outer)) {
      part = parts.find((p) => same(p, outer)) ?? { ...outer, groups: [] };
      if (!parts.includes(part)) parts.push(part);
    }
    let group = part.groups.find((g) => same(g, inner)) as Open<DraftGroup> | undefined;
    if (!group) {
      group = { ...inner, tasks: [] };
      part.groups.push(group as DraftGroup);
    }
    group.tasks.push(draft(task));
  }
  return parts.map(({ ordinal, title, origin, groups }) => ({
    ordinal,
    title,
    origin,
    groups: groups.map((g) => ({
      ordinal: g.ordinal,
      title: g.title,
      origin: g.origin,
      tasks: g.tasks,
    })),
  }));
}

const same = (a: Heading, b: Heading): boolean => a.title === b.title && a.ordinal === b.ordinal;

function doubts(parts: readonly DraftPart[]): DraftProblem[] {
  return parts
    .flatMap((part) => part.groups.flatMap((group) => group.tasks))
    .filter(({ parties }) => parties.every(({ role }) => role === 'support'))
    .map(({ origin, title }) => {
      return { code: 'no-lead', severity: 'warning', origin, params: { task: title } };
    });
}
