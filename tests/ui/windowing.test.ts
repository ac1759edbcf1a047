import { describe, expect, it } from 'vitest';
import { piecesOf, placeAt, spansOf, startsOf, type Piece } from '../../src/ui/parts/windowing';

const starts = startsOf(10, (at) => 10 + at);
const told = (pieces: readonly Piece[]) =>
  pieces.map((piece) => ('at' in piece ? piece.at : `${piece.count}:${piece.size}`)).join(' ');

describe('what is drawn of an axis', () => {
  it('is found by where it stands', () => {
    expect([-5, 0, 9, 10, 11, 20, 21, 144, 145, 9999].map((at) => placeAt(starts, at))).toEqual([
      0, 0, 0, 1, 1, 1, 2, 9, 9, 9,
    ]);
    expect(
      placeAt(
        startsOf(0, () => 1),
        5,
      ),
    ).toBe(0);
  });

  it.each([
    [0, 9, [], '0 1 2 3 4 5 6 7 8 9'],
    [3, 5, [], '3:33 3 4 5 4:70'],
    [3, 5, [0, 4, 9], '0 2:23 3 4 5 3:51 9'],
    [3, 5, [-1, 99], '3:33 3 4 5 4:70'],
    [7, 20, [2], '2:21 2 4:58 7 8 9'],
  ] as const)('from %d to %d with %j', (first, last, kept, pieces) => {
    expect(told(piecesOf(starts, first, last, kept))).toBe(pieces);
  });

  it('takes as much room as all of it', () => {
    const pieces = piecesOf(starts, 4, 6, [1]);
    const size = pieces.map((piece) => ('at' in piece ? 10 + piece.at : piece.size));
    expect(size.reduce((a, b) => a + b)).toBe(starts[10]);
    const gaps = pieces.flatMap((piece) => ('gap' in piece ? [piece.gap] : []));
    expect(gaps).toEqual([0, 1, 2]);
  });

  it('is nothing where there is nothing', () => {
    expect(
      piecesOf(
        startsOf(0, () => 1),
        0,
        0,
        [0],
      ),
    ).toEqual([]);
  });
});

it('headings over an axis are drawn whole where any of theirs is, with gaps between', () => {
  const spans = [0, 2, 4, 6, 8].map((from) => ({ from, span: 2 }));
  const drawn = spansOf(piecesOf(starts, 3, 3, [9]), spans);
  expect(drawn.map(({ from, span }) => [from, span])).toEqual([
    [0, 2],
    [2, 2],
    [4, 4],
    [8, 2],
  ]);
  expect(drawn.map((one) => spans.includes(one))).toEqual([false, true, false, true]);
});
