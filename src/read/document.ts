import type { Draft, DraftTask } from '../plan/draft';
import type { Origin } from '../plan/types';
import { originOf, type Block, type Cell, type Paragraph, type Table } from './blocks';
import { doubts } from './doubts';
import { ReadError } from './error';
import type { FoundTask } from './found';
import { restored } from './layout';
import { hiddenProblems } from './hidden';
import { omissionProblems } from './omitted';
import type { ReadOptions, TableSeen } from './options';
import { isCollective } from './parties';
import { namesLeads, partiesOf, type LeadRules } from './resolve';
import { addsFromHere, leadsByLook, rulesOf } from './rules';
import { partsOf } from './sections';
import { titleOfDocument } from './title';
import { walk } from './walk';

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
  const { tasks, problems, tables } = walk(blocks, options);
  if (tasks.length === 0) {
    throw new ReadError(tables.some(({ read }) => read) ? 'no-tasks' : 'no-table');
  }
  const text = blocks.map(textOf).join('\n');
  const stated = rulesOf(text);
  const firstLeads = options.firstLeads ?? stated.firstLeads;
  const rules: LeadRules = { ...stated, firstLeads, leadsNamed: namesLeads(tasks) };
  const title = titleOfDocument(blocks, Math.min(...tasks.map(({ origin }) => origin.line)));
  const addsTo = afterRule(tasks, blocks);
  const looks = placeOf(blocks, leadsByLook);
  const order = new Map(tasks.map((task, at) => [task, at]));
  const parts = partsOf(tasks, title, (task) =>
    draftTask(task, order.get(task)!, rules, addsTo(task) ? stated.everywhere : []),
  );
  const found = {
    title,
    text,
    looks,
    tasks: parts.flatMap(({ groups }) => groups.flatMap((g) => g.tasks)),
    found: tasks,
    signedLead: stated.signedLead,
  };
  const ruled = stated.firstLeads || stated.aheadLead || stated.signedLead || looks;
  const doubtful = doubts(found, options.firstLeads === undefined && !ruled);
  return {
    draft: {
      title,
      parts,
      problems: [...hiddenProblems(source), ...omissionProblems(source), ...problems, ...doubtful],
    },
    tables,
    rules: { firstLeads, stated: stated.firstLeads },
  };
}

/** The tables of a document in which nothing was read, so that a reader may say what they hold. */
export function tablesOf(source: readonly Block[]): readonly TableSeen[] {
  return walk(restored(source), {}).tables;
}

const textOf = (block: Block): string =>
  block.type === 'paragraph' ? block.text : cellsOf(block).join('\n');

const cellsOf = ({ rows }: Table): string[] => rows.flatMap((row) => row.map(({ text }) => text));

/** Where the first text stands of which something is true. */
function placeOf(blocks: readonly Block[], holds: (text: string) => boolean): Origin | undefined {
  const pieces = blocks.flatMap((block): readonly (Paragraph | Cell)[] =>
    block.type === 'paragraph' ? [block] : block.rows.flat(),
  );
  const piece = pieces.find(({ text }) => holds(text));
  return piece && originOf(piece);
}

/** The last line of a task. */
const endOf = ({ origin, allocations }: FoundTask): number =>
  Math.max(origin.line, ...allocations.map((allocation) => allocation.origin.line));

/** Which tasks a rule adds parties to: those from the one on that states it, or from its line on. */
function afterRule(
  tasks: readonly FoundTask[],
  blocks: readonly Block[],
): (task: FoundTask) => boolean {
  const stating = tasks.findIndex(({ allocations }) =>
    allocations.some((allocation) => allocation.addsFromHere),
  );
  if (stating >= 0) {
    const after = new Set(tasks.slice(stating));
    return (task) => after.has(task);
  }
  const from = placeOf(blocks, addsFromHere)?.line ?? 0;
  return (task) => endOf(task) >= from;
}

function draftTask(
  task: FoundTask,
  at: number,
  rules: LeadRules,
  everywhere: readonly string[],
): DraftTask {
  const parties = partiesOf(task, rules);
  const added = everywhere
    .filter((raw) => parties.every((party) => party.raw !== raw))
    .map((raw) => {
      return { raw, role: 'support' as const, collective: isCollective(raw), origin: task.origin };
    });
  const { ordinal, title, fields, origin } = task;
  return { at, ordinal, title, origin, parties: [...parties, ...added], fields };
}
