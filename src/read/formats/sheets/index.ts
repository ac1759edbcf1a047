import { decodeText } from '../../decode';
import { ReadError } from '../../error';
import { isZip, Zip } from '../../zip';
import { isCompound, streamNames } from '../compound';
import { has } from '../docx';
import { isOdf, odfParts } from '../odf';
import type { Format } from '../types';
import { bookBlocks, planIn } from './blocks';
import { openBook } from './book';
import { excel2003Book } from './excel2003';
import { odsBook } from './ods';
import { packed } from './packed';
import type { Book } from './types';
import { withoutFormulas } from './xls-formulas';
import { xlsLooks } from './xls-looks';
import { xlsxLooks } from './xlsx-looks';

/** Excel's and WPS's .xlsx. */
export const xlsx: Format = {
  id: 'xlsx',
  extensions: ['xlsx', 'xlsm', 'xltx', 'et'],
  matches: (bytes) => isZip(bytes) && has(bytes, /^xl\/workbook\.xml$/),
  plan: async (bytes) => planIn(await openXlsx(bytes)),
  blocks: async (bytes) => bookBlocks(await openXlsx(bytes)),
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
  plan: async (bytes) => planIn(await openXls(bytes)),
  blocks: async (bytes) => bookBlocks(await openXls(bytes)),
};

const openXls = (bytes: Uint8Array): Promise<Book> =>
  openBook(withoutFormulas(bytes), xlsLooks(bytes));

/** OpenDocument's workbooks, which LibreOffice and WPS write; packed, or in one file of XML. */
export const ods: Format = {
  id: 'ods',
  extensions: ['ods', 'ots', 'fods'],
  matches: (bytes, head) => isOdf('spreadsheet', bytes, head),
  plan: async (bytes) => planIn(odsBook(odfParts(bytes))),
  blocks: async (bytes) => bookBlocks(odsBook(odfParts(bytes))),
};

/** Excel 2003's XML: one file, which Excel and WPS also write under the name of .xls. */
export const excel2003: Format = {
  id: 'excel2003',
  extensions: ['xml', 'xls'],
  matches: (_bytes, head) =>
    head !== undefined &&
    /<(?:\w+:)?Workbook[\s>]/.test(head) &&
    head.includes('urn:schemas-microsoft-com:office:spreadsheet'),
  plan: async (bytes) => planIn(await openExcel2003(bytes)),
  blocks: async (bytes) => bookBlocks(await openExcel2003(bytes)),
};

async function openExcel2003(bytes: Uint8Array): Promise<Book> {
  const { SSF } = await import('@e965/xlsx');
  return excel2003Book(decodeText(bytes), SSF);
}

const BOOK = /^(?:Workbook|Book)$/i;

/** @throws {ReadError} `locked`: newer files with a password stand in a compound file as a whole */
function streams(bytes: Uint8Array): readonly string[] {
  const names = streamNames(bytes);
  if (names.includes('EncryptedPackage')) throw new ReadError('locked');
  return names;
}
