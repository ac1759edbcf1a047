/** Labels for TextDecoder, by code page. */
const PAGES: Readonly<Record<number, string>> = {
  437: 'windows-1252',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  10002: 'big5',
  10008: 'gb18030',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** Code pages by the number of a font's characters. */
const CHARSETS: Readonly<Record<number, number>> = {
  77: 1252,
  79: 10008,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  204: 1251,
  238: 1250,
};

const decoders = new Map<string, TextDecoder>();

/** Text of bytes in a code page; Windows' own for Latin letters where it is not known. */
export function decodedBy(page: number, bytes: readonly number[]): string {
  const label = PAGES[page] ?? 'windows-1252';
  const decoder = decoders.get(label) ?? new TextDecoder(label);
  decoders.set(label, decoder);
  return decoder.decode(Uint8Array.from(bytes));
}

/** The code page of a font; that of the file where the font is for Latin letters, or says nothing. */
export const pageOf = (charset: number | undefined, file: number): number =>
  CHARSETS[charset ?? 0] ?? file;
