import { SaxesParser } from 'saxes';
import { ReadError } from './error';

const DEEPEST = 256;

/** An element as it is opened: its name without prefix, and its attributes without prefixes. */
export interface Opened {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

interface Handlers {
  readonly open: (element: Opened) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/**
 * Walks XML. Names lose their prefixes: the documents that are read give every prefix one meaning.
 *
 * @throws {ReadError} `unsafe` for a document type, entities, or nesting beyond 256; `broken` where it
 *   is not well-formed
 */
export function walkXml(xml: string, { open, close, text }: Handlers): void {
  const parser = new SaxesParser({ xmlns: false });
  let depth = 0;
  let failure: ReadError | undefined;
  const fail = (error: ReadError) => (failure ??= error);
  parser.on('doctype', () => fail(new ReadError('unsafe')));
  parser.on('error', () => fail(new ReadError('broken')));
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > DEEPEST) fail(new ReadError('unsafe'));
    if (failure) return;
    const attributes = Object.entries(tag.attributes as Record<string, string>);
    open({
      name: bare(tag.name),
      attributes: Object.fromEntries(attributes.map(([key, value]) => [bare(key), value])),
    });
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    if (!failure) close(bare(tag.name));
  });
  parser.on('text', (words) => !failure && text(words));
  parser.on('cdata', (words) => !failure && text(words));
  const step = 256 * 1024;
  const source = xml.replace(/^\uFEFF/, '');
  for (let at = 0; at < source.length && !failure; at += step)
    parser.write(source.slice(at, at + step));
  if (!failure) parser.close();
  if (failure) throw failure;
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);
