import type { Rebalance } from '../../analyse/balance';
import type { Connections } from '../../analyse/connect';
import type { PlanIndex } from '../../plan/links';
import type { Job } from '../types';

/** One sheet: a table of values and how it is shown. */
export interface SheetTable {
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly filter: boolean;
  /** how numbers of a column are written */
  readonly format?: (column: number) => string | undefined;
  /** where numbers stand in their cells; in the middle where nothing is said */
  readonly numbers?: 'right';
  /** colours of a cell, by its place under the heads */
  readonly shade?: (
    row: number,
    column: number,
  ) => { readonly ground: string; readonly ink: string } | undefined;
  /** greatest width of a column, in characters; longer text goes on in a further line */
  readonly widest?: (column: number) => number | undefined;
  /** columns from this one on are folded away */
  readonly folded?: number;
  /** false where no hairlines stand between rows */
  readonly lines?: boolean;
  /** a row in bold, by its place under the heads */
  readonly strong?: number;
}

/** What every sheet is made from. */
export interface Given {
  readonly job: Job;
  readonly index: PlanIndex;
  /** what takes long, counted once for all sheets */
  readonly connections: Connections;
  readonly balances: Rebalance;
}
