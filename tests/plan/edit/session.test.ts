import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { operationOf, OPERATIONS } from './operations';
import { runSession } from './session';
import { STARTS, worn } from './start';

const codes = fc.array(fc.nat(), { minLength: 150, maxLength: 200, size: 'max' });

describe('sessions of random edits', () => {
  it.each(STARTS)(
    '%s can be undone and done again, and is sound all the way',
    (_, start) => {
      fc.assert(
        fc.property(codes, (list) => {
          expect(runSession(start, list, 25).operations).toBe(list.length);
        }),
        { numRuns: 15, seed: 20261127 },
      );
    },
    60_000,
  );

  it('do all there is to do, each to some effect', () => {
    const effects = new Map<string, number>(Object.keys(OPERATIONS).map((name) => [name, 0]));
    for (let code = 0; code < 12_000; code++) {
      const { name, change } = operationOf(code);
      if (change(worn) !== worn) effects.set(name, effects.get(name)! + 1);
    }
    const idle = [...effects].filter(([, count]) => count === 0).map(([name]) => name);
    expect(idle).toEqual([]);
  });
});
