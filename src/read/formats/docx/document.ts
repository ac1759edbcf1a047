import type { Block } from '../../blocks';
import { ReadError } from '../../error';
import { flowed } from '../flowed';
import { bodyOf } from './tree';
import { notesOf } from './notes';
import { numberingOf } from './numbering';
import { mainOf, relationsOf, type Package, type Relation } from './package';
import { stylesOf } from './styles';

/** Reads a document inside the document; undefined where it is none that can be read. */
type ReadInner = (bytes: Uint8Array) => Promise<readonly Block[] | undefined>;

/**
 * Blocks of a Word document.
 *
 * @throws {ReadError}
 */
export async function documentBlocks(parts: Package, readInner: ReadInner): Promise<Block[]> {
  const main = mainOf(parts.names);
  const xml = main === undefined ? undefined : parts.text(main);
  if (main === undefined || xml === undefined) throw new ReadError('broken', main);
  const relations = relationsOf(parts.text(main.replace(/([^/]*)$/, '_rels/$1.rels')));
  const items = bodyOf(xml, {
    numbering: numberingOf(parts.text('word/numbering.xml')),
    styles: stylesOf(parts.text('word/styles.xml')),
    chunks: await chunksOf(parts, relations, readInner),
    notes: new Map([
      ...notesOf('footnote', parts.text('word/footnotes.xml')),
      ...notesOf('endnote', parts.text('word/endnotes.xml')),
    ]),
  });
  return flowed(items);
}

async function chunksOf(
  parts: Package,
  relations: ReadonlyMap<string, Relation>,
  readInner: ReadInner,
): Promise<Map<string, readonly Block[]>> {
  const chunks = new Map<string, readonly Block[]>();
  for (const [id, { type, target }] of relations) {
    const bytes = type === 'aFChunk' ? parts.part(target) : undefined;
    const blocks = bytes && (await readInner(bytes));
    if (blocks) chunks.set(id, blocks);
  }
  return chunks;
}
