/** What a spreadsheet would take for a formula, or drop. */
const RISKY = /^[=+\-@\t\r\0]/;

/**
 * A cell as text: one that a spreadsheet would take for a formula gets a leading apostrophe (OWASP,
 * “CSV Injection”).
 */
function guarded(cell: string): string {
  return RISKY.test(cell) ? `'${cell}` : cell;
}

type Table = readonly (readonly (string | number)[])[];

/** Rows as CSV (RFC 4180) in UTF-8 with a byte order mark, by which Excel and WPS tell it. */
export function csv(rows: Table): string {
  const quoted = (cell: string) =>
    /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return `\uFEFF${rows.map((row) => `${row.map((c) => quoted(guarded(String(c)))).join(',')}\r\n`).join('')}`;
}

/** Rows as a clipboard's table: tabs between cells, which therefore hold neither tabs nor breaks. */
export function tabbed(rows: Table): string {
  const plain = (cell: string | number) => guarded(String(cell)).replace(/[\t\r\n]+/g, ' ');
  return rows.map((row) => row.map(plain).join('\t')).join('\n');
}
