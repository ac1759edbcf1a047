import type { Level } from '../docx/numbering';

/** Words of {\pn}, the numbers of Word 6 and 95, and how they are written (RTF 1.9.1, Bullets and Numbering). */
export const OLD_FORMATS: Readonly<Record<string, string>> = {
  pncard: 'decimal',
  pndec: 'decimal',
  pnord: 'ordinal',
  pnordt: 'decimal',
  pnucltr: 'upperLetter',
  pnlcltr: 'lowerLetter',
  pnucrm: 'upperRoman',
  pnlcrm: 'lowerRoman',
  pncnum: 'decimalEnclosedCircle',
  pndbnum: 'ideographDigital',
  pndbnumd: 'chineseCounting',
  pndbnuml: 'japaneseLegal',
  pndbnumt: 'chineseCounting',
  pndbnumk: 'japaneseDigitalTenThousand',
  pngbnum: 'decimalEnclosedFullstop',
  pngbnumd: 'decimalEnclosedParen',
  pngbnuml: 'decimalEnclosedCircleChinese',
  pngbnumk: 'ideographEnclosedCircle',
  pnzodiac: 'ideographTraditional',
  pnzodiacd: 'ideographZodiac',
  pnzodiacl: 'ideographZodiacTraditional',
};

/** Bullets, and the numbers of their own that paragraphs say: simple ones are of no level. */
export class OldNumber {
  format = 'decimal';
  before = '';
  after = '';
  start = 1;
  /** from 0; undefined where it is simple */
  level: number | undefined;

  /** By what its list is known: simple numbers of one look count on from one another. */
  get list(): string {
    if (this.level !== undefined) return 'pn';
    return `pn ${this.format} ${this.start} ${this.before} ${this.after}`;
  }

  get levels(): [number, Level] {
    const at = this.level ?? 0;
    const { format, start } = this;
    return [at, { format, start, text: `${this.before}%${at + 1}${this.after}` }];
  }
}
