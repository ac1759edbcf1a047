/** Code pages by their numbers, where their names are not made of these. */
const NAMES: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  10000: 'macintosh',
  10002: 'big5',
  10008: 'gb18030',
  32768: 'macintosh',
  54936: 'gb18030',
  65001: 'utf-8',
};
const USUAL = 'windows-1252';

/** Text out of bytes in a code page; in that of Western Europe where it is none that is known. */
export function inCodePage(page: number, bytes: Uint8Array): string {
  const windows = page >= 1250 && page <= 1258 ? `windows-${page}` : USUAL;
  return new TextDecoder(NAMES[page] ?? windows, { ignoreBOM: true }).decode(bytes);
}

/** The same for the library that opens workbooks, which brings no code pages of its own. */
export const codePages = {
  utils: {
    decode: (page: number, data: string | ArrayLike<number>): string =>
      inCodePage(
        page,
        Uint8Array.from(
          typeof data === 'string' ? [...data].map((char) => char.charCodeAt(0)) : Array.from(data),
        ),
      ),
  },
};
