import { rebalance } from '../../analyse/balance';
import { connect } from '../../analyse/connect';
import type { PlanIndex } from '../../plan/links';
import { READ_COLUMNS, type PartyColumn } from '../../plan/table';
import { partyRows, taskRows } from '../rows';
import type { Job } from '../types';
import { writeWords } from '../words';
import { about } from './about';
import { agencyTable, heatTable, matrixTable } from './tables';
import { changeTable, checkTable, findingTable } from './findings';
import type { Given, SheetTable } from './table';

/** In characters: what is printed across A4 in type that can still be read. */
const TASK_WIDTHS = [18, 44, 11, 46, 28, 50, 50];
const PARTY_WIDTHS: Partial<Record<PartyColumn, number>> = {
  part: 18,
  group: 38,
  task: 46,
  kind: 30,
};

const READ: ReadonlySet<PartyColumn> = new Set(READ_COLUMNS);

/** All sheets in their order. */
export function sheetsOf(job: Job, index: PlanIndex): SheetTable[] {
  const { language } = job.view;
  const t = writeWords[language];
  const given: Given = { job, index, connections: connect(index), balances: rebalance(index) };
  const source = { plan: job.plan, index, language };
  const parties = partyRows(source);
  return [
    about(given),
    {
      name: t.sheets.tasks,
      ...taskRows(source),
      frozenRows: 1,
      frozenColumns: 0,
      filter: true,
      widest: (column) => TASK_WIDTHS[column],
    },
    {
      name: t.sheets.parties,
      ...parties,
      frozenRows: 1,
      frozenColumns: 0,
      filter: true,
      widest: (column) => PARTY_WIDTHS[parties.keys[column]!] ?? 26,
      folded: parties.keys.filter((key) => READ.has(key)).length,
    },
    agencyTable(given),
    heatTable(given),
    matrixTable(given),
    checkTable(given),
    findingTable(given),
    changeTable(given),
  ];
}
