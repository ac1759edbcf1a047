/** What XML 1.0 cannot hold, even escaped: most control characters, halves of surrogate pairs. */
const FORBIDDEN =
  // eslint-disable-next-line no-control-regex -- just these are what must go
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text without the characters that no XML document may hold. */
export const printable = (text: string): string => text.replace(FORBIDDEN, '');

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as it stands in an XML document, in an element or an attribute. */
export const xmlText = (text: string): string =>
  printable(text).replace(/[&<>"]/g, (char) => ESCAPES[char]!);

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
