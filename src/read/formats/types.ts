import type { Plan } from '../../plan/types';
import type { Block } from '../blocks';

/** Told as reading goes: the stage, and how far it is, 0 to 1. */
export type ReadProgress = (stage: Stage, done: number) => void;

export const STAGES = ['unpack', 'blocks', 'tasks', 'names'] as const;
export type Stage = (typeof STAGES)[number];

/** A format that documents come in: one record, one file of this folder. */
export interface Format {
  /** also the key of its name in the dictionary */
  readonly id: FormatId;
  /** extensions that its files go by */
  readonly extensions: readonly string[];
  /** Knows it by its content; `head` is the decoded beginning where the bytes are text. */
  readonly matches: (bytes: Uint8Array, head: string | undefined) => boolean;
  /**
   * Cuts a document into blocks, in reading order, with repaired characters.
   *
   * @throws {ReadError}
   */
  readonly blocks: (bytes: Uint8Array, progress: ReadProgress) => Promise<Block[]>;
  /**
   * A whole plan of ours that the document holds, tried before `blocks`; undefined where it holds none.
   *
   * @throws {ReadError} where it is ours but cannot be read
   */
  readonly plan?: (bytes: Uint8Array, progress: ReadProgress) => Promise<Plan | undefined>;
}

export type FormatId =
  | 'docx'
  | 'xlsx'
  | 'xls'
  | 'doc'
  | 'wordml'
  | 'excel2003'
  | 'odt'
  | 'ods'
  | 'rtf'
  | 'uof'
  | 'pdf'
  | 'ofd'
  | 'mhtml'
  | 'html'
  | 'markdown'
  | 'csv'
  | 'text'
  | 'json';
