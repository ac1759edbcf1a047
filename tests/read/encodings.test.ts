import { describe, expect, it } from 'vitest';
import { openDocument, readDocument } from '../../src/read';
import { source } from '../huadu';
import { encode, ENCODINGS, type Encoding } from './encodings';
import { pageIn, separated } from './made/html';
import { expected, meaning } from './made/huadu';

const NAMES = { 'utf-8': 'utf-8', gb18030: 'gb2312' } as Partial<Record<Encoding, string>>;

describe.each(ENCODINGS)('the Huadu table in %s', (encoding) => {
  it.each([
    ['txt', source.toString('utf8')],
    ['csv', separated(',')],
    ['tsv', separated('\t')],
    ['html', pageIn(NAMES[encoding] ?? 'utf-8')],
  ])('as .%s', async (extension, text) => {
    const bytes = encode(text, encoding);
    const plan = await readDocument('x', bytes, `x.${extension}`);
    expect(meaning(plan)).toEqual(expected);
  });
});

describe('a page', () => {
  it('in Big5 is read as it says of itself', async () => {
    const big5 = [0xa4, 0xa4, 0xa4, 0xe5];
    const head = new TextEncoder().encode('<html><head><meta charset=big5></head><body><p>');
    const { blocks } = await openDocument(new Uint8Array([...head, ...big5]));
    expect(blocks).toMatchObject([{ text: '中文' }]);
  });
});

describe('a long text', () => {
  it('is UTF-8 although its beginning is cut inside a character', async () => {
    const text = `任务,牵头单位,配合单位\r\n${'，'.repeat(30_000)}修路,区交通局,\r\n`;
    const cut = ['', 'a', 'aa'].map((before) => new TextEncoder().encode(before + text));
    for (const bytes of cut) expect((await openDocument(bytes)).format).toBe('csv');
  });
});
