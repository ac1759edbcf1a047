import { strToU8, zipSync } from 'fflate';

/** A page of an OFD file: the objects on it, as XML, and the number of a template below them. */
interface OfdPage {
  readonly objects: string;
  readonly template?: number;
}

const NS = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const xml = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
const content = ({ objects, template }: OfdPage) =>
  xml(
    `<ofd:Page ${NS}>${template === undefined ? '' : `<ofd:Template TemplateID="${template}"/>`}<ofd:Content><ofd:Layer ID="9">${objects}</ofd:Layer></ofd:Content></ofd:Page>`,
  );

/** A text at a place in millimetres, its characters a size apart. */
export const text = (x: number, y: number, words: string, size = 4): string =>
  `<ofd:TextObject Boundary="${x} ${y} 100 8" Size="${size}"><ofd:TextCode X="0" Y="${size}" DeltaX="g ${[...words].length - 1} ${size}">${words}</ofd:TextCode></ofd:TextObject>`;

/** A line from place to place. */
export const line = (x1: number, y1: number, x2: number, y2: number): string =>
  `<ofd:PathObject Boundary="${x1} ${y1} 100 100" LineWidth="0.2"><ofd:AbbreviatedData>M 0 0 L ${x2 - x1} ${y2 - y1}</ofd:AbbreviatedData></ofd:PathObject>`;

/** A ruled table, one line a cell, in rows of 10 mm. */
export function ruledOfd(
  left: number,
  top: number,
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): { lines: string; texts: string } {
  const xs = widths.reduce((all, width) => [...all, all.at(-1)! + width], [left]);
  const bottom = top + 10 * rows.length;
  const across = [...rows, []].map((_, r) => line(left, top + 10 * r, xs.at(-1)!, top + 10 * r));
  const down = xs.map((x) => line(x, top, x, bottom));
  const texts = rows.flatMap((row, r) =>
    row.map((cell, c) => (cell ? text(xs[c]! + 1, top + 10 * r + 2, cell) : '')),
  );
  return { lines: [...across, ...down].join(''), texts: texts.join('') };
}

/** What an OFD file carries beside its pages: more parts, and what names them. */
interface OfdBeside {
  readonly beside?: Readonly<Record<string, string>>;
  /** in what the package says of the document */
  readonly body?: string;
  /** in the document's own part */
  readonly document?: string;
}

/** A small OFD file; the paths of its parts are told from the folder and from the root. */
export function makeOfd(
  pages: readonly OfdPage[],
  templates: readonly string[] = [],
  { beside = {}, body = '', document = '' }: OfdBeside = {},
): Uint8Array {
  const listed = pages.map((_, i) => `<ofd:Page ID="${i + 1}" BaseLoc="Pages/${i}.xml"/>`).join('');
  const shared = templates
    .map((_, i) => `<ofd:TemplatePage ID="${i}" BaseLoc="/Doc_0/Tpls/${i}.xml"/>`)
    .join('');
  return zipSync({
    'OFD.xml': xml(
      `<ofd:OFD ${NS}><ofd:DocBody><ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot>${body}</ofd:DocBody></ofd:OFD>`,
    ),
    'Doc_0/Document.xml': xml(
      `<ofd:Document ${NS}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>${shared}</ofd:CommonData><ofd:Pages>${listed}</ofd:Pages>${document}</ofd:Document>`,
    ),
    ...Object.fromEntries(Object.entries(beside).map(([name, part]) => [name, xml(part)])),
    ...Object.fromEntries(pages.map((page, i) => [`Doc_0/Pages/${i}.xml`, content(page)])),
    ...Object.fromEntries(
      templates.map((objects, i) => [`Doc_0/Tpls/${i}.xml`, content({ objects })]),
    ),
  });
}
