import { describe, expect, it } from 'vitest';
import { measures } from '../../src/analyse/measures';
import { index } from '../huadu';
import { descending, everyone, gini, inRow, led, meet, rows, sum, supported } from './tally';

describe('the measures for other programs', () => {
  const words = { rule: () => '', finding: () => ({ zh: '', en: '' }) };
  const all = measures('source.txt', index, 3, words);

  it('count every agency as the text does', () => {
    expect(all.agencies.map((a) => [a.name, a.leads, a.supports])).toEqual(
      everyone.map((who) => [who, led(who), supported(who)]),
    );
    for (const agency of all.agencies) {
      const own = rows.filter((row) => inRow(row).includes(agency.name));
      expect(agency.groups).toBe(new Set(own.map((row) => row.group)).size);
      expect(agency.partners).toBe(new Set(own.flatMap(inRow)).size - 1);
      const burden = rows
        .filter((row) => row.lead === agency.name)
        .map((row) => row.support.length);
      expect(agency.burden).toBe(sum(burden));
    }
  });

  it('have concentration over all agencies, and every pair', () => {
    for (const [key, of] of [
      ['leads', led],
      ['supports', supported],
      ['all', (who: string) => led(who) + supported(who)],
      ['load', (who: string) => 3 * led(who) + supported(who)],
    ] as const) {
      const values = everyone.map(of);
      expect(all.concentration[key].gini).toBeCloseTo(gini(values), 12);
      expect(all.concentration[key].top3).toBeCloseTo(
        sum(descending(values).slice(0, 3)) / sum(values),
        12,
      );
    }
    expect(sum(all.pairs.map((pair) => pair.tasks))).toBe(sum(rows.map((r) => r.support.length)));
    for (const { a, b, tasks } of all.shared) expect(tasks).toBe(meet(a, b));
  });

  it('lower the ceiling one by one, with as many moves as changes', () => {
    expect(all.rebalance.map((r) => r.ceiling)).toEqual([
      15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2,
    ]);
    for (const { changes, moves } of all.rebalance) expect(moves).toHaveLength(changes);
    expect(all.blocked?.ceiling).toBe(1);
  });
});
