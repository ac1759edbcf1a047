import type { Block } from '../blocks';
import { decodeText } from '../decode';
import { ReadError } from '../error';
import { isZip, Zip } from '../zip';
import { flowed } from './flowed';
import { bodyOf } from './odt/body';
import { stylesOf } from './odt/styles';
import type { Format } from './types';

const TYPE = /^application\/vnd\.oasis\.opendocument\.text/;

/** OpenDocument's text, which LibreOffice, WPS and Word write; packed, or in one file of XML. */
export const odt: Format = {
  id: 'odt',
  extensions: ['odt', 'ott', 'fodt'],
  matches: (bytes, head) =>
    isZip(bytes)
      ? typeOf(new Zip(bytes))
      : head !== undefined &&
        /<office:document[\s>]/.test(head) &&
        /office:mimetype="application\/vnd\.oasis\.opendocument\.text/.test(head),
  blocks: async (bytes) => (isZip(bytes) ? packed(new Zip(bytes)) : flat(decodeText(bytes))),
};

function typeOf(zip: Zip): boolean {
  return zip.names.includes('content.xml') && TYPE.test(zip.text('mimetype') ?? '');
}

function packed(zip: Zip): Block[] {
  if (/encryption-data/.test(zip.text('META-INF/manifest.xml') ?? ''))
    throw new ReadError('locked');
  const content = zip.text('content.xml');
  if (content === undefined) throw new ReadError('broken', 'content.xml');
  const styles = zip.text('styles.xml');
  return flowed(bodyOf(content, stylesOf(styles === undefined ? [content] : [styles, content])));
}

const flat = (xml: string): Block[] => flowed(bodyOf(xml, stylesOf([xml])));
