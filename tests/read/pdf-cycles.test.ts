import { describe, expect, it } from 'vitest';
import { ReadError } from '../../src/read/error';
import { openDocument } from '../../src/read';
import { MOST_OPERATORS, Port } from '../../src/read/formats/pdf/port';
import { pdfOfOperators, set, streamOf } from './made/pdf';

const FORM = '/Type /XObject /Subtype /Form /BBox [0 0 595 842]';
const TEXT = set(60, 700, '县教育局牵头。');

const textOf = async (bytes: Uint8Array): Promise<string[]> => {
  const { blocks } = await openDocument(bytes, 'x.pdf');
  return blocks.map((block) => (block.type === 'paragraph' ? block.text : ''));
};

describe('a PDF whose forms draw themselves is read once around', () => {
  const cases: Readonly<Record<string, { resources: string; objects: readonly string[] }>> = {
    'a form itself': {
      resources: '/XObject << /X 10 0 R >>',
      objects: [streamOf('/X Do', `${FORM} /Resources << /XObject << /X 10 0 R >> >>`)],
    },
    'a form through another': {
      resources: '/XObject << /X 10 0 R >>',
      objects: [
        streamOf('/X Do', `${FORM} /Resources << /XObject << /X 11 0 R >> >>`),
        streamOf('/X Do', `${FORM} /Resources << /XObject << /X 10 0 R >> >>`),
      ],
    },
    'a form through a pattern': {
      resources: '/XObject << /X 10 0 R >>',
      objects: [
        streamOf(
          '/Pattern cs /P scn 0 0 9 9 re f',
          `${FORM} /Resources << /Pattern << /P 11 0 R >> >>`,
        ),
        streamOf(
          '/X Do',
          '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources << /XObject << /X 10 0 R >> >>',
        ),
      ],
    },
    'a form through a drawn font': {
      resources: '/XObject << /X 10 0 R >>',
      objects: [
        streamOf('BT /D 9 Tf (a) Tj ET', `${FORM} /Resources << /Font << /D 11 0 R >> >>`),
        '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 9 9] /FontMatrix [1 0 0 1 0 0] /CharProcs << /a 12 0 R >> /Encoding << /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [9] /Resources << /XObject << /X 10 0 R >> >> >>',
        streamOf('9 0 0 0 9 9 d1 /X Do'),
      ],
    },
  };
  it.each(Object.entries(cases))('%s', async (_, beside) => {
    expect(await textOf(pdfOfOperators([`/X Do ${TEXT}`], beside))).toEqual([
      expect.stringContaining('县教育局牵头。'),
    ]);
  });
});

describe('what both parts of the library say to one another', () => {
  const piece = (length: number) => ({ chunk: { fnArray: Array<number>(length).fill(0) } });

  it('reaches all that listen, until they no longer do', async () => {
    const port = new Port();
    const heard: unknown[] = [];
    const listener = ({ data }: { readonly data: unknown }) => heard.push(data);
    port.addEventListener('message', listener);
    port.postMessage({ a: 1 });
    await Promise.resolve();
    port.removeEventListener('message', listener);
    port.postMessage({ a: 2 });
    await Promise.resolve();
    expect(heard).toEqual([{ a: 1 }]);
  });

  it('ends where pages have too many operators', async () => {
    const port = new Port();
    port.postMessage(piece(MOST_OPERATORS));
    port.postMessage(piece(1));
    await expect(port.exceeded).rejects.toThrow(
      new ReadError('too-large', `objects ${MOST_OPERATORS + 1} ${MOST_OPERATORS}`),
    );
  });
});
