import { expect, it } from 'vitest';
import { either, linesOf, shareOf } from '../scripts/lcov';

const UNIT = 'TN:\nSF:/some/where/src/a.ts\nFN:1,f\nDA:1,2\nDA:2,0\nLF:2\nend_of_record\n';
const BROWSER = 'SF:src/a.ts\nDA:2,1\nDA:3,0\nend_of_record\nSF:src/b.ts\nDA:1,0\nend_of_record\n';
const UNLOADED = 'SF:src/a.ts\nDA:1,0\nDA:9,0\nend_of_record\n';

it('tells which lines ran in either report', () => {
  const both = either(linesOf(UNIT), linesOf(BROWSER));
  expect([...both.keys()]).toEqual(['src/a.ts', 'src/b.ts']);
  expect([...both.get('src/a.ts')!]).toEqual([
    [1, true],
    [2, true],
    [3, false],
  ]);
  expect(shareOf(both, ['src/a.ts'])).toBeCloseTo(2 / 3);
  expect(shareOf(both, [...both.keys()])).toBe(0.5);
  expect(shareOf(both, [])).toBe(1);
  expect([...either(linesOf(UNIT), linesOf(UNLOADED)).get('src/a.ts')!.keys()]).toEqual([1, 2]);
});
