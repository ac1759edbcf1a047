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

/**
 * What a sheet of an Office file writes as `_xHHHH_` (ECMA-376 part 1, 22.9.2.19, ST_Xstring): what XML
 * cannot hold or is advised against holding, carriage returns, which XML makes line feeds, and the
 * low line of text that looks like such an escape itself, or would before another.
 */
const ESCAPED =
  // eslint-disable-next-line no-control-regex -- just these are what must be escaped
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFDD0-\uFDEF\uFFFD-\uFFFF]|[\uD83F\uD87F\uD8BF\uD8FF\uD93F\uD97F\uD9BF\uD9FF\uDA3F\uDA7F\uDABF\uDAFF\uDB3F\uDB7F\uDBBF\uDBFF][\uDFFE\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|_(?=x[\dA-Fa-f]{4})/g;

/**
 * Text as a sheet of an Office file holds it; every program that opens the file shows the text itself.
 * Names that every object has are escaped too: the library that writes sheets looks texts up in one.
 */
export function sheetText(text: string): string {
  if (text in {}) return escapeOf(text[0]!) + text.slice(1);
  return text.replace(ESCAPED, (found) => found.split('').map(escapeOf).join(''));
}

const escapeOf = (unit: string): string =>
  `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
