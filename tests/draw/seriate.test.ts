import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seriate } from '../../src/draw/seriate';
import { countTable, effectiveness, seriation } from '../../src/draw/seriation';
import { indexPlan } from '../../src/plan/links';
import type { Plan } from '../../src/plan/types';
import { districtPlan } from './district';

const plan = JSON.parse(
  readFileSync(new URL('../../data/huadu-2022-2025/plan.json', import.meta.url), 'utf8'),
) as Plan;
const index = indexPlan(plan);

/** McCormick's formula as printed: half the sum, over cells, of a cell times its four neighbours. */
function printedFormula(table: readonly (readonly number[])[]): number {
  const cell = (row: number, column: number) => table[row]?.[column] ?? 0;
  let sum = 0;
  table.forEach((line, i) =>
    line.forEach((value, j) => {
      sum += value * (cell(i, j - 1) + cell(i, j + 1) + cell(i - 1, j) + cell(i + 1, j));
    }),
  );
  return sum / 2;
}

const sorted = (ids: readonly string[]) => [...ids].sort();

describe('effectiveness', () => {
  it('is the measure of McCormick, Schweitzer and White', () => {
    const checkerboard = [
      [1, 0, 1, 0],
      [0, 1, 0, 1],
      [1, 0, 1, 0],
      [0, 1, 0, 1],
    ];
    const blocks = [
      [1, 1, 0, 0],
      [1, 1, 0, 0],
      [0, 0, 1, 1],
      [0, 0, 1, 1],
    ];
    expect(effectiveness(checkerboard)).toBe(0);
    expect(effectiveness(blocks)).toBe(8);
    expect(effectiveness(countTable(index))).toBe(printedFormula(countTable(index)));
  });

  it('is 0 of a table without cells', () => {
    expect(effectiveness([])).toBe(0);
  });
});

describe('seriate', () => {
  it('brings the blocks of a shuffled table together again', () => {
    const shuffled = [
      [3, 0, 2],
      [0, 4, 0],
      [2, 0, 3],
      [0, 1, 0],
    ];
    const order = seriate(shuffled);
    expect(Math.abs(order.indexOf(0) - order.indexOf(2))).toBe(1);
    expect(Math.abs(order.indexOf(1) - order.indexOf(3))).toBe(1);
  });

  it('finds the best order of few lines, as trying all orders shows', () => {
    const line = fc.array(fc.nat(4), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const energy = (order: readonly number[]) =>
          order
            .slice(1)
            .reduce(
              (sum, a, at) =>
                sum + lines[a]!.reduce((s, v, i) => s + v * lines[order[at]!]![i]!, 0),
              0,
            );
        const best = Math.max(...orders([...lines.keys()]).map(energy));
        expect(energy(seriate(lines))).toBe(best);
      }),
      { seed: 11, numRuns: 200 },
    );
  });

  it('gives every line once, and the same order each time, from its earlier end', () => {
    const lines = countTable(index);
    const order = seriate(lines);
    expect([...order].sort((a, b) => a - b)).toEqual([...lines.keys()]);
    expect(seriate(lines)).toEqual(order);
    expect(order[0]!).toBeLessThan(order.at(-1)!);
  });

  it('copes with no line, one line, and lines of zeros', () => {
    expect(seriate([])).toEqual([]);
    expect(seriate([[1, 2]])).toEqual([0]);
    expect(sorted(seriate([[0], [0], [0]]).map(String))).toEqual(['0', '1', '2']);
  });
});

function orders(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) =>
    orders(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}

describe('seriation of the Huadu plan', () => {
  const found = seriation(index);
  const counts = countTable(index);
  const inOrder = (rows: readonly string[], columns: readonly string[]) => {
    const row = (id: string) => counts[plan.agencies.findIndex((agency) => agency.id === id)]!;
    const column = (id: string) => plan.groups.findIndex((group) => group.id === id);
    return rows.map((agency) => columns.map((group) => row(agency)[column(group)]!));
  };

  it('keeps all 29 agencies and 11 groups', () => {
    expect(sorted(found.rows)).toEqual(sorted(plan.agencies.map(({ id }) => id)));
    expect(sorted(found.columns)).toEqual(sorted(plan.groups.map(({ id }) => id)));
  });

  it('raises the measure of effectiveness by more than a third over document order', () => {
    const before = printedFormula(counts);
    const after = printedFormula(inOrder(found.rows, found.columns));
    expect(before).toBe(513);
    expect(after).toBeGreaterThanOrEqual(699);
  });

  it('is this order, however fast it is found', () => {
    expect(found.rows.join(' ')).toBe(
      'a23 a24 a19 a14 a10 a17 a15 a16 a12 a13 a11 a6 a5 a4 a2 a1 a8 a3 a18 a9 a7 a22 a25 a20 a21 a31 a27 a30 a29',
    );
    expect(found.columns.join(' ')).toBe('g1.4 g1.5 g2.1 g2.2 g2.4 g1.2 g1.3 g1.1 g2.6 g2.5 g2.3');
    const groups = [
      ...[1, 18, 26, 14, 4, 30, 24, 12, 28, 7, 3, 10, 6, 9, 16, 8, 32],
      ...[22, 27, 13, 2, 11, 5, 19, 25, 34, 31, 23, 15, 33, 20, 21, 17, 29],
    ];
    expect(seriation(indexPlan(districtPlan(420))).columns).toEqual(
      groups.map((number) => `g1.${number}`),
    );
  });

  it('is better than ordering by load', () => {
    const load = (links: (id: string) => number) => (a: string, b: string) => links(b) - links(a);
    const rows = plan.agencies.map(({ id }) => id).sort(load((id) => index.load.get(id)!.all));
    const ofGroup = (id: string) => index.links.filter((link) => link.group.id === id).length;
    const columns = plan.groups.map(({ id }) => id).sort(load(ofGroup));
    expect(printedFormula(inOrder(found.rows, found.columns))).toBeGreaterThan(
      printedFormula(inOrder(rows, columns)),
    );
  });

  it('states its own gain truly', () => {
    const { rowEffect, columnEffect } = found;
    expect(rowEffect.before + columnEffect.before).toBe(printedFormula(counts));
    expect(rowEffect.after + columnEffect.after).toBe(
      printedFormula(inOrder(found.rows, found.columns)),
    );
  });
});
