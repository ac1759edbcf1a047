/** What a spreadsheet would take for a formula, or drop; behind any apostrophes that are there. */
const RISKY = /^'*[=+\-@\t\r\n\0]/;

/**
 * Half of a surrogate pair, which no file in UTF-8 can hold. It is written as Office files write it
 * (ECMA-376 part 1, 22.9.2.19, ST_Xstring), and so is the low line of text that looks like that itself.
 */
const UNWRITABLE =
  /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|_(?=x(?:D[89A-F][\dA-F]{2}|005F)_)/g;
const WRITTEN = /_x(D[89A-F][\dA-F]{2}|005F)_/g;

const codeOf = (unit: string): string =>
  `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/**
 * A cell as text: one that a spreadsheet would take for a formula gets a leading apostrophe (OWASP,
 * “CSV Injection”). So does one that has apostrophes before such a sign, so that the way back is sure.
 */
export function guarded(cell: string): string {
  const written = cell.replace(UNWRITABLE, codeOf);
  return RISKY.test(written) ? `'${written}` : written;
}

/** A guarded cell as it was. */
export function unguarded(cell: string): string {
  const written = cell.startsWith("'") && RISKY.test(cell) ? cell.slice(1) : cell;
  return written.replace(WRITTEN, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
