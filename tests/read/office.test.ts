import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openDocument, readDocument } from '../../src/read';
import type { Block } from '../../src/read/blocks';
import { isCompound } from '../../src/read/formats/compound';
import { ReadError } from '../../src/read/error';
import { expected, meaning } from './made/huadu';

const folder = new URL('../fixtures/office/', import.meta.url);
const names = readdirSync(folder);
const files = names.filter((name) => !name.endsWith('.json'));
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)));

/** A paragraph as its text, a table as rows of cells (text, rows and columns covered) and what it hides. */
const plain = (block: Block) => {
  if (block.type === 'paragraph') return block.text;
  const rows = block.rows.map((row) =>
    row.map(({ text, down = 1, across = 1 }) => [text, down, across]),
  );
  return block.hidden ? { rows, hidden: block.hidden } : rows;
};

describe('documents that other programs wrote', () => {
  it('each have their expected outcome beside them', () => {
    expect(files.length).toBeGreaterThan(0);
    expect(files.map((name) => `${name}.json`).filter((name) => !names.includes(name))).toEqual([]);
  });

  it.each(files)('%s gives what is expected', async (name) => {
    const { blocks } = await openDocument(bytesOf(name), name);
    const outcome = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as unknown;
    expect(blocks.map(plain)).toEqual(outcome);
  });
});

describe('an older Word file', () => {
  it('holds the Huadu table with its merged cells', async () => {
    const plan = await readDocument('x', bytesOf('merged-down.doc'), 'x.doc');
    expect(meaning(plan)).toEqual(expected);
  });

  it('is refused where it is encrypted, or older than Word 97', async () => {
    const changed = (at: number, ...values: number[]) => {
      const bytes = bytesOf('merged-down.doc');
      bytes.set(values, headIn(bytes) + at);
      return openDocument(bytes, 'x.doc');
    };
    await expect(changed(11, 1)).rejects.toThrow(new ReadError('locked'));
    await expect(changed(2, 0x68, 0)).rejects.toThrow(new ReadError('foreign', 'old-word'));
  });
});

/** Where the head of a Word file stands: at the beginning of a sector, with its own mark. */
function headIn(bytes: Uint8Array): number {
  expect(isCompound(bytes)).toBe(true);
  for (let at = 512; at < bytes.length; at += 512)
    if (bytes[at] === 0xec && bytes[at + 1] === 0xa5) return at;
  throw new Error('no head');
}
