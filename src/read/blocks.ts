/**
 * What every format is turned into before meaning is read: paragraphs and tables, each piece with
 * the line it stood on.
 */

export interface Cell {
  readonly text: string;
  /** 1-based line in the source */
  readonly line: number;
}

export interface Paragraph {
  readonly type: 'paragraph';
  readonly text: string;
  readonly line: number;
}

export interface Table {
  readonly type: 'table';
  readonly rows: readonly (readonly Cell[])[];
}

export type Block = Paragraph | Table;
