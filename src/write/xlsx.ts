import writeXlsxFile from 'write-excel-file/universal';
import { toneOf } from '../draw/heat';
import { LIGHT } from '../draw/palette';
import { indexPlan } from '../plan/links';
import { common } from '../words/common';
import type { CorpusTable } from './corpus';
import type { Job, Progress, Writer } from './types';
import { sheetsOf } from './xlsx/sheets';
import { cellsOf, widthsOf } from './xlsx/cells';
import { timeless } from './package';
import { finished } from './xlsx/finish';
import type { SheetTable } from './xlsx/table';

/** The workbook: the tasks as in the source, one row a party, and every figure, each on its sheet. */
export const xlsx: Writer = {
  write: async (job: Job, progress) => {
    const sheets = sheetsOf(job, indexPlan(job.plan));
    progress(0.4);
    const heading = common[job.view.language].titled(job.plan.title, job.scenario);
    return workbook(sheets, heading, job.date, progress);
  },
};

/** The workbook of what was found across plans. */
export function corpusXlsx(
  tables: readonly CorpusTable[],
  heading: string,
  date: string,
  progress: Progress,
): Promise<Uint8Array> {
  return workbook(tables.map(sheetOf), heading, date, progress);
}

function sheetOf({ name, heads, rows, frozen, shaded }: CorpusTable): SheetTable {
  const numbers = shaded === undefined ? [] : rows.flatMap((row) => row.slice(shaded)).map(Number);
  const most = numbers.reduce((max, value) => Math.max(max, value), 0);
  return {
    name,
    heads,
    rows,
    frozenRows: 1,
    frozenColumns: frozen,
    filter: shaded === undefined,
    ...(shaded !== undefined && {
      widest: (column) => (column < shaded ? undefined : 10),
      shade: (row, column) => {
        const value = column < shaded ? 0 : Number(rows[row]![column]);
        return value > 0 ? toneOf(value, most, LIGHT) : undefined;
      },
    }),
  };
}

async function workbook(
  sheets: readonly SheetTable[],
  heading: string,
  date: string,
  progress: Progress,
): Promise<Uint8Array> {
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
  return timeless(new Uint8Array(await blob.arrayBuffer()), date, finished(sheets, heading));
}
