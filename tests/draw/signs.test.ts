import { describe, expect, it } from 'vitest';
import { groupSigns, numberSize } from '../../src/draw/signs';
import type { Group, Part, Plan } from '../../src/plan/types';
import { plan } from '../huadu';

const origin = { line: 1, raw: '' };

/** A plan of groups alone, given by the kind of their part and their ordinals. */
function planOf(...parts: readonly (readonly [Part['kind'], ...string[]])[]): Plan {
  const all = parts.map(([kind], p): Part => {
    return { id: `p${p}`, ordinal: '', title: `部分${p}`, kind, origin };
  });
  const groups = parts.flatMap(([, ...ordinals], p) =>
    ordinals.map((ordinal, g): Group => {
      return { id: `g${p}.${g}`, ordinal, title: `组${g}`, short: `组${g}`, part: `p${p}`, origin };
    }),
  );
  return { ...plan, parts: all, groups, tasks: [], agencies: [] };
}

const numbers = (of: Plan) => [...groupSigns(of).values()].map(({ number }) => number).join(' ');
const hues = (of: Plan) => [...groupSigns(of).values()].map(({ hue }) => hue);
const many = (n: number) => Array.from({ length: n }, (_, i) => String(i + 1));

describe('the number of a group', () => {
  it('is its own ordinal, where the kind of its part tells equal ones apart', () => {
    expect(numbers(plan)).toBe('1 2 3 4 5 1 2 3 4 5 6');
    expect(numbers(planOf(['action', '（七）', '（十二）']))).toBe('7 12');
  });

  it('is counted through the plan, where own ordinals repeat, are missing or are more than a number', () => {
    expect(numbers(planOf(['action', '（一）', '（二）'], ['action', '（一）']))).toBe('1 2 3');
    expect(numbers(planOf(['action', '（一）', '']))).toBe('1 2');
    expect(numbers(planOf(['action', '1.1', '1.2']))).toBe('1 2');
    expect(numbers(planOf(['action', '2035', '2036']))).toBe('1 2');
  });

  it('is nothing where there is one group', () => {
    expect(numbers(planOf(['action', '一']))).toBe('');
  });

  it('has room in its square', () => {
    // Bold figures are 0.6 em wide.
    for (const number of ['8', '88', '888'])
      expect(numberSize(1, number, 99) * 0.58 * number.length).toBeLessThan(2);
  });
});

describe('the hue of a group', () => {
  it('is warm for actions, cool for projects', () => {
    expect(hues(plan).slice(0, 5).join(' ')).toBe('warm0 warm1 warm2 warm3 warm4');
    expect(hues(plan).slice(5).join(' ')).toBe('cool0 cool1 cool2 cool3 cool4 cool5');
  });

  it.each([
    [planOf(['action', ...many(16)])],
    [planOf(['action', ...many(22)])],
    [planOf(['project', ...many(22)])],
    [planOf(['action', ...many(16)], ['project', ...many(6)])],
    [planOf(['action', ...many(3)], ['project', ...many(19)])],
  ])('is its own up to 22 groups', (of) => {
    expect(new Set(hues(of)).size).toBe(of.groups.length);
  });
});
