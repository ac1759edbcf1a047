/** Why a document was refused. The words for it are the dictionary's, keyed by `code`. */
export const READ_ERRORS = [
  /** nothing in it */
  'empty',
  /** no format that is known */
  'unknown',
  /** a kind of file that is known and not read; detail: which, of `FOREIGN` */
  'foreign',
  /** the name's extension and the content disagree; detail: what the content is */
  'extension',
  /** decoded wrongly on its way here */
  'garbled',
  /** damaged: cannot be taken apart; detail: the format, where it is known */
  'broken',
  /** needs a password */
  'locked',
  /** pictures of pages without text */
  'scanned',
  /** set in fonts whose codes are not known; detail: their names */
  'fonts',
  /** beyond a cap; detail: what, how much and the cap, as `tooLarge` writes it */
  'too-large',
  /** XML with a document type or entities, or nested too deep */
  'unsafe',
  /** JSON that is no plan file of ours, or a damaged one; detail: `cut`, or where */
  'not-a-plan',
  /** a plan file with an id that no object may have as a key; detail: which */
  'reserved-id',
  /** a plan file of a later version; detail: which */
  'newer-version',
  /** a table that we wrote, with a cell that no longer says what it must; detail: where and what */
  'cell',
  /** no head of a task table, no label, no bracket that names parties */
  'no-table',
  /** a table's head, but no task under it */
  'no-tasks',
  /** reading took too long */
  'too-slow',
  /** reading took too much memory */
  'too-hungry',
] as const;
export type ReadErrorCode = (typeof READ_ERRORS)[number];

export class ReadError extends Error {
  readonly code: ReadErrorCode;
  readonly detail: string;

  constructor(code: ReadErrorCode, detail = '') {
    super(detail ? `${code}: ${detail}` : code);
    this.name = 'ReadError';
    this.code = code;
    this.detail = detail;
  }
}

/** What a document may have too much of. */
export type Measure =
  | 'bytes'
  | 'unpacked'
  | 'parts'
  | 'ratio'
  | 'cells'
  | 'merges'
  | 'places'
  | 'characters'
  | 'pages'
  | 'objects'
  | 'documents';

/** The refusal of a document beyond a cap: what there is too much of, how much of it, and the cap. */
export const tooLarge = (what: Measure, found: number, most: number): ReadError =>
  new ReadError('too-large', `${what} ${found} ${most}`);
