import { ReadError } from './error';

/**
 * Bytes as text: by their byte-order mark, else UTF-8 where they are valid, else UTF-16 where every
 * other byte of it is nearly always 0, else GB18030.
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
  const zeros = [0, 0];
  const sample = bytes.subarray(0, 4096);
  sample.forEach((byte, i) => (zeros[i % 2]! += byte === 0 ? 1 : 0));
  if (zeros[1]! > sample.length / 5) return 'utf-16le';
  if (zeros[0]! > sample.length / 5) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : 'gb18030';
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
