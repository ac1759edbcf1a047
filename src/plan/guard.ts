/** What a spreadsheet would take for a formula, or drop; behind any apostrophes that are there. */
const RISKY = /^'*[=+\-@\t\r\n\0]/;

/**
 * A cell as text: one that a spreadsheet would take for a formula gets a leading apostrophe (OWASP,
 * “CSV Injection”). So does one that has apostrophes before such a sign, so that the way back is sure.
 */
export const guarded = (cell: string): string => (RISKY.test(cell) ? `'${cell}` : cell);

/** A guarded cell as it was. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && RISKY.test(cell) ? cell.slice(1) : cell;
