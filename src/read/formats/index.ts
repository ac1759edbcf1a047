import type { Plan } from '../../plan/types';
import type { Block } from '../blocks';
import { ReadError } from '../error';
import { checkSize } from './caps';
import type { Format, ReadProgress } from './types';
import { csv } from './csv';
import { docx } from './docx';
import { html } from './html';
import { json } from './json';
import { markdown } from './markdown';
import { xls, xlsx } from './sheets';
import { pdf } from './pdf';
import { text } from './text';

/** Every format that can be read, those known by firmer signs first. */
export const FORMATS: readonly Format[] = [docx, xlsx, xls, pdf, json, html, csv, markdown, text];

/**
 * What a format makes of a document, within the caps. Bytes that point out of the file are a damaged
 * document: the range errors that they lead to are told as such.
 *
 * @throws {ReadError}
 */
export async function take(
  format: Format,
  bytes: Uint8Array,
  progress: ReadProgress,
): Promise<{ readonly blocks: readonly Block[]; readonly plan?: Plan }> {
  try {
    const plan = await format.plan?.(bytes, progress);
    if (plan) return { blocks: [], plan };
    const blocks = await format.blocks(bytes, progress);
    checkSize(blocks);
    return { blocks };
  } catch (error) {
    throw error instanceof RangeError ? new ReadError('broken', format.id) : error;
  }
}
