/** Encodings that documents come in. */
export const ENCODINGS = [
  'utf-8',
  'utf-8 with a mark',
  'utf-16le with a mark',
  'utf-16be with a mark',
  'utf-16le',
  'utf-16be',
  'gb18030',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Text as bytes. */
export function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'gb18030') return gb18030(text);
  const marked = encoding.endsWith('mark') ? `\uFEFF${text}` : text;
  if (encoding.startsWith('utf-8')) return new TextEncoder().encode(marked);
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < marked.length; at += 1)
    view.setUint16(2 * at, marked.charCodeAt(at), encoding.startsWith('utf-16le'));
  return bytes;
}

/** Two bytes a character, found by decoding all of them once: no platform encodes GB18030. */
const codes = new Map<string, number>();

function gb18030(text: string): Uint8Array {
  if (codes.size === 0) {
    const decoder = new TextDecoder('gb18030');
    for (let high = 0x81; high <= 0xfe; high += 1)
      for (let low = 0x40; low <= 0xfe; low += 1) {
        const char = decoder.decode(new Uint8Array([high, low]));
        if (char.length === 1 && char !== '\uFFFD') codes.set(char, (high << 8) | low);
      }
  }
  const bytes = [...text.replace(/^\uFEFF/, '')].flatMap((char) => {
    if (char < '\u0080') return [char.charCodeAt(0)];
    const code = codes.get(char);
    if (code === undefined) throw new Error(`${char} is not among the two-byte characters`);
    return [code >> 8, code & 0xff];
  });
  return new Uint8Array(bytes);
}
