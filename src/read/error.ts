/** Why a document was refused. The words for it are the dictionary's, keyed by `code`. */
export type ReadErrorCode = 'empty' | 'not-text' | 'no-table' | 'no-tasks';

export class ReadError extends Error {
  readonly code: ReadErrorCode;

  constructor(code: ReadErrorCode) {
    super(code);
    this.name = 'ReadError';
    this.code = code;
  }
}
