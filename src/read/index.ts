import { buildPlan } from '../plan/build';
import type { Plan } from '../plan/types';
import { agrees } from './agreement';
import { isGarbled } from './characters';
import { decodeText } from './decode';
import { draftOf, type Drafted } from './document';
import { ReadError, tooLarge } from './error';
import { foreignOf } from './foreign';
import { FORMATS } from './formats';
import { take } from './formats/take';
import type { Format, FormatId, ReadProgress } from './formats/types';
import type { Block } from './blocks';
import type { ReadOptions } from './options';

/** No document is larger than this, in bytes as it comes. */
export const MOST_BYTES = 20 * 1024 * 1024;

/** A document taken apart: what its blocks say can be read again and again, with other options. */
export interface Opened {
  readonly format: FormatId;
  readonly blocks: readonly Block[];
  /** a whole plan of ours, where the file holds one; nothing is left to read then */
  readonly plan?: Plan;
}

/** A plan as read from blocks, and what was decided on the way. */
export interface Reading extends Pick<Drafted, 'tables' | 'rules'> {
  readonly plan: Plan;
}

/**
 * Reads a document into a plan: bytes → blocks → draft → plan. Doubtful names come back as problems
 * with a proposal; none is applied here.
 *
 * @param id the plan's id, for example the name of its folder
 * @param name the file's name; its extension must agree with the content
 * @throws {ReadError} where the document holds no task table, or is none that can be read
 */
export async function readDocument(
  id: string,
  bytes: Uint8Array,
  name = '',
  progress: ReadProgress = () => {},
  options: ReadOptions = {},
): Promise<Plan> {
  const { blocks, plan } = await openDocument(bytes, name, progress);
  if (plan) return plan;
  progress('tasks', 0);
  const reading = readBlocks(id, blocks, options);
  progress('names', 1);
  return reading.plan;
}

/**
 * Reads blocks into a plan. The same blocks give the same plan, and may be read again with other
 * options.
 *
 * @throws {ReadError} where they hold no allocation of tasks
 */
export function readBlocks(
  id: string,
  blocks: readonly Block[],
  options: ReadOptions = {},
): Reading {
  const { draft, tables, rules } = draftOf(blocks, options);
  // A table by itself has no title but its file's name.
  return { plan: buildPlan(id, { ...draft, title: draft.title || id }), tables, rules };
}

/**
 * Takes a document apart, in any format that is known by its content.
 *
 * @throws {ReadError}
 */
export async function openDocument(
  bytes: Uint8Array,
  name = '',
  progress: ReadProgress = () => {},
): Promise<Opened> {
  if (bytes.length > MOST_BYTES) throw tooLarge('bytes', bytes.length, MOST_BYTES);
  if (bytes.every((byte) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09)) {
    throw new ReadError('empty');
  }
  const format = formatOf(bytes);
  if (!agrees(name, format)) throw new ReadError('extension', format.id);
  progress('unpack', 0);
  const taken = await take(format, bytes, progress);
  if (isGarbled(taken.blocks.slice(0, 400).map(textOf).join(''))) throw new ReadError('garbled');
  return { format: format.id, ...taken };
}

function textOf(block: Block): string {
  return block.type === 'paragraph'
    ? block.text
    : block.rows
        .flat()
        .map(({ text }) => text)
        .join('');
}

/**
 * The format of a document, by its content.
 *
 * @throws {ReadError} `foreign` where it is of a kind that is not read, `unknown` where it is of none
 */
function formatOf(bytes: Uint8Array): Format {
  const head = headOf(bytes);
  const format = FORMATS.find((candidate) => candidate.matches(bytes, head));
  if (format && !TEXT.includes(format.id)) return format;
  const foreign = foreignOf(bytes);
  if (foreign) throw new ReadError('foreign', foreign);
  if (!format) throw new ReadError('unknown');
  return format;
}

/** Formats that are known by hardly anything: other files may look like them. */
const TEXT: readonly FormatId[] = ['html', 'markdown', 'csv', 'text'];

function headOf(bytes: Uint8Array): string | undefined {
  try {
    return decodeText(bytes.subarray(0, 64 * 1024));
  } catch {
    return undefined;
  }
}
