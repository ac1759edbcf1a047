import { deflateSync, strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carried, carry, MOST_CARRIED } from '../../src/app/carried';
import { PlanFileError } from '../../src/plan/file';
import type { Plan } from '../../src/plan/types';
import { largePlan } from '../draw/plans';
import { plan } from '../huadu';
import { placedPlans } from '../write/plans';
import { runs } from '../deep';

const lettersOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const refused = (letters: string) => {
  try {
    return carried(letters);
  } catch (error) {
    if (error instanceof PlanFileError) return 'refused';
    throw error;
  }
};

describe('a plan in a link', () => {
  it('comes back as it was, in letters that need no escape', () => {
    expect(carry(plan)).toMatch(/^[\w-]+$/);
    expect(carry(plan).length).toBeLessThanOrEqual(MOST_CARRIED);
    expect(carried(carry(plan))).toEqual(plan);
    fc.assert(
      fc.property(placedPlans, (any) => {
        const letters = carry(any);
        if (letters.length > MOST_CARRIED) return;
        expect(carried(letters)).toEqual(any);
      }),
      runs(200),
    );
  });

  it('leaves its picture behind where there is no room, and is told of where that does not help', () => {
    const title = (i: number) => `第${(i * 7919) % 104729}项${(i * 104729) % 1299709}`;
    const wide: Plan = {
      ...plan,
      tasks: plan.tasks.map((task, i) => ({ ...task, title: title(i) })),
      layout: {
        ...plan.layout!,
        nodes: Object.fromEntries(
          Array.from({ length: 2000 }, (_, i) => {
            const at = (k: number) => ((i * 7919 * k) % 104729) / 100;
            return [`x${i}`, { x: at(1), y: at(3), dx: at(5), dy: at(7) }];
          }),
        ),
      },
    };
    const { layout: _, ...bare } = wide;
    expect(carried(carry(wide))).toEqual(bare);
    const large = largePlan(8000);
    expect(carry(large).length).toBeGreaterThan(MOST_CARRIED);
    expect(refused(carry(large))).toBe('refused');
  });

  it('is refused, never thrown at, in 10,000 mutated links', () => {
    const good = carry(plan);
    fc.assert(
      fc.property(fc.nat(good.length), fc.string({ unit: 'binary', maxLength: 4 }), (at, junk) => {
        const made = refused(good.slice(0, at) + junk + good.slice(at + 1 + (junk.length % 3)));
        if (made !== 'refused') expect(made.format).toBe('fengong-atlas');
      }),
      runs(10_000),
    );
  }, 120_000);

  it('is refused where it unfolds to too much, or is none', () => {
    const bomb = deflateSync(new Uint8Array(20_000_000));
    expect(lettersOf(bomb).length).toBeLessThanOrEqual(MOST_CARRIED);
    for (const letters of [
      lettersOf(bomb),
      lettersOf(deflateSync(strToU8('[]'))),
      lettersOf(deflateSync(strToU8('{"format":"fengong-atlas","version":3}'))),
      'A'.repeat(MOST_CARRIED + 1),
      ...['', 'A', '====', '../../x', '%', '\uD800'],
    ]) {
      expect(refused(letters)).toBe('refused');
    }
  });
});
