import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchPlans } from '../../src/analyse/match';
import { united } from '../../src/analyse/united';
import { differenceMatrix } from '../../src/draw/matrix-difference';
import { agencyId, plan } from '../huadu';
import { GONE, NEWCOMER, secondPlan } from '../second';
import { plans } from '../write/plans';

const options = { measure: 'all', weight: 3 } as const;

describe('the heatmaps of two plans', () => {
  const second = secondPlan();
  const table = differenceMatrix(united(plan, second, matchPlans(plan, second)), options);
  const row = (name: string) =>
    table.rows.findIndex(({ agency }) => agency.name.split(' ＝ ').includes(name));

  it('stand cell beside cell, whoever differs most first', () => {
    const at = table.columns.findIndex(({ group }) => group.id === 'g1.1');
    expect(table.cells[row('区教育局')]![at]).toEqual({ before: 6, after: 5 });
    expect(table.rows[0]!.agency.id).toBe(agencyId('区教育局'));
    expect(table.rows[row(GONE)]).toMatchObject({ before: 1, after: 0 });
    expect(table.rows[row(NEWCOMER)]).toMatchObject({ before: 0, after: 1 });
    expect([table.most, table.rowMost]).toEqual([1, 2]);
  });

  it('weigh leads where asked to', () => {
    const one = united(plan, second, matchPlans(plan, second));
    const weighted = differenceMatrix(one, { measure: 'weighted', weight: 3 });
    expect(weighted.rows[0]).toMatchObject({ before: 34, after: 28 });
  });
});

it('cells add up to the totals of their rows, and to all links of each plan', () => {
  fc.assert(
    fc.property(plans, plans, (a, b) => {
      const { rows, cells } = differenceMatrix(united(a, b, matchPlans(a, b)), options);
      const sum = (list: readonly { before: number; after: number }[]) => ({
        before: list.reduce((total, { before }) => total + before, 0),
        after: list.reduce((total, { after }) => total + after, 0),
      });
      rows.forEach(({ before, after }, at) => expect(sum(cells[at]!)).toEqual({ before, after }));
      const links = [a, b].map(({ tasks }) => tasks.reduce((n, t) => n + t.parties.length, 0));
      expect(sum(rows)).toEqual({ before: links[0], after: links[1] });
    }),
  );
});
