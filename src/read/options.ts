import type { Column } from './columns';

/** What a reader of the document decides about it, beyond what it says itself. */
export interface ReadOptions {
  /** the first of several names leads, throughout; unset: where the document says so */
  readonly firstLeads?: boolean;
  /** what columns hold, where their heads were misread */
  readonly columns?: readonly ColumnChoice[];
}

/** One column of one table; both are numbered as in `TableSeen`, from 1. */
export interface ColumnChoice {
  readonly table: number;
  readonly column: number;
  readonly as: Column;
}

/** A table as it was read. */
export interface TableSeen {
  /** running number among the tables of the document, whatever is chosen for their columns; from 1 */
  readonly table: number;
  /** line of its first cell */
  readonly line: number;
  /** whether tasks were read from it by column */
  readonly read: boolean;
  readonly columns: readonly { readonly head: string; readonly as: Column }[];
}
