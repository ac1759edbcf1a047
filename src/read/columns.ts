import { FIELD_KINDS } from '../plan/types';
import type { Cell } from './blocks';

export type Grid = readonly (readonly (Cell | null)[])[];

/**
 * What a column of a task table holds: `agency`, the marks of one body, which its head names; a kind of
 * field; or what a reader does not want (`none`).
 */
export const COLUMNS = [
  'number',
  'group',
  'task',
  'lead',
  'support',
  'responsible',
  'agency',
  ...FIELD_KINDS,
  'none',
] as const;
export type Column = (typeof COLUMNS)[number];

/** Whether a column names parties in its cells. */
export const isParties = (column: Column): boolean =>
  column === 'lead' || column === 'support' || column === 'responsible';

/** Whether a column holds a field: neither tasks and what orders them nor parties. */
export const isField = (column: Column): column is (typeof FIELD_KINDS)[number] =>
  (FIELD_KINDS as readonly string[]).includes(column);

/** Whether columns make a task table: parties, and something for them to do. */
export function isTaskTable(columns: readonly Column[]): boolean {
  const parties = columns.some(isParties) || columns.filter((c) => c === 'agency').length > 1;
  return parties && columns.some((c) => c === 'task' || c === 'group');
}

/** A table's columns, and how many rows at its top name them. */
export interface Header {
  readonly columns: readonly Column[];
  readonly rows: number;
  /** place of the first row of the header */
  readonly from: number;
  /** what it says above each column */
  readonly heads: readonly string[];
  /** columns for which what stands in them had to say what they hold */
  readonly guessed: ReadonlySet<number>;
}
