import type { Plan } from '../../plan/types';
import type { Block } from '../blocks';
import { ReadError } from '../error';
import { checkSize } from './caps';
import type { Format, ReadProgress } from './types';

/** What was taken out of a document: its blocks, or a whole plan of ours. */
interface Taken {
  readonly blocks: readonly Block[];
  readonly plan?: Plan;
}

/**
 * What a format makes of a document, within the caps. Bytes that point out of the file are a damaged
 * document: the range errors that they lead to are told as such, with the format.
 *
 * @throws {ReadError}
 */
export async function take(
  format: Format,
  bytes: Uint8Array,
  progress: ReadProgress,
): Promise<Taken> {
  try {
    const plan = await format.plan?.(bytes, progress);
    if (plan) return { blocks: [], plan };
    const blocks = await format.blocks(bytes, progress);
    checkSize(blocks);
    return { blocks };
  } catch (error) {
    const broken =
      error instanceof RangeError || (error instanceof ReadError && error.code === 'broken');
    throw broken ? new ReadError('broken', format.id) : error;
  }
}
