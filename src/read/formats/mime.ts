import { fromBase64 } from '../base64';
import { ReadError, tooLarge } from '../error';

/** One part of a message: RFC 2045 and 2046. */
export interface Part {
  /** its type in small letters, without parameters */
  readonly type: string;
  /** the encoding that its head names */
  readonly charset: string | undefined;
  readonly bytes: Uint8Array;
}

type Headers = ReadonlyMap<string, string>;

const DEEPEST = 8;
const MOST = 1000;
const LONGEST_HEAD = 8192;

/** Whether text begins with the head of a message. */
export function isMime(text: string): boolean {
  const { headers } = split(text.slice(0, LONGEST_HEAD).trimStart());
  return headers.has('content-type') && headers.has('mime-version');
}

/**
 * The parts of a message that hold no further parts, in order.
 *
 * @throws {ReadError} `unsafe` where they are nested too deep, `too-large` where there are too many
 */
export function partsOf(bytes: Uint8Array): Part[] {
  const parts: Part[] = [];
  const read = (text: string, depth: number): void => {
    if (depth > DEEPEST) throw new ReadError('unsafe');
    const { headers, body } = split(text);
    const type = headers.get('content-type') ?? 'text/plain';
    const boundary = type.startsWith('multipart/') ? parameter(type, 'boundary') : undefined;
    if (boundary === undefined) {
      if (parts.length >= MOST) throw tooLarge('parts', MOST + 1, MOST);
      parts.push(partOf(headers, type, body));
      return;
    }
    for (const inner of body.split(`--${boundary}`).slice(1)) {
      if (inner.startsWith('--')) break;
      read(inner.replace(/^[ \t]*\r?\n/, ''), depth + 1);
    }
  };
  read(new TextDecoder('latin1').decode(bytes).trimStart(), 0);
  return parts;
}

function partOf(headers: Headers, type: string, body: string): Part {
  const encoding = headers.get('content-transfer-encoding')?.trim().toLowerCase() ?? '';
  return {
    type: type.split(';', 1)[0]!.trim().toLowerCase(),
    charset: parameter(type, 'charset'),
    bytes:
      encoding === 'base64'
        ? fromBase64(body)
        : toBytes(encoding === 'quoted-printable' ? unquoted(body) : body),
  };
}

/** Lines that end in = go on; =E5 is a byte. */
const unquoted = (text: string): string =>
  text
    .replace(/=[ \t]{0,8}\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** Head and body; lines of the head that begin with a space go on from the line before. */
function split(text: string): { headers: Headers; body: string } {
  const headers = new Map<string, string>();
  let [at, name] = [0, ''];
  while (at < text.length) {
    const end = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at);
    const line = text.slice(at, end).replace(/\r$/, '');
    if (line === '') return { headers, body: text.slice(end + 1) };
    const [, own, value] = /^([A-Za-z-]{1,60}):(.*)$/.exec(line) ?? [];
    if (own !== undefined) headers.set((name = own.toLowerCase()), value!.trim());
    else if (/^[ \t]/.test(line) && name) {
      const before = headers.get(name) ?? '';
      if (before.length < LONGEST_HEAD) headers.set(name, `${before} ${line.trim()}`);
    } else return { headers, body: text.slice(at) };
    at = end + 1;
  }
  return { headers, body: '' };
}

function parameter(header: string, name: string): string | undefined {
  const at = header.toLowerCase().indexOf(`${name}=`);
  if (at < 0) return undefined;
  const value = header.slice(at + name.length + 1);
  return value.startsWith('"') ? value.slice(1, value.indexOf('"', 1)) : /^[^;\s]*/.exec(value)![0];
}

/** TextDecoder's Latin 1 is Windows' own: characters of it that are no bytes are put back. */
function toBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    bytes[i] = code < 256 ? code : (BACK.get(code) ?? 0x3f);
  }
  return bytes;
}

const BACK: ReadonlyMap<number, number> = new Map(
  Array.from({ length: 32 }, (_, i) => {
    const shown = new TextDecoder('latin1').decode(Uint8Array.of(0x80 + i));
    return [shown.charCodeAt(0), 0x80 + i];
  }),
);
