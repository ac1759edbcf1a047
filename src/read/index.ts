import { buildPlan } from '../plan/build';
import type { Plan } from '../plan/types';
import { isGarbled } from './characters';
import { decodeText } from './decode';
import { draftOf } from './document';
import { ReadError } from './error';
import { FORMATS } from './formats';
import type { Format, ReadProgress } from './formats/types';
import type { Block } from './blocks';

/** No document is larger than this, in bytes as it comes. */
export const MOST_BYTES = 20 * 1024 * 1024;

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
): Promise<Plan> {
  const format = formatFor(bytes, name);
  const own = await format.plan?.(bytes, progress);
  if (own) return own;
  const blocks = await blocksOf(format, bytes, progress);
  progress('tasks', 0);
  const draft = draftOf(blocks);
  progress('names', 0);
  return buildPlan(id, draft);
}

/** The format of a document by its content, which its name must not belie. */
export function formatFor(bytes: Uint8Array, name: string): Format {
  if (bytes.length > MOST_BYTES) throw new ReadError('too-large', `${bytes.length}`);
  if (bytes.every((byte) => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09)) {
    throw new ReadError('empty');
  }
  const format = formatOf(bytes);
  checkExtension(name, format);
  return format;
}

/** The blocks of a document, within the caps. */
export async function blocksOf(
  format: Format,
  bytes: Uint8Array,
  progress: ReadProgress,
): Promise<Block[]> {
  progress('unpack', 0);
  const blocks = await format.blocks(bytes, progress);
  if (isGarbled(blocks.slice(0, 400).map(textOf).join(''))) throw new ReadError('garbled');
  return blocks;
}

function textOf(block: Block): string {
  return block.type === 'paragraph'
    ? block.text
    : block.rows
        .flat()
        .map(({ text }) => text)
        .join('');
}

/** The format of a document, by its content. */
export function formatOf(bytes: Uint8Array): Format {
  const head = headOf(bytes);
  const format = FORMATS.find((candidate) => candidate.matches(bytes, head));
  if (!format) throw new ReadError('unknown');
  return format;
}

function headOf(bytes: Uint8Array): string | undefined {
  try {
    return decodeText(bytes.subarray(0, 64 * 1024));
  } catch {
    return undefined;
  }
}

/** Formats of running text go by one another's names; all others must be what their name says. */
const TEXT = ['html', 'markdown', 'csv', 'text'];

function checkExtension(name: string, format: Format): void {
  const extension = /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase();
  if (!extension || format.extensions.includes(extension)) return;
  const said = FORMATS.find(({ extensions }) => extensions.includes(extension));
  if (!said || (TEXT.includes(said.id) && TEXT.includes(format.id))) return;
  // Web pages are often saved as .doc or .xls, and Office opens them.
  if (format.id === 'html' && (said.id === 'doc' || said.id === 'xls')) return;
  throw new ReadError('extension', format.id);
}
