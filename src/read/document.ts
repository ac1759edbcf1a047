import type { Draft, DraftTask } from '../plan/draft';
import type { Block, Table } from './blocks';
import { doubts } from './doubts';
import { ReadError } from './error';
import type { FoundTask } from './found';
import { restored } from './repair';
import { hiddenProblems } from './hidden';
import { omissionProblems } from './omitted';
import type { ReadOptions, TableSeen } from './options';
import { namesLeads, partiesOf, type LeadRules } from './resolve';
import { placeOf, ruled } from './ruled';
import { leadsByLook, rulesOf } from './rules';
import { partsOf } from './sections';
import { titleOfDocument, titleOrName } from './title';
import { withUnknown } from './unknown';
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
  const known = withUnknown(source);
  const blocks = restored(known);
  const { tasks: found, problems, tables } = walk(blocks, options);
  if (found.length === 0) {
    throw new ReadError(tables.some(({ read }) => read) ? 'no-tasks' : 'no-table');
  }
  const text = blocks.map(textOf).join('\n');
  const stated = rulesOf(text);
  const { tasks, problems: used } = ruled(found, blocks, stated);
  const firstLeads = options.firstLeads ?? stated.firstLeads;
  const rules: LeadRules = { ...stated, firstLeads, leadsNamed: namesLeads(tasks) };
  const first = Math.min(...tasks.map(({ origin }) => origin.line));
  const title = titleOrName(titleOfDocument(blocks, first), source);
  const looks = placeOf(blocks, leadsByLook);
  const order = new Map(tasks.map((task, at) => [task, at]));
  const parts = partsOf(tasks, title, (task) => draftTask(task, order.get(task)!, rules));
  const read = {
    title,
    text,
    looks,
    tasks: parts.flatMap(({ groups }) => groups.flatMap((g) => g.tasks)),
    found,
    signedLead: stated.signedLead,
  };
  const leads = stated.firstLeads || stated.aheadLead || stated.signedLead || looks;
  const doubtful = [...used, ...doubts(read, options.firstLeads === undefined && !leads)];
  return {
    draft: {
      title,
      parts,
      problems: [...hiddenProblems(known), ...omissionProblems(known), ...problems, ...doubtful],
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

function draftTask(task: FoundTask, at: number, rules: LeadRules): DraftTask {
  const { ordinal, title, fields, origin } = task;
  return { at, ordinal, title, origin, parties: partiesOf(task, rules), fields };
}
