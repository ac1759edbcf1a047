import { withOmitted, type Block } from '../../blocks';
import { ReadError } from '../../error';
import { isZip, Zip } from '../../zip';
import { isCompound, streamNames } from '../compound';
import { has } from '../docx';
import { planFromTable } from '../own/plan';
import type { Format } from '../types';
import { openBook, rawCells } from './book';
import { packed } from './packed';
import type { Book } from './types';
import { omittedOf, tableOf } from './visible';
import { xlsxLooks } from './xlsx-looks';

/** Excel's and WPS's .xlsx. */
export const xlsx: Format = {
  id: 'xlsx',
  extensions: ['xlsx', 'xlsm', 'xltx', 'et'],
  matches: (bytes) => isZip(bytes) && has(bytes, /^xl\/workbook\.xml$/),
  plan: async (bytes) => planOf(await openXlsx(bytes)),
  blocks: async (bytes) => blocksOf(await openXlsx(bytes)),
};

function openXlsx(bytes: Uint8Array): Promise<Book> {
  const { bytes: sound, parts } = packed(new Zip(bytes));
  return openBook(sound, xlsxLooks(parts));
}

/** Excel's older .xls. */
export const xls: Format = {
  id: 'xls',
  extensions: ['xls', 'xlt', 'et'],
  matches: (bytes) => isCompound(bytes) && streams(bytes).some((name) => BOOK.test(name)),
  plan: async (bytes) => planOf(await openBook(bytes)),
  blocks: async (bytes) => blocksOf(await openBook(bytes)),
};

const BOOK = /^(?:Workbook|Book)$/i;

/** @throws {ReadError} `locked`: newer files with a password stand in a compound file as a whole */
function streams(bytes: Uint8Array): readonly string[] {
  const names = streamNames(bytes);
  if (names.includes('EncryptedPackage')) throw new ReadError('locked');
  return names;
}

/** The plan that some sheet of ours holds, whatever the sheet is called. */
function planOf(book: Book) {
  for (const sheet of book.sheets) {
    const plan = planFromTable(rawCells(sheet));
    if (plan) return plan;
  }
  return undefined;
}

/** One table a sheet; lines are numbered through. */
export function blocksOf(book: Book): Block[] {
  let line = 1;
  return book.sheets.flatMap((sheet): Block[] => {
    const table = tableOf(sheet, line);
    const omitted = omittedOf(sheet, line);
    line += sheet.rows.length;
    return withOmitted(table.rows.length > 0 || table.hidden ? [table] : [], omitted);
  });
}
