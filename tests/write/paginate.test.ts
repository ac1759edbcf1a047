import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paginate, type Heights, type Stretch } from '../../src/write/paginate';

const heightOf = ({ intro, blocks, end }: Heights, pages: readonly Stretch[][], at: number) =>
  pages[at]!.reduce(
    (sum, { block, from, to }) =>
      blocks[block]!.rows.slice(from, to).reduce(
        (all, row) => all + row,
        sum + blocks[block]!.head,
      ),
    (at === 0 ? intro : 0) + (at === pages.length - 1 ? end : 0),
  );
const rows = (count: number, height = 10) => Array<number>(count).fill(height);

describe('a sheet divided into pages', () => {
  it('is one page where it fits to the last hair, two where it does not', () => {
    const sheet = { intro: 20, blocks: [{ head: 10, rows: rows(10) }], end: 20 };
    expect(paginate(sheet, 150)).toEqual([[{ block: 0, from: 0, to: 10 }]]);
    expect(paginate(sheet, 149)).toEqual([
      [{ block: 0, from: 0, to: 7 }],
      [{ block: 0, from: 7, to: 10 }],
    ]);
  });

  it('has tasks beside what is signed, where only that has no room', () => {
    const sheet = { intro: 20, blocks: [{ head: 10, rows: rows(12) }], end: 40 };
    const pages = paginate(sheet, 150);
    expect(pages).toHaveLength(2);
    expect(pages[1]).toEqual([{ block: 0, from: 9, to: 12 }]);
  });

  it('has a page where there is no task', () => {
    expect(paginate({ intro: 20, blocks: [], end: 20 }, 100)).toEqual([[]]);
  });

  it('gives a row that is higher than a page one of its own', () => {
    const sheet = { intro: 5, blocks: [{ head: 10, rows: [10, 300, 10] }], end: 20 };
    const pages = paginate(sheet, 100);
    expect(pages).toContainEqual([{ block: 0, from: 1, to: 2 }]);
  });

  it('holds every row once, in order, on pages that hold it, whatever the heights', () => {
    const block = fc.record({
      head: fc.constant(40),
      rows: fc.array(fc.integer({ min: 14, max: 80 }), { minLength: 1, maxLength: 40 }),
    });
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 3 }), (blocks) => {
        const sheet = { intro: 60, blocks, end: 90 };
        const room = 1000;
        const pages = paginate(sheet, room);
        const held = pages
          .flat()
          .flatMap(({ block, from, to }) =>
            Array.from({ length: to - from }, (_, i) => `${block} ${from + i}`),
          );
        expect(held).toEqual(
          blocks.flatMap(({ rows: own }, b) => own.map((_, at) => `${b} ${at}`)),
        );
        pages.forEach((_, at) => expect(heightOf(sheet, pages, at)).toBeLessThanOrEqual(room));
        const last = pages.at(-1)!.reduce((sum, { from, to }) => sum + to - from, 0);
        if (pages.length > 1) expect(last).toBeGreaterThanOrEqual(3);
        // No row of a table stands apart from its next at either end.
        for (const { block, from, to } of pages.flat()) {
          const { length } = blocks[block]!.rows;
          if (length > 1)
            expect([from, to].some((at) => at === 1 || at === length - 1)).toBe(false);
        }
      }),
    );
  });
});
