import { strToU8, zipSync } from 'fflate';
import { made, type Made } from './huadu';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>';
const RELS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const OWN_RELS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>';

/** Other parts of a Word file, by their names in its folder. */
export type MoreParts = Readonly<Record<string, string | Uint8Array>>;

/** A Word file around the XML of its body, with the XML of its lists and other parts where it has any. */
export function docxOf(body: string, numbering = '', more: MoreParts = {}): Uint8Array {
  const others = Object.entries(more).map(([name, part]) => [
    `word/${name}`,
    typeof part === 'string' ? strToU8(part) : part,
  ]);
  return zipSync({
    '[Content_Types].xml': strToU8(TYPES),
    '_rels/.rels': strToU8(RELS),
    'word/document.xml': strToU8(`<w:document ${W}><w:body>${body}</w:body></w:document>`),
    'word/_rels/document.xml.rels': strToU8(OWN_RELS),
    'word/numbering.xml': strToU8(`<w:numbering ${W}>${numbering}</w:numbering>`),
    ...(Object.fromEntries(others) as Record<string, Uint8Array>),
  });
}

export const run = (text: string): string =>
  `<w:r><w:t xml:space="preserve">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r>`;
export const p = (inside: string): string => `<w:p>${inside}</w:p>`;

/** A cell, its properties first, then its paragraphs. */
export const tc = (paragraphs: string, properties = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${properties}</w:tcPr>${paragraphs}</w:tc>`;
export const tr = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
export const tbl = (...rows: string[]): string => {
  const columns = '<w:gridCol w:w="2000"/>'.repeat(4);
  return `<w:tbl><w:tblPr><w:tblW w:w="8000" w:type="dxa"/></w:tblPr><w:tblGrid>${columns}</w:tblGrid>${rows.join('')}</w:tbl>`;
};

const plain = (text: string): string => tc(p(run(text)));

/** The Huadu document as Word writes it: groups merged down. */
export const huaduDocx = (): Uint8Array => docxOf(made.map(bodyOf).join(''));

function bodyOf(block: Made): string {
  if (typeof block === 'string') return p(run(block));
  let open = 0;
  const rows = block.map((row) => {
    const [first, ...rest] = row;
    if (open > 0) {
      open -= 1;
      return tr(tc(p(''), '<w:vMerge/>'), ...row.map(({ text }) => plain(text)));
    }
    open = first!.down - 1;
    const merge = first!.down > 1 ? '<w:vMerge w:val="restart"/>' : '';
    return tr(tc(p(run(first!.text)), merge), ...rest.map(({ text }) => plain(text)));
  });
  return tbl(...rows);
}
