import type { PlanIndex } from '../../plan/links';
import { partyRows, taskRows } from '../rows';
import type { Job } from '../types';
import { writeWords } from '../words';
import { about } from './about';
import { agencyTable, heatTable, matrixTable } from './figures';
import { changeTable, checkTable, findingTable } from './findings';

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
  /** colours of a cell, by its place under the heads */
  readonly shade?: (
    row: number,
    column: number,
  ) => { readonly ground: string; readonly ink: string } | undefined;
  /** greatest width of a column, in characters */
  readonly widest?: number;
  /** false where long text is not broken over lines */
  readonly wide?: boolean;
}

/** What every sheet is made from. */
export interface Given {
  readonly job: Job;
  readonly index: PlanIndex;
}

/** All sheets in their order. */
export function sheetsOf(job: Job, index: PlanIndex): SheetTable[] {
  const { language } = job.view;
  const t = writeWords[language];
  const given: Given = { job, index };
  const source = { plan: job.plan, index, language };
  return [
    about(given),
    { name: t.sheets.tasks, ...taskRows(source), frozenRows: 1, frozenColumns: 0, filter: true },
    {
      name: t.sheets.parties,
      ...partyRows(source),
      frozenRows: 1,
      frozenColumns: 0,
      filter: true,
      widest: 34,
      wide: false,
    },
    agencyTable(given),
    heatTable(given),
    matrixTable(given),
    checkTable(given),
    findingTable(given),
    changeTable(given),
  ];
}
