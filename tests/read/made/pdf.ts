/** A PDF of numbered objects; the first is its catalog. */
export function pdfOf(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  file += `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

/** An object that holds operators. */
export const streamOf = (content: string, entries = ''): string =>
  `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;

/** A text as the codes of a font that is set in UCS-2. */
export const codesOf = (text: string): string =>
  `<${[...text].map((char) => char.charCodeAt(0).toString(16).padStart(4, '0')).join('')}>`;

/** A Chinese font that is named and not embedded: the font, then its descendant, which stands behind it. */
export function fontObjects(encoding: string, at: number): [string, string] {
  return [
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [${at + 1} 0 R] >>`,
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 /ItalicAngle 0 /FontBBox [-25 -254 1000 880] >> >>',
  ];
}

/** What pages of operators may refer to beside the fonts /F1 and, set downwards, /F2. */
interface Beside {
  /** more fonts, by the names of their objects */
  readonly resources?: string;
  /** more objects, numbered from 10 */
  readonly objects?: readonly string[];
}

/** A PDF whose pages, A4, are written by hand, as operators. */
export function pdfOfOperators(
  pages: readonly string[],
  { resources = '', objects = [] }: Beside = {},
): Uint8Array {
  const from = 10 + objects.length;
  const kids = pages.map((_, i) => `${from + 2 * i} 0 R`).join(' ');
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    ...fontObjects('UniGB-UCS2-H', 3),
    ...fontObjects('UniGB-UCS2-V', 5),
    ...['null', 'null', 'null'],
    ...objects,
    ...pages.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 5 0 R >> ${resources} >> /Contents ${from + 2 * i + 1} 0 R >>`,
      streamOf(content),
    ]),
  ]);
}

/** Operators that set a line of text at a place, in 12 points unless told. */
export const set = (x: number, y: number, text: string, size = 12): string =>
  `BT /F1 ${size} Tf ${x} ${y} Td ${codesOf(text)} Tj ET`;
