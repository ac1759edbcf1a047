import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import cmaps from './cmaps/gb1.json' with { type: 'json' };
import { ReadError, tooLarge } from '../../error';
import { MOST_PAGES } from '../caps';
import type { ReadProgress } from '../types';
import { pageOf } from '../paged/drawn';
import { UNKNOWN, type Page } from '../paged/page';
import { Drawing, type Source } from './drawing';
import type { Font } from './fonts';
import { library, type Pdfjs } from './library';

/** A page is not read where so many characters, and so large a share of them, are not known. */
const [FEW, SHARE] = [3, 0.02];

/**
 * Text and rulings of every page, upright as it is shown.
 *
 * @throws {ReadError} `locked`, `broken`, `too-large`, or `fonts` where text is set in a font whose
 *   codes are neither explained in the document nor among the maps that are carried
 */
export async function pagesOf(bytes: Uint8Array, progress: ReadProgress): Promise<Page[]> {
  const { pdfjs, worker, port } = await library();
  const unknown: string[] = [];
  const task = pdfjs.getDocument({
    worker,
    // The library takes the buffer over.
    data: new Uint8Array(bytes),
    BinaryDataFactory: carriedData(unknown),
    disableFontFace: true,
    fontExtraProperties: true,
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
    const pages = await Promise.race([readPages(pdfjs, source, progress), port.exceeded]);
    if (unknown.length > 0) throw new ReadError('fonts', unknown.join(', '));
    return pages;
  } finally {
    await task.destroy();
    worker.destroy();
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
  if (error instanceof ReadError) throw error;
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
  const layer = await layersOf(source).catch(refuse);
  const pages: Page[] = [];
  for (let number = 1; number <= numPages; number += 1) {
    progress('blocks', number / numPages);
    const page = await source.getPage(number).catch(refuse);
    pages.push(await readPage(pdfjs, page, layer).catch(refuse));
    page.cleanup();
  }
  return pages;
}

/** Whether a layer is a watermark, or switched off. */
async function layersOf(source: PDFDocumentProxy): Promise<Source['layer']> {
  const layers = await source.getOptionalContentConfig();
  return (id) => {
    const group = layers.getGroup(id) as { name?: string | null } | null;
    if (!group) return undefined;
    if (/水印|watermark/i.test(group.name ?? '')) return 'watermark';
    return layers.isVisible({ type: 'OCG', id }) ? undefined : 'hidden-text';
  };
}

async function readPage(pdfjs: Pdfjs, page: PDFPageProxy, layer: Source['layer']): Promise<Page> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const operators = await page.getOperatorList();
  const font = (name: string) =>
    page.commonObjs.has(name) ? (page.commonObjs.get(name) as Font) : undefined;
  const drawing = new Drawing({ ops: pdfjs.OPS, font, layer }, transform as number[]);
  drawing.follow(operators);
  const { glyphs, rulings, shades, unknown } = drawing;
  const number = page.pageNumber;
  const lost = glyphs.filter(({ text }) => text === UNKNOWN).length;
  if (lost > FEW && lost > glyphs.length * SHARE) {
    throw new ReadError('fonts', [...unknown].map((name) => `${name}, p. ${number}`).join('; '));
  }
  return pageOf({ number, width, height, glyphs, rulings, shades });
}
