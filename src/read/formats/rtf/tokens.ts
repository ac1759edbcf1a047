/** What a file in Rich Text Format is made of. */
type Token =
  | { readonly type: 'open' }
  | { readonly type: 'close' }
  /** a control word, or the sign of a control symbol; `value` undefined where it has no number */
  | { readonly type: 'word'; readonly word: string; readonly value: number | undefined }
  /** one byte of text */
  | { readonly type: 'byte'; readonly byte: number };

const [BACKSLASH, OPEN, CLOSE, SPACE, MINUS, QUOTE] = [0x5c, 0x7b, 0x7d, 0x20, 0x2d, 0x27];

const isLetter = (byte: number) => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;
const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39;
const LONGEST = 32;

/** Takes a file apart, from its beginning to its end or the end of its outermost group. */
export function* tokensOf(bytes: Uint8Array): Generator<Token> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at]!;
    at += 1;
    if (byte === OPEN) yield { type: 'open' };
    else if (byte === CLOSE) yield { type: 'close' };
    else if (byte !== BACKSLASH) {
      if (byte !== 0x0a && byte !== 0x0d && byte !== 0) yield { type: 'byte', byte };
    } else if (at < bytes.length) {
      const { token, end } = controlAt(bytes, at);
      at = end;
      yield token;
      // What follows is no text, however it looks.
      if (token.type === 'word' && token.word === 'bin') at += Math.max(0, token.value ?? 0);
    }
  }
}

function controlAt(bytes: Uint8Array, from: number): { token: Token; end: number } {
  let at = from;
  const first = bytes[at]!;
  if (first === QUOTE) {
    const code = String.fromCharCode(bytes[at + 1] ?? 0x30, bytes[at + 2] ?? 0x30);
    const byte = Number.parseInt(code, 16);
    return { token: { type: 'byte', byte: Number.isNaN(byte) ? 0x20 : byte }, end: at + 3 };
  }
  if (!isLetter(first)) {
    const sign = first === 0x0a || first === 0x0d ? 'par' : String.fromCharCode(first);
    return { token: { type: 'word', word: sign, value: undefined }, end: at + 1 };
  }
  let word = '';
  while (at < bytes.length && isLetter(bytes[at]!) && word.length < LONGEST)
    word += String.fromCharCode(bytes[at++]!);
  let number = '';
  if (bytes[at] === MINUS && isDigit(bytes[at + 1] ?? 0))
    number += String.fromCharCode(bytes[at++]!);
  while (at < bytes.length && isDigit(bytes[at]!) && number.length < 11)
    number += String.fromCharCode(bytes[at++]!);
  if (bytes[at] === SPACE) at += 1;
  return {
    token: { type: 'word', word, value: number === '' ? undefined : Number(number) },
    end: at,
  };
}
