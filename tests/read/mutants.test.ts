import { describe, expect, it } from 'vitest';
import { inputs } from './made/inputs';
import { readMutants } from './made/mutants';

const all = await inputs();

describe('damaged documents', () => {
  it('are read or refused, never anything else', async () => {
    const seeds = Array.from({ length: 300 }, (_, i) => 1_000_000 + i);
    const { uncaught, read, refused } = await readMutants(all, seeds);
    expect(uncaught).toEqual([]);
    expect(read).toBeGreaterThan(50);
    expect(refused.size).toBeGreaterThan(4);
  }, 120_000);
});
