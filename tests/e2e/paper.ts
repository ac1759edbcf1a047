import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { repair } from '../../src/read/characters';
import type { TextItem } from 'pdfjs-dist/types/src/display/api';

/** A page of a PDF as an independent reader sees it. */
export interface Paper {
  /** millimetres */
  readonly width: number;
  readonly height: number;
  /** all words, without blanks between them; see `wordsOf` */
  readonly text: string;
  /** how each line of words begins */
  readonly lines: readonly string[];
  /** names of faces that are not in the file */
  readonly missing: readonly string[];
}

const MM = 25.4 / 72;

/** Every page of a PDF. */
export async function papersOf(pdf: Uint8Array): Promise<Paper[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const papers: Paper[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    await page.getOperatorList();
    const { items, styles } = await page.getTextContent();
    const words = items.filter((item): item is TextItem => 'str' in item && item.str.trim() !== '');
    const [x1, y1, x2, y2] = page.view as [number, number, number, number];
    papers.push({
      width: Math.round((x2 - x1) * MM),
      height: Math.round((y2 - y1) * MM),
      text: wordsOf(words.map(({ str }) => str).join('')),
      lines: words.filter((word) => begins(word, words)).map(({ str }) => str.trim()),
      missing: Object.keys(styles).filter((name) => isMissing(page.commonObjs.get(name))),
    });
  }
  return papers;
}

/**
 * Words as they can be compared. A browser's PDF gives some characters as the radicals that look like
 * them, and one dash as another, whatever the page: the faces have one glyph for both.
 */
export const wordsOf = (text: string): string =>
  repair(text).replace(/[—―–]/g, '—').replace(/\s/g, '');

const isMissing = (font: unknown): boolean =>
  (font as { readonly missingFile?: boolean }).missingFile === true;

/** Whether nothing stands just before a word on its line. */
function begins(word: TextItem, words: readonly TextItem[]): boolean {
  const [x, y] = [word.transform[4] as number, word.transform[5] as number];
  return !words.some((other) => {
    const [ox, oy] = [other.transform[4] as number, other.transform[5] as number];
    return other !== word && Math.abs(oy - y) < 2 && ox < x && ox + other.width > x - 3;
  });
}
