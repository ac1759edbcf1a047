import { codesOf, fontObjects, pdfOf, streamOf } from './made/pdf';

/** What stands on a page, in points from its lower left corner; A4, upright. */
export interface PdfPage {
  readonly texts: readonly (readonly [x: number, y: number, text: string])[];
  readonly lines?: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[];
}

function contentOf({ texts, lines = [] }: PdfPage, size: number): string {
  const set = texts.map(([x, y, text]) => `BT /F1 ${size} Tf ${x} ${y} Td ${codesOf(text)} Tj ET`);
  const drawn = lines.map(([x1, y1, x2, y2]) => `${x1} ${y1} m ${x2} ${y2} l S`);
  return [...set, ...drawn].join('\n');
}

/**
 * A small PDF whose Chinese font is named and not embedded, as old office machines write them: its
 * text can only be read by a code map.
 *
 * @param encoding name of the map
 * @param size of the font, in points
 */
export function makePdf(
  pages: readonly PdfPage[],
  encoding = 'UniGB-UCS2-H',
  size = 12,
): Uint8Array {
  const kids = pages.map((_, i) => `${5 + 2 * i} 0 R`).join(' ');
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    ...fontObjects(encoding, 3),
    ...pages.flatMap((page, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + 2 * i} 0 R >>`,
      streamOf(contentOf(page, size)),
    ]),
  ]);
}

/** A ruled table: its rows from the top down, each cell on one or more lines. */
export function ruled(
  top: number,
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): PdfPage {
  const texts: [number, number, string][] = [];
  const xs = widths.reduce((all, width) => [...all, all.at(-1)! + width], [60]);
  const [left, right] = [xs[0]!, xs.at(-1)!];
  const lines: [number, number, number, number][] = [[left, top, right, top]];
  let y = top;
  for (const row of rows) {
    const height = 8 + 16 * Math.max(...row.map((cell) => cell.split('\n').length));
    row.forEach((cell, c) =>
      cell.split('\n').forEach((line, l) => {
        if (line) texts.push([xs[c]! + 4, y - 16 - 16 * l, line]);
      }),
    );
    y -= height;
    lines.push([left, y, right, y]);
  }
  for (const x of xs) lines.push([x, top, x, y]);
  return { texts, lines };
}
