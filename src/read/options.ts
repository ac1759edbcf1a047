import type { Role } from '../plan/types';
import type { Column } from './columns';

/** What a reader of the document decides about it, beyond what it says itself. */
export interface ReadOptions {
  /** the first of several names leads, throughout; unset: where the document says so */
  readonly firstLeads?: boolean;
  /** what columns hold, where their heads were misread */
  readonly columns?: readonly ColumnChoice[];
  /** what the marks of a matrix stand for, by mark as printed, where the document does not say so */
  readonly marks?: Readonly<Record<string, MarkChoice>>;
}

/** A role, or that a mark gives none. */
export type MarkChoice = Role | 'none';

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
  readonly columns: readonly ColumnSeen[];
  /** of a matrix: the marks in its cells, in order; those that are words of their own aside */
  readonly marks?: readonly MarkSeen[];
}

/** A column as it was read. */
export interface ColumnSeen {
  /** as printed, without breaks */
  readonly head: string;
  readonly as: Column;
  /** whether what stands in it said so, and not its head */
  readonly guessed?: boolean;
}

/** A mark of a matrix. */
export interface MarkSeen {
  readonly mark: string;
  /** what the document or the reader says that it stands for; unset where neither does */
  readonly as?: MarkChoice;
}
