import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import cmaps from './cmaps/gb1.json' with { type: 'json' };
import { ReadError, tooLarge } from '../../error';
import type { ReadProgress } from '../types';
import { library, type Pdfjs } from './library';
import { rulingsOf, type Ruling } from './rulings';

/** A piece of text on a page. Units are points; y grows downwards. */
export interface Item {
  readonly text: string;
  readonly x: number;
  /** of the baseline */
  readonly y: number;
  readonly width: number;
  /** of the font */
  readonly size: number;
}

export interface Page {
  /** counts from 1 */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly Item[];
  readonly rulings: readonly Ruling[];
}

const MOST_PAGES = 500;

/**
 * Text and rulings of every page, upright as it is shown.
 *
 * @throws {ReadError} `locked`, `broken`, `too-large`, or `fonts` where text is set in a font whose
 *   codes are neither explained in the document nor among the maps that are carried
 */
export async function pagesOf(bytes: Uint8Array, progress: ReadProgress): Promise<Page[]> {
  const pdfjs = await library();
  const unknown: string[] = [];
  const task = pdfjs.getDocument({
    // The library takes the buffer over.
    data: new Uint8Array(bytes),
    BinaryDataFactory: carriedData(unknown),
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const source = await task.promise.catch(refuse);
    const pages = await readPages(pdfjs, source, progress);
    if (unknown.length > 0) throw new ReadError('fonts', unknown.join(', '));
    return pages;
  } finally {
    await task.destroy();
  }
}

/** Hands the library its code maps out of the program itself; `unknown` collects those it lacks. */
function carriedData(unknown: string[]) {
  return class {
    fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      const name = filename.replace(/\.bcmap$/, '');
      const packed = (cmaps as Readonly<Record<string, string>>)[name];
      if (packed !== undefined) {
        return Promise.resolve(Uint8Array.from(atob(packed), (char) => char.charCodeAt(0)));
      }
      if (kind === 'cMapUrl' && !unknown.includes(name)) unknown.push(name);
      return Promise.reject(new Error(`not carried: ${filename}`));
    }
  };
}

function refuse(error: unknown): never {
  const name = error instanceof Error ? error.name : '';
  throw new ReadError(name === 'PasswordException' ? 'locked' : 'broken');
}

async function readPages(
  pdfjs: Pdfjs,
  source: PDFDocumentProxy,
  progress: ReadProgress,
): Promise<Page[]> {
  const { numPages } = source;
  if (numPages > MOST_PAGES) throw tooLarge('pages', numPages, MOST_PAGES);
  const pages: Page[] = [];
  for (let number = 1; number <= numPages; number += 1) {
    progress('blocks', number / numPages);
    const page = await source.getPage(number).catch(refuse);
    pages.push(await readPage(pdfjs, page).catch(refuse));
    page.cleanup();
  }
  return pages;
}

async function readPage(pdfjs: Pdfjs, page: PDFPageProxy): Promise<Page> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const [content, operators] = await Promise.all([
    page.getTextContent({ disableNormalization: true }),
    page.getOperatorList(),
  ]);
  const items = content.items.flatMap((item): Item[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a, b, c, d, x, y] = pdfjs.Util.transform(transform, item.transform) as number[];
    // Text across the page is a watermark or a stamp.
    if (Math.abs(b!) > Math.abs(a!) * 0.2) return [];
    const size = Math.min(Math.hypot(c!, d!), 1.25 * emOf(item.str, item.width));
    return [{ text: item.str, x: x!, y: y!, width: item.width, size }];
  });
  const rulings = rulingsOf(pdfjs.OPS, operators, transform as number[]);
  return { number: page.pageNumber, width, height, items: withoutEchoes(items), rulings };
}

/** What one Chinese character takes: some documents set small characters in a large font. */
function emOf(text: string, width: number): number {
  const chars = [...text];
  const wide = chars.filter((char) => char.charCodeAt(0) > 0x2e7f).length;
  return wide * 2 > chars.length ? width / (wide + (chars.length - wide) / 2) : Infinity;
}

/** Bold type is often the same text printed twice, a hair apart. */
function withoutEchoes(items: readonly Item[]): Item[] {
  const kept = new Map<string, Item[]>();
  return items.filter((item) => {
    const same = kept.get(item.text) ?? [];
    const near = (other: Item) =>
      Math.abs(other.x - item.x) < 1.5 && Math.abs(other.y - item.y) < 1.5;
    if (same.some(near)) return false;
    kept.set(item.text, [...same, item]);
    return true;
  });
}
