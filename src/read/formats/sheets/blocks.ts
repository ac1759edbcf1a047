import type { Plan } from '../../../plan/types';
import { withOmitted, type Block } from '../../blocks';
import { planFromTable } from '../own/plan';
import { rawCells } from './book';
import type { Book } from './types';
import { omittedOf, tableOf } from './visible';

/** The plan that some sheet of ours holds, whatever the sheet is called. */
export function planIn(book: Book): Plan | undefined {
  for (const sheet of book.sheets) {
    const plan = planFromTable(rawCells(sheet));
    if (plan) return plan;
  }
  return undefined;
}

/** The blocks of a workbook: one table a sheet; lines are numbered through. */
export function bookBlocks(book: Book): Block[] {
  let line = 1;
  return book.sheets.flatMap((sheet): Block[] => {
    const table = tableOf(sheet, line);
    const omitted = omittedOf(sheet, line);
    line += sheet.rows.length;
    return withOmitted(table.rows.length > 0 || table.hidden ? [table] : [], omitted);
  });
}
