import { isCompound, streamNames } from './formats/compound';
import { isZip, Zip } from './zip';

/** Kinds of files that people choose and that hold nothing to be read here, or not in this form. */
export const FOREIGN = [
  'slides',
  'image',
  'rar',
  '7z',
  'packed',
  'zip',
  'iwork',
  'xlsb',
  'old-word',
  'database',
  'program',
  'shortcut',
  'media',
  'mail',
  'drawing',
  'mind-map',
  'book',
  'page-layout',
  'sealed',
  'wps-dos',
  'word-perfect',
  'wps-other',
  'other-document',
] as const;
export type Foreign = (typeof FOREIGN)[number];

/** How files of a kind begin: text at some place, `?` standing for any character. */
const BEGINS: readonly (readonly [Foreign, string, number?])[] = [
  ['image', '\x89PNG\r\n'],
  ['image', '\xff\xd8\xff'],
  ['image', 'GIF8'],
  ['image', 'II*\0'],
  ['image', 'MM\0*'],
  ['image', 'RIFF????WEBP'],
  ['image', 'ftyphei', 4],
  ['image', 'ftypmif', 4],
  ['image', 'ftypavif', 4],
  ['image', '8BPS'],
  ['rar', 'Rar!\x1a\x07'],
  ['7z', '7z\xbc\xaf\x27\x1c'],
  ['old-word', '\xdb\xa5'],
  ['old-word', '\x9b\xa5'],
  ['old-word', '1\xbe\0\0'],
  ['wps-dos', '\xffWPS'],
  ['word-perfect', '\xffWPC'],
  ['packed', '\x1f\x8b'],
  ['packed', 'BZh'],
  ['packed', '\xfd7zXZ'],
  ['packed', 'MSCF'],
  ['packed', 'ustar', 257],
  ['program', 'MZ'],
  ['program', '\x7fELF'],
  ['shortcut', 'L\0\0\0\x01\x14\x02\0'],
  ['media', 'RIFF????WAVE'],
  ['media', 'RIFF????AVI '],
  ['media', 'ID3'],
  ['media', 'ftyp', 4],
  ['media', '#!AMR'],
  ['database', '\0\x01\0\0Standard '],
  ['database', 'SQLite format 3\0'],
  ['drawing', 'AC10'],
  ['page-layout', '%!PS'],
  ['page-layout', 'Founder CEB'],
  ['book', 'CAJ'],
  ['book', 'KDH '],
  ['sealed', 'E-SafeNet', 4],
  ['sealed', '%TSD-Header-###%'],
];

/** Parts by which kinds of zips are known. */
const PARTS: readonly (readonly [Foreign, RegExp])[] = [
  ['slides', /^ppt\/presentation\.xml$/],
  ['xlsb', /^xl\/workbook\.bin$/],
  ['iwork', /^(?:Index\/.*\.iwa|Index\.zip|index\.(?:apxl|xml(?:\.gz)?))$/],
  ['mind-map', /^(?:content\.json|metadata\.json|META-INF\/manifest\.json|Document\.xml)$/],
  ['book', /^META-INF\/container\.xml$/],
  ['program', /^(?:AndroidManifest\.xml|META-INF\/MANIFEST\.MF)$/],
];

/** Streams by which kinds of compound files are known. */
const STREAMS: readonly (readonly [Foreign, RegExp])[] = [
  ['slides', /^PowerPoint Document$/],
  ['mail', /^__properties_version1\.0$/],
  ['drawing', /^VisioDocument$/],
  ['page-layout', /^Quill/],
  ['wps-other', /^(?:CONTENTS|MatOST|MN0|SPELLING)$/],
  // None of these: but a damaged file, which names no streams, may be any.
  ['other-document', /^/],
];

/** OpenDocument says its kind in a part of its own. */
const KINDS: readonly (readonly [Foreign, RegExp])[] = [
  ['slides', /presentation/],
  ['drawing', /graphics|chart|image/],
  ['database', /base|database/],
  ['book', /epub/],
];

/** What only packages have that are one document. */
const PACKAGE = /^(?:mimetype|\[Content_Types\]\.xml|OFD\.xml|uof\.xml)$/;

/**
 * What a file is that is not read, by its content; undefined where that is not known, either.
 *
 * @throws {ReadError} where it is a zip that cannot be listed
 */
export function foreignOf(bytes: Uint8Array): Foreign | undefined {
  if (isZip(bytes)) return foreignZip(new Zip(bytes));
  if (isCompound(bytes)) {
    const names = streamNames(bytes);
    return STREAMS.find(([, name]) => names.some((one) => name.test(one)))?.[0];
  }
  return BEGINS.find(([, text, at = 0]) => begins(bytes, text, at))?.[0] ?? bitmap(bytes);
}

function foreignZip(zip: Zip): Foreign {
  const known = PARTS.find(([, name]) => zip.names.some((part) => name.test(part)));
  if (known) return known[0];
  const kind = zip.names.includes('mimetype') ? (zip.text('mimetype') ?? '') : '';
  const other = zip.names.some((part) => PACKAGE.test(part)) ? 'other-document' : 'zip';
  return KINDS.find(([, name]) => name.test(kind))?.[0] ?? other;
}

const begins = (bytes: Uint8Array, text: string, at: number): boolean =>
  [...text].every((char, i) => char === '?' || bytes[at + i] === char.charCodeAt(0));

/** BM, and the file's own size: a text may begin with these letters. */
function bitmap(bytes: Uint8Array): Foreign | undefined {
  if (bytes.length < 26 || !begins(bytes, 'BM', 0)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.getUint32(2, true) === bytes.length ? 'image' : undefined;
}
