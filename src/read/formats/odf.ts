import { decodeText } from '../decode';
import { ReadError } from '../error';
import { isZip, Zip } from '../zip';

/** The parts of an OpenDocument file that are read. */
export interface OdfParts {
  readonly content: string;
  /** parts that styles stand in, the later ones first in rank */
  readonly styles: readonly string[];
}

type Kind = 'text' | 'spreadsheet';

const TYPES: Readonly<Record<Kind, { readonly packed: RegExp; readonly flat: RegExp }>> = {
  text: {
    packed: /^application\/vnd\.oasis\.opendocument\.text/,
    flat: /office:mimetype="application\/vnd\.oasis\.opendocument\.text/,
  },
  spreadsheet: {
    packed: /^application\/vnd\.oasis\.opendocument\.spreadsheet/,
    flat: /office:mimetype="application\/vnd\.oasis\.opendocument\.spreadsheet/,
  },
};

/** Whether bytes are an OpenDocument file of a kind: packed, or one file of XML. */
export function isOdf(kind: Kind, bytes: Uint8Array, head: string | undefined): boolean {
  const { packed, flat } = TYPES[kind];
  if (!isZip(bytes))
    return head !== undefined && /<office:document[\s>]/.test(head) && flat.test(head);
  const zip = new Zip(bytes);
  return zip.names.includes('content.xml') && packed.test(zip.text('mimetype') ?? '');
}

/** @throws {ReadError} `locked`, or `broken` where it has no content */
export function odfParts(bytes: Uint8Array): OdfParts {
  if (!isZip(bytes)) {
    const xml = decodeText(bytes);
    return { content: xml, styles: [xml] };
  }
  const zip = new Zip(bytes);
  if (/encryption-data/.test(zip.text('META-INF/manifest.xml') ?? ''))
    throw new ReadError('locked');
  const content = zip.text('content.xml');
  if (content === undefined) throw new ReadError('broken', 'content.xml');
  const styles = zip.text('styles.xml');
  return { content, styles: styles === undefined ? [content] : [styles, content] };
}
