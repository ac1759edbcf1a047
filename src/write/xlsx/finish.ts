import { xmlText } from '../safe';
import type { Repair } from '../package';
import type { SheetTable } from './table';

/**
 * Puts into a workbook what its library has no word for: filters, columns folded away, one page in
 * width on A4 across, headings on every page, page numbers, and row heights that follow an edit. Elements stand in the order that the
 * schema asks for (ECMA-376 part 1, 18.3.1.99, CT_Worksheet).
 *
 * @param heading what is printed at the head of every page
 */
export function finished(sheets: readonly SheetTable[], heading: string): Repair {
  return (name, text) => {
    if (name === 'xl/workbook.xml') return withNames(text, sheets);
    const at = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name);
    const sheet = at && sheets[Number(at[1]) - 1];
    return sheet ? finishedSheet(text, sheet, heading) : undefined;
  };
}

function finishedSheet(text: string, sheet: SheetTable, heading: string): string {
  const [first, rest] = text.split('<sheetData>') as [string, string];
  const [data, last] = rest.split('</sheetData>') as [string, string];
  return [
    head(first, sheet),
    '<sheetData>',
    data.replaceAll(' customHeight="1"', ''),
    '</sheetData>',
    sheet.filter ? `<autoFilter ref="${rangeOf(sheet)}"/>` : '',
    last
      .replace(/<pageMargins[^>]*>/, MARGINS)
      .replace(/<pageSetup[^>]*>/, () => `${PAGE}${headAndFoot(heading)}${unmarked(sheet)}`),
  ].join('');
}

/** In inches. */
const MARGINS =
  '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>';
/** Paper 9 is A4. */
const PAGE = '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';
/** A page's head and foot hold at most 255 characters each (ECMA-376 part 1, 18.3.1.46). */
const LONGEST = 200;

/** Above, what the file is of; below, name of the sheet, page of pages. `&` begins a code there. */
function headAndFoot(heading: string): string {
  const text = [...heading].slice(0, LONGEST).join('').replaceAll('&', '&&');
  const above = `<oddHeader>${xmlText(`&L${text}`)}</oddHeader>`;
  return `<headerFooter>${above}<oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>`;
}

/** Numbers that are text, such as a task's, are meant to be: no green corner. */
function unmarked(sheet: SheetTable): string {
  return `<ignoredErrors><ignoredError sqref="${rangeOf(sheet)}" numberStoredAsText="1"/></ignoredErrors>`;
}

function head(text: string, { folded, frozenColumns }: SheetTable): string {
  const outline = folded === undefined ? '' : '<outlinePr summaryRight="0"/>';
  const properties = `<sheetPr>${outline}<pageSetUpPr fitToPage="1"/></sheetPr>`;
  const laidOut = text
    .replace(/<worksheet [^>]*>/, (open) => `${open}${properties}`)
    .replace(/<pane [^>]*>/, (pane) => (frozenColumns > 0 ? pane : rowsOnly(pane)));
  if (folded === undefined) return laidOut;
  return laidOut
    .replace('<cols>', '<sheetFormatPr defaultRowHeight="15" outlineLevelCol="1"/><cols>')
    .replace(/<col min="(\d+)"/g, (col, min: string) => {
      if (Number(min) > folded) return `${col} hidden="1" outlineLevel="1"`;
      return Number(min) === folded ? `${col} collapsed="1"` : col;
    });
}

/** Where only rows are frozen there is no pane at the right. */
const rowsOnly = (pane: string): string =>
  pane.replace(' xSplit="0"', '').replace('"bottomRight"', '"bottomLeft"');

/** Names that Excel keeps by itself: rows repeated on every page, and the range of a filter. */
function withNames(text: string, sheets: readonly SheetTable[]): string {
  const named = (name: string, at: number, what: string, hidden = '') =>
    `<definedName name="_xlnm.${name}" localSheetId="${at}"${hidden}>${xmlText(what)}</definedName>`;
  const quoted = ({ name }: SheetTable) => `'${name.replaceAll("'", "''")}'`;
  const filters = sheets.map((sheet, i) => {
    const range = rangeOf(sheet).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    return sheet.filter
      ? named('_FilterDatabase', i, `${quoted(sheet)}!${range}`, ' hidden="1"')
      : '';
  });
  const titles = sheets.map((sheet, i) => {
    const columns = sheet.frozenColumns > 0 ? `${quoted(sheet)}!$A:$A,` : '';
    return named('Print_Titles', i, `${columns}${quoted(sheet)}!$1:$1`);
  });
  const names = `<definedNames>${[...filters, ...titles].join('')}</definedNames>`;
  return text.replace('<definedNames/>', () => names);
}

/** All cells of a sheet, from the heads to the last row. */
const rangeOf = ({ heads, rows }: SheetTable): string =>
  `A1:${columnName(heads.length)}${rows.length + 1}`;

/** 1 → A, 27 → AA. */
function columnName(column: number): string {
  const rest = (column - 1) % 26;
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? columnName(before) : '') + String.fromCharCode(65 + rest);
}
