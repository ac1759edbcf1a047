import { UNKNOWN } from '../paged/page';
import type { Matrix } from '../paged/paths';

/** A font as PDF.js hands it on. */
export interface Font {
  readonly name: string;
  readonly vertical?: boolean;
  readonly composite?: boolean;
  readonly fontMatrix?: Matrix;
  readonly defaultVMetrics?: readonly number[];
  /** what each code means: a map, or nothing but the range of codes, where the document says nothing */
  readonly toUnicode?: {
    readonly _map?: readonly (string | number | null | undefined)[];
    readonly firstChar?: number;
  };
}

/** A character as PDF.js hands it on: its code, what it says, and its places in thousandths. */
export interface PdfGlyph {
  readonly originalCharCode: number;
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[] | null;
}

/**
 * What a character says; undefined where the document does not tell: a font that numbers its glyphs
 * and brings no map of their meanings can be printed, but not read.
 */
export function meaningOf(font: Font | undefined, glyph: PdfGlyph): string | undefined {
  const { unicode, originalCharCode } = glyph;
  if (unicode === UNKNOWN || isControl(unicode.charCodeAt(0))) return undefined;
  if (!font?.composite || !font.toUnicode) return unicode;
  const map = font.toUnicode._map;
  if (!map) return undefined;
  return map[originalCharCode] === undefined || map[originalCharCode] === null
    ? undefined
    : unicode;
}

/** Controls are no characters, but for those of white space. */
const isControl = (code: number): boolean => !(code >= 0x20 || (code >= 9 && code <= 13));
