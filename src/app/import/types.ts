import type { Plan } from '../../plan/types';
import type { Block } from '../../read/blocks';
import type { ReadErrorCode } from '../../read/error';
import type { FormatId, Stage } from '../../read/formats/types';
import type { Reading } from '../../read';
import type { ReadOptions } from '../../read/options';
import type { Failure } from '../job.svelte';

/** Something that comes in: a file, or what was pasted. */
export interface Source {
  /** the file's name; empty for what was pasted */
  readonly name: string;
  /** the same content in one or more forms, the richest first */
  readonly forms: readonly Blob[];
  /** it came out of an archive: archives in it stay packed */
  readonly unpacked?: boolean;
  /** what was pasted, as plain text, so that it is there again where it cannot be read */
  readonly text?: string;
}

/** Why something was refused; the words are the dictionary's. */
export type Refusal =
  | { readonly by: 'read'; readonly code: ReadErrorCode; readonly detail: string }
  /** the browser cannot read the file: moved, deleted, a folder */
  | { readonly by: 'browser' }
  /** an error of the program's own, which may not come again */
  | { readonly by: 'program'; readonly why: Failure };

/** How far reading is: the stage, and how much of it is done, 0 to 1. */
export interface Progress {
  readonly stage: Stage;
  readonly done: number;
}

/** What the worker is asked: to read a document, or to read its blocks again with other options. */
export type Order =
  | {
      readonly want: 'document';
      readonly id: string;
      readonly name: string;
      readonly form: Blob;
      readonly unpacked?: boolean;
    }
  | {
      readonly want: 'again';
      readonly id: string;
      readonly blocks: readonly Block[];
      readonly options: ReadOptions;
    };

/** A document taken apart, and what was read in it. */
export interface TakenApart {
  readonly format: FormatId;
  readonly blocks: readonly Block[];
  readonly reading: Reading | WholePlan;
}

/** A document of an archive, or why it cannot be unpacked. */
export interface Unpacked {
  readonly name: string;
  readonly got: Blob | Refusal;
}

/** What it answers. `format` and `blocks` are there where a document was asked for. */
export type Answer =
  | ({ readonly kind: 'read' } & Partial<TakenApart> & Pick<TakenApart, 'reading'>)
  | {
      readonly kind: 'refused';
      readonly refusal: Refusal;
      /** the document taken apart, where its tables may hold what was not found in them */
      readonly unread?: TakenApart;
    }
  /** an archive of several documents, each to be read by itself */
  | { readonly kind: 'several'; readonly documents: readonly Unpacked[] };

/** A plan that a file of ours held whole: there are no columns or rules to correct. */
export type WholePlan = Pick<Reading, 'plan'>;

/** A document that was read, and what its reader has made of it since. */
export interface Draft {
  readonly format: FormatId;
  /** empty for a plan file */
  readonly blocks: readonly Block[];
  readonly options: ReadOptions;
  readonly reading: Reading | WholePlan;
  /** the plan as read, with its problems as they have been answered */
  readonly plan: Plan;
  /** how many answers no longer apply, since the document was read otherwise */
  readonly lost: number;
  /** why nothing could be read with the options as they are; the plan is the one before */
  readonly objection: Refusal | null;
}

export type EntryState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading'; readonly progress: Progress }
  /** `draft` where a reader can still say what its tables hold */
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly draft?: Draft }
  | { readonly kind: 'read'; readonly draft: Draft };

/** One of the files that came in together. */
export interface Entry {
  readonly id: number;
  readonly source: Source;
  readonly state: EntryState;
}
