import { buildPlan } from '../plan/build';
import type { Plan } from '../plan/types';
import type { Block } from './blocks';
import { ReadError } from './error';
import { draftOf } from './document';
import { textBlocks } from './text';

/** A format that documents come in: how to know it by its content, and how to cut it into blocks. */
interface Format {
  readonly name: string;
  readonly matches: (text: string) => boolean;
  readonly blocks: (text: string) => Block[];
}

/** Every format that can be read. */
const FORMATS: readonly Format[] = [
  { name: 'text', matches: (text) => !text.includes('\0'), blocks: textBlocks },
];

/**
 * Reads a document into a plan: bytes → text → blocks → draft → plan. Doubtful names come back as
 * problems with a proposal; none is applied here.
 *
 * @param id the plan's id, for example the name of its folder
 * @throws {ReadError} where the document holds no task table
 */
export function readDocument(id: string, bytes: Uint8Array): Plan {
  const text = decode(bytes);
  if (text.trim() === '') throw new ReadError('empty');
  const format = FORMATS.find((f) => f.matches(text));
  if (!format) throw new ReadError('not-text');
  return buildPlan(id, draftOf(format.blocks(text)));
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ReadError('not-text');
  }
}
