/** Characters with which a cell would be taken for a formula by a spreadsheet. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Text that a spreadsheet takes for text: an apostrophe before what it would calculate (OWASP, "CSV
 * Injection").
 */
export const plain = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

type Table = readonly (readonly (string | number)[])[];

/** Rows as a spreadsheet pastes them: cells apart by tabs; tabs and line ends within cells as spaces. */
export function toTsv(rows: Table): string {
  const cell = (value: string | number) => plain(String(value)).replace(/[\t\r\n]+/g, ' ');
  return rows.map((row) => row.map(cell).join('\t')).join('\n');
}

/**
 * Rows as CSV (RFC 4180: CRLF, quotes doubled), with a byte order mark, by which Excel and WPS know
 * UTF-8.
 */
export function toCsv(rows: Table): string {
  const cell = (value: string | number) => {
    const text = plain(String(value));
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return '\uFEFF' + rows.map((row) => row.map(cell).join(',') + '\r\n').join('');
}
