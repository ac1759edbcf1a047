import { describe, expect, it } from 'vitest';
import { LIMIT, madePatterns, SIZE, worst, writtenPatterns } from '../../scripts/patterns';

/** Squared time would be 64 times as long on the whole text as on its eighth part, linear time 8 times. */
const GROWTH = 30;

describe('the expressions that open documents of strangers', () => {
  it('take linear time on hostile text', { timeout: 120_000 }, async () => {
    const patterns = [...writtenPatterns(), ...(await madePatterns())];
    expect(patterns.length).toBeGreaterThan(200);
    const slow = patterns.flatMap((pattern) => {
      const whole = worst(pattern, SIZE, LIMIT).ms;
      if (whole < LIMIT) return [];
      const growth = whole / worst(pattern, SIZE / 8).ms;
      return growth > GROWTH ? [`${pattern.file} ${pattern.source}: ${whole} ms, ×${growth}`] : [];
    });
    expect(slow).toEqual([]);
  });
});
