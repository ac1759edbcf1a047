import { ReadError } from './error';

/**
 * Bytes as text: by their byte-order mark, else UTF-16 where they hold zeros and read well so, else
 * UTF-8 where they are valid, else Latin-1 where it reads as Latin, else GB18030.
 *
 * @throws {ReadError} `unknown` where they are no text at all
 */
export function decodeText(bytes: Uint8Array): string {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  if (isMarked(bytes)) return text;
  // eslint-disable-next-line no-control-regex -- just these tell that it is no text
  const control = (text.slice(0, 4096).match(/[\u0000-\u0008\u000E-\u001F]/g) ?? []).length;
  if (control > 8) throw new ReadError('unknown');
  return text;
}

/** Whether bytes say themselves that they are UTF-8 text. */
const isMarked = ([a, b, c]: Uint8Array) => a === 0xef && b === 0xbb && c === 0xbf;

/** A label for TextDecoder. */
export function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (isMarked(bytes)) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const wide = wideOf(bytes.subarray(0, 4096));
  if (wide) return wide;
  if (isUtf8(bytes)) return 'utf-8';
  return isLatin(bytes.subarray(0, 64 * 1024)) ? 'windows-1252' : 'gb18030';
}

/** Whether bytes beyond ASCII stand alone between letters, as in Latin text; in Chinese they come in pairs. */
function isLatin(sample: Uint8Array): boolean {
  let [high, alone] = [0, 0];
  sample.forEach((byte, i) => {
    if (byte < 0x80) return;
    high += 1;
    const [before, after] = [sample[i - 1] ?? 0, sample[i + 1] ?? 0];
    if (before < 0x80 && after < 0x80 && byte >= 0x91) alone += 1;
  });
  return high > 0 && alone >= high * 0.9;
}

/** Characters that documents are made of; others are rare in them. */
const USUAL =
  /[\t\r\n\u0020-\u007E\u2010-\u2027\u2460-\u249B\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF]/g;

/** UTF-16 without a mark. Zeros stand in it, which no other encoding has, at every line's end at least. */
function wideOf(sample: Uint8Array): string | undefined {
  if (!sample.includes(0)) return undefined;
  const even = sample.subarray(0, sample.length & ~1);
  const found = ['utf-16le', 'utf-16be'].map((label) => {
    const text = new TextDecoder(label).decode(even);
    return { label, usual: (text.match(USUAL) ?? []).length / Math.max(1, text.length) };
  });
  const [best] = found.sort((a, b) => b.usual - a.usual);
  return best!.usual > 0.9 ? best!.label : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    // A beginning may be cut inside a character.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
