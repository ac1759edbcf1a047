import writeXlsxFile from 'write-excel-file/universal';
import { indexPlan } from '../plan/links';
import { common } from '../words/common';
import type { Job, Writer } from './types';
import { sheetsOf } from './xlsx/sheets';
import { cellsOf, widthsOf } from './xlsx/cells';
import { timeless } from './package';
import { finished } from './xlsx/finish';

/** The workbook: the tasks as in the source, one row a party, and every figure, each on its sheet. */
export const xlsx: Writer = {
  write: async (job: Job, progress) => {
    const sheets = sheetsOf(job, indexPlan(job.plan));
    progress(0.4);
    const blob = await writeXlsxFile(
      sheets.map((sheet) => ({
        data: cellsOf(sheet),
        sheet: sheet.name,
        columns: widthsOf(sheet),
        orientation: 'landscape' as const,
        stickyRowsCount: sheet.frozenRows,
        ...(sheet.frozenColumns > 0 && { stickyColumnsCount: sheet.frozenColumns }),
        showGridLines: false,
      })),
      { fontFamily: 'Microsoft YaHei', fontSize: 10 },
    ).toBlob();
    progress(0.8);
    const heading = common[job.view.language].titled(job.plan.title, job.scenario);
    return timeless(new Uint8Array(await blob.arrayBuffer()), job.date, finished(sheets, heading));
  },
};
