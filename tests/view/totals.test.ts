import { expect, it } from 'vitest';
import { indexPlan } from '../../src/plan/links';
import { applyFilter } from '../../src/view/filter';
import { totalsOf } from '../../src/view/totals';
import { NO_FILTER } from '../../src/view/view';
import * as huadu from '../huadu';

it('counts what is left, and who leads most of it', () => {
  const totals = totalsOf(huadu.index, applyFilter(huadu.index, NO_FILTER));
  expect(totals).toEqual({
    tasks: 38,
    agencies: 29,
    leads: 38,
    others: 171,
    most: { agencies: ['区科协'], leads: 15 },
  });
});

it('adds up no two agencies because they are called alike', () => {
  const agencies = huadu.plan.agencies.map((agency) => ({ ...agency, name: '某局' }));
  const index = indexPlan({ ...huadu.plan, agencies });
  expect(totalsOf(index, applyFilter(index, NO_FILTER)).most).toEqual({
    agencies: ['某局'],
    leads: 15,
  });
});
