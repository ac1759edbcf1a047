import { describe, expect, it } from 'vitest';
import { sizesIn } from '../../../src/ui/heatmap/size';

const table = ({ name, total, cell }: ReturnType<typeof sizesIn>) => name + total + 11 * cell;

describe('sizes', () => {
  it('leave a 1600 px window room for the detail card beside the table', () => {
    const sizes = sizesIn(1360, 780, 29, 11);
    expect(table(sizes) + sizes.card).toBeLessThanOrEqual(1360);
  });

  it('fill a 1280 px window without scrolling sideways', () => {
    const sizes = sizesIn(1040, 600, 29, 11);
    expect(table(sizes)).toBeLessThanOrEqual(1040 - 12);
    expect(table(sizes)).toBeGreaterThan(1000);
  });

  it.each([
    [1360, 780, 29, 11],
    [1040, 600, 29, 11],
    [390, 600, 29, 11],
    [320, 300, 200, 40],
    [2560, 1300, 3, 2],
    [0, 0, 0, 0],
  ])('keep targets at 24 px or more in %d × %d with %d rows and %d columns', (...args) => {
    const { cell, row } = sizesIn(...args);
    expect(Math.min(cell, row)).toBeGreaterThanOrEqual(24);
    expect(cell).toBeLessThanOrEqual(96);
    expect(row).toBeLessThanOrEqual(32);
  });
});
